extension Project {
  /// The stakeholders by number.
  public var stakeholders: [Stakeholder] {
    stakeholderTable.all.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// The stakeholder with `id`, or nil.
  public func stakeholder(_ id: String) -> Stakeholder? { stakeholderTable[id] }

  /// The assessments of a stakeholder, earliest first.
  public func assessments(of stakeholder: Stakeholder) -> [Assessment] {
    assessmentTable.all.filter { $0.stakeholder == stakeholder.id }.sorted(by: Assessment.isBefore)
  }

  /// The assessment with `id`, or nil.
  public func assessment(_ id: String) -> Assessment? { assessmentTable[id] }

  /// The contacts with a stakeholder, latest first.
  public func contacts(with stakeholder: Stakeholder) -> [Contact] {
    contactTable.all.filter { $0.stakeholder == stakeholder.id }.sorted {
      ($0.date?.ordinal ?? .min, $0.position, $0.id)
        > ($1.date?.ordinal ?? .min, $1.position, $1.id)
    }
  }

  /// The contact with `id`, or nil.
  public func contact(_ id: String) -> Contact? { contactTable[id] }

  /// The communication plan: by milestone, then by day; what has no day comes last.
  public var communications: [Communication] {
    communicationTable.all.sorted { a, b in
      (Int(a.milestone) ?? 0, a.date?.ordinal ?? .max, a.position, a.id)
        < (Int(b.milestone) ?? 0, b.date?.ordinal ?? .max, b.position, b.id)
    }
  }

  /// The line of the communication plan with `id`, or nil.
  public func communication(_ id: String) -> Communication? { communicationTable[id] }

  /// The lines of the communication plan that a stakeholder is the audience of.
  public func communications(to stakeholder: Stakeholder) -> [Communication] {
    communications.filter { $0.audience.contains(stakeholder.id) }
  }

  /// All stakeholders with what follows from their assessments and contacts, by number.
  public var standings: [Standing] {
    var assessments: [String: [Assessment]] = [:]
    for assessment in assessmentTable.all {
      assessments[assessment.stakeholder, default: []].append(assessment)
    }
    var lastContacts: [String: Day] = [:]
    for contact in contactTable.all {
      guard let date = contact.date else { continue }
      lastContacts[contact.stakeholder] = max(lastContacts[contact.stakeholder] ?? date, date)
    }
    return stakeholders.map { stakeholder in
      Standing(
        stakeholder: stakeholder,
        assessments: (assessments[stakeholder.id] ?? []).sorted(by: Assessment.isBefore),
        lastContact: lastContacts[stakeholder.id])
    }
  }

  /// A stakeholder with what follows from its assessments and contacts.
  public func standing(of stakeholder: Stakeholder) -> Standing {
    Standing(
      stakeholder: stakeholder, assessments: assessments(of: stakeholder),
      lastContact: contacts(with: stakeholder).compactMap(\.date).max())
  }
}

extension Assessment {
  static func isBefore(_ a: Assessment, _ b: Assessment) -> Bool {
    (a.date?.ordinal ?? .min, a.position, a.id) < (b.date?.ordinal ?? .min, b.position, b.id)
  }
}

/// A stakeholder as it stands: what follows from its assessments and contacts.
public struct Standing: Equatable, Sendable {
  /// The stakeholder itself.
  public let stakeholder: Stakeholder
  /// Its assessments, earliest first.
  public let assessments: [Assessment]
  /// The day it was last spoken to, or nil.
  public let lastContact: Day?

  /// The assessment that counts, or nil when there is none yet.
  public var current: Assessment? { assessments.last }

  /// The latest assessment that put it elsewhere in the matrix, or nil.
  public var earlier: Assessment? {
    guard let current else { return nil }
    return assessments.last { $0.matrixPosition != current.matrixPosition }
  }

  /// How it is brought in: as decided, or as its position suggests; nil when neither is known.
  public var handling: Handling? {
    stakeholder.handling ?? current?.matrixPosition.suggestedHandling
  }

  /// Whether the day for the next contact has passed without a contact since.
  public func awaitsContact(on today: Day) -> Bool {
    guard let next = stakeholder.nextContact, next <= today else { return false }
    return lastContact.map { $0 < next } ?? true
  }
}

extension Project {
  /// The stakeholders by number.
  public var stakeholders: ChunkedArray<Stakeholder> { tables.stakeholder.all }

  /// The stakeholder with `id`, or nil.
  public func stakeholder(_ id: String) -> Stakeholder? { tables.stakeholder[id] }

  /// The assessments of a stakeholder, earliest first.
  public func assessments(of stakeholder: Stakeholder) -> [Assessment] {
    tables.assessment.all.filter { $0.stakeholder == stakeholder.id }
  }

  /// The stakeholders who have been involved: spoken to, or part of a dialogue.
  public var involved: [Stakeholder] {
    let spokenTo =
      tables.contact.all.map(\.stakeholder) + tables.dialogue.all.flatMap(\.stakeholders)
    let ids = Set(spokenTo)
    return stakeholders.filter { ids.contains($0.id) }
  }

  /// The assessment with `id`, or nil.
  public func assessment(_ id: String) -> Assessment? { tables.assessment[id] }

  /// The contacts with a stakeholder, latest first.
  public func contacts(with stakeholder: Stakeholder) -> [Contact] {
    tables.contact.all.filter { $0.stakeholder == stakeholder.id }
  }

  /// The contact with `id`, or nil.
  public func contact(_ id: String) -> Contact? { tables.contact[id] }

  /// The communication plan: by milestone, then by day; what has no day comes last.
  public var communications: ChunkedArray<Communication> { tables.communication.all }

  /// The line of the communication plan with `id`, or nil.
  public func communication(_ id: String) -> Communication? { tables.communication[id] }

  /// The lines of the communication plan that a stakeholder is the audience of.
  public func communications(to stakeholder: Stakeholder) -> [Communication] {
    communications.filter { $0.audience.contains(stakeholder.id) }
  }

  /// All stakeholders with what follows from their assessments and contacts, by number.
  public var standings: [StakeholderStanding] {
    var assessments: [String: [Assessment]] = [:]
    for assessment in tables.assessment.all {
      assessments[assessment.stakeholder, default: []].append(assessment)
    }
    var lastContacts: [String: Day] = [:]
    for contact in tables.contact.all {
      guard let date = contact.date else { continue }
      lastContacts[contact.stakeholder] = max(lastContacts[contact.stakeholder] ?? date, date)
    }
    return stakeholders.map { stakeholder in
      StakeholderStanding(
        stakeholder: stakeholder,
        assessments: assessments[stakeholder.id] ?? [],
        lastContact: lastContacts[stakeholder.id])
    }
  }

  /// A stakeholder with what follows from its assessments and contacts.
  public func standing(of stakeholder: Stakeholder) -> StakeholderStanding {
    StakeholderStanding(
      stakeholder: stakeholder, assessments: assessments(of: stakeholder),
      lastContact: contacts(with: stakeholder).compactMap(\.date).max())
  }
}

/// A stakeholder as it stands: what follows from its assessments and contacts.
public struct StakeholderStanding: Equatable, Sendable {
  /// The stakeholder itself.
  public let stakeholder: Stakeholder
  /// Its assessments, earliest first.
  public let assessments: [Assessment]
  /// The day it was last spoken to, or nil.
  public let lastContact: Day?

  /// Creates a standing; `assessments` are earliest first.
  public init(stakeholder: Stakeholder, assessments: [Assessment], lastContact: Day?) {
    self.stakeholder = stakeholder
    self.assessments = assessments
    self.lastContact = lastContact
  }

  /// The assessment that counts, or nil when there is none yet.
  public var current: Assessment? { assessments.last }

  /// Where it stands in the matrix, or nil when it hasn't been assessed.
  public var position: MatrixPosition? { current?.matrixPosition.moved() }

  /// The latest assessment that put it elsewhere in the matrix, or nil.
  public var earlier: Assessment? {
    guard let current else { return nil }
    return assessments.last { $0.matrixPosition != current.matrixPosition }
  }

  /// How it is brought in: as decided, or as its position suggests; nil when neither is known.
  public var handling: Handling? {
    stakeholder.handling ?? current?.matrixPosition.suggestedHandling
  }

  /// The day of the next contact, unless it has been kept; nil when none is agreed.
  public var openContact: Day? {
    guard let next = stakeholder.nextContact else { return nil }
    return lastContact.map { $0 < next } ?? true ? next : nil
  }

  /// Whether the day for the next contact has come without a contact since.
  public func awaitsContact(on today: Day) -> Bool { openContact.map { $0 <= today } ?? false }
}

import Text

extension Project {
  /// The edit that writes a note below those that a meeting has; nothing but space changes nothing.
  public func note(_ text: String, at meeting: Meeting) -> Edit {
    let note = text.trimmed
    let notes = [meeting.minutes, note].filter { !$0.isEmpty }.joined(separator: "\n")
    return Edit(
      "Note fra \(meeting.definiteName)",
      note.isEmpty ? [] : meeting.changes { $0.minutes = notes })
  }

  /// The edit that says that a meeting is over, or that it isn't after all.
  public func close(_ meeting: Meeting, _ isClosed: Bool = true) -> Edit {
    Edit(
      "\(isClosed ? "Afsluttet" : "Genåbnet"): \(meeting.definiteName)",
      meeting.changes { $0.isClosed = isClosed })
  }

  /// A decision that is about to be taken at a meeting: by its body, on its day, or today when that
  /// hasn't come yet.
  public func decision(id: String, at meeting: Meeting, today: Day) -> Decision {
    var decision = Decision(id: id)
    decision.meeting = meeting.id
    decision.body = meeting.decidingBody
    decision.date = meeting.date.map { min($0, today) } ?? today
    return decision
  }
}

extension Meeting {
  /// A meeting is on a day.
  public static let required = ["date"]

  /// "Nyt møde", and which.
  public func additionLabel(in project: Project) -> String { "Nyt møde: \(plainName)" }

  /// Who decides at it, as a decision names them.
  public var decidingBody: String {
    switch kind {
    case .steering: "Styregruppen"
    case .departmentMeeting: "Afdelingsmødet"
    case .departmentBoard: "Afdelingsbestyrelsen"
    case .organisationBoard: "Organisationsbestyrelsen"
    case .staff: "Personalemødet"
    case .management: "Administrativ ledelse"
    case .other: title
    }
  }
}

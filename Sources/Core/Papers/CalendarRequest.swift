import Text

/// What of a project somebody wants in a calendar.
public struct CalendarRequest: Equatable, Sendable {
  /// Which kinds of things.
  public var kinds: Set<CalendarKind>
  /// Whose they are, or nobody's in particular; nil for everybody's.
  public var responsible: ResponsibleChoice?
  /// How many days before one is to be reminded of them; nil for no alarms.
  public var alarm: Int?

  /// Creates a request.
  public init(
    _ kinds: Set<CalendarKind> = Set(CalendarKind.allCases), responsible: ResponsibleChoice? = nil,
    alarm: Int? = nil
  ) {
    (self.kinds, self.responsible, self.alarm) = (kinds, responsible, alarm)
  }

  /// The most days that an alarm can come before.
  public static let earliestAlarm = 365
}

/// Whose things are chosen.
public enum ResponsibleChoice: Equatable, Sendable {
  /// Those of whoever is called so, in any case.
  case named(String)
  /// Those where the text is in the name, in any case.
  case mentioning(String)

  /// Whether it is this one's.
  public func fits(_ name: String) -> Bool {
    switch self {
    case .named(let wanted): name.trimmed.lowercased() == wanted.trimmed.lowercased()
    case .mentioning(let part): name.lowercased().contains(part.trimmed.lowercased())
    }
  }
}

/// What a calendar tells of.
///
/// The raw value is the word on the command line.
public enum CalendarKind: String, CaseIterable, Sendable {
  case milestones = "milepæle"
  case meetings = "møder"
  case activities = "aktiviteter"
  case communication = "kommunikation"
  case contacts = "kontakter"
  case followUp = "opfølgning"
  case promises = "løfter"
  case opportunities = "muligheder"

  /// What is in it, for whoever chooses.
  public var shown: String {
    switch self {
    case .milestones: "milepælenes frister"
    case .meetings: "møder"
    case .activities: "aktiviteternes frister"
    case .communication: "kommunikationsplanen"
    case .contacts: "næste kontakter"
    case .followUp: "opfølgning"
    case .promises: "løfternes frister"
    case .opportunities: "frister for muligheder og udfordringer"
    }
  }

  /// The kind that a word, or its beginning, is for; nil where that is none or several.
  public init?(word: String) {
    let word = word.trimmed.inPlainLetters
    let found = Self.allCases.filter { kind in
      let name = kind.rawValue.inPlainLetters
      return name.hasPrefix(word) || word.hasPrefix(name)
    }
    guard found.count == 1, !word.isEmpty else { return nil }
    self = found[0]
  }
}

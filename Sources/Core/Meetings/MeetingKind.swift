import Text

/// What sort of meeting it is (slags møde).
///
/// The raw value is the stored word.
public enum MeetingKind: String, CaseIterable, FieldValue {
  case steering, departmentMeeting, departmentBoard, organisationBoard, staff, management, other

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// Reads a word that people use for it: the one that is shown, or that of the group that meets;
  /// either may have an ending, as in »styregruppen«.
  public init?(named text: String) {
    let wanted = text.inPlainLetters
    if let sort = Self(shown: text) {
      self = sort
      return
    }
    let found = Self.allCases.filter { sort in
      ([sort.shown] + sort.synonyms).contains { wanted.hasPrefix($0.inPlainLetters) }
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  /// The stored word.
  public var stored: String { rawValue }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .steering: "styregruppemøde"
    case .departmentMeeting: "afdelingsmøde"
    case .departmentBoard: "møde i afdelingsbestyrelsen"
    case .organisationBoard: "møde i organisationsbestyrelsen"
    case .staff: "personalemøde"
    case .management: "ledelsesmøde"
    case .other: "andet møde"
    }
  }

  /// The group that meets.
  public var synonyms: [String] {
    switch self {
    case .steering: ["styregruppe"]
    case .departmentBoard: ["afdelingsbestyrelse", "bestyrelsesmøde"]
    case .organisationBoard: ["organisationsbestyrelse"]
    case .management: ["administrativ ledelse"]
    case .departmentMeeting, .staff, .other: []
    }
  }

  /// One that has been spoken of: "styregruppemødet".
  public var definite: String {
    switch self {
    case .steering: "styregruppemødet"
    case .departmentMeeting: "afdelingsmødet"
    case .departmentBoard: "mødet i afdelingsbestyrelsen"
    case .organisationBoard: "mødet i organisationsbestyrelsen"
    case .staff: "personalemødet"
    case .management: "ledelsesmødet"
    case .other: "mødet"
    }
  }

  /// Whether it belongs to one department, and may accede for it.
  public var isOfDepartment: Bool { self == .departmentMeeting || self == .departmentBoard }
}

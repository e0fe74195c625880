/// What kind of meeting it is (slags møde).
///
/// The raw value is the stored word.
public enum MeetingKind: String, CaseIterable, FieldValue {
  case steering, departmentMeeting, departmentBoard, organisationBoard, staff, management, other

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

  /// Whether it decides for all departments together.
  public var decidesForAll: Bool { self == .steering || self == .organisationBoard }

  /// As people speak of them: »styregruppen«.
  public static var takesEndings: Bool { true }

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

  /// Whether it may come up at it that a department accedes to the agreement.
  public var mayAccede: Bool {
    switch self {
    case .departmentMeeting, .departmentBoard, .organisationBoard, .other: true
    case .steering, .staff, .management: false
    }
  }
}

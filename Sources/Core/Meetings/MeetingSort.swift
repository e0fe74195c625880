/// What sort of meeting it is (slags møde).
///
/// The raw value is the stored word.
public enum MeetingSort: String, CaseIterable, FieldValue {
  case steering, departmentBoard, staff, management, other

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// The stored word.
  public var stored: String { rawValue }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .steering: "styregruppe"
    case .departmentBoard: "afdelingsbestyrelse"
    case .staff: "personalemøde"
    case .management: "administrativ ledelse"
    case .other: "andet møde"
    }
  }
}

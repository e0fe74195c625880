/// The answer to one of a round's questions (svar).
///
/// The raw value is the stored word.
public enum RoundAnswer: String, CaseIterable, FieldValue {
  case yes, partly, no

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// The stored word.
  public var stored: String { rawValue }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .yes: "ja"
    case .partly: "delvist"
    case .no: "nej"
    }
  }
}

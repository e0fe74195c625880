/// The answer to one of a round's questions (svar).
///
/// The raw value is the stored word.
public enum RoundAnswer: String, CaseIterable, FieldValue {
  case yes, partly, no

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .yes: "ja"
    case .partly: "delvist"
    case .no: "nej"
    }
  }
}

/// What a follow-up round is for (slags opfølgning).
///
/// The raw value is the stored word.
public enum RoundKind: String, CaseIterable, FieldValue {
  case followUp, evaluation, serviceCheck

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// The stored word.
  public var stored: String { rawValue }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .followUp: "opfølgning"
    case .evaluation: "evaluering"
    case .serviceCheck: "servicetjek"
    }
  }
}

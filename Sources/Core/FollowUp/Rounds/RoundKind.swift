/// What a follow-up round is for (slags opfølgning).
///
/// The raw value is the stored word.
public enum RoundKind: String, CaseIterable, FieldValue {
  case followUp, evaluation, serviceCheck

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .followUp: "opfølgning"
    case .evaluation: "evaluering"
    case .serviceCheck: "servicetjek"
    }
  }
}

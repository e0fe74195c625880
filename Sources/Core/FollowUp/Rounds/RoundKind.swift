/// What a follow-up round is for (type opfølgning).
///
/// The raw value is the stored word.
public enum RoundKind: String, CaseIterable, FieldValue {
  case followUp, evaluation, serviceCheck

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .followUp: "løbende"
    case .evaluation: "evaluering"
    case .serviceCheck: "årlig"
    }
  }

  /// What else it is called.
  public var synonyms: [String] {
    switch self {
    case .followUp: ["opfølgning", "status"]
    case .evaluation: []
    case .serviceCheck: ["servicetjek", "eftersyn"]
    }
  }

  /// What a round of this kind is called by itself.
  public var title: String {
    switch self {
    case .followUp: "Opfølgning"
    case .evaluation: "Evaluering"
    case .serviceCheck: "Årlig opfølgning"
    }
  }
}

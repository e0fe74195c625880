/// What a goal is about (målets område).
///
/// The raw value is the stored word.
public enum GoalArea: String, CaseIterable, FieldValue {
  case economy, service, cooperation, influence, learning

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .economy: "økonomi"
    case .service: "service"
    case .cooperation: "samarbejde"
    case .influence: "indflydelse"
    case .learning: "læring"
    }
  }
}

/// Whether a goal is measured in figures or told in words (måles i).
///
/// The raw value is the stored word.
public enum GoalScale: String, CaseIterable, FieldValue {
  case figures, words

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .figures: "tal"
    case .words: "ord"
    }
  }
}

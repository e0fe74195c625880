/// How a goal stands (vurdering).
///
/// The raw value is the stored word.
public enum GoalAssessment: String, CaseIterable, FieldValue {
  case reached, partlyReached, notReached, notMeasured

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .reached: "nået"
    case .partlyReached: "delvist nået"
    case .notReached: "ikke nået"
    case .notMeasured: "endnu ikke målt"
    }
  }

  /// How a goal stands that something is known of, but that can't be held up against anything and
  /// that nobody has judged.
  static let unjudged = "ikke vurderet"
}

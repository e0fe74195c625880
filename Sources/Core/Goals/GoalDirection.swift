/// Which way a measured goal is to move (retning).
///
/// The raw value is the stored word.
public enum GoalDirection: String, CaseIterable, FieldValue {
  case higher, lower

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .higher: "højere er bedre"
    case .lower: "lavere er bedre"
    }
  }
}

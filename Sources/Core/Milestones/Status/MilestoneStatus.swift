/// How far a milestone has come.
///
/// The raw value is the stored word.
public enum MilestoneStatus: String, CaseIterable, FieldValue {
  case notStarted, inProgress, awaitingDecision, reached, withdrawn

  /// The status in Danish.
  public var shown: String {
    switch self {
    case .notStarted: "ikke startet"
    case .inProgress: "i gang"
    case .awaitingDecision: "afventer beslutning"
    case .reached: "nået"
    case .withdrawn: "udgår"
    }
  }

  /// The sign that stands before the word.
  public var glyph: String {
    switch self {
    case .notStarted: "○"
    case .inProgress: "◐"
    case .awaitingDecision: "◆"
    case .reached: "✓"
    case .withdrawn: "×"
    }
  }

  /// Whether there is nothing more to do.
  public var isClosed: Bool { self == .reached || self == .withdrawn }
}

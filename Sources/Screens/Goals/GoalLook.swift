import Core
import Interface

extension GoalAssessment {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .reached: "✓"
    case .partlyReached: "◐"
    case .notReached: "×"
    case .notMeasured: "○"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .reached: .reached
    case .partlyReached: .inProgress
    case .notReached: .overdue
    case .notMeasured: .notStarted
    }
  }
}

extension GoalStanding {
  /// How it stands, with its sign: "◐ delvist nået".
  var look: Span { Span("\(assessment.glyph) \(assessmentText)", assessment.style) }

  /// The figures, or for a goal that is told in words the latest of them.
  var brief: String {
    let told = latest?.words ?? ""
    return goal.scale == .figures
      ? labelledTrail : told.isEmpty ? "beskrives i ord" : "»\(told.replacing("\n", with: " "))«"
  }
}

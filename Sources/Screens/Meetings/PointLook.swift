import Core
import Interface
import Text

extension AgendaPointState {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .open: "○"
    case .done: "✓"
    case .carried: "►"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .open: .notStarted
    case .done: .reached
    case .carried: .inProgress
    }
  }
}

extension AgendaPoint {
  /// What came of it, each with the record that it is, where it is one.
  func results(in project: Project) -> [(record: Reference, words: String)] {
    project.decisions(at: self).map { ($0.reference, "✓ \($0.words(in: project))") }
      + project.activities(from: self).map { activity in
        (
          activity.reference,
          ["\(activity.box) \(activity.shownTitle)", activity.responsible].filled(" · ")
        )
      }
      + project.promises(at: self).map { promise in
        (
          promise.reference,
          ["Løfte \(promise.number): \(promise.text)", promise.state.shown].filled(" · ")
        )
      }
  }
}

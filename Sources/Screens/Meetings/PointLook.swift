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
  /// What it is for, how far the meeting has come with it, and where it comes from and goes to.
  func facts(in project: Project) -> String {
    func day(_ other: AgendaPoint?) -> String? {
      other.flatMap { project.meeting($0.meeting)?.date?.medium }
    }
    let continued = day(project.continuation(of: self)).map { "fortsættes \($0)" }
    return [
      purpose, continued ?? state.shown, isClosed ? "lukket punkt" : "",
      milestone.map { "milepæl \($0)" } ?? "",
      day(carriedFrom.flatMap(project.agendaPoint)).map { "fortsat fra \($0)" } ?? "",
    ].filled(" · ")
  }

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

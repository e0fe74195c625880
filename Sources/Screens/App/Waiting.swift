import Core
import Interface

/// What waits to be saved while somebody else holds the database.
///
/// Meanwhile the user may look around, but begin no other change: it would be made from a project
/// that the first isn't in yet.
struct Waiting {
  /// What is said about it.
  var words: String
  /// The form that it was written in, and comes back to when it isn't saved.
  var form: FormOverlay?
  /// The line that it was written on.
  let line: String?
  /// The project that it is about.
  let project: String?

  /// What was written in a form, to be kept when the program is left.
  var draft: Draft? { form?.draft(project: project) }

  /// What was written on a line or in a form, to be given back in words; empty when nothing was.
  var written: String {
    if let line { return line }
    guard let form = form?.form else { return "" }
    return form.fields.filter { form.isChanged($0.id) && !$0.text.isEmpty }.map(\.text)
      .joined(separator: ", ")
  }
}

extension App {
  /// Begins or goes on waiting, or ends it when `words` is nil.
  mutating func wait(_ words: String?) {
    if let words {
      waiting?.words = words
      guard waiting == nil else { return }
      waiting = Waiting(
        words: words, form: submitted, line: submittedLine, project: openProject)
      (submitted, submittedLine) = (nil, nil)
    } else if let waiting {
      (submitted, submittedLine) = (waiting.form, waiting.line)
      self.waiting = nil
    }
  }

  /// Whether what has just been answered must wait, and so may not have been done.
  func mustWait(_ event: Event, _ effects: [Effect], before: App) -> Bool {
    if effects.contains(where: \.isChange) { return true }
    // What comes back to its form must come back to its project.
    switch event {
    case .key, .click: return openProject != before.openProject
    default: return false
    }
  }

  /// What is to be said of what still waits as the program is left, where these forms are `kept`;
  /// empty when nothing was written that is lost or can be gone on with.
  public func farewell(kept: [Draft]) -> String {
    guard let waiting else { return "" }
    if let draft = waiting.draft, kept.contains(draft) {
      return " Det, du skrev i »\(draft.title)«, kan du skrive videre på næste gang."
    }
    return waiting.written.isEmpty ? "" : " Du skrev: »\(waiting.written)«"
  }

  /// Leaves the program, and keeps what was written in forms.
  var leave: [Effect] { keepDrafts + [.quit] }
}

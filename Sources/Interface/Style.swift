/// The part a cell plays on the screen; the terminal decides how that part looks.
public enum Style: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// Text of less weight: hints, units, empty values.
  case muted
  /// The heading of a section.
  case heading
  /// The title bar.
  case title
  /// A tab that is not open.
  case tab
  /// The open tab.
  case activeTab
  /// The item that has the focus.
  case selected
  /// A border.
  case border
  /// The border around what has the focus.
  case activeBorder
  /// The label of a value.
  case label
  /// The name of a key in the footer and the help.
  case key
  /// The rest of the footer.
  case footer
  /// An error message.
  case error
  /// A warning.
  case warning
  /// A confirmation.
  case success
  /// Something past its date.
  case overdue
  /// A milestone that is not started.
  case notStarted
  /// A milestone in progress.
  case inProgress
  /// A milestone that awaits a decision.
  case awaiting
  /// A milestone that is reached.
  case reached
  /// A milestone that is withdrawn.
  case withdrawn
  /// A stakeholder who is against.
  case opponent
  /// A stakeholder who has doubts.
  case sceptical
  /// A stakeholder who is in favour.
  case supportive
  /// A field of a form.
  case field
  /// The field being filled in.
  case activeField
  /// The text of that field, where the next letter takes its place.
  case selectedText
  /// What the text of that field can be completed with.
  case completion
  /// The text found by a search.
  case match
}

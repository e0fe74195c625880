import Core
import Text

/// What a command that lists or shows something prints: lines under headings.
///
/// It is read on a screen or by another program, so it has neither pages nor a template; what is
/// handed round at meetings is a `Paper`.
struct Listing {
  /// Lines with a heading over them, or none.
  struct Section {
    let heading: [String]
    let lines: [String]

    /// Creates lines under a heading.
    init(_ heading: String, _ lines: [String]) {
      self.heading = heading.isEmpty ? [] : heading.wrapped(to: Report.width)
      self.lines = lines
    }

    /// Creates lines without a heading.
    init(_ lines: [String]) {
      heading = []
      self.lines = lines
    }
  }

  let title: [String]
  let sections: [Section]

  /// Creates a listing; sections without lines are left out, and `none` is what it says when there
  /// is nothing in it.
  init(_ title: [String], _ sections: [Section], none: String = "") {
    let filled = sections.filter { !$0.lines.isEmpty }
    self.title = title.flatMap { $0.wrapped(to: Report.width) }
    self.sections =
      filled.isEmpty && !none.isEmpty ? [Section(none.wrapped(to: Report.width))] : filled
  }

  /// The lines, with an empty one between the sections.
  var text: String {
    ([title] + sections.map { $0.heading + $0.lines }).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}

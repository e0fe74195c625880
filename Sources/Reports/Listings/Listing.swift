import Core
import Text

/// What a command that lists or shows something prints: lines for people, or JSON for programs.
///
/// The JSON is made only when it is asked for. A listing is read on a screen or by a program, so it
/// has neither pages nor a template; what is handed round at meetings is a `Paper`.
public struct Listing {
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

  private let title: [String]
  private let sections: () -> [Section]
  private let none: String
  private let value: () -> any Encodable

  /// Creates a listing; sections without lines are left out, and `none` is what it says when there
  /// is nothing in it.
  init(
    _ title: [String], _ sections: @autoclosure @escaping () -> [Section], none: String = "",
    json value: @autoclosure @escaping () -> any Encodable = JSONObject()
  ) {
    self.title = title
    self.sections = sections
    self.none = none
    self.value = value
  }

  /// The lines, with an empty one between the sections.
  public var text: String {
    let filled = sections().filter { !$0.lines.isEmpty }
    let shown =
      filled.isEmpty && !none.isEmpty ? [Section(none.wrapped(to: Report.width))] : filled
    let head = title.flatMap { $0.wrapped(to: Report.width) }
    return ([head] + shown.map { $0.heading + $0.lines }).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The same for programs, as Documentation/CommandLine.md describes it.
  public var json: String { Report.json(value()) }
}

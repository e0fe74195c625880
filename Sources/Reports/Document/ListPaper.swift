import Core
import Text

/// Lines under headings.
///
/// Long lists are nothing but lines, so no template stands between.
struct ListPaper {
  let title: [String]
  let blocks: [Block]

  struct Block {
    let heading: [String]
    let lines: [String]

    init(_ heading: String = "", _ lines: [String]) {
      self.heading = heading.isEmpty ? [] : heading.wrapped(to: Report.width)
      self.lines = lines
    }
  }

  /// Creates a list; `none` is what it says when there is nothing in it.
  init(_ title: [String], _ blocks: [Block], none: String) {
    let filled = blocks.filter { !$0.lines.isEmpty }
    self.title = title.flatMap { $0.wrapped(to: Report.width) }
    self.blocks = filled.isEmpty ? [Block("", none.wrapped(to: Report.width))] : filled
  }

  var text: String {
    let lines = title + blocks.flatMap { [""] + $0.heading + $0.lines }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Layout {
  /// A record of a list: its number and first line, then what else there is about it, each with its
  /// label; what is empty is left out.
  static func entry(
    _ number: Int, _ head: String, _ facts: [(label: String, value: String)] = []
  ) -> [String] {
    hanging(head, after: "\(Layout.number(number, width: 3)). ")
      + facts.filter { !$0.value.trimmed.isEmpty }.flatMap { fact in
        hanging("\(fact.label): \(fact.value.trimmed)", after: "     ")
      }
  }
}

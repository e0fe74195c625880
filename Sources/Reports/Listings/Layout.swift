import Core
import Text

/// Lays text out on lines of a page.
enum Layout {
  /// `text` in lines of a page: `first` stands before the first one, and as many spaces before the
  /// others.
  ///
  /// A longer address stands whole on a line of its own, but not on paper, where nobody copies it
  /// and what doesn't fit is lost.
  static func hanging(_ text: String, after first: String, onPaper: Bool = false) -> [String] {
    let indent = Width.of(first)
    let width = max(1, Report.width - indent)
    let lines = onPaper ? text.wrapped(to: width) : lines(text, width: width)
    return lines.enumerated().map { index, line in
      let start = index == 0 ? first : String(repeating: " ", count: indent)
      return (start + line).withoutTrailingBlanks
    }
  }

  /// The text in lines of at most `width` columns; an address that is longer stands whole on a line
  /// of its own, for whoever copies it.
  private static func lines(_ text: String, width: Int) -> [String] {
    guard text.utf8.count > width, text.contains("://") else { return text.wrapped(to: width) }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      line in
      var lines: [String] = []
      var others: [Substring] = []
      func wrapOthers() {
        if !others.isEmpty { lines += others.joined(separator: " ").wrapped(to: width) }
        others = []
      }
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if word.contains("://"), Width.of(String(word)) > width {
          wrapOthers()
          lines.append(String(word).displayable)
        } else {
          others.append(word)
        }
      }
      wrapOthers()
      return lines
    }
  }

  /// A link, whole on one line so that it can be copied; no line when there is none.
  static func link(_ link: String, after first: String = "") -> [String] {
    link.isEmpty ? [] : [first + link.unmistakable]
  }

  /// A heading with a text at the right margin, which goes on a line of its own when both can't be
  /// on one.
  static func heading(_ left: String, right: String) -> [String] {
    let room = Report.width - Width.of(right) - 2
    if Width.of(left.displayable) <= room { return [left.padded(to: room) + "  " + right] }
    let indent = String(repeating: " ", count: max(0, Report.width - Width.of(right)))
    return left.wrapped(to: Report.width) + [indent + right]
  }

  /// Cells beside each other, two spaces apart, each wrapped to its own width.
  static func row(_ cells: [(text: String, width: Int)]) -> [String] {
    let columns = cells.map { $0.text.wrapped(to: $0.width) }
    let height = columns.reduce(0) { max($0, $1.count) }
    return (0..<height).map { number in
      // As bytes: long lists consist of little else, and it is many times faster.
      var line: [UInt8] = []
      line.reserveCapacity(Report.width)
      var gap = 0
      for (column, cell) in zip(columns, cells) {
        let part = number < column.count ? column[number] : ""
        if !part.isEmpty {
          line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: gap))
          line.append(contentsOf: part.utf8)
          gap = 0
        }
        gap += cell.width - Width.of(part) + 2
      }
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// The columns that numbers take up: those of the longest, and `least` at least.
  static func numberWidth(_ numbers: some Sequence<Int>, least: Int) -> Int {
    max(least, String(numbers.max() ?? 0).count)
  }

  /// A record of a list: its number and first line, then what else there is about it, each with its
  /// label; what is empty is left out.
  static func entry(
    _ number: Int, _ head: String, _ facts: [(label: String, value: String)] = []
  ) -> [String] {
    hanging(head, after: "\(number.leading(to: 3)). ")
      + facts.filter { !$0.value.trimmed.isEmpty }.flatMap { fact in
        hanging("\(fact.label): \(fact.value.trimmed)", after: "     ")
      }
  }

  /// Names of things with what they are, which begins `width` columns in; what is empty is left out.
  static func facts(_ facts: [(label: String, value: String)], after width: Int) -> [String] {
    facts.filter { !$0.value.isEmpty }.flatMap { fact in
      hanging(fact.value, after: "\(fact.label):".padded(to: width))
    }
  }

  /// Something that has a day, or should have, and maybe a link.
  static func dated(_ day: Day?, _ text: String, link: String = "") -> [String] {
    let words = day?.medium ?? "uden dato"
    let first = "  \(words.padded(to: max(13, Width.of(words))))  "
    return hanging(text, after: first)
      + self.link(link, after: String(repeating: " ", count: Width.of(first)) + "Link: ")
  }

  /// Points, one under the other.
  static func list(_ points: [String]) -> [String] {
    points.flatMap { hanging($0, after: "  - ") }
  }

  /// Running text; no lines when there is none.
  static func paragraph(_ text: String) -> [String] {
    text.trimmed.isEmpty ? [] : hanging(text.trimmed, after: "  ")
  }

  /// Rows of cells, the first of which are headings, in columns as wide as they need to be.
  static func table(_ rows: [[String]]) -> [String] {
    TextTable(rows).lines(width: Report.width - 2).map { ("  " + $0).withoutTrailingBlanks }
  }

  /// A rule across the page.
  static func rule(_ character: Character) -> String {
    String(repeating: character, count: Report.width)
  }
}

extension String {
  /// The text, or nil when there is none: a template leaves out what is nil.
  var filled: String? { isEmpty ? nil : self }
}

import Core
import Interface
import Text

/// A piece of a line in one style.
struct Span: Equatable {
  var text: String
  var style: Style = .plain

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One item on a page: some lines of text, and what the focus rests on there, if it can.
struct PageRow<Item: Hashable> {
  var item: Item?
  /// The part of the page that it stands in, which Tab goes between.
  var section: Int
  var lines: [[Span]]
  /// Whether it only says that there is nothing, and so isn't one of so many.
  private(set) var isNotice = false

  init(_ item: Item?, section: Int, lines: [[Span]]) {
    self.item = item
    self.section = section
    self.lines = lines
  }

  init(_ item: Item?, _ section: some RawRepresentable<Int>, _ lines: [[Span]]) {
    self.init(item, section: section.rawValue, lines: lines)
  }

  /// A copy of `row` without its first lines.
  init(_ row: PageRow, droppingLines count: Int) {
    self.init(row.item, section: row.section, lines: Array(row.lines.dropFirst(count)))
    isNotice = row.isNotice
  }

  /// Whether its text has a query in it.
  func has(_ query: TextQuery) -> Bool {
    query.isIn(lines.joined().map(\.text).joined(separator: " "))
  }

  /// The heading of a part of the page, with a blank line above it.
  static func heading(_ text: String, _ section: some RawRepresentable<Int>) -> PageRow {
    PageRow(nil, section, [[], [Span(text, .heading)]])
  }

  /// A text in the background, such as what stands where there is nothing yet.
  static func empty(_ item: Item?, _ text: String, section: Int, width: Int) -> PageRow {
    var row = PageRow(item, section: section, lines: text.lines(.muted, width: width))
    row.isNotice = true
    return row
  }

  static func empty(
    _ item: Item?, _ text: String, _ section: some RawRepresentable<Int>, width: Int
  ) -> PageRow {
    .empty(item, text, section: section.rawValue, width: width)
  }

  /// What is normally so, in the background; the focus passes it by.
  static func hint(_ hint: Hint, _ section: some RawRepresentable<Int>, width: Int) -> PageRow {
    PageRow(nil, section, hint.line.lines(.muted, width: width))
  }

  /// A record: its mark and its own words, and under them what else there is to know.
  static func record(
    _ item: Item?, _ section: some RawRepresentable<Int>, mark: Span = Span(""), _ words: Span,
    details: [Span] = [], width: Int
  ) -> PageRow {
    let indent = max(2, Width.of(mark.text))
    let margin = Span(String(repeating: " ", count: indent))
    let first = words.text.wrapped(to: width - indent).enumerated().map { index, line in
      [index == 0 ? mark : margin, Span(line, words.style)]
    }
    let more = details.flatMap { detail in
      detail.text.wrapped(to: width - indent).map { [margin, Span($0, detail.style)] }
    }
    return PageRow(item, section, first + more)
  }
}

extension Array {
  /// A part of a page: its heading, and its rows with how many they are, or what stands in their
  /// place.
  static func part<Item>(
    _ title: String, count: String = "", _ section: some RawRepresentable<Int>,
    _ rows: [PageRow<Item>], none: (item: Item, text: String), width: Int
  ) -> [PageRow<Item>] where Element == PageRow<Item> {
    if rows.isEmpty {
      return [.heading(title, section), .empty(none.item, none.text, section, width: width)]
    }
    return [.heading(count.isEmpty ? title : "\(title)  \(count)", section)] + rows
  }

  /// The rows as they stand at the top, where the first heading needs no blank row above it.
  func atTop<Item>() -> [PageRow<Item>] where Element == PageRow<Item> {
    isEmpty ? [] : [PageRow(self[0], droppingLines: 1)] + dropFirst()
  }
}

extension [[Span]] {
  /// A label with its text beside it in a column of `labelWidth`, or under it where there is no room
  /// beside.
  static func labelled(
    _ label: String, _ text: String, _ style: Style = .plain, width: Int, labelWidth: Int,
    leastRoom: Int = 16
  ) -> [[Span]] {
    let room = width - labelWidth
    guard room >= leastRoom else {
      return [[Span(label, .label)]] + text.wrapped(to: width - 1).map { [Span(" " + $0, style)] }
    }
    return text.wrapped(to: room).enumerated().map { index, line in
      [Span((index == 0 ? label : "").padded(to: labelWidth), .label), Span(line, style)]
    }
  }
}

extension String {
  /// The text in one style, over as many lines as it takes.
  func lines(_ style: Style = .plain, width: Int) -> [[Span]] {
    wrapped(to: width).map { [Span($0, style)] }
  }
}

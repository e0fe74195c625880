import Core
import Workbook

/// What is written in a cell of a list.
enum SheetValue: Equatable {
  /// A text; nothing where it is empty.
  case text(String)
  /// A day.
  case day(Day)
  /// A number, in digits with a point, and how it is shown; as text it is as Danes write it.
  case number(String, text: String, CellFormat)

  /// Nothing.
  static let none = SheetValue.text("")

  /// A day, or nothing.
  init(_ day: Day?) { self = day.map { .day($0) } ?? .none }

  /// The value as a text that reads as the same value again.
  var text: String {
    switch self {
    case .text(let text): text
    case .day(let day): day.numeric
    case .number(_, let text, _): text
    }
  }

  /// The value as a spreadsheet keeps it.
  var cell: Cell {
    switch self {
    case .text(let text): text.isEmpty ? .empty : .text(text)
    // Excel's day 25,569 is 1 January 1970, and 61 is 1 March 1900; before it counts a day that never
    // was.
    case .day(let day):
      day.ordinal + 25_569 < 61
        ? .text(day.numeric) : .moment(day: day.ordinal + 25_569, second: 0, .day)
    case .number(let digits, _, let format): .number(digits, format)
    }
  }
}

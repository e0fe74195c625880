import Core
import Workbook

/// Reads the cells of a workbook as the texts that Danish Excel shows for them, and collects what is
/// to be said of it.
struct CellText {
  /// The first number that was read otherwise than it is kept, for it is shown so.
  private var rounded: (place: String, kept: String, shown: String)?
  /// How many numbers were read so.
  private var roundedCount = 0
  /// The first formula without a value.
  private var uncalculated: String?
  /// How many formulas have no value.
  private var uncalculatedCount = 0

  /// Excel's day 25,569 is 1 January 1970.
  private static let firstDay = 25_569
  /// Excel keeps no more digits.
  private static let mostDigits = 15

  /// The text of the cell at a place, such as "C7".
  mutating func text(of cell: Cell, at place: @autoclosure () -> String) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text): return text
    case .flag(let value): return value.shown
    case .error(let text): return text
    case .uncalculated:
      uncalculated = uncalculated ?? place()
      uncalculatedCount += 1
      return ""
    case .moment(let day, let second, let format): return Self.text(day, second, format)
    case .number(let digits, let format), .formula(_, let digits, let format):
      guard let number = DecimalText(digits) else { return digits }
      return shown(number, format, digits, place())
    }
  }

  private mutating func shown(
    _ number: DecimalText, _ format: CellFormat, _ digits: String,
    _ place: @autoclosure () -> String
  ) -> String {
    let kept = number.rounded(toDigits: Self.mostDigits)
    let (value, unit) =
      switch format {
      case .decimals(let count): (kept.rounded(toDecimals: count), "")
      case .percent(let count): (kept.shifted(by: 2).rounded(toDecimals: count), " %")
      case .hours: (Self.hours(digits) ?? kept, " t")
      case .general, .day, .time, .text: (kept, "")
      }
    if format != .hours, value != (unit.isEmpty ? kept : kept.shifted(by: 2)) {
      rounded = rounded ?? (place(), kept.danish, value.danish + unit)
      roundedCount += 1
    }
    return value.danish + unit
  }

  /// The hours of a number of days.
  private static func hours(_ digits: String) -> DecimalText? {
    guard let days = Double(digits), abs(days) < 1e9 else { return nil }
    return DecimalText(String(Int((days * 240_000).rounded())))?.shifted(by: -4)
  }

  private static func text(_ day: Int, _ second: Int, _ format: CellFormat) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = day == 0 ? "00-01-1900" : Day(ordinal: day - firstDay).numeric
    if format == .day { return date }
    let time = "\(two(second / 3600)):\(two(second / 60 % 60))"
    let exact = second % 60 == 0 ? time : "\(time):\(two(second % 60))"
    return day == 0 ? exact : "\(date) \(exact)"
  }

  /// What the user should know, in sentences.
  var remarks: [String] {
    var remarks: [String] = []
    if let rounded {
      remarks.append(
        "Tal er læst, som arket viser dem: \(rounded.kept) i \(rounded.place) er \(rounded.shown)"
          + Self.others(roundedCount) + ".")
    }
    if let uncalculated {
      remarks.append(
        "\(uncalculated)\(Self.others(uncalculatedCount)) har en formel, der ikke er regnet ud, og "
          + "er læst som tom. Åbn filen i regnearket, gem den, og hent den igen.")
    }
    return remarks
  }

  /// " og 3 andre", where there are so many more than the one that is named.
  private static func others(_ count: Int) -> String {
    switch count {
    case ...1: ""
    case 2: " og 1 anden"
    default: " og \(count - 1) andre"
    }
  }
}

/// What stands in a cell.
public enum Cell: Equatable, Sendable {
  /// Nothing.
  case empty
  /// A text.
  case text(String)
  /// A number, in digits with a point before its decimals ("1234.5", "1E-3"), and how it is shown.
  case number(String, CellFormat)
  /// Seconds since midnight of a day, where 25,569 is 1 January 1970, and how it is shown.
  case moment(day: Int, second: Int, CellFormat)
  /// Yes or no.
  case flag(Bool)
  /// A value that couldn't be worked out, as "#REF!".
  case error(String)
  /// A formula whose value isn't there.
  case uncalculated
  /// A formula without its "=", in the letters of the file format; its value, and how that is shown.
  indirect case formula(String, value: String, CellFormat)
}

/// How a number is shown.
public enum CellFormat: Hashable, Sendable {
  /// As it is.
  case general
  /// With so many decimals.
  case decimals(Int)
  /// In per cent with so many decimals.
  case percent(Int)
  /// As a day.
  case day
  /// As a time of day, with or without the day.
  case time
  /// As hours that may be more than 24.
  case hours
  /// As a text, also where it is typed anew.
  case text

  /// Reads a format as the file has it (ECMA-376, part 1, 18.8.30–31), of which the first section
  /// counts.
  init(code: String) {
    var letters: [Character] = []
    var isElapsed = false
    var rest = code.prefix(200)[...]
    while let mark = rest.popFirst(), mark != ";" {
      switch mark {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) {
          isElapsed = true
        }
      default: letters.append(contentsOf: mark.lowercased())
      }
    }
    func has(_ marks: String) -> Bool { letters.contains { marks.contains($0) } }
    let word = String(letters)
    if word.hasPrefix("general") || word == "@" {
      self = word == "@" ? .text : .general
    } else if isElapsed {
      self = .hours
    } else if has("hs") {
      self = .time
    } else if has("dy") || has("m") && !has("0#?") {
      self = .day
    } else {
      self = Self.number(letters)
    }
  }

  private static func number(_ letters: [Character]) -> CellFormat {
    let places = Set("0#?")
    guard letters.contains(where: places.contains), !letters.contains(where: { "e/".contains($0) })
    else { return .general }
    let point = letters.firstIndex(of: ".") ?? letters.endIndex
    let decimals = letters[point...].count(where: places.contains)
    if letters.contains("%") { return .percent(decimals) }
    // A comma behind the last digit shows thousands as ones.
    let last = letters.lastIndex(where: places.contains)!
    return letters[last...].dropFirst().first == "," ? .general : .decimals(decimals)
  }

  /// The format that a number stands for without being told of in the file; nil for any other.
  init?(builtIn number: Int) {
    switch number {
    case 0, 11, 12, 13, 48: self = .general
    case 1, 3, 5, 6, 37, 38, 41, 42: self = .decimals(0)
    case 2, 4, 7, 8, 39, 40, 43, 44: self = .decimals(2)
    case 9: self = .percent(0)
    case 10: self = .percent(2)
    case 14...17, 27...31, 34...36, 50...58: self = .day
    case 18...22, 32, 33, 45, 47: self = .time
    case 46: self = .hours
    case 49: self = .text
    default: return nil
    }
  }
}

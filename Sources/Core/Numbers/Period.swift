/// A part of a year that hours and costs are registered for (periode): a year, a half or a quarter.
public struct Period: Hashable, Comparable, Sendable {
  /// How much of the year it is.
  public enum Part: Hashable, Sendable {
    case year
    /// 1 or 2.
    case half(Int)
    /// 1–4.
    case quarter(Int)
  }

  /// The year, 1900–2199.
  public let year: Int
  /// Which part of it.
  public let part: Part

  /// Creates a period; nil when there is no such one.
  public init?(year: Int, _ part: Part = .year) {
    guard (1900...2199).contains(year) else { return nil }
    switch part {
    case .half(let number) where !(1...2).contains(number): return nil
    case .quarter(let number) where !(1...4).contains(number): return nil
    default: (self.year, self.part) = (year, part)
    }
  }

  /// Reads what people write: "2026", "2026 H1" and "K3 2026", or with the words in full.
  public init?(danish text: String) {
    var year: Int?
    var number: Int?
    var isHalf = false
    var isQuarter = false
    let separated = text.lowercased().map { " .-/".contains($0) ? " " : String($0) }.joined()
    for word in separated.split(separator: " ") {
      let digits = word.filter { $0.isASCII && $0.isNumber }
      switch word.filter({ !($0.isASCII && $0.isNumber) }) {
      case "": break
      case "h", "halvår", "halvaar", "halvar": isHalf = true
      case "k", "q", "kv", "kvt", "kvartal": isQuarter = true
      default: return nil
      }
      guard let value = Int(digits) else { continue }
      if digits.count == 4, year == nil {
        year = value
      } else if number == nil {
        number = value
      } else {
        return nil
      }
    }
    guard let year, isHalf != isQuarter || number == nil, !(isHalf && isQuarter) else { return nil }
    switch (isHalf, isQuarter, number) {
    case (true, _, let number?): self.init(year: year, .half(number))
    case (_, true, let number?): self.init(year: year, .quarter(number))
    case (false, false, nil): self.init(year: year)
    default: return nil
    }
  }

  /// The months it begins and ends with, 1–12.
  private var months: (first: Int, last: Int) {
    switch part {
    case .year: (1, 12)
    case .half(let number): (number * 6 - 5, number * 6)
    case .quarter(let number): (number * 3 - 2, number * 3)
    }
  }

  /// How many months it lasts.
  var length: Int { months.last - months.first + 1 }

  /// Its first day.
  public var firstDay: Day { Day(year: year, month: months.first, day: 1)! }

  /// Its last day.
  public var lastDay: Day { firstDay.adding(months: length).adding(days: -1) }

  /// Whether the two have a day in common.
  func overlaps(_ other: Period) -> Bool { firstDay <= other.lastDay && other.firstDay <= lastDay }

  /// What is remarkable about figures for it on a day: that it isn't over; nil when it is.
  public func remark(on today: Day) -> String? {
    if firstDay > today { return "\(shown) er ikke begyndt endnu" }
    return lastDay >= today ? "\(shown) er ikke slut endnu" : nil
  }

  /// The earlier end first, and of those that end together the shorter.
  public static func < (a: Period, b: Period) -> Bool {
    (a.year, a.months.last, -a.months.first) < (b.year, b.months.last, -b.months.first)
  }
}

extension Period: FieldValue {
  /// A period.
  public static var storedType: StoredType { .period }
  /// A year or a part of it.
  public static func input(default standard: Period?) -> FieldInput { .period }

  /// Reads "2026", "2026-H1" or "2026-K3".
  public init?(stored: String) { self.init(bytesOf: stored) }

  /// Reads a period as it is stored.
  public init?(packed bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 4, let year = Digits.value(of: bytes[..<4]) else { return nil }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let number = Digits.value(of: bytes[6...])
    else { return nil }
    switch bytes[5] {
    case UInt8(ascii: "H"): self.init(year: year, .half(number))
    case UInt8(ascii: "K"): self.init(year: year, .quarter(number))
    default: return nil
    }
  }

  /// "2026", "2026-H1" or "2026-K3".
  public var stored: String {
    switch part {
    case .year: String(year)
    case .half(let number): "\(year)-H\(number)"
    case .quarter(let number): "\(year)-K\(number)"
    }
  }

  /// The year alone, or with the half or the quarter in words.
  public var shown: String {
    switch part {
    case .year: String(year)
    case .half(let number): "\(number). halvår \(year)"
    case .quarter(let number): "\(number). kvartal \(year)"
    }
  }
}

extension [Period] {
  /// The one that says most: a whole year before a half and a half before a quarter, and of those
  /// the latest; nil when there are none.
  var weightiest: Period? { self.max { ($0.length, $0) < ($1.length, $1) } }
}

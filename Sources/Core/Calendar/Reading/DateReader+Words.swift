extension DateReader {
  /// A unit of distance from today.
  enum Unit {
    case days, weeks, months, years

    /// The letter that stands for the unit after a number.
    var letter: String {
      switch self {
      case .days: "d"
      case .weeks: "u"
      case .months: "m"
      case .years: "å"
      }
    }

    /// The day that many units from `day`.
    func add(_ count: Int, to day: Day) -> Day {
      switch self {
      case .days: day.adding(days: count)
      case .weeks: day.adding(days: count * 7)
      case .months: day.adding(months: count)
      case .years: day.adding(months: count * 12)
      }
    }
  }

  /// How a week lies to the present one, by the number of weeks.
  enum Relation: Int {
    case last = -1
    case this, next
  }

  /// Takes the token if it is the next one.
  mutating func take(_ token: DateToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  /// Takes what may stand between the parts of a date.
  mutating func takeSeparator() {
    _ = take(.mark("/")) || take(.mark("-")) || take(.mark("."))
  }

  mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits) = tokens.first else { return nil }
    tokens.removeFirst()
    return (value, digits)
  }

  /// Takes a number in digits, or a small one in letters.
  mutating func takeCount() -> Int? {
    takeNumber()?.value
      ?? takeWord { ["en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6][$0] }
  }

  mutating func takeUnit() -> Unit? {
    takeWord {
      switch $0 {
      case "d", "dag", "dage": .days
      case "u", "uge", "uger": .weeks
      case "m", "md", "mdr", "maaned", "maaneder": .months
      case "aa", "aar": .years
      default: nil
      }
    }
  }

  mutating func takeRelation() -> Relation? {
    takeWord {
      switch $0 {
      case "sidste", "forrige": .last
      case "denne": .this
      case "naeste": .next
      default: nil
      }
    }
  }

  /// Takes a weekday's name or its beginning, of two letters or more.
  mutating func takeWeekday() -> Weekday? {
    takeWord { word in
      guard word.count >= 2 else { return nil }
      return Weekday.allCases.first { DateToken.spelling(of: $0.name).hasPrefix(word) }
    }
  }

  /// Takes a weekday in the form that follows "i": "fredags".
  mutating func takeWeekdayGone() -> Weekday? {
    takeWord { word in
      Weekday.allCases.first { DateToken.spelling(of: $0.name) + "s" == word }
    }
  }

  /// Takes a month's name or its beginning, of three letters or more.
  mutating func takeMonthName() -> Int? {
    takeWord { word in
      guard word.count >= 3 else { return nil }
      return (1...12).first { MonthName.full($0).hasPrefix(word) }
    }
  }

  private mutating func takeWord<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard case .word(let word) = tokens.first, let found = meaning(word) else { return nil }
    tokens.removeFirst()
    return found
  }
}

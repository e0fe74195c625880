/// Reads one text as a day, token by token from the left.
struct DateReader {
  typealias Failure = DateInput.Failure

  let today: Day
  private(set) var leaning: DateInput.Leaning
  var tokens: ArraySlice<DateToken>
  /// Whether the text was a date that leaves its year out.
  private(set) var leavesOutYear = false
  private var isWeekWithoutYear = false

  init(text: String, today: Day, leaning: DateInput.Leaning) {
    self.today = today
    self.leaning = leaning
    tokens = DateToken.split(text)[...]
  }

  /// Reads the whole text.
  mutating func read() throws(Failure) -> Day {
    var other = self
    let day = try readOneWay()
    let mayBeEarlier = leavesOutYear || isWeekWithoutYear && day.week != today.week
    guard leaning == .either, mayBeEarlier, day > today else { return day }
    other.leaning = .past
    let earlier = try other.readOneWay()
    return earlier.adding(days: DateInput.Leaning.reach) < today ? day : earlier
  }

  private mutating func readOneWay() throws(Failure) -> Day {
    let day = try anyForm()
    guard tokens.isEmpty else { throw .nonsense }
    guard DateInput.years.contains(day.year) else { throw .tooFar }
    return day
  }

  private mutating func anyForm() throws(Failure) -> Day {
    guard !tokens.isEmpty else { throw .empty }
    if let day = nearDay() { return day }
    if take(.mark("+")) { return try distance(direction: 1) }
    if take(.mark("-")) { return try distance(direction: -1) }
    if take(.word("om")) { return try distance(direction: 1) }
    if take(.word("for")) {
      let day = try distance(direction: -1)
      guard take(.word("siden")) else { throw .nonsense }
      return day
    }
    return try weekOrDate()
  }

  private mutating func nearDay() -> Day? {
    var phrase = ""
    for token in tokens {
      guard case .word(let word) = token else { return nil }
      phrase += word
    }
    let days =
      switch phrase {
      case "idag": 0
      case "imorgen": 1
      case "iovermorgen", "overmorgen": 2
      case "igaar": -1
      case "iforgaars", "forgaars": -2
      default: Int?.none
      }
    guard let days else { return nil }
    tokens = []
    return today.adding(days: days)
  }

  private mutating func distance(direction: Int) throws(Failure) -> Day {
    guard let count = takeCount(), let unit = takeUnit() else { throw .unclearDistance }
    return unit.add(count * direction, to: today)
  }

  private mutating func weekOrDate() throws(Failure) -> Day {
    _ = take(.word("paa"))
    _ = take(.word("i"))
    if let weekday = takeWeekdayGone() { return day(weekday, .last) }
    var relation = takeRelation()
    let weekday = takeWeekday()
    _ = take(.word("i"))
    relation = relation ?? takeRelation()
    if take(.word("uge")) || take(.word("u")) {
      let week = try week(relation)
      return weekday.map(week.day) ?? deadline(in: week)
    }
    if let weekday, tokens.isEmpty { return day(weekday, relation) }
    guard relation == nil else { throw .nonsense }
    let day = try date()
    if let weekday, weekday != day.weekday { throw .wrongWeekday(weekday, day: day) }
    return day
  }
}

extension DateReader {
  /// Reads a week's number and year, unless it is told by its relation to the present one.
  private mutating func week(_ relation: Relation?) throws(Failure) -> Week {
    if let relation { return presentWeek(relation) }
    guard let (number, _) = takeNumber() else { throw .missingWeekNumber }
    if case .number(let last, let digits) = tokens.dropFirst().first, tokens.first == .mark("-"),
      digits < 3, last > number, last <= 53
    {
      throw .severalWeeks(number, last)
    }
    let present = today.week
    let written = try takeYear()
    isWeekWithoutYear = written == nil
    let years = written.map { [$0] } ?? years(from: present.year, number, present.number)
    for year in years {
      if let week = Week(year: year, number: number) { return week }
    }
    throw .noSuchWeek(number, year: years[0])
  }

  private func presentWeek(_ relation: Relation) -> Week {
    today.adding(days: relation.rawValue * 7).week
  }

  private func deadline(in week: Week) -> Day {
    let friday = week.day(.friday)
    return leaning == .past && week == today.week ? min(friday, today) : friday
  }

  private func day(_ weekday: Weekday, _ relation: Relation?) -> Day {
    let ahead = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
    let next = today.adding(days: ahead)
    let latest = today.adding(days: ahead == 7 ? -7 : ahead - 7)
    switch relation {
    case .last: return latest
    case .this: return today.week.day(weekday)
    case .next: return presentWeek(.next).day(weekday)
    case nil: return leaning == .past ? latest : next
    }
  }

  /// Reads a date in numbers or with the month's name.
  private mutating func date() throws(Failure) -> Day {
    _ = take(.word("den")) || take(.word("d"))
    if takeMonthName() != nil { throw .missingDay }
    guard let (first, digits) = takeNumber() else { throw .nonsense }
    takeSeparator()
    guard !tokens.isEmpty else { throw .numberAlone(first) }
    if digits == 4 {
      guard let (month, _) = takeNumber() else { throw .nonsense }
      takeSeparator()
      guard let (day, _) = takeNumber() else { throw .nonsense }
      return try existingDay(day, month, [readYear(first, digits: digits)])
    }
    if let month = takeMonthName() ?? takeNumber()?.value {
      if let year = try takeYear() { return try existingDay(first, month, [year]) }
      leavesOutYear = true
      return try existingDay(
        first, month, years(from: today.year, month * 100 + first, today.month * 100 + today.day))
    }
    if let unit = takeUnit(), tokens.isEmpty { throw .missingSign(first, unit, today: today) }
    throw .nonsense
  }

  /// The day of the first of some years that has it.
  private func existingDay(_ day: Int, _ month: Int, _ years: [Int]) throws(Failure) -> Day {
    guard (1...12).contains(month) else { throw .noSuchMonth(month, day: day) }
    for year in years {
      if let found = Day(year: year, month: month, day: day) { return found }
    }
    throw .noSuchDay(day, month: month, year: years[0])
  }

  /// The years that may be meant where none is written, the likeliest first: `place` in the year
  /// is where what was written stands, and `present` where today does.
  ///
  /// Eight years may pass without 29 February, and seven without a week 53.
  private func years(from year: Int, _ place: Int, _ present: Int) -> [Int] {
    switch leaning {
    case .future, .either:
      let first = place < present ? year + 1 : year
      return Array(first...first + 8)
    case .past:
      let first = place > present ? year - 1 : year
      return (first - 8...first).reversed()
    }
  }

  private mutating func takeYear() throws(Failure) -> Int? {
    takeSeparator()
    guard let (value, digits) = takeNumber() else { return nil }
    return try readYear(value, digits: digits)
  }

  private func readYear(_ value: Int, digits: Int) throws(Failure) -> Int {
    if digits == 2 { return today.year / 100 * 100 + value }
    guard digits == 4 else { throw .unclearYear }
    guard DateInput.years.contains(value) else { throw .tooFar }
    return value
  }
}

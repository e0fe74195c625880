import Core
import Testing

@Suite struct CalendarDayTests {
  /// Counts the days one by one, knowing only the lengths of the months, that 1 January 1900 was
  /// a Monday, and that a week belongs to the year that has its Thursday.
  @Test func agreesWithCountingDayByDay() {
    var ordinal = -25_567
    var weekday = 1
    var week = 0
    var wrong: [String] = []
    for year in 1900...2200 {
      let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        let month = index + 1
        for dayOfMonth in 1...length {
          if weekday == 1 {
            let startsYear = (month == 12 && dayOfMonth >= 29) || (month == 1 && dayOfMonth <= 4)
            week = startsYear ? 1 : week + 1
          }
          let day = Day(ordinal: ordinal)
          let agrees =
            Day(year: year, month: month, day: dayOfMonth) == day
            && day.year == year && day.month == month && day.day == dayOfMonth
            && day.weekday.rawValue == weekday && day.week.number == week
            && day.week.day(day.weekday) == day && Day(iso: day.iso) == day
          if !agrees { wrong.append("\(year)-\(month)-\(dayOfMonth)") }
          ordinal += 1
          weekday = weekday % 7 + 1
        }
        if Day(year: year, month: month, day: length + 1) != nil {
          wrong.append("\(year)-\(month) is too long")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func theRangeHasRoundEnds() {
    #expect(Day.first.iso == "0001-01-01")
    #expect(Day.last.iso == "9999-12-31")
    #expect(Day(ordinal: 0).iso == "1970-01-01")
    #expect(Day.first.weekday == .monday)
  }

  @Test(arguments: [Int.min, Int.min + 1, -4_000_000, 4_000_000, Int.max])
  func extremeNumbersStayInRange(number: Int) {
    let end = number < 0 ? Day.first : Day.last
    #expect(Day(ordinal: number) == end)
    #expect(Day(ordinal: 0).adding(days: number) == end)
    #expect(end.adding(days: number) == end)
    #expect(Day(ordinal: 0).adding(months: number) == end)
    #expect(Day(year: number, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: number, day: 1) == nil)
    #expect(Day(year: 2026, month: 1, day: number) == nil)
  }

  @Test(arguments: [
    "", "2026-12-3", "2026-2-30", "2026-02-29", "2026-00-01", "0000-01-01", "2026-12-033",
    "2026/12/03", " 2026-12-03", "2026-12-03 ", "+026-12-03", "-026-12-03", "２０２６-12-03",
    "2026-12-0\u{301}3", "20261203", "2026-13-01",
  ])
  func strictFormRefuses(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-11-23", 0, "2026-11-23"),
  ])
  func addsMonths(start: String, months: Int, end: String) throws {
    #expect(try #require(Day(iso: start)).adding(months: months).iso == end)
  }

  @Test func arithmeticIsConsistent() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    for distance in -2_000...2_000 {
      let other = day.adding(days: distance)
      #expect(other - day == distance)
      #expect((other < day) == (distance < 0))
    }
  }
}

import Core
import Testing

@Suite struct CalendarWeekTests {
  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52),
    ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2026-12-03", 2026, 49),
    ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
    ("2024-12-30", 2025, 1), ("2016-01-03", 2015, 53), ("1970-01-01", 1970, 1),
    ("0001-01-01", 1, 1), ("9999-12-31", 9999, 52),
  ])
  func knowsTheWeek(of text: String, year: Int, number: Int) throws {
    let week = try #require(Day(iso: text)).week
    #expect(week.year == year)
    #expect(week.number == number)
    #expect(week == Week(year: year, number: number))
  }

  /// The Gregorian cycle of 400 years has 71 years of 53 weeks.
  @Test func longYears() {
    let long = (2000...2060).filter { Week.count(inYear: $0) == 53 }
    #expect(long == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060])
    #expect((2000..<2400).count { Week.count(inYear: $0) == 53 } == 71)
  }

  @Test func namesAndDays() throws {
    let week = try #require(Week(year: 2026, number: 49))
    #expect(week.name == "uge 49")
    #expect(week.monday.iso == "2026-11-30")
    #expect(week.day(.friday).iso == "2026-12-04")
    #expect(week < Week(year: 2027, number: 1)!)
  }

  @Test(arguments: [
    (2025, 53), (2026, 54), (2026, 0), (2026, -1), (0, 1), (10_000, 1), (Int.min, 1),
    (Int.max, Int.max), (2026, Int.max),
  ])
  func refusesWeeksThatDoNotExist(year: Int, number: Int) {
    #expect(Week(year: year, number: number) == nil)
    #expect((52...53).contains(Week.count(inYear: year)))
  }
}

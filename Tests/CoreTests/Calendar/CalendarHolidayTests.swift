import Core
import TestSupport
import Testing

@Suite("Danish holidays") struct CalendarHolidayTests {
  @Test(arguments: [
    "2000-04-23", "2008-03-23", "2011-04-24", "2023-04-09", "2024-03-31", "2025-04-20",
    "2026-04-05", "2027-03-28", "2038-04-25",
  ])
  func easterIsWhenTheAlmanacSays(iso: String) {
    let day = Day(iso: iso)!
    #expect(Day.easter(day.year) == day)
  }

  @Test func easterIsASundayBetweenMarch22AndApril25() {
    for year in 1583...3000 {
      let easter = Day.easter(year)
      #expect(easter.weekday == .sunday)
      #expect((322...425).contains(easter.month * 100 + easter.day))
    }
  }

  @Test(arguments: [
    ("2026-01-01", "Nytårsdag"), ("2026-04-02", "Skærtorsdag"), ("2026-04-03", "Langfredag"),
    ("2026-04-06", "2. påskedag"), ("2026-05-14", "Kristi himmelfartsdag"),
    ("2026-05-25", "2. pinsedag"), ("2026-12-25", "1. juledag"), ("2023-05-05", "Store bededag"),
  ])
  func publicHolidaysHaveTheirNames(iso: String, name: String) {
    let day = Day(iso: iso)!
    #expect(day.holidays.map(\.name) == [name])
    #expect(day.holidays.map(\.rule) == [.official])
    #expect(!day.isWorkingDay)
  }

  @Test func storeBededagIsAWorkingDaySince2024() {
    for year in 2024...2040 {
      let day = Day.easter(year).adding(days: 26)
      #expect(day.weekday == .friday)
      #expect(!day.holidays.contains { $0.name == "Store bededag" })
    }
  }

  @Test(arguments: ["2026-05-01", "2026-06-05"])
  func localCustomWarnsButIsWorkedOn(iso: String) {
    let day = Day(iso: iso)!
    #expect(day.holidays.map(\.rule) == [.local])
    #expect(day.isWorkingDay)
    #expect(day.deadlineWarning?.contains("lokal aftale") == true)
  }

  @Test func customaryDaysOffAreNotWorkedOn() {
    #expect(!Day(iso: "2026-12-24")!.isWorkingDay)
    #expect(!Day(iso: "2026-12-31")!.isWorkingDay)
    #expect(Day(iso: "2026-12-24")!.workingDayOrNext == Day(iso: "2026-12-28"))
  }

  @Test func aWeekendIsWarnedOfAndAnOrdinaryDayIsNot() {
    #expect(Day(iso: "2026-11-28")!.deadlineWarning == "Det er en lørdag.")
    #expect(Day(iso: "2026-11-28")!.namedDeadlineWarning == "28. nov. 2026 er en lørdag.")
    #expect(Day(iso: "2026-11-27")!.deadlineWarning == nil)
  }

  /// 1 May and 5 June may also be a holiday or a day of the weekend.
  @Test(arguments: [
    ("2028-06-05", "2. pinsedag er helligdag. Det er også grundlovsdag."),
    ("2008-05-01", "Kristi himmelfartsdag er helligdag. Det er også 1. maj."),
    ("2027-06-05", "Det er en lørdag. Det er også grundlovsdag."),
    ("2027-05-01", "Det er en lørdag. Det er også 1. maj."),
    ("2022-06-05", "Pinsedag er helligdag. Det er også grundlovsdag."),
    ("2023-05-05", "Store bededag er helligdag."),
  ])
  func bothAreSaidOfADayThatIsTwoThings(iso: String, warning: String) {
    let day = Day(iso: iso)!
    #expect(day.deadlineWarning == warning)
    #expect(!day.isWorkingDay)
  }

  /// Tests/References/README.md tells where the table comes from.
  @Test func everyYearIsAsAnotherProgramHasIt() throws {
    let lines = try Documentation.text(of: "Tests/References/holidays.csv").split(separator: "\n")
    let table = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let names = table[0].dropFirst().map(String.init)
    #expect(table.dropFirst().compactMap { Int($0[0]) } == Array(1900...2100))
    for row in table.dropFirst() {
      let year = try #require(Int(row[0]))
      var expected: [Day: Set<String>] = [:]
      for (name, date) in zip(names, row.dropFirst()) where !date.isEmpty {
        let number = try #require(Int(date))
        let day = try #require(Day(year: year, month: number / 100, day: number % 100))
        expected[day, default: []].insert(name)
      }
      for day in days(of: year) {
        let holidays = day.holidays
        let isOff = holidays.contains { $0.rule != .local }
        #expect(Set(holidays.map(\.name)) == expected[day] ?? [], "\(day.iso)")
        #expect(day.isWorkingDay == (day.weekday.rawValue <= 5 && !isOff), "\(day.iso)")
        #expect((day.deadlineWarning == nil) == (day.isWorkingDay && holidays.isEmpty))
      }
    }
  }

  @Test func workingDaysAreCountedAsOneWould() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let first = Day(year: 2000 + Int.random(in: 0...60, using: &random), month: 4, day: 1)!
        .adding(days: Int.random(in: 0...365, using: &random))
      let last = first.adding(days: Int.random(in: -3...500, using: &random))
      var count = 0
      var day = first
      while day <= last {
        if day.isWorkingDay { count += 1 }
        day = day.adding(days: 1)
      }
      #expect(first.workingDays(through: last) == count)
    }
    #expect(Day.first.workingDays(through: .last) > 2_400_000)
  }

  private func days(of year: Int) -> [Day] {
    let first = Day(year: year, month: 1, day: 1)!
    let next = Day(year: year + 1, month: 1, day: 1)!
    return (0..<next - first).map { first.adding(days: $0) }
  }
}

import Core
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
    #expect(day.holiday?.name == name)
    #expect(day.holiday?.rule == .official)
    #expect(!day.isWorkingDay)
  }

  @Test func storeBededagIsAWorkingDaySince2024() {
    for year in 2024...2040 {
      let day = Day.easter(year).adding(days: 26)
      #expect(day.weekday == .friday)
      #expect(day.holiday == nil || day.holiday?.name != "Store bededag")
    }
  }

  @Test(arguments: ["2026-05-01", "2026-06-05"])
  func localCustomWarnsButIsWorkedOn(iso: String) {
    let day = Day(iso: iso)!
    #expect(day.holiday?.rule == .local)
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
    #expect(Day(iso: "2026-11-27")!.deadlineWarning == nil)
  }
}

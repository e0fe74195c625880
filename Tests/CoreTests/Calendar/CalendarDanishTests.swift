import Core
import Testing

@Suite struct CalendarDanishTests {
  @Test func writesADay() throws {
    let day = try #require(Day(year: 2026, month: 12, day: 3))
    #expect(day.iso == "2026-12-03")
    #expect(day.short == "3. dec.")
    #expect(day.medium == "3. dec. 2026")
    #expect(day.long == "torsdag den 3. december 2026")
    #expect(day.numeric == "03-12-2026")
    #expect(Day.first.numeric == "01-01-0001")
    #expect(Day.last.numeric == "31-12-9999")
  }

  @Test func abbreviatesMonths() {
    let names = (1...12).compactMap { Day(year: 2026, month: $0, day: 1)?.short.dropFirst(3) }
    #expect(
      names == [
        "jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "dec.",
      ])
  }

  @Test func namesWeekdays() {
    #expect(
      Weekday.allCases.map(\.name) == [
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
      ])
    #expect(Weekday.allCases.map(\.short) == ["man", "tir", "ons", "tor", "fre", "lør", "søn"])
  }

  @Test(arguments: [
    (0, "i dag"), (1, "i morgen"), (-1, "i går"), (2, "om 2 dage"), (-5, "for 5 dage siden"),
    (14, "om 14 dage"), (20, "om 20 dage"), (21, "om 3 uger"), (22, "om 3 uger"), (25, "om 4 uger"),
    (-21, "for 3 uger siden"), (55, "om 8 uger"), (56, "om 2 måneder"),
    (-92, "for 3 måneder siden"),
    (365, "om 12 måneder"), (547, "om 18 måneder"), (730, "om 2 år"), (-1_096, "for 3 år siden"),
  ])
  func saysHowFarAway(days: Int, words: String) {
    let today = Day(ordinal: 20_000)
    #expect(today.adding(days: days).relative(to: today) == words)
  }
}

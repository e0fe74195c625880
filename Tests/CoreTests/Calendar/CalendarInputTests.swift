import Core
import Testing

/// Monday 23 November 2026, in week 48; the year has 53 weeks.
private let today = Day(year: 2026, month: 11, day: 23)!

@Suite struct CalendarInputTests {
  @Test(arguments: [
    "3/12", "3/12-2026", "3/12/26", "3/12 2026", "03-12-2026", "3.12.2026", "3.12.", "3-12",
    "3. dec.", "3. dec. 2026", "3. december 2026", "3 dec", "3dec", "3 DEC 26", "2026-12-03",
    "den 3. december", "d. 3/12", "torsdag den 3. december 2026", "tor 3/12", "to 3/12",
    "  3  /  12  ", "\t3.\u{A0}dec.\n", "3–12–2026", "tors i uge 49", "torsdag, uge 49",
    "+10d", "+ 10 dage", "om 10 dage",
  ])
  func readsTheThirdOfDecember(text: String) throws {
    #expect(try read(text) == "2026-12-03")
  }

  @Test(arguments: [
    ("23/11", "2026-11-23"), ("22/11", "2027-11-22"), ("1/1", "2027-01-01"),
    ("29/2-2028", "2028-02-29"), ("29/2", "2028-02-29"), ("29. feb.", "2028-02-29"),
    ("1. marts", "2027-03-01"), ("5 maj", "2027-05-05"),
    ("7 sept 27", "2027-09-07"), ("31 okt. 2026", "2026-10-31"), ("1/1-1900", "1900-01-01"),
    ("31/12-2199", "2199-12-31"),
  ])
  func readsDates(text: String, day: String) throws {
    #expect(try read(text) == day)
  }

  @Test(arguments: [
    ("uge 49", "2026-12-04"), ("u49", "2026-12-04"), ("U 49", "2026-12-04"),
    ("uge49", "2026-12-04"), ("i uge 49", "2026-12-04"), ("uge 48", "2026-11-27"),
    ("uge 47", "2027-11-26"), ("uge 53", "2027-01-01"), ("uge 1", "2027-01-08"),
    ("uge 49 2027", "2027-12-10"), ("u49/2027", "2027-12-10"), ("uge 49-27", "2027-12-10"),
    ("uge 49, 2027", "2027-12-10"), ("ons i uge 49", "2026-12-02"), ("on u49", "2026-12-02"),
    ("søndag i uge 49", "2026-12-06"), ("mandag i uge 2 2028", "2028-01-10"),
    ("denne uge", "2026-11-27"), ("næste uge", "2026-12-04"), ("naeste uge", "2026-12-04"),
    ("sidste uge", "2026-11-20"), ("ons i næste uge", "2026-12-02"),
  ])
  func readsWeeks(text: String, day: String) throws {
    #expect(try read(text) == day)
  }

  @Test(arguments: [
    ("fre", "2026-11-27"), ("fredag", "2026-11-27"), ("FREDAG", "2026-11-27"),
    ("på fredag", "2026-11-27"), ("paa fredag", "2026-11-27"), ("denne fredag", "2026-11-27"),
    ("man", "2026-11-30"), ("mandag", "2026-11-30"), ("søn", "2026-11-29"),
    ("soendag", "2026-11-29"), ("lø", "2026-11-28"), ("tors", "2026-11-26"),
    ("næste fre", "2026-12-04"), ("naeste fredag", "2026-12-04"), ("sidste fre", "2026-11-20"),
    ("i fredags", "2026-11-20"), ("i mandags", "2026-11-16"), ("i lørdags", "2026-11-21"),
  ])
  func readsWeekdays(text: String, day: String) throws {
    #expect(try read(text) == day)
  }

  @Test(arguments: [
    ("i dag", "2026-11-23"), ("I  DAG", "2026-11-23"), ("idag", "2026-11-23"),
    ("i morgen", "2026-11-24"), ("i overmorgen", "2026-11-25"), ("i går", "2026-11-22"),
    ("i gaar", "2026-11-22"), ("i ga\u{30A}r", "2026-11-22"), ("I GÅR", "2026-11-22"),
    ("i forgårs", "2026-11-21"), ("+2u", "2026-12-07"), ("+ 2 uger", "2026-12-07"),
    ("+1m", "2026-12-23"), ("+3 mdr.", "2027-02-23"), ("+1å", "2027-11-23"),
    ("+1 år", "2027-11-23"), ("-3d", "2026-11-20"), ("−3d", "2026-11-20"),
    ("om en uge", "2026-11-30"), ("om to måneder", "2027-01-23"),
    ("for 3 uger siden", "2026-11-02"), ("+0d", "2026-11-23"),
  ])
  func readsNearDaysAndDistances(text: String, day: String) throws {
    #expect(try read(text) == day)
  }

  @Test(arguments: [
    ("3/12", "2025-12-03"), ("23/11", "2026-11-23"), ("22/11", "2026-11-22"),
    ("uge 49", "2025-12-05"), ("uge 47", "2026-11-20"), ("uge 48", "2026-11-23"),
    ("uge 48 2026", "2026-11-23"), ("tir i uge 48", "2026-11-24"), ("fre", "2026-11-20"),
    ("man", "2026-11-16"), ("næste fre", "2026-12-04"), ("i morgen", "2026-11-24"),
    ("29/2", "2024-02-29"), ("uge 53", "2021-01-01"),
  ])
  func leansToThePast(text: String, day: String) throws {
    #expect(try DateInput.read(text, today: today, leaning: .past).get().iso == day)
  }

  /// As of a meeting, which has just been held or is to come.
  @Test(arguments: [
    ("11/11", "2026-11-11"), ("22/9", "2026-09-22"), ("21/9", "2027-09-21"), ("1/1", "2027-01-01"),
    ("23/11", "2026-11-23"), ("24/11", "2026-11-24"), ("uge 47", "2026-11-20"),
    ("uge 48", "2026-11-27"), ("man i uge 48", "2026-11-23"), ("tir i uge 48", "2026-11-24"),
    ("uge 39", "2026-09-25"), ("uge 30", "2027-07-30"), ("uge 49", "2026-12-04"),
    ("11/11-2027", "2027-11-11"), ("fre", "2026-11-27"), ("+2u", "2026-12-07"),
    ("29/2", "2028-02-29"), ("i går", "2026-11-22"),
  ])
  func leansToEitherSide(text: String, day: String) throws {
    #expect(try DateInput.read(text, today: today, leaning: .either).get().iso == day)
  }

  /// The years that have no 29 February or no week 53 are passed over.
  @Test(arguments: [
    ("29/2", "2027-01-01", "2028-02-29"), ("29/2", "2028-02-29", "2028-02-29"),
    ("29/2", "2028-03-01", "2032-02-29"), ("29/2", "2096-03-01", "2104-02-29"),
    ("uge 53", "2027-01-04", "2032-12-31"), ("uge 53", "2026-12-31", "2027-01-01"),
    ("ons i u53", "2027-01-04", "2032-12-29"), ("31/4-2027", "2027-01-01", nil),
    ("31/4", "2027-01-01", nil), ("uge 53 2027", "2027-01-01", nil), ("uge 54", "2027-01-01", nil),
  ])
  func passesOverYearsThatHaveNoSuchDay(text: String, today: String, day: String?) {
    let read = DateInput.read(text, today: Day(iso: today)!)
    #expect((try? read.get())?.iso == day)
  }

  @Test(arguments: [
    ("3/12", "2026-12-03", true), ("3/12", "2025-12-03", true), ("3/12", "2030-12-03", true),
    ("3. dec.", "2019-12-03", true), ("3/12-2026", "2026-12-03", true),
    ("3/12-2026", "2025-12-03", false), ("3/12", "2026-12-04", false), ("29/2", "2020-02-29", true),
    ("i dag", "2026-11-23", true), ("i dag", "2025-11-23", false), ("fre", "2026-11-27", true),
    ("fre", "2026-11-20", true), ("fre", "2026-12-04", false), ("31/2", "2026-02-28", false),
    ("styre", "2026-11-23", false), ("", "2026-11-23", false),
  ])
  func namesADay(text: String, day: String, isNamed: Bool) {
    #expect(DateInput.names(text, Day(iso: day)!, today: today) == isNamed)
  }

  @Test(arguments: [
    ("3/12", "2026-12-03"), ("3. december", "2026-12-03"), ("3/12-2025", "2025-12-03"),
    ("4/12", "2025-12-04"), ("i dag", "2026-11-23"),
  ])
  func aDateWithoutAYearIsTheKnownDay(text: String, day: String) {
    let known = Day(iso: "2026-12-03")!
    let read = DateInput.read(text, today: today, leaning: .past, known: known)
    #expect(read == .success(Day(iso: day)!))
  }

  @Test func readsWhatDaysWrite() {
    for distance in -500...500 {
      let day = today.adding(days: distance)
      for text in [day.iso, day.numeric, day.medium, day.long] {
        #expect(DateInput.read(text, today: today) == .success(day))
      }
      for weekday in [day.weekday.name, day.weekday.short] {
        let text = "\(weekday) i \(day.week.name) \(day.week.year)"
        #expect(DateInput.read(text, today: today) == .success(day))
      }
    }
    for distance in -13...13 {
      let day = today.adding(days: distance)
      #expect(DateInput.read(day.relative(to: today), today: today) == .success(day))
    }
  }

  @Test func explainsWhatItUnderstood() throws {
    let day = try DateInput.read("3/12", today: today).get()
    #expect(
      DateInput.explanation(of: day, today: today)
        == "torsdag den 3. december 2026 · uge 49 · om 10 dage")
  }

  private func read(_ text: String) throws -> String {
    try DateInput.read(text, today: today).get().iso
  }
}

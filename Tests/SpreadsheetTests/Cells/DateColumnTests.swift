import Core
import Spreadsheet
import TestSupport
import Testing

@Suite("A column of days is judged as a whole") struct DateColumnTests {
  @Test(arguments: [
    ("3. december 2026", "2026-12-03"), ("to 03-12-26", "2026-12-03"), ("46359", "2026-12-03"),
    ("46359,75", "2026-12-03"), ("46359.5", "2026-12-03"), ("2026-12-03", "2026-12-03"),
    ("03-12-2026 14:30", "2026-12-03"), ("2026-12-03 00:00:00", "2026-12-03"),
    ("2026-12-03T23:59:59.999Z", "2026-12-03"), ("2026-12-03T08:00+01:00", "2026-12-03"),
    ("3/12/2026 kl. 10.30", "2026-12-03"), ("3/12-2026 kl. 9", "2026-12-03"),
    ("03/12/2026 05:00:00", "2026-12-03"), ("uge 49 2026", "2026-12-04"),
  ]) func oneDayInManyForms(text: String, iso: String) throws {
    #expect(try deadlines(text) == [Day(iso: iso)])
  }

  @Test(arguments: [
    "0", "12", "99999", "19999", "1e9", "999999999999999999999", "46359,5,5", "46359 x",
    "31/2-2027", "12-18-2026", "2026-13-01", "03-12-2026 kl", "løbende", "14:30", "13/13/2026",
    "3/12/2300", "00/00/0000", "T12:00", "kl. 10",
  ]) func anythingElseIsRefusedWithWhatToWrite(text: String) throws {
    let refusals = try plan(text).refusals
    #expect(refusals.count == 1 && refusals[0].hasPrefix("2 Frist: »\(text)«"), "\(refusals)")
    #expect(refusals[0].contains("Skriv") || refusals[0].contains("fra 1900 til 2199"))
  }

  /// As where it is typed, and it is said which year was taken.
  @Test(arguments: [("3/12", "2026-12-03"), ("15/1", "2027-01-15"), ("uge 36", "2027-09-10")])
  func aDayWithoutAYearIsTheFirstFromToday(text: String, iso: String) throws {
    #expect(try deadlines(text) == [Day(iso: iso)])
    let day = try #require(Day(iso: iso)).medium
    #expect(
      try plan(text, "03-12-2026").remarks == [
        "Frist: nye datoer uden årstal er læst som de første fra i dag; \(text) er \(day)."
      ])
  }

  @Test func aDayOfDoingWithoutAYearIsTheLatest() throws {
    var ledger = try newProject()
    let plan = try activityPlan(Array("Aktivitet;Udført den\nA;15/1".utf8), in: ledger.project)
    try ledger.make(plan.edit(file: "x"))
    #expect(ledger.project.activities.map(\.doneOn) == [Day(iso: "2026-01-15")])
    #expect(plan.remarks[0].contains("læst som de seneste; 15/1 er 15. jan. 2026"))
  }

  @Test func whereTheMonthIsFirstADayNeedsItsYear() throws {
    #expect(
      try plan("12/18/2026", "3/12").refusals == [
        "3 Frist: »3/12«: skriv datoen med årstal, for eksempel 03-12-2026"
      ])
  }

  @Test func aDayThatCanOnlyBeTheOtherWayIsSuggested() throws {
    #expect(
      try plan("12-18-2026").refusals == [
        "2 Frist: »12-18-2026« er ikke en dato. Skriv dagen først: 18-12-2026"
      ])
  }

  @Test func aColumnThatContradictsItselfIsNotGuessedAt() throws {
    let why =
      "kolonnen har datoer både med måneden først (12/18/2026) og med dagen først (18/12/2026). "
      + "Skriv dem alle som 18-12-2026"
    #expect(
      try plan("12/18/2026", "02/03/2027", "18/12/2026", "3. marts 2027").refusals == [
        "2 Frist: »12/18/2026«: \(why)", "3 Frist: »02/03/2027«: \(why)",
        "4 Frist: »18/12/2026«: \(why)",
      ])
    // The same day both ways is no guess.
    #expect(try plan("12/18/2026", "05/05/2027", "18/12/2026").refused.map(\.line) == [2, 4])
    // Written with hyphens a date has the day first, so the slashes beside it can't be both.
    #expect(try plan("12/18/2026", "02-03-2027", "02/04/2027").refused.map(\.line) == [2, 4])
  }

  @Test func aColumnIsNotGuessedAtWhereTheOthersContradictEachOther() throws {
    let why =
      "filen har datoer både med måneden først (12/18/2026) og med dagen først (18/12/2026). "
      + "Skriv dem alle som 18-12-2026"
    let mixed =
      "Aktivitet;Start;Frist\nA;12/18/2026;\nB;18/12/2026;\nC;;02/03/2026\nD;;3. marts 2026"
    #expect(
      try activityPlan(Array(mixed.utf8)).refusals.last == "4 Frist: »02/03/2026«: \(why)")
    let apart = "Aktivitet;Start;Frist;Udført\nA;;18/12/2026;\nB;12/18/2026;;02/03/2026"
    #expect(
      try activityPlan(Array(apart.utf8)).refusals == ["3 Udført den: »02/03/2026«: \(why)"])
  }

  @Test func withoutAnythingToTellTheDayComesFirst() throws {
    let plan = try plan("02/03/2027", "05/05/2027")
    #expect(plan.remarks == [])
    #expect(try deadlines("02/03/2027") == [Day(iso: "2027-03-02")])
    #expect(try deadlines("02/03/2027", "18/12/2026")[0] == Day(iso: "2027-03-02"))
  }

  @Test func theOtherColumnsTellWhereOneDoesNot() throws {
    let text = "Aktivitet;Start;Frist\nA;02/03/2027;12/17/2027\nB;;"
    var ledger = try newProject()
    let plan = try activityPlan(Array(text.utf8), in: ledger.project)
    try ledger.make(plan.edit(file: "x"))
    #expect(ledger.project.activities[0].start == Day(iso: "2027-02-03"))
    #expect(
      plan.remarks == [
        "Start: datoerne er læst med måneden først; 02/03/2027 er 3. feb. 2027.",
        "Frist: datoerne er læst med måneden først; 12/17/2027 er 17. dec. 2027.",
      ])
  }

  @Test func aDayOfDoingIsKeptAndAgreesWithTheStatus() throws {
    let text =
      "Aktivitet;Status;Udført den;Krydset af\nA;;01-11-2026;Bo\nB;færdig;02-11-2026;\nC;i gang;"
      + "03-11-2026;\nD;;24-11-2026;\nE;;50 %;\nF;;100 %;\nG;;120 %;\nH;i gang;nej;\nI;;måske;\nJ;;1;\n"
      + "K;;;Bo"
    var ledger = try newProject()
    let plan = try activityPlan(Array(text.utf8), in: ledger.project)
    #expect(
      plan.refusals == [
        "4 Status: »i gang« passer ikke til det, der står om, at den er udført. Ret det ene",
        "5 Udført den: 24-11-2026 er ikke kommet endnu",
        "8 Udført den: »120 %« er ikke en procent fra 0 til 100. Skriv for eksempel 50 %",
        "10 Udført den: »måske« siger ikke, om den er udført. Skriv ja, nej, en procent eller dagen, "
          + "for eksempel 03-12-2026",
        "11 Udført den: »1« siger ikke, om den er udført. Skriv ja, nej, en procent eller dagen, "
          + "for eksempel 03-12-2026",
        "12 Udført af: »Bo« står for en aktivitet, der ikke er udført",
      ])
    try ledger.make(plan.edit(file: "x", leavingOutRefused: true))
    let activities = ledger.project.activities
    #expect(activities.map(\.title) == ["A", "B", "E", "F", "H"])
    #expect(activities.map(\.status) == [.done, .done, .inProgress, .done, .inProgress])
    #expect(
      activities.map(\.doneOn) == [Day(iso: "2026-11-01"), Day(iso: "2026-11-02"), nil, today, nil])
    #expect(activities.map(\.doneBy) == ["Bo", "Ida", "", "Ida", ""])
    let again = "Aktivitet;Udført\nA;ja\nB;nej\nE;"
    #expect(try activityPlan(Array(again.utf8), in: ledger.project).unchanged.count == 3)
  }

  @Test(arguments: [
    ("sandt", true), ("SANDT", true), ("ok", true), ("y", true), ("yes", true), ("☑", true),
    ("gjort", true), ("Fuldført", true), ("falskt", false), ("falsk", false), ("no", false),
    ("ikke udført", false), ("☐", false), ("ikke", false),
  ]) func aWordSaysWhetherItIsDone(word: String, isDone: Bool) throws {
    var ledger = try newProject()
    let plan = try activityPlan(Array("Aktivitet;Udført\nA;\(word)".utf8), in: ledger.project)
    #expect(plan.refusals == [])
    try ledger.make(plan.edit(file: "x"))
    #expect(ledger.project.activities.map { $0.status == .done } == [isDone])
  }

  @Test(arguments: [
    ("venter", ActivityStatus.waiting), ("udsat", .postponed), ("annulleret", .withdrawn),
    ("aflyst", .withdrawn), ("Fuldført", .done), ("igangværende", .inProgress),
    ("ikke startet", .notStarted),
  ]) func aStatusInTheColumnForDoneIsOne(word: String, status: ActivityStatus) throws {
    var ledger = try newProject()
    let text = Array("Aktivitet;Udført\nA;\(word)".utf8)
    try ledger.make(try activityPlan(text, in: ledger.project).edit(file: "x"))
    #expect(ledger.project.activities.map(\.status) == [status])
    #expect(try activityPlan(text, in: ledger.project).unchanged.count == 1)
    // It says the same of an activity that was something else.
    for former in ActivityStatus.allCases {
      let activity = ledger.project.activities[0]
      try ledger.make(ledger.project.edit(activity) { $0.turn(former, on: today, by: "Bo") })
      try ledger.make(try activityPlan(text, in: ledger.project).edit(file: "x"))
      #expect(ledger.project.activities.map(\.status) == [status], "\(former)")
    }
  }

  @Test func aStatusIsNotSaidTwiceInTwoWays() throws {
    let text =
      "Aktivitet;Status;Udført\nA;i gang;udsat\nB;venter;i gang\nC;i gang;igangværende\nD;i gang;nej"
    #expect(
      try activityPlan(Array(text.utf8)).refusals == [
        "2 Status: »i gang« passer ikke til det, der står om, at den er udført. Ret det ene",
        "3 Status: »afventer« passer ikke til det, der står om, at den er udført. Ret det ene",
      ])
  }

  private func plan(_ cells: String...) throws -> SheetImport { try self.plan(cells) }

  private func plan(_ cells: [String]) throws -> SheetImport {
    let rows = cells.enumerated().map { "A\($0);\($1)\n" }.joined()
    return try activityPlan(Array("Aktivitet;Frist\n\(rows)".utf8))
  }

  private func deadlines(_ cells: String...) throws -> [Day?] {
    var ledger = try newProject()
    try ledger.make(plan(cells).edit(file: "x"))
    return ledger.project.activities.map(\.deadline)
  }
}

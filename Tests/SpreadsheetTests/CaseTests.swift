import Core
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Files as people really have them, each with what is right of it.
@Suite("Files as people have them") struct CaseTests {
  @Test func aDecimalPointIsNotDropped() throws {
    let plan = try plan("decimalpunktum")
    #expect(
      plan.refusals == [
        "2 Timer: »7.5« er ikke et helt tal. Skriv 7 eller 8.",
        "2 Kroner: »1200.00« kan ikke læses, for punktum står kun mellem tusinder. Skriv 1200.",
        "3 Timer: »1.25« er ikke et helt tal. Skriv 1 eller 2.",
        "3 Kroner: »12.50« er ikke et helt tal. Skriv 12 eller 13.",
      ])
  }

  @Test func amountsMayBeWrittenAsMoney() throws {
    let activities = try imported("kroner-tekst")
    #expect(activities.map(\.kroner) == [12_500, 12_500, 12_500])
  }

  @Test func allRowsTellTheSeparator() throws {
    let project = try newProject().project
    let plan = try SheetImport(
      .stakeholders, of: Sheet(csv: bytes("komma-i-overskrift")), into: project, today: today,
      author: "Ida",
      newID: NewIDs("i").next)
    var ledger = try newProject()
    try ledger.make(plan.edit(file: "x"))
    let standing = try #require(ledger.project.standings.last)
    #expect(standing.stakeholder.name == "Bestyrelsen")
    #expect(standing.current?.attitude == .positive)
  }

  @Test func titlesAboveTheHeadingsAreLeftOut() throws {
    let project = try newProject().project
    let plan = try SheetImport(
      .stakeholders, of: Sheet(csv: bytes("interessenter-titelraekke")), into: project,
      today: today, author: "Ida",
      newID: NewIDs("i").next)
    #expect(plan.refusals == [])
    #expect(
      plan.added.map(\.name) == ["Afdelingsbestyrelsen", "Ejendomsfunktionærerne"])
    #expect(plan.changed.map(\.name) == ["Organisationsbestyrelsen"])
    #expect(plan.added.first?.line == 6)
    #expect(
      plan.remarks.first
        == "Over overskrifterne står »Interessentanalyse – Samdrift i Nord«, »Udarbejdet af "
        + "driftschefen, opdateret 12-11-2026«, »Vurdering, Dialog«. Det er udeladt.")
    #expect(
      plan.additions.first
        == "Type: person, Afdeling: Afd. 1 Bakken, Holdning: skeptisk, Indflydelse: 5, Berørthed: 5, "
        + "Inddragelse: beslutter med, Ansvarlig: Projektleder, Seneste kontakt: 3. nov. 2026, "
        + "Næste kontakt: 14. dec. 2026, Note: Vil se tal")
  }

  @Test func aTimeOfDayIsLeftOut() throws {
    #expect(try imported("dato-med-klokkeslaet").map(\.deadline) == [day(2026, 12, 3)])
  }

  @Test func theMonthMayComeFirstInAWholeColumn() throws {
    #expect(
      try imported("amerikansk").map(\.deadline)
        == [day(2026, 12, 18), day(2027, 1, 8), day(2027, 2, 3)])
    #expect(
      try plan("amerikansk").remarks == [
        "Frist: datoerne er læst med måneden først; 12/18/2026 er 18. dec. 2026."
      ])
  }

  @Test func aPasswordIsSaid() throws {
    let error = #expect(throws: Refusal.self) {
      try SheetSource(bytes("adgangskode", "xlsx"))
    }
    #expect(
      error?.message
        == "Filen er beskyttet med en adgangskode. Åbn den i Excel, fjern koden under Filer, "
        + "Oplysninger, Beskyt projektmappe, og gem den igen.")
  }

  @Test func serialDaysAreDays() throws {
    let activities = try imported("serienumre")
    #expect(activities.map(\.start) == [day(2026, 12, 4), nil, day(2026, 11, 14)])
    #expect(
      activities.map(\.deadline) == [day(2026, 12, 18), day(2027, 1, 8), day(2026, 11, 29)])
    let plan = try plan("serienumre")
    #expect(
      plan.remarks.contains(
        "Frist: regnearkets dagnumre er læst som datoer; 46374 er 18. dec. 2026."))
    #expect(plan.additions[0].contains("Frist: 18. dec. 2026"))
  }

  @Test func aRowOfBlanksIsNone() throws {
    #expect(try imported("blank-raekke").map(\.title) == ["A", "B"])
  }

  @Test func oldCodePagesAreRecognised() throws {
    let activity = try #require(try imported("cp850").first)
    #expect(activity.title == "Fælles budget på plads" && activity.area == "Personale")
    #expect(
      try plan("cp850").remarks.first
        == "Filen er læst som DOS-tekst (CP850). Se efter, at æ, ø og å er rigtige.")
    let rows = try imported("windows-1252")
    #expect(rows.map(\.status) == [.inProgress, .notStarted, .done, .notStarted])
    #expect(rows[0].title == "Fælles vagtplan – uge for uge" && rows[0].note == "„Haster“")
    #expect(rows[2].start == day(2026, 10, 15) && rows[3].deadline == day(2027, 3, 15))
  }

  @Test func yesAndNoTellWhetherItIsDone() throws {
    let activities = try imported("udfoert-ja")
    #expect(activities.map(\.status) == [.done, .notStarted, .notStarted])
    #expect(activities.map(\.doneOn) == [today, nil, nil])
    #expect(activities.map(\.doneBy) == ["Ida", "", ""])
    #expect(
      try plan("udfoert-ja").remarks == [
        "1 aktivitet er udført uden en dag i filen og krydses af i dag, 23. nov. 2026."
      ])
  }

  @Test func whatAMessageSuggestsIsAccepted() throws {
    let refusals = try plan("raad-der-afvises").refusals
    #expect(
      refusals == [
        "2 Frist: »løbende« er ikke en dato. Skriv for eksempel 03-12-2026",
        "5 Frist: »fredag«: skriv datoen med årstal, for eksempel 27-11-2026",
        "6 Frist: »+10d«: skriv datoen med årstal, for eksempel 03-12-2026",
      ])
    for refusal in refusals {
      let advice = try #require(
        refusal.range(of: "for eksempel ").map { refusal[$0.upperBound...] })
      let again = try activityPlan(Array("Aktivitet;Frist\nA;\(advice)".utf8))
      #expect(again.refusals == [])
    }
  }

  @Test func aPlanFromMicrosoftProject() throws {
    let plan = try plan("msproject")
    let activities = try imported("msproject")
    #expect(
      activities.map(\.title) == [
        "Opstart", "Fælles vagtplan", "Indkøb af maskiner", "Indflytning i driftscenter",
        "Samdrift i gang",
      ])
    #expect(activities[3].start == day(2027, 1, 27) && activities[3].deadline == day(2027, 1, 28))
    #expect(
      activities.map(\.status) == [.notStarted, .done, .inProgress, .notStarted, .notStarted])
    #expect(activities[3].dependsOn == [activities[2].id])
    #expect(activities[4].dependsOn == [activities[2].id, activities[3].id])
    #expect(activities[2].responsible == "Driftsleder;Driftschef")
    #expect(activities[0].note == "Varighed: 15 dage")
    #expect(activities[3].note.hasSuffix("\nVenter på: 3AS+2 dage"))
    #expect(plan.foreignColumns == ["Aktiv", "Opgavetilstand", "Disposition"])
    #expect(
      plan.remarks.contains(
        "Linje 5: »3AS+2 dage« er læst som efter 3; +2 dage imellem ses kun af datoerne."))
  }

  @Test func theRowsOfMicrosoftProjectAreNotTheProjectsNumbers() throws {
    var ledger = try newProject()
    try ledger.make(
      activityPlan(Array("Aktivitet\nX\nY\nZ".utf8), in: ledger.project).edit(file: "x"))
    let plan = try activityPlan(bytes("msproject"), in: ledger.project)
    #expect(plan.refusals == [])
    try ledger.make(plan.edit(file: "x"))
    #expect(ledger.project.activities[7].dependsOn.count == 2)
    #expect(ledger.project.activities.map(\.number) == Array(1...8))
  }

  @Test func aPlanFromMicrosoftPlanner() throws {
    let activities = try imported("planner")
    #expect(activities.map(\.area) == ["Personale", "Bygning", "Kommunikation"])
    #expect(
      activities.map(\.deadline) == [day(2026, 12, 18), day(2027, 1, 8), day(2026, 10, 30)])
    #expect(activities.map(\.status) == [.inProgress, .notStarted, .done])
    #expect(activities[2].doneOn == day(2026, 10, 29) && activities[2].doneBy == "Sekretariat")
    #expect(activities[0].responsible == "Driftsleder")
    var ledger = try newProject()
    try ledger.make(plan("planner").edit(file: "x"))
    let points = ledger.project.checklist(of: ledger.project.activities[0])
    #expect(points.map(\.text) == ["Skriv udkast", "Hør medarbejdere", "Send ud"])
    let again = try activityPlan(bytes("planner"), in: ledger.project)
    #expect(again.unchanged.count == 3)
    try ledger.make(try ledger.undo(by: "Driftschef"))
    #expect(try ledger.project == newProject().project)
  }

  @Test func aBoardFromTrello() throws {
    let plan = try plan("trello")
    let activities = try imported("trello")
    #expect(activities.map(\.title) == ["Fælles vagtplan", "Skilte til driftscenter"])
    #expect(activities.map(\.status) == [.inProgress, .notStarted])
    #expect(activities.map(\.deadline) == [day(2026, 12, 18), day(2027, 1, 8)])
    #expect(activities[0].note.hasPrefix("Vagtplan for begge områder, \"uge for uge\""))
    #expect(plan.remarks.contains("1 aktivitet er arkiveret og udeladt: linje 6."))
    #expect(plan.foreignColumns.contains("Card URL"))
  }

  @Test func aPlanFromGanttProject() throws {
    let plan = try plan("ganttproject")
    let activities = try imported("ganttproject")
    #expect(
      activities.map(\.title) == [
        "Kortlæg opgaverne", "Tal med medarbejderne", "Indkøb af maskiner", "Fælles vagtplan",
      ])
    #expect(
      activities.map(\.start) == [
        day(2026, 12, 1), day(2026, 12, 14), day(2027, 1, 4), day(2027, 1, 18),
      ])
    #expect(
      activities.map(\.deadline) == [
        day(2026, 12, 11), day(2026, 12, 18), day(2027, 1, 15), day(2027, 1, 29),
      ])
    #expect(
      activities.map(\.responsible) == ["Projektleder", "", "Driftsleder", "Driftsleder"])
    #expect(activities.map(\.status) == [.notStarted, .inProgress, .notStarted, .notStarted])
    #expect(
      activities.map(\.dependsOn) == [
        [], [activities[0].id], [activities[1].id], [activities[2].id],
      ])
    #expect(activities[1].resources == "Mødelokale")
    #expect(
      activities.map(\.note)
        == [
          "",
          "Husk tillidsrepræsentanten\nDuration: 5\n"
            + "Web Link: https://intranet.example/plan\nPris: 1200",
          "Duration: 10\nVenter på: 1-FS=P3D\nVenter på: 0-SS",
          "Duration: 10",
        ].enumerated().map { $0 == 0 ? "Duration: 9" : $1 })
    #expect(plan.foreignColumns == ["Outline number", "Assignments", "Task color"])
    #expect(
      plan.remarks == [
        "Fra linje 7 står en anden tabel under listen. Den er udeladt.",
        "Linje 4: »1-FS=P3D« er læst som efter 1; 3 dage imellem ses kun af datoerne.",
        "Linje 4: »0-SS« er udeladt, for her kan en aktivitet kun komme efter en anden.",
        "Ansvarlige, som ikke er nævnt i projektet før: »Projektleder«, »Driftsleder«.",
      ])
  }

  @Test func aLagNobodyCanMeanIsRefused() throws {
    let lines = "Aktivitet;Afhænger af\nA;\nB;1-FS=P-9223372036854775808D"
    #expect(try activityPlan(Array(lines.utf8)).refusals.count == 1)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    Day(year: year, month: month, day: day)
  }

  private func bytes(_ name: String, _ ending: String = "csv") throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Cases/\(name).\(ending)")))
  }

  private func plan(_ name: String) throws -> SheetImport { try activityPlan(bytes(name)) }

  /// The activities of a project that has nothing but what the file brings.
  private func imported(_ name: String) throws -> ChunkedArray<Activity> {
    let plan = try plan(name)
    #expect(plan.refusals == [])
    var ledger = try newProject()
    try ledger.make(plan.edit(file: "\(name).csv"))
    return ledger.project.activities
  }
}

/// The plan for bringing a file of activities into a project; into a new one, if no other is given.
func activityPlan(_ bytes: [UInt8], in project: Project? = nil) throws -> SheetImport {
  try SheetImport(
    .plan, of: Sheet(csv: bytes), into: project ?? newProject().project, today: today,
    author: "Ida", newID: NewIDs("n\(project?.activities.count ?? 0)").next)
}

extension SheetImport {
  /// What is shown of each new row, as "column: value, column: value".
  var additions: [String] {
    added.map { row in
      row.cells.map { "\($0.column): \($0.new)" }.joined(separator: ", ")
    }
  }
}

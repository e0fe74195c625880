import Core
import Spreadsheet
import TestSupport
import Testing

@Suite("Importing a plan") struct ActivityImportTests {
  @Test func headingsInAnyOrderAndSpelling() throws {
    var ledger = try newProject()
    let plan = try plan(
      "AFHÆNGER AF;Opgave;deadline;Hvem;nr;Emne;kr.;Timer;Afdeling;milepæl;Status;Telefon",
      ";Vagtordning;3/12-2026;Bo;10;Personale;1.200 kr.;20 t;bakken;7 Plan;i gang;12",
      "10;Skilte;;;;;;;Bakken, Engen;;;", into: ledger.project)
    #expect(plan.refusals == [])
    #expect(plan.unknownColumns == ["Telefon"])
    let edit = try plan.edit(file: "p.csv")
    #expect(edit.label == "Import af 2 aktiviteter fra p.csv")
    try ledger.make(edit)
    let (first, second) = (ledger.project.activities[0], ledger.project.activities[1])
    #expect(first.number == 10 && first.title == "Vagtordning" && first.area == "Personale")
    #expect(first.deadline == Day(year: 2026, month: 12, day: 3))
    #expect(first.kroner == 1200 && first.hours == 20 && first.milestone == "7")
    #expect(first.departments.count == 1 && second.departments.count == 2)
    #expect(first.status == .inProgress && first.note == "Telefon: 12")
    #expect(second.dependsOn == [first.id] && second.number != 10)
  }

  @Test func aRowIsKnownByNumberOrTitleAndChangesOnlyWhatItSays() throws {
    var ledger = try newProject()
    try ledger.make(
      plan("Nr;Aktivitet;Ansvarlig;Frist", "1;A;Bo;1/12-2026", "2;B;Ib;", into: ledger.project)
        .edit(file: "p.csv"))
    let again = try plan(
      "Nr;Aktivitet;Ansvarlig;Frist;Afhænger af", "1;A;;;2", ";b;Bo;;", "1;C;;;",
      into: ledger.project)
    #expect(again.movements == ["Venter på:  → 2", "Ansvarlig: Ib → Bo"])
    #expect(again.refusals.count == 1)
    #expect(again.refusals[0].contains("nr. 1 er »A« i projektet"))
    let before = ledger.project
    try ledger.make(again.edit(file: "p.csv", leavingOutRefused: true))
    #expect(ledger.project.activities[0].responsible == "Bo")
    #expect(ledger.project.activities[0].dependsOn == [ledger.project.activities[1].id])
    try ledger.make(try ledger.undo(by: "Driftschef"))
    #expect(ledger.project == before)
  }

  @Test func newDeadlinesOnDaysOffAreRemarkedOn() throws {
    var ledger = try newProject()
    let rows = [
      "A;Bo;26/12-2026;", "B;Bo;28/12-2026;", "C;Bo;2/1-2027;", "D;Bo;1/5-2027;", "E;Bo;;",
    ]
    let first = try plan(
      (["Aktivitet;Ansvarlig;Frist;Status"] + rows + ["F;Bo;2/1-2021;", "G;Bo;27/12-2026;udført"])
        .joined(separator: "\n"), into: ledger.project)
    #expect(
      first.remarks.filter { $0.contains("fristen") } == [
        "Linje 2: fristen er 26-12-2026. 2. juledag er helligdag.",
        "Linje 4: fristen er 02-01-2027. Det er en lørdag.",
        "Linje 5: fristen er 01-05-2027. Det er en lørdag. Det er også 1. maj.",
      ])
    // A day that stood there before isn't told again.
    try ledger.make(first.edit(file: "p.csv"))
    let again = try plan(
      (["Aktivitet;Ansvarlig;Frist;Status"] + rows).joined(separator: "\n"), into: ledger.project)
    #expect(!again.remarks.contains { $0.contains("fristen") })
    let many = try plan(
      (["Aktivitet;Frist"] + (1...12).map { "N\($0);26/12-2026" }).joined(separator: "\n"),
      into: ledger.project)
    #expect(many.remarks.count { $0.contains("2. juledag") } == 5)
    #expect(many.remarks.contains("Og 7 andre frister på dage, hvor folk kan have fri."))
  }

  @Test func namesAreSpelledAsInTheProjectAndNewOnesAreRemarkedOn() throws {
    var ledger = try newProject()
    try ledger.make(
      plan("Aktivitet;Ansvarlig;Emne", "A;Driftsleder;Kontor", into: ledger.project)
        .edit(file: "p.csv"))
    let again = try plan(
      "Aktivitet;Ansvarlig;Emne", "B;driftsleder;kontor", "C;Drifstleder;", "D;Ib;",
      into: ledger.project)
    #expect(
      again.remarks == [
        "Ansvarlige, som ikke er nævnt i projektet før: »Drifstleder« (mente du "
          + "»Driftsleder«?), »Ib«."
      ])
    try ledger.make(again.edit(file: "p.csv"))
    #expect(ledger.project.activities[1].responsible == "Driftsleder")
    #expect(ledger.project.activities[1].area == "Kontor")
  }

  @Test func dependenciesMayTurnRoundInOneImport() throws {
    var ledger = try newProject()
    let first = "Nr;Aktivitet;Afhænger af"
    try ledger.make(
      plan(first, "1;A;2", "2;B;3", "3;C;", into: ledger.project).edit(file: "p.csv"))
    let turned = try plan(first, "2;B;1", "1;A;3", into: ledger.project)
    #expect(turned.refusals == [])
    let edit = try turned.edit(file: "p.csv")
    #expect(ledger.project.merge(edit.changes).conflicts == [])
    try ledger.make(edit)
    let activities = ledger.project.activities
    #expect(activities[1].dependsOn == [activities[0].id])
  }

  @Test func everythingThatIsWrongIsSaidWithLineAndColumn() throws {
    let project = try newProject().project
    let plan = try plan(
      "Nr;Aktivitet;Afhænger af;Frist;Start;Timer;Milepæl;Afdelinger;Status",
      "10;A;11", "11;B;12", "12;C;10", "13;D;13", "14;E;99", "15;F;10", ";G;;31/2-2027",
      ";H;;1/12-2026;2/12-2026", ";I;;;;mange;13;Havnen;snart", ";;;;;3", ";J;10, 14, x",
      ";j;", into: project)
    let ring = "Venter på: aktiviteterne ville vente på hinanden i ring: "
    #expect(
      plan.refusals == [
        "2 \(ring)linje 2 → linje 3 → linje 4 → linje 2",
        "3 \(ring)linje 2 → linje 3 → linje 4 → linje 2",
        "4 \(ring)linje 2 → linje 3 → linje 4 → linje 2",
        "5 Venter på: en aktivitet kan ikke vente på sig selv",
        "6 Venter på: »99« er ikke nummeret på en aktivitet i filen eller i projektet",
        "7 Venter på: linje 2, som den venter på, kan ikke bruges",
        "8 Frist: »31/2-2027«: Februar 2027 har kun 28 dage. Skriv for eksempel »28/2-2027«.",
        "9 Start: start (02-12-2026) ligger efter fristen (01-12-2026)",
        "10 Timer: »mange« er ikke et helt tal. Skriv fx 40.",
        "10 Milepæl: »13« er ikke nummeret på en milepæl, 1 til 12",
        "10 Afdelinger: »Havnen« er ikke én af projektets afdelinger: »Afd. 1 Bakken«, "
          + "»Afd. 2 Engen«",
        "10 Status: »snart« kendes ikke. Skriv \(ActivityStatus.choices.words)",
        "11 Aktivitet: aktiviteten mangler",
        "12 Venter på: »x« er hverken nummeret på eller titlen på en aktivitet i filen "
          + "eller i projektet",
        "13 Aktivitet: den samme står i linje 12",
      ])
    #expect(throws: Refusal.self) { try plan.edit(file: "x") }
    #expect(try plan.edit(file: "x", leavingOutRefused: true).changes.isEmpty)
  }

  @Test func whatARowDependsOnMayBeNamedByItsTitle() throws {
    var ledger = try newProject()
    try ledger.make(plan("Aktivitet", "Opsig aftalen", into: ledger.project).edit(file: "p"))
    let plan = try plan(
      "Aktivitet;Emne;Afhænger af", "Find lokale, gerne centralt;;opsig aftalen",
      "Flyt;;Find lokale, gerne centralt", "Byd velkommen;;\"flyt, Opsig aftalen\"",
      "3 tilbud;;", "Vælg;;3 tilbud", "Skilte;Nord;", "Skilte;Syd;", "Fest;;Skilte",
      "Taler;;Find lokaler", "Ryd op;;\"Flyt, Skilte\"", "Tak;;\"Flyt, find lokale\"",
      into: ledger.project)
    #expect(
      plan.refusals == [
        "9 Venter på: flere aktiviteter i filen eller i projektet hedder »Skilte«. Skriv nummeret "
          + "på den rette",
        "10 Venter på: »Find lokaler« er hverken nummeret på eller titlen på en aktivitet i filen "
          + "eller i projektet",
        "11 Venter på: flere aktiviteter i filen eller i projektet hedder »Skilte«. Skriv nummeret "
          + "på den rette",
        "12 Venter på: »find lokale« er hverken nummeret på eller titlen på en aktivitet i filen "
          + "eller i projektet (mente du »Find lokale, gerne centralt«?)",
      ])
    try ledger.make(plan.edit(file: "p.csv", leavingOutRefused: true))
    let titles = Dictionary(
      uniqueKeysWithValues: ledger.project.activities.map { ($0.id, $0.title) })
    #expect(
      ledger.project.activities.map { activity in
        activity.dependsOn.compactMap { titles[$0] }.sorted()
      } == [
        [], ["Opsig aftalen"], ["Find lokale, gerne centralt"], ["Flyt", "Opsig aftalen"], [],
        ["3 tilbud"], [], [],
      ])
  }

  @Test func numbersAndTitlesMayStandInOneCell() throws {
    var ledger = try newProject()
    let plan = try plan(
      "Nr;Aktivitet;Afhænger af", "101;Find lokale;", "102;Flyt;", "103;3 tilbud, mindst;",
      "104;Fest;\"101, flyt; 3 tilbud, mindst\"", "105;Tak;\"Flyt, 199\"", into: ledger.project)
    #expect(
      plan.refusals == [
        "6 Venter på: »199« er hverken nummeret på eller titlen på en aktivitet i filen eller i "
          + "projektet"
      ])
    try ledger.make(plan.edit(file: "p.csv", leavingOutRefused: true))
    let activities = ledger.project.activities
    #expect(activities[3].dependsOn == activities.prefix(3).map(\.id))
  }

  @Test func whoIsForgottenStaysForgotten() throws {
    var ledger = try newProject()
    try ledger.make(
      plan(
        "Nr;Aktivitet;Ansvarlig;Bemærkninger", "1;A;[glemt];Ring til [glemt]", "2;B;Bo;",
        into: ledger.project
      ).edit(file: "p"))
    let again = try plan(
      "Nr;Aktivitet;Ansvarlig;Bemærkninger;Timer", "1;A;Jørn Astrup;Ring til Jørn;8", "2;B;Ib;;",
      into: ledger.project)
    #expect(again.movements == ["Timer:  → 8", "Ansvarlig: Bo → Ib"])
    let remark = try #require(again.remarks.first)
    #expect(remark.hasPrefix("Linje 2: Ansvarlig og "))
    #expect(
      remark.hasSuffix("som alle spor af er slettet. Ret det i programmet, hvis det skal ændres."))
    #expect(!again.remarks.joined().contains("Jørn"))
    try ledger.make(again.edit(file: "p.csv"))
    #expect(ledger.project.activities[0].responsible == "[glemt]")
    #expect(ledger.project.activities[0].note == "Ring til [glemt]")
    let same = try plan("Nr;Aktivitet;Ansvarlig", "1;A;[glemt]", into: ledger.project)
    #expect(same.remarks == [] && same.unchanged.count == 1)
  }

  @Test func whoIsForgottenStaysForgottenInWhatAFileHasMore() throws {
    var ledger = try newProject()
    try ledger.make(
      plan(
        "Nr;Aktivitet;Bemærkninger;Tjekliste", "1;A;Ring til [glemt];Spørg [glemt]",
        into: ledger.project
      ).edit(file: "p"))
    let again = try plan(
      "Nr;Aktivitet;Tlf;Tjekliste", "1;A;Jørn 12345678;Spørg Jørn", into: ledger.project)
    #expect(again.unchanged.count == 1)
    #expect(again.remarks.count == 2 && !again.remarks.joined().contains("Jørn"))
    #expect(again.remarks.contains { $0.hasPrefix("Linje 2: Tjeklisten er ikke ændret") })
  }

  @Test(arguments: [
    ("Indsatsområde", ActivityStatus.notStarted), ("Kategori", .notStarted),
    ("List Name", .done), ("Bucket-navn", .done),
  ])
  func onlyTheListsOfABoardAreStatuses(heading: String, status: ActivityStatus) throws {
    let plan = try plan("Aktivitet;\(heading)", "A;Færdig", into: newProject().project)
    var ledger = try newProject()
    try ledger.make(plan.edit(file: "p"))
    #expect(ledger.project.activities.map(\.status) == [status])
    #expect(ledger.project.activities[0].area == (status == .done ? "" : "Færdig"))
  }

  @Test func whatIsChosenAsAnAreaIsNoStatus() throws {
    let project = try newProject().project
    let sheet = try sheet("Aktivitet;Status", "A;I gang", "B;Færdig")
    let chosen = try SheetImport(
      .plan, of: sheet, as: [.field("title"), .field("area")], into: project, today: today,
      author: "Ida", newID: NewIDs("i").next)
    #expect(
      chosen.added.map(\.cells).map { $0.map { "\($0.column): \($0.new)" } } == [
        ["Indsatsområde: I gang"], ["Indsatsområde: Færdig"],
      ])
    let table = try ListReading(.plan, of: sheet).table(for: project, today: today)
    #expect(table.columns[1].samples[0].readings["area"]?.text == "I gang")
  }

  @Test func personNumbersAreSaidOfColumnsThatComeInAlone() throws {
    let sheet = try sheet("Aktivitet;Nøgle", "A;010190-0000")
    let project = try newProject().project
    func remarks(_ use: ColumnUse) throws -> [String] {
      try SheetImport(
        .plan, of: sheet, as: [.field("title"), use], into: project, today: today, author: "Ida",
        newID: NewIDs("n").next
      ).remarks
    }
    #expect(
      try remarks(.note)
        == ["Noget ligner et CPR-nummer i linje 2. Det må ikke stå her; slet det."])
    #expect(try remarks(.leftOut) == [])
  }

  @Test func aCircleThroughTheProjectIsRefused() throws {
    var ledger = try newProject()
    try ledger.make(
      plan("Nr;Aktivitet;Afhænger af", "1;A;2", "2;B;", into: ledger.project).edit(file: "p"))
    let plan = try plan("Nr;Aktivitet;Afhænger af", "2;B;1", into: ledger.project)
    #expect(plan.refusals.count == 1)
    #expect(plan.refusals[0].contains("linje 2 → nr. 1 → linje 2"))
  }

  @Test(arguments: [("A", ActivityStatus.notStarted), ("I", .notStarted), ("Afventer", .waiting)])
  func onlyAWholeWordOfAListIsAStatus(area: String, status: ActivityStatus) throws {
    var ledger = try newProject()
    try ledger.make(
      plan("List Name;Aktivitet", "\(area);Kortlæg", into: ledger.project).edit(file: "p"))
    #expect(ledger.project.activities[0].status == status)
    #expect(ledger.project.activities[0].area == (status == .waiting ? "" : area))
  }

  @Test func aStatusThatTheDoneColumnDeniesIsRefused() throws {
    let project = try newProject().project
    let plan = try plan("Aktivitet;Status;Udført", "A;Udført;Nej", into: project)
    #expect(plan.refusals.count == 1 && plan.refusals[0].contains("passer ikke til"))
  }

  private func plan(
    _ lines: String..., into project: Project
  ) throws(Refusal) -> SheetImport {
    let sheet = try Sheet(csv: Array(lines.joined(separator: "\n").utf8))
    return try SheetImport(
      .plan, of: sheet, into: project, today: today, author: "Ida",
      newID: NewIDs("n\(project.activities.count)").next)
  }
}

import Core
import Spreadsheet
import TestSupport
import Testing

/// Any sheet as a list: where its headings are, and what its columns may be taken for.
@Suite("Any sheet as a list") struct ListReadingTests {
  private func reading(_ kind: ListKind = .plan, _ lines: String...) throws -> ListReading {
    try ListReading(kind, of: Sheet(csv: Array(lines.joined(separator: "\n").utf8)))
  }

  private let foreign = [
    "Plan for samdrift;;;", ";;;", "Det vi gør;Hvem;Klar;Telefon;CPR-nr.",
    "Flyt kontoret;Driftsleder;12/18/2026;12345678;x", "Køb traktor;Driftschef;1/8/2027;;",
    "I alt 2;;;;", "Sum;;;;",
  ]

  private func foreignReading() throws -> ListReading {
    try ListReading(.plan, of: Sheet(csv: Array(foreign.joined(separator: "\n").utf8)))
  }

  @Test func theWidestRowHasTheHeadingsWhereNobodyKnowsThem() throws {
    let list = try foreignReading()
    #expect(list.headings == ["Det vi gør", "Hvem", "Klar", "Telefon", "CPR-nr."])
    #expect(!list.isOwn)
    let own = try reading(.plan, "Nr.;Indsatsområde;Aktivitet;Frist", "1;;A;")
    #expect(own.isOwn)
    #expect(try !reading(.plan, "Opgave;Frist", "A;").isOwn)
    #expect(try !reading(.plan, "Frist;Ansvarlig", "01-01-2027;B").isOwn)
  }

  @Test(arguments: [
    (ListKind.plan, "title", ["Hvad skal der ske?", "Hvad skal ske", "Opgave"]),
    (.plan, "responsible", ["Hvem gør det?", "Hvem", "Tovholder", "Ansvar"]),
    (.plan, "start", ["Starter", "Påbegyndes"]),
    (.plan, "deadline", ["Færdig senest", "Hvornår", "Skal være færdig", "Senest den"]),
    (.plan, "hours", ["Timeantal", "Antal timer"]),
    (.plan, "kroner", ["Udgifter (kr.)", "Beløb i kr."]),
    (.plan, "completion", ["Fremdrift"]),
    (.plan, "rowID", ["Løbenr."]),
    (.plan, "area", ["Arbejdsområde", "Kategori"]),
    (.plan, "dependsOn", ["Venter på", "Forudsætninger"]),
    (.plan, "note", ["Bemærkninger", "Uddybning"]),
    (.usage, "hours", ["Timeantal", "Timeforbrug"]),
    (.usage, "cost", ["Beløb i kroner", "Udgifter i kr."]),
  ]) func plainHeadingsAreKnown(kind: ListKind, column: String, headings: [String]) throws {
    let project = try newProject().project
    for heading in headings {
      let table = try reading(kind, "\(heading);Ukendt", "x;y").table(for: project, today: today)
      #expect(table.columns[0].use == .field(column), "\(heading)")
    }
  }

  @Test func hoursAreNoKroner() throws {
    let table = try reading(.usage, "Afdeling;Brugt", "Bakken;7:30").table(
      for: newProject().project, today: today)
    let readings = try #require(table.columns[1].samples.first).readings
    #expect(readings["cost"]?.isUsable == false)
    #expect(readings["hours"] == ColumnTable.Reading("7:30"))
  }

  @Test func aTableTellsWhatEachCellWouldBe() throws {
    let list = try foreignReading()
    var table = list.table(for: try newProject().project, today: today)
    #expect(table.columns.map(\.use) == [.note, .field("responsible"), .note, .note, .leftOut])
    #expect(table.columns.map(\.letter) == ["A", "B", "C", "D", "E"])
    #expect(table.columns.map(\.isForbidden) == [false, false, false, false, true])
    #expect(table.columns[4].samples == [])
    #expect(table.trouble == "Vælg, hvilken kolonne der er »Aktivitet«.")
    let day = table.columns[2].samples
    #expect(day.map(\.place) == ["linje 4", "linje 5"])
    #expect(day.map { $0.readings["deadline"]?.text } == ["18. dec. 2026", "8. jan. 2027"])
    #expect(day[0].readings["hours"]?.isUsable == false)
    table.columns[0].use = .field("title")
    table.columns[2].use = .field("title")
    #expect(
      table.trouble
        == "Både »Det vi gør« og »Klar« er »Aktivitet«. Vælg noget andet for den ene.")
    table.columns[2].use = .field("deadline")
    #expect(table.trouble == nil)
    // What must not be kept stays left out, whatever was remembered.
    table.take([.field("title"), .note, .leftOut, .note, .note])
    #expect(table.columns[4].use == .leftOut && table.columns[2].use == .leftOut)
  }

  @Test func whatIsChosenComesIn() throws {
    let sheet = try Sheet(csv: Array(foreign.joined(separator: "\n").utf8))
    let project = try newProject().project
    func plan(_ uses: [ColumnUse]?) throws -> SheetImport {
      try SheetImport(
        .plan, of: sheet, as: uses, into: project, today: today, author: "Ida",
        newID: NewIDs("n").next)
    }
    #expect(throws: Refusal.self) { try plan(nil) }
    let chosen = try plan([
      .field("title"), .field("responsible"), .field("deadline"), .note, .note,
    ])
    #expect(chosen.added.map(\.name) == ["Flyt kontoret", "Køb traktor", "I alt 2"])
    #expect(
      chosen.additions.first
        == "Ansvarlig: Driftsleder, Frist: 18. dec. 2026, Bemærkning: Telefon: 12345678")
    #expect(chosen.leftOutColumns == ["CPR-nr."])
    let error = #expect(throws: Refusal.self) {
      try plan([.field("title"), .field("title"), .leftOut, .leftOut, .leftOut])
    }
    #expect(
      error?.message == "To kolonner er valgt som »Aktivitet«. Vælg noget andet for den ene.")
  }

  @Test func aColumnIsNamedByItsHeadingOrItsLetter() throws {
    let list = try foreignReading()
    #expect(
      try list.uses(changing: [
        ("det vi gør", "Aktivitet"), ("C", "Frist"), ("Telefon", "udelad"), ("Hvem", "noten"),
      ]) == [.field("title"), .note, .field("deadline"), .leftOut, .leftOut])
    let missing = #expect(throws: Refusal.self) {
      try list.uses(changing: [("Navn", "Aktivitet")])
    }
    #expect(
      missing?.message
        == "Filen har ingen kolonne, der hedder »Navn«. Den har »Det vi gør«, »Hvem«, »Klar«, "
        + "»Telefon«, »CPR-nr.«.")
    let unknown = #expect(throws: Refusal.self) {
      try list.uses(changing: [("Hvem", "Chef")])
    }
    #expect(unknown?.message.contains("»Chef« er ikke noget, en kolonne kan blive til") == true)
  }

  @Test func listsThatAreOnlyWrittenAreRefused() throws {
    let error = #expect(throws: Refusal.self) { try reading(.dialogues, "Spørgsmål", "A") }
    #expect(error?.message == "Dialogmøder kan ikke hentes fra en fil.")
  }
}

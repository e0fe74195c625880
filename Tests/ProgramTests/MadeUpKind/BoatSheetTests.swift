import Core
import Testing

@testable import Spreadsheet

/// Records go out to a sheet and come in again by their columns.
@Suite("A made-up kind: sheets") struct BoatSheetTests {
  private let list = SheetColumns(
    SheetColumns.written(of: [Boat.self], first: ["name"]), essential: [["name"]])
  private let boats = [
    Boat(id: "1").with {
      ($0.name, $0.rig, $0.berth) = ("Havfruen; ny", .sloop, 3)
      ($0.launched, $0.length) = (Day(iso: "2026-06-01"), Quantity(stored: "7.5"))
      ($0.owners, $0.note) = (["d1", "d2"], "=SUM(A1)\nto linjer")
    },
    Boat(id: "2").with { $0.name = "Ternen" },
  ]
  private let project: Project

  init() throws {
    var project = Project(id: "p")
    for (id, name) in [("d1", "Engen, øst"), ("d2", "Bakken")] {
      try project.apply(Department(id: id).with { $0.name = name }.insertion)
    }
    for boat in boats { try project.apply(boat.insertion) }
    self.project = project
  }

  /// What comes of the rows of a file: boats, and what can't be used.
  private func read(_ csv: [UInt8]) throws -> [(line: Int?, boat: Boat, problems: [CellProblem])] {
    let sheet = try Sheet(csv: csv)
    let headings = try Heading.read(sheet.headings, of: list, as: nil)
    let dates = DateColumns(sheet, under: headings, today: Harbour.today)
    return sheet.rows.enumerated().map { index, row in
      var reader = RowReader(row, under: headings, dates: dates)
      var values: [String: String] = [:]
      for (column, text) in reader.cells {
        values[column.name] = reader.stored(text, column, in: project)
      }
      let boat = reader.filling(Boat(id: String(index + 1)), with: values)
      return (row.line, boat, reader.problems)
    }
  }

  @Test func theyComeBackAsTheyWere() throws {
    let sheet = ListSheet(
      "Både", of: Boat.table(project).all, under: list.written, in: project
    ).sheet
    #expect(
      sheet.headings == ["Navn", "Slags", "Plads", "Søsat", "Længde i meter", "Ejere", "Note"])
    #expect(
      sheet.rows[0].cells == [
        "Havfruen; ny", "sluppe", "3", "01-06-2026", "7,5", "Engen, øst\nBakken",
        "=SUM(A1)\nto linjer",
      ])
    let rows = try read(sheet.csv)
    #expect(rows.map(\.boat) == boats)
    #expect(rows.flatMap(\.problems) == [])
  }

  @Test func aColumnIsKnownByItsSynonymsToo() throws {
    #expect(
      try read(Array("Båd-navn;SLAGS\nMågen;gangfartøj\n".utf8)).map(\.boat).first?.name
        == "Mågen")
  }

  @Test func whatCannotBeUsedIsToldOfByLineAndColumn() throws {
    let text = """
      Navn;Slags;Søsat;Længde i meter;Ejere
      Mågen;sluppe;1/6-2026;7,5;Bakken
      Ternen;færge;hov;lang;Vest
      """
    let rows = try read(Array(text.utf8))
    #expect(rows[0].problems == [])
    #expect(rows[0].boat.owners == ["d2"])
    #expect(rows[1].line == 3)
    #expect(rows[1].problems.map(\.column) == ["Slags", "Søsat", "Længde i meter", "Ejere"])
    #expect(rows[1].problems.first?.message == "»færge« kendes ikke. Skriv »sluppe«, »kutter«")
    #expect(
      rows[1].problems.last?.message.hasPrefix("»Vest« er ikke én af projektets afdelinger")
        == true)
  }
}

import Core
import TestSupport
import Testing

@testable import Spreadsheet

/// Any record with columns goes out to a sheet and comes in again, by what its fields are.
@Suite struct RecordSheetTests {
  /// Columns made up here, of a kind that has no list of its own.
  private func columns(of kind: any Entity.Type, _ names: [String]) -> SheetColumns {
    let fields = kind.descriptions.filter { names.contains($0.name) }
    return SheetColumns(
      fields.map { SheetColumn($0, also: ["proeve\($0.name)"]) }, essential: [[names[0]]])
  }

  private func comesBack<Record: Entity>(
    _ records: ChunkedArray<Record>, _ names: [String], in project: Project
  ) throws {
    let list = columns(of: Record.self, names)
    let written = ListSheet("Prøve", of: records, under: list.written, in: project)
    let sheet = try Sheet(csv: written.csv)
    let headings = try Heading.read(sheet.headings, of: list, as: nil)
    let dates = DateColumns(sheet, under: headings, today: today)
    #expect(sheet.rows.count == records.count)
    for (record, row) in zip(records, sheet.rows) {
      var reader = RowReader(row, under: headings, dates: dates)
      var values: [String: String] = [:]
      for (column, text) in reader.cells {
        values[column.name] = reader.stored(text, column, in: project)
      }
      #expect(reader.problems == [])
      let read = reader.filling(Record(id: record.id), with: values)
      for name in names { #expect(read.stored[name] == record.stored[name]) }
    }
  }

  @Test func goalsOpportunitiesAndDepartmentsComeBack() throws {
    var project = Project(id: "p")
    let records: [any Entity] = [
      Department(id: "d1").with {
        ($0.name, $0.dwellings, $0.participates) = ("Engen, øst", 96, false)
        $0.businesses = BusinessAreas([Quantity(120), Quantity(hundredths: 6_150)])
        $0.participatesFrom = Day(iso: "2027-04-01")
      },
      Department(id: "d2").with { $0.name = "Bakken" },
      Goal(id: "g1").with {
        ($0.number, $0.title, $0.area) = (3, "Billigere; bedre", .learning)
        ($0.baseline, $0.baselineYear) = (Quantity(hundredths: -9_250), 2025)
        $0.targetDate = Day(iso: "2027-06-30")
        $0.reason = "To\nlinjer"
      },
      Goal(id: "g2").with { $0.title = "Uden resten" },
      Stakeholder(id: "s1").with { ($0.number, $0.name) = (7, "Beboere") },
      Opportunity(id: "o1").with {
        ($0.text, $0.weight) = ("=SUM(A1)", .large)
        ($0.departments, $0.stakeholders) = (["d1", "d2"], ["s1"])
      },
    ]
    for record in records { try project.apply(record.insertion) }
    try comesBack(
      project.departments,
      ["name", "dwellings", "businesses", "participates", "participatesFrom"], in: project)
    try comesBack(
      project.goals,
      ["title", "area", "baseline", "baselineYear", "targetDate", "reason", "scale"], in: project)
    try comesBack(
      project.opportunities, ["text", "weight", "departments", "stakeholders"], in: project)
  }

  @Test func whatAFieldCannotHoldIsRefusedInItsCell() throws {
    let list = columns(of: Goal.self, ["title", "baselineYear"])
    let text = "Mål;Udgangspunktets år\nBilligere;2025\nHurtigere;1800\n"
    let sheet = try Sheet(csv: Array(text.utf8))
    let headings = try Heading.read(sheet.headings, of: list, as: nil)
    let dates = DateColumns(sheet, under: headings, today: today)
    let problems = sheet.rows.map { row in
      var reader = RowReader(row, under: headings, dates: dates)
      for (column, text) in reader.cells { _ = reader.stored(text, column, in: Project(id: "p")) }
      return reader.problems
    }
    let refusal = CellProblem(column: "Udgangspunktets år", message: "»1800« kan ikke stå her")
    #expect(problems == [[], [refusal]])
  }

  @Test func aColumnIsKnownByItsHeadingAndItsSynonyms() throws {
    let list = columns(of: Goal.self, ["title", "area"])
    #expect(list.column(headed: "OMRÅDE (ét ord)")?.name == "area")
    #expect(list.column(headed: "Prøve title")?.name == "title")
    #expect(list.column(headed: "Prøve-area")?.name == "area")
    #expect(list.column(headed: "Enhed") == nil)
  }
}

@Suite("What is written of a list") struct ListBookTests {
  @Test func aSheetIsCalledByWhereItIsSeenFromWhereThereIsRoom() throws {
    let project = try newProject().project
    func sheets(_ kind: ListKind, _ viewpoint: Viewpoint) throws -> [String] {
      let book = ListBook(kind, in: project, on: today, from: viewpoint)
      return try SheetSource(book.workbook(title: "x")).sheets(of: kind)
    }
    #expect(try sheets(.plan, .now) == ["Plan"])
    #expect(try sheets(.plan, Viewpoint(isPractice: true)) == ["ØVELSE Plan"])
    #expect(
      try sheets(.plan, Viewpoint(isPractice: true, past: today)) == ["ØVELSE \(today.iso) Plan"])
    #expect(
      try sheets(.opportunities, Viewpoint(isPractice: true)) == ["Muligheder og udfordringer"])
  }

  @Test func someOfItGoesOutAsAllOfItDoes() throws {
    var ledger = try newProject()
    try ledger.make(
      activityPlan(
        Array("Nr;Aktivitet;Afhænger af;Frist\n1;A;;\n2;B;1;1/3-2027\n3;C;2;".utf8),
        in: ledger.project
      ).edit(file: "p.csv"))
    let project = ledger.project
    let all = ListBook(.plan, in: project, on: today)
    let chosen = [2, 1].map { project.activities[$0].reference }
    let some = ListBook(.plan, of: chosen, in: project, on: today)
    let (rows, whole) = (try Sheet(csv: some.csv).rows, try Sheet(csv: all.csv).rows)
    #expect(some.count == 2 && all.count == 3)
    #expect(rows.map(\.cells) == [whole[2], whole[1]].map(\.cells))
    // What has gone in the meantime is left out.
    let gone = ListBook(.plan, of: chosen + [Reference(.activity, "x")], in: project, on: today)
    #expect(gone.csv == some.csv)
    // What came out goes in again unchanged, with what it depends on outside the file.
    let again = try activityPlan(some.csv, in: project)
    #expect(again.added.isEmpty && again.changed.isEmpty && again.refused.isEmpty)
    #expect(again.unchanged.count == 2)
  }
}

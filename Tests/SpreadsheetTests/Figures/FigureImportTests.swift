import Core
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Measurements, hours and costs, and departments as they come in from files.
@Suite("Figures come in") struct FigureImportTests {
  private func plan(
    _ kind: ListKind, _ lines: String..., into project: Project, as uses: [ColumnUse]? = nil
  ) throws -> SheetImport {
    try plan(kind, Sheet(csv: Array(lines.joined(separator: "\n").utf8)), into: project, as: uses)
  }

  private func plan(
    _ kind: ListKind, _ sheet: Sheet, into project: Project, as uses: [ColumnUse]? = nil
  ) throws -> SheetImport {
    try SheetImport(
      kind, of: sheet, as: uses, into: project, today: today, author: "Ida",
      newID: NewIDs("f").next)
  }

  @Test func registrationsAreAddedUpAndChangeWhatIsFair() throws {
    var ledger = try newProject()
    try ledger.make(
      ledger.project.add(
        AllocationKey(id: "k").with { ($0.name, $0.basis) = ("Kontor", .dwellings) }))
    for department in ledger.project.departments {
      try ledger.make(ledger.project.edit(department) { $0.dwellings = 50 })
    }
    let key = try #require(ledger.project.allocationKeys.first)
    #expect(key.latestFairness(in: ledger.project) == nil)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let bytes = try Data(contentsOf: folder.appendingPathComponent("../Cases/timer.csv"))
    let plan = try plan(.usage, Sheet(csv: Array(bytes)), into: ledger.project)
    #expect(plan.refusals == [])
    #expect(
      plan.added.map(\.name) == ["Afd. 1 Bakken, 1. kvartal 2026", "Afd. 2 Engen, 1. kvartal 2026"])
    // Twenty minutes are no whole number of ten-thousandths; three times they are an hour.
    #expect(plan.additions == ["Timer: 22", "Timer: 7,75"])
    #expect(plan.foreignColumns == ["Medarbejder", "Opgave"])
    #expect(
      plan.remarks == [
        "Over overskrifterne står »Timeregistrering, uddrag«. Det er udeladt.",
        "Linje 9 er en sum og er udeladt.",
        "5 rækker er lagt sammen til 2, én for hver afdeling og periode.",
        "Datoerne går fra 5. jan. 2026 til 30. marts 2026 og er samlet pr. kvartal.",
      ])
    try ledger.make(plan.edit(file: "timer.csv"))
    let fairness = try #require(key.latestFairness(in: ledger.project))
    #expect(fairness.period == Period(year: 2026, .quarter(1)) && fairness.measure == .hours)
    #expect(fairness.rows.map(\.actualPercent.danish) == ["73,95", "26,05"])
    #expect(fairness.rows.map(\.isBeyond) == [true, true])
    // The same file once more changes nothing.
    let again = try self.plan(.usage, Sheet(csv: Array(bytes)), into: ledger.project)
    #expect(again.unchanged.count == 2 && again.changed.isEmpty && again.added.isEmpty)
  }

  @Test func aSumThatIsNotWholeIsNotBroughtIn() throws {
    let project = try newProject().project
    let plan = try plan(
      .usage, "Afdeling;Periode;Timer;Kroner", "Bakken;2025;10;1.000", "Bakken;2025;ti;",
      "Engen;2025;;2.500,50", "Engen;2025;-1;-0,50", "Skoven;2025;4;", "Engen;2024;;",
      "Bakken;K5 2025;1;", ";2025;1;", into: project)
    #expect(
      plan.refusals == [
        "2 Timer: summen er ikke hel uden linje 3, som ikke kan bruges",
        "3 Timer: »ti« er ikke et tal. Skriv fx 37,5.",
        "4 Timer: i alt er de under 0",
        "6 Afdeling: »Skoven« er ikke én af projektets afdelinger: »Afd. 1 Bakken«, »Afd. 2 Engen«",
        "7 Timer: hverken timer eller kroner står der",
        "8 Periode: »K5 2025« er ikke en periode. Skriv for eksempel 3. kvartal 2026",
        "9 Afdeling: afdelingen mangler",
      ])
  }

  @Test func theDaysTellThePeriodAndItCanBeChosen() throws {
    let project = try newProject().project
    func names(_ lines: String..., as uses: [ColumnUse]? = nil) throws -> [String] {
      let sheet = try Sheet(
        csv: Array((["Afdeling;Dato;Timer"] + lines).joined(separator: "\n").utf8))
      return try plan(.usage, sheet, into: project, as: uses).added.map(\.name)
    }
    #expect(
      try names("Bakken;01-04-2026;1", "Engen;30-06-2026;1")
        == ["Afd. 1 Bakken, 2. kvartal 2026", "Afd. 2 Engen, 2. kvartal 2026"])
    #expect(
      try names("Bakken;01-01-2026;1", "Bakken;30-06-2026;1") == ["Afd. 1 Bakken, 1. halvår 2026"])
    #expect(
      try names("Bakken;01-01-2026;1", "Bakken;01-12-2025;1")
        == ["Afd. 1 Bakken, 2026", "Afd. 1 Bakken, 2025"])
    #expect(
      try names(
        "Bakken;01-01-2026;1", "Bakken;30-06-2026;1",
        as: [.field("department"), .field("quarterDay"), .field("hours")])
        == ["Afd. 1 Bakken, 1. kvartal 2026", "Afd. 1 Bakken, 2. kvartal 2026"])
  }

  @Test func hoursOfOneKeyLeaveTheCostsAndTheOthersAlone() throws {
    var ledger = try newProject()
    try ledger.make(ledger.project.add(AllocationKey(id: "k").with { $0.name = "Maskiner" }))
    let first = try plan(
      .usage, "Afdeling;Fordelingsnøgle;Periode;Timer;Kroner", "Bakken;;2025;10;500",
      "Bakken;Maskiner;2025;3;", "Bakken;1;2024;4;", into: ledger.project)
    #expect(first.refusals == [])
    try ledger.make(first.edit(file: "x"))
    let second = try plan(
      .usage, "Afdeling;Periode;Timer", "Bakken;2025;12,5", into: ledger.project)
    #expect(second.movements == ["Timer: 10 → 12,5"])
    try ledger.make(second.edit(file: "x"))
    let usages = ledger.project.usages
    #expect(usages.map(\.hours).count == 3)
    let all = try #require(usages.first { $0.key == nil })
    #expect(all.hours == Quantity(hundredths: 1250) && all.cost == Quantity(500))
  }

  @Test func measurementsAreOfAGoalAndADay() throws {
    var ledger = try newProject()
    for step in SampleGoals.steps.prefix(3) { try ledger.make(step(ledger.project)) }
    let goal = try #require(ledger.project.goals.first { $0.scale == .figures })
    let before = ledger.project.measurements.count
    let plan = try plan(
      .measurements, "Mål;Dato;Værdi;Bemærkning;Hvorfra",
      "\(goal.number);01-09-2026;84,5;Regnskab;x",
      "\(goal.title);01-10-2026;85;;", "999;01-10-2026;1;;", "\(goal.number);;1;;",
      "\(goal.number);01-12-2027;1;;", "\(goal.number);02-10-2026;;;",
      "\(goal.number);01-09-2026;3;;", into: ledger.project)
    #expect(plan.added.count == 2)
    #expect(
      plan.refusals == [
        "4 Mål: »999« er ikke nummeret på et mål i projektet eller hele dets titel",
        "5 Dato: dato mangler", "6 Dato: 01-12-2027 er ikke kommet endnu",
        "7 Værdi: værdi mangler", "8 Dato: den samme måling står i linje 2",
      ])
    try ledger.make(plan.edit(file: "x", leavingOutRefused: true))
    #expect(ledger.project.measurements.count == before + 2)
    let measured = ledger.project.measurements(of: goal).first { $0.date?.iso == "2026-09-01" }
    #expect(measured?.value == Quantity(hundredths: 8450))
    #expect(measured?.note == "Regnskab\nHvorfra: x")
    let changed = try self.plan(
      .measurements, "Mål;Dato;Værdi", "\(goal.number);01-09-2026;80", into: ledger.project)
    #expect(changed.movements == ["Værdi: 84,5 → 80"])
  }

  @Test func departmentsAreKnownByTheirNames() throws {
    var ledger = try newProject()
    let plan = try plan(
      .departments, "Oversigt over afdelinger", "Afdeling;Antal boliger;Areal (m²);Garager;Med",
      "Bakken;96;7.940;12;ja", "AFD. 2 ENGEN;-4;;;", "Skoven;40;3100;;nej", ";1;;;",
      "Bakken;1;;;", "I alt;136;11040;;", into: ledger.project)
    #expect(
      plan.refusals.map { $0.prefix(24) } == [
        "4 Boliger: »-4« er under", "6 Navn: navnet mangler", "7 Navn: den samme står i",
      ])
    #expect(
      plan.additions
        == ["Boliger: 40 · Areal i m²: 3.100 · Deltager: nej"].map {
          $0.replacing(" · ", with: ", ")
        })
    #expect(
      plan.movements == [
        "Boliger:  → 96", "Areal i m²:  → 7.940", "Garager og carporte:  → 12",
      ])
    try ledger.make(plan.edit(file: "x", leavingOutRefused: true))
    #expect(ledger.project.departments.map(\.name) == ["Afd. 1 Bakken", "Afd. 2 Engen", "Skoven"])
    #expect(ledger.project.departments.last?.participates == false)
  }

  @Test func aNewDepartmentIsSaidToTakePart() throws {
    var ledger = try newProject()
    func read(_ lines: String) throws -> SheetImport {
      try self.plan(.departments, "Afdeling;Boliger;m2", lines, into: ledger.project)
    }
    #expect(try read("Skoven;40;3100").remarks == [])
    try ledger.make(
      ledger.project.add(
        AllocationKey(id: "k").with { ($0.name, $0.basis) = ("Kontor", .dwellings) }))
    let plan = try read("Skoven;40;3100")
    #expect(plan.additions == ["Boliger: 40, Areal i m²: 3.100, Deltager: ja"])
    #expect(
      plan.remarks == [
        "1 ny afdeling deltager, og fordelingsnøglerne regner med det. Skriv nej under Deltager, hvor "
          + "det ikke passer."
      ])
    #expect(try read("Bakken;40;3100").remarks == [])
  }

  @Test(arguments: [
    (ListKind.departments, "m2", "area"), (.departments, "m²", "area"),
    (.departments, "kvm", "area"), (.departments, "Areal", "area"),
    (.measurements, "Målt værdi", "value"), (.plan, "Ansvarlig hos os", "responsible"),
  ])
  func headingsOfOthersAreGuessed(kind: ListKind, heading: String, name: String) throws {
    let sheet = try Sheet(csv: Array("Navn;\(heading)\nA;1".utf8))
    let table = try ListReading(kind, of: sheet).table(for: newProject().project, today: today)
    #expect(table.columns[1].use == .field(name))
  }

  @Test func aNumberTellsDepartmentsWithTheSameNameApart() throws {
    var ledger = Ledger(projectID: "p")
    for name in ["12 Parkvej", "Afd. 14 Parkvej", "7 Skov"] {
      try ledger.make(ledger.project.add(Department(id: name).with { $0.name = name }))
    }
    let plan = try plan(
      .usage, "Afdeling;Periode;Timer", "14 Parkvej;2025;1", "12 parkvej;2025;2", "Parkvej;2025;4",
      "13 Parkvej;2025;8", "Afdeling Skov;2025;16", "8 Skov;2025;32", "Afd. 7;2025;64",
      into: ledger.project)
    #expect(
      plan.added.map(\.name) == [
        "Afd. 14 Parkvej, 2025", "Afdeling 12 Parkvej, 2025", "Afdeling 7 Skov, 2025",
      ])
    #expect(plan.additions == ["Timer: 1", "Timer: 2", "Timer: 80"])
    #expect(plan.refused.map(\.number) == [4, 5, 7])
    try ledger.make(ledger.project.add(Department(id: "n").with { $0.name = "Engen" }))
    for none in ["-", "Afd.", "Afdeling", "…"] {
      let plan = try self.plan(
        .usage, "Afdeling;Periode;Timer", "\(none);2025;1", into: ledger.project)
      #expect(plan.refused.count == 1, "\(none)")
    }
    let departments = try self.plan(
      .departments, "Navn;Boliger", "16 Parkvej;5", "Afdeling 12 Parkvej;6", into: ledger.project)
    #expect(departments.added.map(\.name) == ["16 Parkvej"])
    #expect(departments.changed.map(\.name) == ["12 Parkvej"])
  }

  @Test func aSumThatIsTooLargeOrLacksARowIsRefused() throws {
    let project = try newProject().project
    let many = (1...2000).map { _ in "Bakken;2025;999.999.999.999" }
    let sheet = try Sheet(
      csv: Array((["Afdeling;Periode;Kroner"] + many).joined(separator: "\n").utf8))
    #expect(
      try plan(.usage, sheet, into: project).refusals == [
        "2 Kroner: summen er over en milliard. Se efter, om tallene er rigtige"
      ])
    let plan = try plan(
      .usage, "Afdeling;Dato;Timer", "Bakken;05-01-2026;10", "Bakken;32-01-2026;7",
      "Engen;06-01-2026;3", into: project)
    #expect(plan.added.map(\.name) == ["Afd. 2 Engen, 1. kvartal 2026"])
    #expect(plan.refused.map(\.number) == [2, 3])
  }

  @Test func aGoalThatIsToldInWordsIsMeasuredInWords() throws {
    var ledger = try newProject()
    try ledger.make(
      ledger.project.add(Goal(id: "g").with { ($0.title, $0.scale) = ("Tryghed", .words) }))
    let plan = try plan(
      .measurements, "Mål;Dato;Værdi", "Tryghed;01-09-2026;Bedre", "Tryghed;02-09-2026;7",
      into: ledger.project)
    #expect(plan.refusals == ["3 I ord: i ord mangler"])
    try ledger.make(plan.edit(file: "x", leavingOutRefused: true))
    #expect(ledger.project.measurements.map(\.words) == ["Bedre"])
  }

  @Test(arguments: 0..<25) func whatIsWrittenComesInUnchanged(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var ledger = try newProject()
    for step in SampleGoals.steps { try ledger.make(step(ledger.project)) }
    try ledger.make(ledger.project.add(AllocationKey(id: "k").with { $0.name = "Kontor; \(seed)" }))
    for _ in 0..<60 { try ledger.make(edits.edit(of: ledger.project)) }
    // A file can't tell departments of the same name apart.
    for department in ledger.project.departments {
      try ledger.make(ledger.project.edit(department) { $0.name += " \($0.id)" })
    }
    var compared = 0
    for kind in [ListKind.measurements, .usage, .departments] {
      let project = ledger.project
      let written = ListBook(kind, in: project, on: today)
      for sheet in [
        try Sheet(csv: written.csv),
        try SheetSource(written.workbook(title: "x")).sheet(named: nil, of: kind),
      ] {
        if project.references(of: kind.kind).isEmpty { continue }
        let plan = try plan(kind, sheet, into: project)
        #expect(
          plan.changed.isEmpty && plan.added.isEmpty, "\(kind) \(plan.movements) \(plan.additions)")
        #expect(try plan.edit(file: "x", leavingOutRefused: true).changes == [])
        compared += plan.unchanged.count
      }
    }
    #expect(compared > 0)
  }
}

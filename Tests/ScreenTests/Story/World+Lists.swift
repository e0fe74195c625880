import Core
import Reports
import Spreadsheet

@testable import Screens
@testable import samdrift

/// The lists that this world reads and writes.
extension World {
  /// A list of somebody's own, in which nobody can know which column is what.
  private static let foreign = """
    Det vi gør;Hvem;Klar;Telefon;CPR-nr.
    Fælles nøglebokse;Driftsleder;12/18/2026;12345678;x
    Skilte ved indkørslen;;1/8/2027;;x
    Ny traktor;Driftschef;;87654321;x
    Sidste opgave;;snart;;x
    """

  func read(_ request: ListRequest, into project: Project) throws -> Event {
    if request.path == "flere.xlsx", request.sheet == nil {
      return .sheets(["Hele planen", "Kun i år"], request)
    }
    if request.path == "fremmed.csv" {
      let sheet = try Sheet(csv: Array(Self.foreign.utf8))
      guard case .chosen(let uses) = request.columns else {
        var table = try ListReading(request.kind, of: sheet).table(for: project, today: today)
        if case .asked(let uses) = request.columns { table.take(uses) }
        return .columns(table, request)
      }
      let plan = try SheetImport(
        request.kind, of: sheet, as: uses, into: project, today: today, author: "Ida",
        newID: demoIDs.next)
      return .importPlanned(
        request, report: Report.sheetImport(plan, file: request.path).text,
        edit: try plan.edit(file: request.path, leavingOutRefused: true))
    }
    let report = (1...40).map { "Linje \($0) i \(request.path): ny interessent" }
    return .importPlanned(
      request, report: report.joined(separator: "\n"), edit: Stakeholders.imported(project))
  }

  func write(
    _ list: ListExport, of project: Project, on day: Day, from viewpoint: Viewpoint
  ) throws -> Event {
    let count = list.records?.count ?? project.references(of: list.kind.kind).count
    return .done("\(list.kind.counted(count)) er gemt i \(list.path).")
  }
}

import Core
import Spreadsheet
import TestSupport

let today = Day(year: 2026, month: 11, day: 23)!

/// A project with two departments and the playbook's seven groups.
func newProject() throws -> Ledger {
  let edit = Playbook.newProject(
    name: "Nord", organisation: "", leader: "",
    departments: [NewDepartment(name: "Afd. 1 Bakken"), NewDepartment(name: "Afd. 2 Engen")],
    newID: NewIDs("p").next)
  var ledger = Ledger(projectID: "p")
  try ledger.make(edit)
  return ledger
}

/// A sheet that is written as lines of cells with semicolons between them.
func sheet(_ lines: String...) throws(Refusal) -> Sheet {
  try Sheet(csv: Array(lines.joined(separator: "\r\n").utf8))
}

/// The plan for bringing lines into a project.
///
/// `ids` begins the ids of what is new.
func plan(
  _ lines: String..., into project: Project, ids: String = "i"
) throws(Refusal) -> SheetImport {
  let sheet = try Sheet(csv: Array(lines.joined(separator: "\n").utf8))
  return try SheetImport(
    .stakeholders, of: sheet, into: project, today: today, author: "Ida", newID: NewIDs(ids).next)
}

extension SheetImport {
  /// What changes, as "column: old → new".
  var movements: [String] {
    changed.flatMap(\.cells).map { "\($0.column): \($0.old) → \($0.new)" }
  }

  /// Why rows are refused, as "line column: message".
  var refusals: [String] {
    refused.flatMap { row -> [String] in
      guard case .refused(let problems) = row.outcome else { return [] }
      return problems.map { "\(row.line ?? row.number) \($0.column): \($0.message)" }
    }
  }
}

extension Ledger {
  /// The ledger after `plan` has been brought in.
  func importing(_ plan: SheetImport) throws -> Ledger {
    var ledger = self
    try ledger.make(try plan.edit(file: "liste.csv"))
    return ledger
  }
}

import Core
import Spreadsheet
import Text

extension Report {
  /// What an import would do, before anything happens; one of stakeholders is marked as
  /// confidential.
  public static func sheetImport(_ plan: SheetImport, file: String) -> Listing {
    let (added, unchanged) = (plan.added.count, plan.unchanged.count)
    let counts = [
      (added, added == 1 ? "ny" : "nye"), (plan.changed.count, "ændres"),
      (unchanged, unchanged == 1 ? "uændret" : "uændrede"),
      (plan.refused.count, "kan ikke bruges"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Listing(
      (plan.kind == .stakeholders ? [confidential] : [])
        + [
          "Import af \(file): "
            + (counts.isEmpty ? "ingen rækker" : counts.joined(separator: ", "))
        ],
      [
        section("Kan ikke bruges", plan.refused, refusals),
        Listing.Section("Bemærk", Layout.list(notes(plan))),
        section("Ændres", plan.changed, changes),
        section("Nye", plan.added, additions),
      ], none: "Der er intet at hente ind.")
  }

  /// Rows under a heading, of which the lines are made one row at a time.
  private static func section(
    _ heading: String, _ rows: [SheetImport.Row],
    _ lines: @escaping (SheetImport.Row) -> [String]
  ) -> Listing.Section {
    Listing.Section(heading) { writer in
      for row in rows { writer.write(lines(row)) }
    }
  }

  private static func place(of row: SheetImport.Row) -> String {
    guard let line = row.line else { return "  Række \(row.number)" }
    return "  Linje \(line)" + (row.number == line ? "" : " (række \(row.number))")
  }

  private static func refusals(_ row: SheetImport.Row) -> [String] {
    guard case .refused(let problems) = row.outcome else { return [] }
    return problems.flatMap { problem in
      let stop = problem.message.hasSuffix(".") ? "" : "."
      return Layout.hanging(
        "\(problem.column): \(problem.message)\(stop)", after: "\(place(of: row)), ")
    }
  }

  private static func changes(_ row: SheetImport.Row) -> [String] {
    Layout.hanging(row.name, after: "\(place(of: row)): ")
      + row.cells.flatMap { cell in
        Layout.hanging(
          "\(cell.column): \(cell.old.isEmpty ? "–" : cell.old) → \(cell.new)", after: "    ")
      }
  }

  private static func additions(_ row: SheetImport.Row) -> [String] {
    let told = row.cells.map {
      "\($0.column): \($0.new.split(whereSeparator: \.isNewline).joined(separator: "; "))"
    }.joined(separator: " · ")
    return Layout.hanging(row.name, after: "\(place(of: row)): ")
      + (told.isEmpty ? [] : Layout.hanging(told, after: "    "))
  }

  private static func notes(_ plan: SheetImport) -> [String] {
    func list(_ names: [String]) -> String {
      names.map { "»\($0)«" }.joined(separator: ", ")
    }
    var notes = plan.remarks
    if !plan.unknownColumns.isEmpty {
      notes.append("Ukendte kolonner gemmes i noten: \(list(plan.unknownColumns)).")
    }
    if !plan.foreignColumns.isEmpty {
      notes.append("Hentes ikke: \(list(plan.foreignColumns)).")
    }
    if !plan.leftOutColumns.isEmpty {
      notes.append("Hentes ikke, for det må ikke stå her: \(list(plan.leftOutColumns)).")
    }
    return notes
  }
}

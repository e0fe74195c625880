import Core

extension SheetImport {
  /// Plans the import of a plan into `project`.
  ///
  /// A row is matched to an activity by its number, or else by its title and area.
  init(
    activities list: ListReading, under headings: [Heading], into project: Project, today: Day,
    author: String, newID: () -> String
  ) {
    let dates = DateColumns(list.sheet, under: headings, today: today)
    var planner = ActivityPlanner(
      project: project, today: today, author: author,
      hasOwnNumbers: headings.has("rowID") && !headings.has("number"))
    var kept: [Sheet.Row] = []
    var archived: [Sheet.Row] = []
    for place in list.sheet.rows {
      let row = ActivityRow(place, under: headings, dates: dates, in: project)
      if row.isArchived {
        archived.append(place)
      } else {
        kept.append(place)
        planner.take(row, at: place, newID)
      }
    }
    let rows = planner.finish()
    self.init(
      of: .plan, under: headings, rows: rows,
      remarks: list.sheet.remarks + dates.remarks + Self.remark(onArchived: archived)
        + planner.remarks(on: rows) + Self.remarks(on: kept, under: headings, rows))
  }

  private static func remark(onArchived rows: [Sheet.Row]) -> [String] {
    if rows.isEmpty { return [] }
    return [
      "\(ListKind.plan.counted(rows.count)) er arkiveret og udeladt: \(rows.prefix(10).places)"
        + (rows.count > 10 ? " og flere." : ".")
    ]
  }
}

import Core

extension SheetImport {
  /// Plans the import of a list of stakeholders into `project`.
  ///
  /// A row is matched to a stakeholder by its number, or else by its name and department.
  init(
    stakeholders list: ListReading, under headings: [Heading], into project: Project, today: Day,
    newID: () -> String
  ) {
    let sheet = list.sheet
    let dates = DateColumns(sheet, under: headings, today: today)
    var planner = StakeholderPlanner(project: project, today: today)
    let rows = sheet.rows.map { row in
      planner.plan(StakeholderRow(row, under: headings, dates: dates, in: project), row, newID)
    }
    self.init(
      of: .stakeholders, under: headings, rows: rows,
      remarks: sheet.remarks + dates.remarks + planner.remarks
        + Self.remarks(on: sheet.rows, under: headings, rows))
  }
}

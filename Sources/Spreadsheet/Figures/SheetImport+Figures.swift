import Core

extension SheetImport {
  /// Plans the import of measurements, hours and costs, or departments.
  ///
  /// A measurement is matched by its goal and day, hours and costs by department, period and key, a
  /// department by its name.
  init(
    figures list: ListReading, under headings: [Heading], into project: Project, today: Day,
    newID: () -> String
  ) {
    let dates = DateColumns(list.sheet, under: headings, today: today)
    let read = list.sheet.rows.map { row in
      FieldRow(row, under: headings, dates: dates, in: project)
    }
    var remarks = list.sheet.remarks + dates.remarks
    let rows: [Row]
    if list.kind == .usage {
      let planner = UsagePlanner(read, of: project, today: today)
      rows = planner.rows()
      remarks += planner.remarks.withoutTheMany
    } else if list.kind == .measurements {
      var planner = MeasurementPlanner(project, today: today)
      rows = read.map { planner.plan($0, newID) }
      remarks += planner.remarks
    } else {
      var planner = DepartmentPlanner(project)
      rows = read.map { planner.plan($0, newID) }
      remarks += planner.remarks
    }
    self.init(
      of: list.kind, under: headings, rows: rows,
      remarks: remarks + Self.remarks(on: list.sheet.rows, under: headings, rows))
  }
}

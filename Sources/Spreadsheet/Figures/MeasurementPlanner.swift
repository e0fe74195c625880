import Core

/// Decides row by row what comes of a list of measurements.
struct MeasurementPlanner {
  private let project: Project
  private let today: Day
  private let columns = SheetColumns.measurements
  private var additions: Additions<Measurement>
  /// Where a goal's measurement of a day has been spoken of already.
  private var seen: [String: String] = [:]

  init(_ project: Project, today: Day) {
    self.project = project
    self.today = today
    additions = Additions(to: project)
  }

  mutating func plan(_ row: FieldRow, _ newID: () -> String) -> SheetImport.Row {
    var row = row
    let goal = row.values["goal"].flatMap { project.goal($0) }
    let date = row.values["date"].flatMap(Day.init(stored:))
    let value = row.amount(columns["value"], as: goal?.numberForm ?? .decimal)
    func has(_ column: String) -> Bool {
      row.values[column] != nil || row.problems.contains { $0.column == columns[column].heading }
    }
    for column in ["goal", "date"] where !has(column) {
      row.report(columns[column], "\(columns[column].heading.lowercased()) mangler")
    }
    if let date, date > today {
      row.report(columns["date"], "\(date.numeric) er ikke kommet endnu")
    }
    if let goal, let date {
      if let first = seen["\(goal.id) \(date.iso)"] {
        row.report(columns["date"], "den samme måling står i \(first)")
      }
      seen["\(goal.id) \(date.iso)"] = row.place.place
    }
    let known = project.measurements.last { $0.goal == goal?.id && $0.date == date }
    if let goal, known == nil {
      let needed = goal.scale == .words ? "words" : "value"
      if !has(needed) {
        row.report(
          columns[needed], goal.scale == .words ? "skriv, hvordan det står til" : "skriv tallet")
      }
    }
    let name = goal.map { "\($0.number) \($0.title)" } ?? ""
    guard row.problems.isEmpty, let goal, let date else {
      return row.result(.refused(row.problems), name: name)
    }
    var values = row.values
    values["value"] = nil
    values["note"] = nil
    func filled(_ measurement: Measurement) -> Measurement {
      row.reader.filling(measurement, with: values).with {
        if let value { $0.value = value }
        $0.note = row.reader.note(row.values["note"], after: measurement.note)
      }
    }
    let told = "\(name), \(date.medium)"
    guard let known else {
      let new = additions.prepare(filled(Measurement(id: newID()).with { $0.goal = goal.id }))
      let cells = new.cells(since: nil, under: columns, in: project).dropFirst()
      return row.result(.added(Array(cells)), name: told, [new.insertion])
    }
    let edited = filled(known)
    let changes = known.changes(to: edited)
    return changes.isEmpty
      ? row.result(.unchanged, name: told)
      : row.result(
        .changed(edited.cells(since: known, under: columns, in: project)), name: told, changes)
  }
}

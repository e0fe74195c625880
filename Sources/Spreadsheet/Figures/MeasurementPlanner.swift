import Core

/// Decides row by row what comes of a list of measurements.
struct MeasurementPlanner {
  private let project: Project
  private let today: Day
  private let columns = SheetColumns.measurements
  private var additions: Additions<Measurement>
  /// Where a goal's measurement of a day has been spoken of already.
  private var seen: [String: String] = [:]
  /// What is said of texts that stay, since a person has been forgotten in them.
  private(set) var remarks: [String] = []

  init(_ project: Project, today: Day) {
    self.project = project
    self.today = today
    additions = Additions(to: project)
  }

  mutating func plan(_ row: FieldRow, _ newID: () -> String) -> SheetImport.Row {
    var row = row
    let goal = row.values["goal"].flatMap { project.goal($0) }
    let date = row.values["date"].flatMap(Day.init(stored:))
    var values = row.values
    let text = values["value"] ?? ""
    // Of a goal that is told in words, words are what was measured.
    let isInWords =
      goal?.scale == .words && values["words"] == nil && !text.isEmpty
      && (try? Quantity.read(text).get()) == nil
    if isInWords { values["words"] = text }
    let value = isInWords ? nil : row.amount(columns["value"], as: goal?.numberForm ?? .decimal)
    demand(["goal", "date"], of: &row)
    if let date, date > today {
      row.report(columns["date"], "\(date.numeric) er ikke kommet endnu")
    }
    let name = goal.map { "\($0.number) \($0.title)" } ?? ""
    guard row.problems.isEmpty, let goal, let date else {
      return row.result(.refused(row.problems), name: name)
    }
    let told = "\(name), \(date.medium)"
    func filled(_ measurement: Measurement) -> Measurement {
      row.reader.filling(
        measurement, with: values.filter { !["value", "note"].contains($0.key) }
      )
      .with {
        if let value { $0.value = value }
        $0.note = row.reader.note(row.values["note"], after: measurement.note)
      }
    }
    let known = project.measurements.filter { $0.goal == goal.id && $0.date == date }
    if known.count == 1, let remark = row.reader.remark(onForgottenIn: known[0], values) {
      remarks.append("\(row.place.place.capitalizedFirst): \(remark).")
    }
    if known.contains(where: { filled($0) == $0 }) { return row.result(.unchanged, name: told) }
    let needed = goal.scale == .words ? "words" : "value"
    if known.isEmpty, values[needed] == nil { demand([needed], of: &row) }
    if known.count > 1 {
      row.report(columns["date"], "projektet har flere målinger den dag. Ret dem i programmet")
    }
    if let first = seen.updateValue(row.place.place, forKey: "\(goal.id) \(date.iso)") {
      row.report(columns["date"], "den samme måling står i \(first)")
    }
    if !row.problems.isEmpty { return row.result(.refused(row.problems), name: told) }
    guard let former = known.first else {
      let new = additions.prepare(filled(Measurement(id: newID()).with { $0.goal = goal.id }))
      let cells = new.cells(since: nil, under: columns, in: project).dropFirst()
      return row.result(.added, name: told, [new.insertion], Array(cells))
    }
    let edited = filled(former)
    return row.result(
      .changed, name: told, former.changes(to: edited),
      edited.cells(since: former, under: columns, in: project))
  }

  /// Reports the columns that a row says nothing in.
  private func demand(_ names: [String], of row: inout FieldRow) {
    for column in names.map({ columns[$0] })
    where row.values[column.name] == nil
      && !row.problems.contains(where: { $0.column == column.heading })
    {
      row.report(column, "\(column.heading.lowercased()) mangler")
    }
  }
}

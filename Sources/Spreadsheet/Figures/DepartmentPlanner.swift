import Core
import Text

/// Decides row by row what comes of a list of departments.
struct DepartmentPlanner {
  private let project: Project
  private let columns = SheetColumns.departments
  private var additions: Additions<Department>
  /// Where a department has been spoken of already, by what its name is known by.
  private var seen: [String: String] = [:]
  /// How many new ones take part, so that the keys follow them.
  private var taking = 0

  init(_ project: Project) {
    self.project = project
    additions = Additions(to: project)
  }

  mutating func plan(_ row: FieldRow, _ newID: () -> String) -> SheetImport.Row {
    var row = row
    var values = row.values
    let name = values.removeValue(forKey: "name") ?? ""
    let found = project.departments(inFull: name)
    let identity = found.first.map { "id \($0.id)" } ?? name.asName
    if name.isEmpty {
      row.report(columns["name"], "navnet mangler")
    } else if found.count > 1 {
      row.report(columns["name"], "flere i projektet hedder sådan. Giv dem hver sit navn først")
    } else if let first = seen[identity] {
      row.report(columns["name"], "den samme står i \(first)")
    } else {
      seen[identity] = row.place.place
    }
    guard row.problems.isEmpty else { return row.result(.refused(row.problems), name: name) }
    guard let known = found.first else {
      let new = additions.prepare(
        row.reader.filling(Department(id: newID()).with { $0.name = name }, with: values))
      if new.participates { taking += 1 }
      // That it takes part is the default, which changes the keys.
      let participation = SheetImport.CellChange(
        new: new.participates.shown, in: columns["participates"])
      let cells = new.cells(since: nil, under: columns, in: project).filter { cell in
        !["name", "participates"].contains { columns[$0].heading == cell.column }
      }
      return row.result(
        .added, name: name, [new.insertion], cells + [participation].compactMap { $0 })
    }
    let edited = row.reader.filling(known, with: values)
    let changes = known.changes(to: edited)
    return changes.isEmpty
      ? row.result(.unchanged, name: known.name)
      : row.result(
        .changed, name: known.name, changes,
        edited.cells(since: known, under: columns, in: project))
  }

  /// What the user should know before saying yes.
  var remarks: [String] {
    if taking == 0 || project.allocationKeys.isEmpty { return [] }
    let new = taking.counted("ny afdeling deltager", "nye afdelinger deltager")
    return [
      "\(new), og fordelingsnøglerne regner med det. Skriv nej under Deltager, hvor det ikke passer."
    ]
  }
}

extension FieldRow {
  /// The row and what comes of it.
  func result(
    _ outcome: SheetImport.Outcome, name: String, _ changes: [Change] = [],
    _ cells: [SheetImport.CellChange] = []
  ) -> SheetImport.Row {
    SheetImport.Row(
      line: place.line, number: place.number, name: name, outcome: outcome,
      content: LoneContent(cells: cells, changes: changes))
  }
}

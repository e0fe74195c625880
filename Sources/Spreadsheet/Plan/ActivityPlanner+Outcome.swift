import Core

/// What comes of a row, in changes and in words.
extension ActivityPlanner {
  func numbersByID() -> [String: Int] {
    var numbers = Dictionary(uniqueKeysWithValues: project.activities.map { ($0.id, $0.number) })
    for entry in entries { numbers[entry.activity.id] = entry.activity.number }
    return numbers
  }

  mutating func result(
    of entry: Entry, _ numbers: [String: Int], _ present: inout Set<String>,
    _ newID: () -> String
  ) -> SheetImport.Row {
    func row(
      _ outcome: SheetImport.Outcome, first: [Change] = [], then: [Change] = []
    ) -> SheetImport.Row {
      SheetImport.Row(
        line: entry.place.line, number: entry.place.number, name: entry.row.title,
        outcome: outcome, changes: first, laterChanges: then)
    }
    guard entry.row.problems.isEmpty else { return row(.refused(entry.row.problems)) }
    let activity = entry.activity
    let points = points(of: entry, newID)
    guard let known = known(entry) else {
      // What it depends on may come further down, and can't be referred to before it is there.
      let isComplete = activity.dependsOn.allSatisfy(present.contains)
      present.insert(activity.id)
      let cells = ActivityCells(activity, in: project, numbers: numbers)
      let told = SheetColumns.plan.written.compactMap { column in
        SheetImport.CellChange(new: cells.told(column), in: column)
      }
      let outcome = SheetImport.Outcome.added(told + points.cells)
      if isComplete { return row(outcome, first: [activity.insertion] + points.changes) }
      let lone = activity.with { $0.dependsOn = [] }
      return row(
        outcome, first: [lone.insertion] + points.changes, then: lone.changes(to: activity))
    }
    // What is let go comes first, so that no circle arises on the way.
    let kept = known.with { $0.dependsOn = known.dependsOn.filter(activity.dependsOn.contains) }
    let before = ActivityCells(known, in: project, numbers: numbers)
    let after = ActivityCells(activity, in: project, numbers: numbers)
    let cells = SheetColumns.plan.written.compactMap { column -> SheetImport.CellChange? in
      let (old, new) = (before.value(column).text, after.value(column).text)
      return old == new
        ? nil : SheetImport.CellChange(column: column.heading, old: old, new: new)
    }
    let first = known.changes(to: kept) + points.changes
    let then = kept.changes(to: activity)
    return first.isEmpty && then.isEmpty
      ? row(.unchanged) : row(.changed(cells + points.cells), first: first, then: then)
  }

  /// The points that come on an activity's checklist: those it doesn't have.
  private mutating func points(
    of entry: Entry, _ newID: () -> String
  ) -> (changes: [Change], cells: [SheetImport.CellChange]) {
    if entry.row.checklist.isEmpty { return ([], []) }
    var texts = Set((checklists[entry.activity.id] ?? []).map(\.text))
    let new = entry.row.checklist.filter { texts.insert($0).inserted }
    let changes = new.map { text in
      points.prepare(
        ChecklistItem(id: newID()).with { ($0.activity, $0.text) = (entry.activity.id, text) }
      ).insertion
    }
    let told = new.joined(separator: "; ")
    return (
      changes,
      [SheetImport.CellChange(new: told, in: SheetColumns.plan["checklist"])].compactMap { $0 }
    )
  }
}

import Core

/// The activities that the rows of a plan bring in, once it is settled what each depends on.
///
/// What they amount to in changes and in words takes many times the room, and is worked out for one
/// row at a time.
final class PlannedActivities: Sendable {
  fileprivate let project: Project
  fileprivate let entries: [ActivityPlanner.Entry]
  /// The numbers of all activities by their ids.
  fileprivate let numbers: [String: Int]

  init(_ entries: [ActivityPlanner.Entry], in project: Project) {
    self.project = project
    self.entries = entries
    var numbers = Dictionary(uniqueKeysWithValues: project.activities.map { ($0.id, $0.number) })
    for entry in entries { numbers[entry.activity.id] = entry.activity.number }
    self.numbers = numbers
  }

  /// What comes of the rows.
  var rows: [SheetImport.Row] {
    entries.indices.map { index in
      let entry = entries[index]
      let content = ActivityContent(plan: self, index: index)
      return SheetImport.Row(
        line: entry.place.line, number: entry.place.number, name: entry.activity.title,
        outcome: content.outcome, content: content)
    }
  }
}

/// What a row of a plan brings in.
private struct ActivityContent: RowContent {
  let plan: PlannedActivities
  let index: Int

  private var entry: ActivityPlanner.Entry { plan.entries[index] }
  private var known: Activity? {
    entry.isKnown ? plan.project.activity(entry.activity.id) : nil
  }

  var outcome: SheetImport.Outcome {
    if !entry.problems.isEmpty { return .refused(entry.problems) }
    if known == nil { return .added }
    return changes.isEmpty && laterChanges.isEmpty ? .unchanged : .changed
  }

  var cells: [SheetImport.CellChange] {
    let entry = entry
    if !entry.problems.isEmpty { return [] }
    let after = written(entry.activity)
    let before = known.map { written($0) }
    let cells = SheetColumns.plan.written.compactMap { column -> SheetImport.CellChange? in
      guard let before else { return SheetImport.CellChange(new: after.told(column), in: column) }
      let (old, new) = (before.value(column).text, after.value(column).text)
      return old == new
        ? nil : SheetImport.CellChange(column: column.heading, old: old, new: new)
    }
    let points = entry.points.map(\.text).joined(separator: "; ")
    return cells
      + [SheetImport.CellChange(new: points, in: SheetColumns.plan["checklist"])].compactMap { $0 }
  }

  var changes: [Change] {
    let entry = entry
    if !entry.problems.isEmpty { return [] }
    let points = entry.points.map(\.insertion)
    guard let known else { return [start(of: entry).insertion] + points }
    return known.changes(to: start(of: entry)) + points
  }

  var laterChanges: [Change] {
    let entry = entry
    return entry.problems.isEmpty ? start(of: entry).changes(to: entry.activity) : []
  }

  /// The activity before the other rows have come in.
  private func start(of entry: ActivityPlanner.Entry) -> Activity {
    guard let known else {
      return entry.waitsForLater ? entry.activity.with { $0.dependsOn = [] } : entry.activity
    }
    // What is let go comes first, so that no circle arises on the way.
    return known.with { $0.dependsOn = known.dependsOn.filter(entry.activity.dependsOn.contains) }
  }

  private func written(_ activity: Activity) -> ActivityCells {
    ActivityCells(activity, in: plan.project, numbers: plan.numbers)
  }
}

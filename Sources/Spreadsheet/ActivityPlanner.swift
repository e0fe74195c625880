import Core

extension SheetImport {
  /// Plans the import of a plan into `project`.
  ///
  /// A row is matched to an activity by its number, or else by its title and area. Throws when the
  /// sheet isn't a plan: the title's heading is missing, or two mean the same.
  public init(
    activities sheet: Sheet, into project: Project, today: Day, author: String,
    newID: () -> String
  ) throws(Refusal) {
    var sheet = sheet.underHeadings(of: ActivityColumn.self)
    let headings = try Heading<ActivityColumn>.read(sheet.headings)
    let dates = DateColumns(sheet, under: headings, today: today)
    var planner = ActivityPlanner(
      project: project, today: today, author: author,
      hasOwnNumbers: headings.contains(.known(.rowID)) && !headings.contains(.known(.number)))
    var kept: [Sheet.Row] = []
    var archived: [Sheet.Row] = []
    for place in sheet.rows {
      let row = ActivityRow(place, under: headings, dates: dates, in: project)
      if row.isArchived {
        archived.append(place)
      } else {
        kept.append(place)
        planner.take(row, at: place, newID)
      }
    }
    sheet = Sheet(headings: sheet.headings, rows: kept, remarks: sheet.remarks)
    let rows = planner.finish(newID)
    self.init(
      of: .activities, under: headings, rows: rows,
      remarks: sheet.remarks + dates.remarks + Self.remark(onArchived: archived)
        + planner.remarks(on: rows) + Self.remarks(on: sheet, rows))
  }

  private static func remark(onArchived rows: [Sheet.Row]) -> [String] {
    if rows.isEmpty { return [] }
    let lines = rows.prefix(10).map { String($0.line) }.joined(separator: ", ")
    return [
      "\(Subject.activities.counted(rows.count)) er arkiveret og udeladt: linje \(lines)"
        + (rows.count > 10 ? " og flere." : ".")
    ]
  }
}

/// Decides what comes of a plan: first of each row by itself, then of what they depend on.
private struct ActivityPlanner {
  private struct Entry {
    var row: ActivityRow
    let place: Sheet.Row
    let known: Activity?
    /// The activity as it would become, but for what it depends on.
    var activity: Activity
  }

  private let project: Project
  private let today: Day
  private let author: String
  /// Whether the file refers to its rows by other numbers than the project's.
  private let hasOwnNumbers: Bool
  private let byNumber: [Int: Activity]
  private let byTitle: [String: [Activity]]
  private var entries: [Entry] = []
  /// The entry that has spoken of an activity already, by its id or, for a new one, its name.
  private var seen: [String: Int] = [:]
  private var fresh: FreshNumbers
  private var position: Int
  private let names: KnownNames
  /// The areas as they are written, by what two spellings have in common.
  private var areas: [String: String] = [:]

  init(project: Project, today: Day, author: String, hasOwnNumbers: Bool) {
    self.project = project
    self.today = today
    self.author = author
    self.hasOwnNumbers = hasOwnNumbers
    names = KnownNames(in: project)
    for activity in project.activities where areas[activity.area.asName] == nil {
      areas[activity.area.asName] = activity.area
    }
    byNumber = Dictionary(project.activities.map { ($0.number, $0) }) { first, _ in first }
    byTitle = Dictionary(grouping: project.activities) { $0.title.asName }
    fresh = FreshNumbers(from: project.nextActivityNumber)
    position = project.activities.last?.position ?? 0
  }

  mutating func take(_ row: ActivityRow, at place: Sheet.Row, _ newID: () -> String) {
    var row = row
    let known = row.title.isEmpty ? nil : match(&row)
    demandOnce(&row, known, line: place.line)
    var activity = row.filling(known ?? Activity(id: newID()), on: today, by: author)
    if let day = activity.doneOn, day > today, day != known?.doneOn {
      row.report(.doneOn, "\(day.numeric) er ikke kommet endnu")
    }
    let daysChange = activity.start != known?.start || activity.deadline != known?.deadline
    if let start = activity.start, let deadline = activity.deadline, start > deadline, daysChange {
      row.report(
        .start, "start (\(start.numeric)) ligger efter fristen (\(deadline.numeric))")
    }
    if known == nil, row.problems.isEmpty {
      activity.area = areas[activity.area.asName] ?? activity.area
      areas[activity.area.asName] = activity.area
      activity.responsible = names.spelling(of: activity.responsible)
      activity.number = fresh.give(wanted: row.number)
      position = Int.place(after: [position], by: Activity.step)
      activity.position = position
    }
    entries.append(Entry(row: row, place: place, known: known, activity: activity))
  }

  /// Settles what the activities depend on, and gives each row's outcome.
  mutating func finish(_ newID: () -> String) -> [SheetImport.Row] {
    var graph = DependencyRows(
      among: project.activities, mayNameThem: !hasOwnNumbers,
      rows: entries.map { entry in
        DependencyRows.Row(
          line: entry.place.line, number: hasOwnNumbers ? entry.row.rowID : entry.row.number,
          id: entry.activity.id,
          isKnown: entry.known != nil, isRefused: !entry.row.problems.isEmpty,
          dependsOn: entry.row.dependsOn)
      })
    graph.settle()
    for (index, message) in graph.problems { entries[index].row.report(.dependsOn, message) }
    for (index, ids) in graph.dependencies { entries[index].activity.dependsOn = ids }
    let numbers = numbersByID()
    var present = Set(project.activities.map(\.id))
    return entries.map { result(of: $0, numbers, &present, newID) }
  }

  /// What the user should know before saying yes.
  func remarks(on rows: [SheetImport.Row]) -> [String] {
    let usable = zip(entries, rows).filter { _, row in
      if case .refused = row.outcome { false } else { true }
    }.map(\.0)
    var remarks = usable.flatMap { entry in
      entry.row.remarks.map { "Linje \(entry.place.line): \($0)." }
    }
    if remarks.count > 20 {
      remarks = remarks.prefix(20) + ["Og \(remarks.count - 20) andre afhængigheder af den slags."]
    }
    let ticked = usable.count { $0.row.isDoneWithoutDay && $0.known?.status != .done }
    if ticked > 0 {
      remarks.append(
        "\(SheetImport.Subject.activities.counted(ticked)) er udført uden en dag i filen og krydses "
          + "af i dag, \(today.medium).")
    }
    return remarks + self.remarks(onNamesIn: rows)
  }

  /// What is said of responsible that the project doesn't speak of.
  private func remarks(onNamesIn rows: [SheetImport.Row]) -> [String] {
    var new: [String] = []
    var seen: Set<String> = []
    for (entry, row) in zip(entries, rows) {
      let name = entry.activity.responsible
      if case .refused = row.outcome { continue }
      guard name != entry.known?.responsible ?? "", !names.contains(name) else { continue }
      if seen.insert(name).inserted { new.append(name) }
    }
    if new.isEmpty { return [] }
    let words = new.prefix(10).map { name in
      "»\(name)«" + (names.suggestion(for: name).map { " (mente du »\($0)«?)" } ?? "")
    }
    let more = new.count > 10 ? " og \(new.count - 10) til" : ""
    return [
      "Ansvarlige, som ikke er nævnt i projektet før: \(words.joined(separator: ", "))\(more)."
    ]
  }

  private func match(_ row: inout ActivityRow) -> Activity? {
    if let number = row.number, let activity = byNumber[number] {
      if activity.title.asName == row.title.asName { return activity }
      row.report(
        .number,
        "nr. \(number) er »\(activity.title)« i projektet. Lad Nr. stå tomt, hvis det er en anden; "
          + "skal den have en anden titel, så ret det i programmet først")
      return nil
    }
    let area = row.area
    let namesakes = (byTitle[row.title.asName] ?? []).filter { activity in
      area == nil || activity.area.isEmpty || activity.area.asName == area?.asName
    }
    if namesakes.count > 1 {
      row.report(.title, "flere i projektet hedder sådan. Skriv, hvilken det er, i kolonnen Nr.")
    }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  private mutating func demandOnce(_ row: inout ActivityRow, _ known: Activity?, line: Int) {
    if row.title.isEmpty { return }
    let identity =
      known.map { "id \($0.id)" } ?? row.number.map { "nr. \($0)" }
      ?? "navn \((row.area ?? "").asName) \(row.title.asName)"
    if let first = seen[identity] {
      row.report(
        known == nil && row.number != nil ? .number : .title, "den samme står i linje \(first)")
    } else {
      seen[identity] = line
    }
  }

  private func numbersByID() -> [String: Int] {
    var numbers = Dictionary(uniqueKeysWithValues: project.activities.map { ($0.id, $0.number) })
    for entry in entries { numbers[entry.activity.id] = entry.activity.number }
    return numbers
  }

  private func result(
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
    guard let known = entry.known else {
      // What it depends on may come further down, and can't be referred to before it is there.
      let isComplete = activity.dependsOn.allSatisfy(present.contains)
      present.insert(activity.id)
      let told = ActivityColumn.written.filter(\.isToldOfNew).compactMap { column in
        SheetImport.CellChange(
          new: column.told(of: activity, in: project) { numbers[$0] }, in: column)
      }
      let outcome = SheetImport.Outcome.added(told + points.cells)
      if isComplete { return row(outcome, first: [activity.insertion] + points.changes) }
      let lone = activity.with { $0.dependsOn = [] }
      return row(
        outcome, first: [lone.insertion] + points.changes, then: lone.changes(to: activity))
    }
    // What is let go comes first, so that no circle arises on the way.
    let kept = known.with { $0.dependsOn = known.dependsOn.filter(activity.dependsOn.contains) }
    let cells = ActivityColumn.written.compactMap { column -> SheetImport.CellChange? in
      let old = column.cell(of: known, in: project) { numbers[$0] }
      let new = column.cell(of: activity, in: project) { numbers[$0] }
      return old == new
        ? nil : SheetImport.CellChange(column: column.heading, old: old, new: new)
    }
    let first = known.changes(to: kept) + points.changes
    let then = kept.changes(to: activity)
    return first.isEmpty && then.isEmpty
      ? row(.unchanged) : row(.changed(cells + points.cells), first: first, then: then)
  }

  /// The points that come on an activity's checklist: those it doesn't have.
  private func points(
    of entry: Entry, _ newID: () -> String
  ) -> (changes: [Change], cells: [SheetImport.CellChange]) {
    if entry.row.checklist.isEmpty { return ([], []) }
    let present = entry.known.map(project.checklist) ?? []
    var texts = Set(present.map(\.text))
    var position = present.map(\.position).max() ?? 0
    let new = entry.row.checklist.filter { texts.insert($0).inserted }
    let changes = new.map { text in
      position = Int.place(after: [position])
      return ChecklistItem(id: newID()).with {
        ($0.activity, $0.text, $0.position) = (entry.activity.id, text, position)
      }.insertion
    }
    let told = new.joined(separator: "; ")
    return (
      changes,
      [SheetImport.CellChange(new: told, in: ActivityColumn.checklist)].compactMap { $0 }
    )
  }
}

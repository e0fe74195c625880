import Core
import Text

/// Decides what comes of a plan: first of each row by itself, then of what they depend on.
struct ActivityPlanner {
  /// A row, as much of it as is asked for later.
  struct Entry {
    /// Where it is, without its cells.
    let place: Sheet.Row
    /// What the file calls it by, or nil.
    let number: Int?
    /// The activities it depends on, as the row says it; nil where it says nothing of that.
    let dependsOn: [DependencyRows.Name]?
    /// What can't be kept, in sentences without an end.
    var remarks: [String]
    let isDoneWithoutDay: Bool
    let isKnown: Bool
    /// The activity as it would become.
    var activity: Activity
    /// The points of its checklist that the activity lacks.
    var points: [ChecklistItem] = []
    /// What can't be used, and why.
    var problems: [CellProblem]
    /// Whether it depends on what comes further down, and can't be referred to before it is there.
    var waitsForLater = false
  }

  let project: Project
  let today: Day
  private let author: String
  /// Whether the file refers to its rows by other numbers than the project's.
  private let hasOwnNumbers: Bool
  private let byNumber: [Int: Activity]
  private let byTitle: [String: [Activity]]
  private(set) var entries: [Entry] = []
  /// Which row has spoken of an activity already, by its id or, for a new one, its name.
  private var seen: [String: String] = [:]
  private var activities: Additions<Activity>
  /// The checklists of the activities that the project has.
  let checklists: [String: [ChecklistItem]]
  var points: Additions<ChecklistItem>
  let names: KnownNames
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
    activities = Additions(to: project)
    checklists = project.activityChecklists
    points = Additions(to: project)
  }

  mutating func take(_ row: ActivityRow, at place: Sheet.Row, _ newID: () -> String) {
    var row = row
    let known = row.title.isEmpty ? nil : match(&row)
    demandOnce(&row, known, place.place)
    if let remark = known.flatMap(row.remark) { row.remarks.append(remark) }
    var activity = row.filling(known ?? Activity(id: newID()), on: today, by: author)
    if let day = activity.doneOn, day > today, day != known?.doneOn {
      row.report("doneOn", "\(day.numeric) er ikke kommet endnu")
    }
    if activity.status != .done, let name = row.tickedOffBy, !name.isEmpty, name != known?.doneBy {
      row.report("doneBy", "\(name.quoted) står for en aktivitet, der ikke er udført")
    }
    let daysChange = activity.start != known?.start || activity.deadline != known?.deadline
    if let start = activity.start, let deadline = activity.deadline, start > deadline, daysChange {
      row.report(
        "start", "start (\(start.numeric)) ligger efter fristen (\(deadline.numeric))")
    }
    if known == nil, row.problems.isEmpty {
      activity.area = areas[activity.area.asName] ?? activity.area
      areas[activity.area.asName] = activity.area
      activity.responsible = names.spelling(of: activity.responsible)
      activity = activities.prepare(activity, wanted: row.number)
    }
    // A row that is refused is told of by its own title.
    if !row.problems.isEmpty { activity.title = row.title }
    var entry = Entry(
      place: Sheet.Row(line: place.line, number: place.number, cells: []),
      number: hasOwnNumbers ? row.rowID : row.number, dependsOn: row.dependsOn,
      remarks: row.remarks, isDoneWithoutDay: row.isDoneWithoutDay, isKnown: known != nil,
      activity: activity, problems: row.problems)
    entry.points = points(row.checklist, of: activity, &entry.remarks, newID)
    entries.append(entry)
  }

  /// The points that come on an activity's checklist: those it doesn't have.
  private mutating func points(
    _ checklist: [String], of activity: Activity, _ remarks: inout [String],
    _ newID: () -> String
  ) -> [ChecklistItem] {
    if checklist.isEmpty { return [] }
    var texts = Set((checklists[activity.id] ?? []).map(\.text))
    let isOfForgotten = texts.contains(where: \.isOfForgotten)
    let new = checklist.filter { texts.insert($0).inserted }
    if isOfForgotten, !new.isEmpty {
      remarks.append(
        "Tjeklisten er ikke ændret, for dér stod en person, som alle spor af er slettet. Ret den "
          + "i programmet, hvis den skal ændres")
      return []
    }
    return new.map { text in
      points.prepare(
        ChecklistItem(id: newID()).with { ($0.activity, $0.text) = (activity.id, text) })
    }
  }

  /// An entry's activity as the project has it; nil for a new one.
  func known(_ entry: Entry) -> Activity? {
    entry.isKnown ? project.activity(entry.activity.id) : nil
  }

  /// Settles what the activities depend on, and gives each row's outcome.
  mutating func finish() -> [SheetImport.Row] {
    var graph = DependencyRows(
      among: project.activities, mayNameThem: !hasOwnNumbers,
      rows: entries.map { entry in
        DependencyRows.Row(
          place: entry.place.place, number: entry.number, id: entry.activity.id,
          isKnown: entry.isKnown, isRefused: !entry.problems.isEmpty,
          title: entry.activity.title, dependsOn: entry.dependsOn)
      })
    graph.settle()
    let column = SheetColumns.plan["dependsOn"].heading
    for (index, message) in graph.problems {
      entries[index].problems.append(CellProblem(column: column, message: message))
    }
    for (index, ids) in graph.dependencies { entries[index].activity.dependsOn = ids }
    var present = Set(project.activities.map(\.id))
    for index in entries.indices where entries[index].problems.isEmpty {
      let activity = entries[index].activity
      entries[index].waitsForLater = !activity.dependsOn.allSatisfy(present.contains)
      present.insert(activity.id)
    }
    return PlannedActivities(entries, in: project).rows
  }

  private func match(_ row: inout ActivityRow) -> Activity? {
    if let number = row.number, let activity = byNumber[number] {
      if activity.title.asName == row.title.asName { return activity }
      row.report(
        "number",
        "nr. \(number) er »\(activity.title)« i projektet. Lad Nr. stå tomt, hvis det er en anden; "
          + "skal den have en anden titel, så ret det i programmet først")
      return nil
    }
    let area = row.area
    let namesakes = (byTitle[row.title.asName] ?? []).filter { activity in
      area == nil || activity.area.isEmpty || activity.area.asName == area?.asName
    }
    if namesakes.count > 1 {
      row.report("title", "flere i projektet hedder sådan. Skriv, hvilken det er, i kolonnen Nr.")
    }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  private mutating func demandOnce(_ row: inout ActivityRow, _ known: Activity?, _ place: String) {
    if row.title.isEmpty { return }
    let identity =
      known.map { "id \($0.id)" } ?? row.number.map { "nr. \($0)" }
      ?? "navn \((row.area ?? "").asName) \(row.title.asName)"
    if let first = seen[identity] {
      row.report(
        known == nil && row.number != nil ? "number" : "title", "den samme står i \(first)")
    } else {
      seen[identity] = place
    }
  }
}

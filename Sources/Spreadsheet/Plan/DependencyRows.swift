import Core

/// What the rows of a plan depend on: other rows, and activities that the project has.
///
/// A row is refused when it names a number or a title that nothing has, or that several have, depends
/// on a row that is refused, or goes round in a circle.
struct DependencyRows {
  /// What is known of a row.
  struct Row {
    /// Where it is in the file: "linje 5".
    let place: String
    /// Its number in the file, or nil.
    let number: Int?
    /// The id of the activity that it is or becomes.
    let id: String
    /// Whether the project has the activity already.
    let isKnown: Bool
    /// Whether it can't be used.
    var isRefused: Bool
    /// What the activity is called.
    let title: String
    /// What it depends on, or nil where it says nothing of that.
    let dependsOn: [Name]?
  }

  /// What a row calls another.
  enum Name: Hashable {
    case number(Int)
    /// Its title, or several titles and numbers with commas or semicolons between them.
    case titles(String)
  }

  /// The problems that were found, by the row's place.
  private(set) var problems: [(row: Int, message: String)] = []
  /// The ids that each usable row that says so depends on, by the row's place.
  private(set) var dependencies: [Int: [String]] = [:]
  private let activities: ChunkedArray<Activity>
  /// Whether the rows may name the project's activities.
  private let knowsProject: Bool
  private var rows: [Row]
  private var rowOfID: [String: Int] = [:]

  init(among activities: ChunkedArray<Activity>, mayNameThem: Bool, rows: [Row]) {
    (self.activities, self.knowsProject, self.rows) = (activities, mayNameThem, rows)
    for (index, row) in rows.enumerated() where rowOfID[row.id] == nil { rowOfID[row.id] = index }
  }

  /// Finds the problems and the dependencies.
  mutating func settle() {
    resolve()
    repeat { refuseThoseThatWaitForRefused() } while refuseCircles()
  }

  private mutating func resolve() {
    var rowOfNumber: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      if let number = row.number, rowOfNumber[number] == nil { rowOfNumber[number] = index }
    }
    let projectIDs =
      knowsProject
      ? Dictionary(activities.map { ($0.number, $0.id) }) { first, _ in first } : [:]
    var titles = titles()
    func numbered(_ number: Int) -> String? {
      rowOfNumber[number].map { rows[$0].id } ?? projectIDs[number]
    }
    for (index, row) in rows.enumerated() {
      guard let names = row.dependsOn else { continue }
      var ids: [String] = []
      var seen: Set<String> = []
      for name in names {
        switch name {
        case .number(let number):
          if let id = numbered(number) {
            if seen.insert(id).inserted { ids.append(id) }
          } else {
            refuse(index, "»\(number)« er ikke nummeret på en aktivitet \(places)")
          }
        case .titles(let text):
          do throws(Refusal) {
            let found = try titles.ids(named: text, in: places, numbered: numbered)
            for id in found where seen.insert(id).inserted { ids.append(id) }
          } catch { refuse(index, error.message) }
        }
      }
      if ids.contains(row.id) { refuse(index, "en aktivitet kan ikke vente på sig selv") }
      dependencies[index] = ids
    }
    for (index, row) in rows.enumerated() where row.isRefused { dependencies[index] = nil }
  }

  /// Where the others are looked for.
  private var places: String { "i filen" + (knowsProject ? " eller i projektet" : "") }

  /// The ids of what may be named by title; none where nobody names any.
  private func titles() -> ActivityTitles {
    let isAsked = rows.contains { row in
      row.dependsOn?.contains { if case .titles = $0 { true } else { false } } ?? false
    }
    var titles = ActivityTitles()
    if !isAsked { return titles }
    for row in rows { titles.add(row.title, of: row.id) }
    if knowsProject { for activity in activities { titles.add(activity.title, of: activity.id) } }
    return titles
  }

  private mutating func refuse(_ index: Int, _ message: String) {
    problems.append((index, message))
    rows[index].isRefused = true
  }

  private mutating func refuseThoseThatWaitForRefused() {
    var waiting: [Int: [Int]] = [:]
    for (index, ids) in dependencies {
      for other in ids.compactMap({ rowOfID[$0] }) { waiting[other, default: []].append(index) }
    }
    var pending = rows.indices.filter { rows[$0].isRefused && !rows[$0].isKnown }
    while let refused = pending.popLast() {
      for index in (waiting[refused] ?? []).sorted() where !rows[index].isRefused {
        refuse(index, "\(rows[refused].place), som den venter på, kan ikke bruges")
        dependencies[index] = nil
        if !rows[index].isKnown { pending.append(index) }
      }
    }
  }

  /// Refuses the rows of every circle that is found; false when there is none.
  private mutating func refuseCircles() -> Bool {
    let waitsFor = stuck()
    var walks: [String: Int] = [:]
    var found = false
    for (walk, start) in rows.indices.filter({ dependencies[$0] != nil }).enumerated() {
      var path: [String] = []
      var current: String? = rows[start].id
      while let id = current, let next = waitsFor[id], walks[id] == nil {
        walks[id] = walk
        path.append(id)
        current = next
      }
      guard let end = current, walks[end] == walk, let begin = path.firstIndex(of: end) else {
        continue
      }
      let circle = path[begin...]
      let members = circle.compactMap { rowOfID[$0] }.filter { dependencies[$0] != nil }
      if members.isEmpty { continue }
      found = true
      let words = describe(Array(circle) + [end])
      for index in members {
        refuse(index, "aktiviteterne ville vente på hinanden i ring: \(words)")
        dependencies[index] = nil
      }
    }
    return found
  }

  /// The activities that are in a circle or wait for one, each with one of those it waits for.
  private func stuck() -> [String: String] {
    var before: [String: [String]] = [:]
    for activity in activities where !activity.dependsOn.isEmpty {
      before[activity.id] = activity.dependsOn
    }
    for (index, ids) in dependencies { before[rows[index].id] = ids }
    var after: [String: [String]] = [:]
    var missing: [String: Int] = [:]
    for (id, others) in before {
      missing[id] = others.count
      for other in others { after[other, default: []].append(id) }
    }
    var free = after.keys.filter { missing[$0, default: 0] == 0 }
    while let id = free.popLast() {
      for next in after[id] ?? [] {
        missing[next, default: 0] -= 1
        if missing[next] == 0 { free.append(next) }
      }
    }
    var result: [String: String] = [:]
    for (id, others) in before where missing[id, default: 0] > 0 {
      result[id] = others.first { missing[$0, default: 0] > 0 }
    }
    return result
  }

  private func describe(_ circle: [String]) -> String {
    let words = circle.prefix(8).map { id in
      rowOfID[id].map { rows[$0].place }
        ?? "nr. \(activities.first { $0.id == id }?.number ?? 0)"
    }
    return words.joined(separator: " → ") + (circle.count > 8 ? " → …" : "")
  }
}

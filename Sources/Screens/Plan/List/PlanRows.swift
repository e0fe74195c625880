import Core

/// How an activity stands today, besides its status.
struct ActivityState: OptionSet {
  let rawValue: UInt8

  static let overdue = ActivityState(rawValue: 1)
  static let ready = ActivityState(rawValue: 2)
  static let blocked = ActivityState(rawValue: 4)
}

/// The rows of the plan: worked out once, and kept until what they follow from has changed.
struct PlanRows {
  /// Activities that belong together, of those that are shown.
  struct Group: Equatable {
    /// What tells it from others: how it is grouped, and by what.
    let id: String
    /// Its name.
    let name: String
    /// The places of its activities in the plan.
    var members: [Int] = []
    /// How many of them are done, and how many there are besides those withdrawn.
    var done = 0
    var total = 0
    /// How many of them are overdue.
    var overdue = 0
    /// Whether only its heading is shown.
    var isCollapsed = false
  }

  /// A group by its place among the groups, or an activity by its place in the plan.
  enum Row: Equatable { case group(Int), activity(Int) }

  /// What is to be shown.
  struct Choice: Equatable {
    var query = ""
    var filter = PlanFilter()
    var grouping = PlanGrouping.area
    var collapsed: Set<String> = []
    /// Whether only what the coming weeks are about is shown, person by person.
    var isWeekly = false
    let today: Day
    let author: String
  }

  /// The rows from the top.
  private(set) var rows: [Row] = []
  /// The groups in their order.
  private(set) var groups: [Group] = []
  /// The whole plan.
  private(set) var plan = Plan(Project(id: ""))
  /// How each activity stands, by its place in the plan.
  private(set) var states: [ActivityState] = []
  /// The sum of all groups.
  private(set) var sum = Group(id: "", name: "")
  /// How many of those that are shown could be begun.
  private(set) var ready = 0
  /// The columns of the longest number.
  private(set) var numberWidth = 3

  /// The ids of all activities, and the place in the plan of each.
  private var ids: [String] = []
  private var activityPlaces: [String: Int] = [:]
  /// The row of each activity by its place in the plan, and of each group by its id; -1 and nil
  /// where it isn't shown.
  private var activityRows: [Int] = []
  private var groupRows: [String: Int] = [:]
  /// By how many days activities can move before something else must, once it has been asked for.
  private var floats: [Int?]?
  private var source: Source?
  private var choice: Choice?
  private var texts: [SearchText] = []

  private struct Source: Equatable {
    let project: String
    let revision: Int
    let today: Day
  }

  /// The day that they were worked out for, or nil before that.
  var today: Day? { choice?.today }

  /// The place of the row with an id, or nil.
  func place(of id: String?) -> Int? {
    guard let id else { return nil }
    guard let activity = activityPlaces[id] else { return groupRows[id] }
    return activityRows[activity] < 0 ? nil : activityRows[activity]
  }

  /// What a row is known by.
  func id(of row: Row) -> String {
    switch row {
    case .group(let place): groups[place].id
    case .activity(let place): plan.activities[place].id
    }
  }

  /// Works out anew what has changed.
  mutating func renew(_ ledger: Ledger, _ choice: Choice) {
    let project = ledger.project
    let source = Source(project: project.id, revision: ledger.revision, today: choice.today)
    if source == self.source && choice == self.choice { return }
    if source != self.source {
      plan = Plan(project, earlier: plan)
      floats = nil
      texts = []
      noteIDs()
      // By place, since an activity takes long to copy.
      states = plan.activities.indices.map { state(at: $0, on: choice.today) }
      let highest = plan.activities.indices.reduce(0) { max($0, plan.activities[$1].number) }
      numberWidth = max(3, String(highest).count)
    }
    (self.source, self.choice) = (source, choice)
    group(chosen(choice, project), choice, project)
  }

  private mutating func noteIDs() {
    let new = plan.activities.indices.map { plan.activities[$0].id }
    guard new != ids else { return }
    ids = new
    activityPlaces = Dictionary(
      new.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func state(at place: Int, on today: Day) -> ActivityState {
    var state: ActivityState = plan.activities[place].isOverdue(on: today) ? .overdue : []
    if plan.isBlocked(place: place) {
      state.insert(.blocked)
    } else if plan.activities[place].status == .notStarted {
      state.insert(.ready)
    }
    return state
  }

  /// By how many days an activity can move before something else must, or nil.
  mutating func float(of activity: Activity, in project: Project) -> Int? {
    let isAlone = activity.milestone == nil && plan.successors(of: activity).isEmpty
    if isAlone || activity.status.isClosed { return nil }
    let floats = floats ?? plan.floatsByPlace(in: project)
    self.floats = floats
    return plan.place(of: activity.id).flatMap { floats[$0] }
  }

  /// The places of the activities to show.
  private mutating func chosen(_ choice: Choice, _ project: Project) -> [Int] {
    var chosen = Array(plan.activities.indices)
    if choice.isWeekly {
      let week = PlanWeek(choice.today)
      chosen = chosen.filter { week.concerns(plan.activities[$0]) }
      chosen = chosen.map { (plan.activities[$0].deadline?.ordinal ?? .max, $0) }.sorted(by: <)
        .map(\.1)
    }
    if !choice.query.isEmpty {
      if texts.isEmpty {
        texts = plan.activities.map { SearchText(Self.text(of: $0, in: project)) }
      }
      let query = SearchText(choice.query)
      chosen.removeAll { !texts[$0].contains(query) }
    }
    if !choice.filter.isEmpty {
      chosen.removeAll {
        !choice.filter.lets(
          plan.activities[$0], states[$0], today: choice.today, author: choice.author)
      }
    }
    return chosen
  }

  private mutating func group(_ chosen: [Int], _ choice: Choice, _ project: Project) {
    let grouping = choice.isWeekly ? .responsible : choice.grouping
    var members: [String: [Int]] = [:]
    var keys: [String] = []
    for place in chosen {
      let key = grouping.key(of: plan.activities[place])
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(place)
    }
    groups = grouping.inOrder(keys, in: project).map { key in
      let id = "\(choice.isWeekly ? "uge" : "plan"):\(grouping.rawValue):\(key)"
      var group = Group(id: id, name: grouping.name(of: key, in: project))
      group.members = members[key] ?? []
      group.isCollapsed = choice.query.isEmpty && choice.collapsed.contains(id)
      for place in group.members { count(place, in: &group) }
      return group
    }
    sum = Group(id: "", name: "")
    for group in groups {
      sum.done += group.done
      sum.total += group.total
      sum.overdue += group.overdue
      sum.members += group.members
    }
    ready = sum.members.count { states[$0].contains(.ready) }
    rows = groups.indices.flatMap { place in
      [.group(place)] + (groups[place].isCollapsed ? [] : groups[place].members.map(Row.activity))
    }
    activityRows = Array(repeating: -1, count: plan.activities.count)
    groupRows = [:]
    for (index, row) in rows.enumerated() {
      switch row {
      case .group(let place): groupRows[groups[place].id] = index
      case .activity(let place): activityRows[place] = index
      }
    }
  }

  private func count(_ place: Int, in group: inout Group) {
    let status = plan.activities[place].status
    if status != .withdrawn { group.total += 1 }
    if status == .done { group.done += 1 }
    if states[place].contains(.overdue) { group.overdue += 1 }
  }

  /// All that can be searched for in an activity.
  private static func text(of activity: Activity, in project: Project) -> String {
    let parts: [String?] = [
      String(activity.number), activity.title, activity.area, activity.responsible,
      activity.status.shown, activity.note, activity.resources,
      activity.deadline.map { "\($0.medium)\n\($0.week.name)" },
    ]
    return
      (parts.compactMap { $0 } + activity.departments.compactMap { project.department($0)?.name })
      .joined(separator: "\n")
  }
}

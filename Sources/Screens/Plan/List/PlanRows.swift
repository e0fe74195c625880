import Core

/// The rows of the plan: worked out once, and kept until what they follow from has changed.
///
/// They follow from the activities, the names of departments and milestones, the day, and what is
/// chosen. Where activities have changed but stay where they are, only those, what waits for them
/// and the counts of their groups are worked out anew.
struct PlanRows {
  /// The rows from the top.
  private(set) var rows = PlanGroups()
  /// The whole plan.
  private(set) var plan = Plan(Project(id: ""))
  /// How each activity stands, by its place in the plan.
  private(set) var states: [ActivityState] = []
  /// The columns of the longest number.
  private(set) var numberWidth = 2

  /// By how many days activities can move before something else must, once it has been asked for.
  private var floats: PlanFloats?
  private var keys: GroupKeys?
  private var selection: PlanSelection?
  /// The places of the activities that are shown, folded or not, in their order.
  private var chosen: [Int] = []
  private var source: Source?
  private var choice: PlanChoice?

  private struct Source: Equatable {
    let project: String
    let revision: Int
    let today: Day
  }

  /// What the names of the groups follow from.
  private var named = Names(Project(id: ""))

  private struct Names: Equatable {
    let departments: ChunkedArray<Department>
    let milestones: ChunkedArray<Milestone>

    init(_ project: Project) {
      (departments, milestones) = (project.departments, project.milestones)
    }
  }

  /// The groups in their order.
  var groups: [PlanGroups.Group] { rows.all }

  /// How all that is shown stands.
  var sum: ActivityCounts { rows.sum }

  /// The day that they were worked out for, or nil before that.
  var today: Day? { choice?.today }

  /// The row with an id, or nil.
  func place(of id: String?) -> Int? {
    guard let id else { return nil }
    guard let place = plan.place(of: id), let keys else { return rows.row(ofGroup: id) }
    return rows.row(of: place, key: keys.numbers[place])
  }

  /// What a row is known by.
  func id(of row: PlanGroups.Row) -> String {
    switch row {
    case .group(let place): groups[place].id
    case .activity(let place): plan.activities[place].id
    }
  }

  /// Works out anew what has changed.
  mutating func renew(_ ledger: Ledger, _ choice: PlanChoice) {
    let project = ledger.project
    let source = Source(project: project.id, revision: ledger.revision, today: choice.today)
    if source == self.source && choice == self.choice { return }
    let former = plan
    let touched = source == self.source ? [:] : follow(project, source, since: former)
    let isSameChoice = choice.unfolded == self.choice?.unfolded
    (self.source, self.choice) = (source, choice)
    if let touched, isSameChoice, recount(touched, since: former) {
      rows.fold(choice.shownFolded)
    } else {
      select(choice, project, isSamePlan: touched?.isEmpty == true)
    }
  }

  /// Goes over to a project: how those activities stood that may stand otherwise now, by place, or nil
  /// where all is to be worked out anew.
  private mutating func follow(
    _ project: Project, _ source: Source, since former: Plan
  ) -> [Int: ActivityState]? {
    let names = Names(project)
    let isSameNames = names == named
    named = names
    guard let changed = followPlan(project, source) else {
      (floats, keys) = (nil, nil)
      noteStates(on: source.today)
      noteNumbers()
      return nil
    }
    floats?.follow(plan, in: project, changed: changed)
    keys?.follow(plan, changed: changed)
    if changed.contains(where: { plan.activities[$0].number != former.activities[$0].number }) {
      noteNumbers()
    }
    guard source.today == self.source?.today, isSameNames else {
      noteStates(on: source.today)
      return nil
    }
    var touched: [Int: ActivityState] = [:]
    for place in changed + changed.flatMap(plan.successors(ofPlace:)) where touched[place] == nil {
      touched[place] = states[place]
      states[place] = plan.state(at: place, on: source.today)
    }
    return touched
  }

  private mutating func followPlan(_ project: Project, _ source: Source) -> [Int]? {
    if source.project == self.source?.project { return plan.follow(project) }
    plan = Plan(project)
    return nil
  }

  private mutating func noteStates(on today: Day) {
    states = plan.activities.indices.map { plan.state(at: $0, on: today) }
  }

  private mutating func noteNumbers() {
    let highest = plan.activities.indices.reduce(0) { max($0, plan.activities[$1].number) }
    numberWidth = max(2, String(highest).count)
  }

  /// Counts anew those of `touched`, with how they stood; false where one of them comes, goes or moves
  /// among the rows.
  private mutating func recount(_ touched: [Int: ActivityState], since former: Plan) -> Bool {
    guard let keys else { return false }
    for (place, state) in touched {
      let wasShown = selection?.lets(place, former, state)
      let isShown = selection?.lets(place, plan, states[place])
      guard isShown == wasShown else { return false }
      if isShown == true, !isSeated(place, since: former, keys.grouping) { return false }
    }
    for (place, state) in touched {
      rows.recount(place, key: keys.numbers[place], from: state, to: states[place])
    }
    return true
  }

  /// Whether an activity that is shown stands where it stood.
  private func isSeated(_ place: Int, since former: Plan, _ grouping: PlanGrouping) -> Bool {
    grouping.key(of: place, in: former) == grouping.key(of: place, in: plan)
  }

  /// Finds what is to be shown, and puts it together.
  private mutating func select(_ choice: PlanChoice, _ project: Project, isSamePlan: Bool) {
    var selection = PlanSelection(choice, in: project)
    let isWithin = isSamePlan && self.selection.map(selection.narrows) == true
    chosen = selection.places(in: plan, states, among: isWithin ? chosen : nil)
    self.selection = selection
    let grouping = choice.grouping
    let keys = keys.flatMap { $0.grouping == grouping ? $0 : nil } ?? GroupKeys(grouping, plan)
    self.keys = keys
    rows = PlanGroups(chosen, by: keys, states: states, in: project)
    rows.fold(choice.shownFolded)
  }

  /// By how many days an activity can move before something else must, or nil.
  mutating func float(of activity: Activity, in project: Project) -> Int? {
    guard let place = plan.place(of: activity.id), !activity.status.isClosed else { return nil }
    if activity.milestone == nil, plan.successors(ofPlace: place).isEmpty { return nil }
    let floats = floats ?? PlanFloats(plan, in: project)
    self.floats = floats
    return floats.days[place]
  }
}

import Core

/// The groups of the plan as rows from the top: the heading of each, and under it its activities unless
/// it is folded.
///
/// A row is found when it is asked for, so that a plan may be of any size.
struct PlanGroups: RandomAccessCollection {
  /// Activities that belong together, of those that are shown.
  struct Group: Equatable {
    /// What tells it from others: how it is grouped, and by what.
    let id: String
    /// Its name.
    let name: String
    /// The places of its activities in the plan.
    let members: [Int]
    /// How they stand.
    fileprivate(set) var counts = ActivityCounts()
    /// Whether only its heading is shown.
    fileprivate(set) var isFolded = false
  }

  /// A group by its place among the groups, or an activity by its place in the plan.
  enum Row: Equatable { case group(Int), activity(Int) }

  /// The groups in their order.
  private(set) var all: [Group] = []
  /// How all that is shown stands.
  private(set) var sum = ActivityCounts()
  /// The row of each group's heading, and last how many rows there are.
  private var starts = [0]
  /// Where in its group each activity is, by its place in the plan; -1 for what isn't shown.
  private var seats: [Int32] = []
  /// The place of the group of each key; -1 where nothing of it is shown.
  private var groups: [Int32] = []

  /// Creates no groups.
  init() {}

  /// Puts activities together: `chosen` are their places in the plan, in their order.
  init(
    _ chosen: [Int], by keys: GroupKeys, states: [ActivityState], in project: Project
  ) {
    var members = Array(repeating: [Int](), count: keys.keys.count)
    var order: [Int] = []
    seats = Array(repeating: -1, count: states.count)
    for place in chosen {
      let key = Int(keys.numbers[place])
      if members[key].isEmpty { order.append(key) }
      seats[place] = Int32(truncatingIfNeeded: members[key].count)
      members[key].append(place)
    }
    let numbers = Dictionary(uniqueKeysWithValues: order.map { (keys.keys[$0], $0) })
    groups = Array(repeating: -1, count: keys.keys.count)
    all = keys.grouping.inOrder(order.map { keys.keys[$0] }, in: project).enumerated().map {
      let (index, key) = $0
      let number = numbers[key] ?? 0
      groups[number] = Int32(truncatingIfNeeded: index)
      var group = Group(
        id: "plan:\(keys.grouping.rawValue):\(key)",
        name: keys.grouping.name(of: key, in: project), members: members[number])
      for place in group.members { group.counts.count(states[place]) }
      return group
    }
    for place in chosen { sum.count(states[place]) }
    fold([])
  }

  /// Folds the groups with these ids, and unfolds the others.
  mutating func fold(_ ids: Set<String>) {
    starts = [0]
    for index in all.indices {
      all[index].isFolded = ids.contains(all[index].id)
      starts.append(starts[index] + 1 + (all[index].isFolded ? 0 : all[index].members.count))
    }
  }

  /// Counts an activity with a key, which stands otherwise than it did.
  mutating func recount(_ place: Int, key: Int32, from old: ActivityState, to new: ActivityState) {
    guard seats[place] >= 0 else { return }
    let group = Int(groups[Int(key)])
    all[group].counts.count(old, -1)
    all[group].counts.count(new)
    sum.count(old, -1)
    sum.count(new)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts[all.count] }

  subscript(row: Int) -> Row {
    let group = group(at: row)
    return row == starts[group]
      ? .group(group) : .activity(all[group].members[row - starts[group] - 1])
  }

  /// The row of an activity with a key, or nil where it isn't shown.
  func row(of place: Int, key: Int32) -> Int? {
    guard seats[place] >= 0 else { return nil }
    let group = Int(groups[Int(key)])
    return all[group].isFolded ? nil : starts[group] + 1 + Int(seats[place])
  }

  /// The row of the group with an id, or nil.
  func row(ofGroup id: String) -> Int? { all.firstIndex { $0.id == id }.map { starts[$0] } }

  /// The row of the nearest heading above a row, or nil.
  func heading(above row: Int) -> Int? { row > 0 ? starts[group(at: row - 1)] : nil }

  /// The row of the nearest heading below a row, or nil.
  func heading(below row: Int) -> Int? {
    guard row < endIndex else { return nil }
    let next = starts[group(at: row) + 1]
    return next < endIndex ? next : nil
  }

  /// The group that a row stands in.
  private func group(at row: Int) -> Int {
    var (low, high) = (0, all.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }
}

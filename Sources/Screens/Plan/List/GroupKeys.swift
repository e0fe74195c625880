import Core

/// What each activity of the plan belongs to in a grouping, as a number: names take long to compare.
///
/// They follow from the grouping and the activities.
struct GroupKeys {
  /// What the activities are put together by.
  let grouping: PlanGrouping
  /// The keys, each once; the number of a key is its place.
  private(set) var keys: [String] = []
  /// The number of each activity's key, by its place in the plan.
  private(set) var numbers: [Int32] = []
  private var known: [String: Int32] = [:]

  /// The keys of the activities of a plan.
  init(_ grouping: PlanGrouping, _ plan: Plan) {
    self.grouping = grouping
    numbers.reserveCapacity(plan.activities.count)
    for place in plan.activities.indices { numbers.append(number(of: place, in: plan)) }
  }

  /// Takes in that the activities at some places are other than before.
  mutating func follow(_ plan: Plan, changed: [Int]) {
    for place in changed { numbers[place] = number(of: place, in: plan) }
  }

  private mutating func number(of place: Int, in plan: Plan) -> Int32 {
    let key = grouping.key(of: place, in: plan)
    if let number = known[key] { return number }
    let number = Int32(keys.count)
    keys.append(key)
    known[key] = number
    return number
  }
}

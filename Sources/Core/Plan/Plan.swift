/// The implementation plan (implementeringsplan): the activities with what follows from how they
/// depend on each other.
///
/// It is made in one pass over the activities, so make it once, and let it follow the project.
public struct Plan: Sendable {
  /// The activities in their order.
  public private(set) var activities: ChunkedArray<Activity>
  private let places: [String: Int]
  /// The places of what each activity depends on.
  let before: [[Int]]
  /// The places of what depends on each activity.
  let after: [[Int]]

  /// The plan of a project.
  public init(_ project: Project) {
    self.init(project.tables.activity.all, at: project.tables.activity.placesByID)
  }

  /// Goes over to a project as it is now: the places of the activities that are other than before, or
  /// nil where what holds by place must be worked out anew, because other activities are there or
  /// depend on others.
  public mutating func follow(_ project: Project) -> [Int]? {
    let now = project.tables.activity.all
    let changed = now.places(changedSince: activities)
    let isSame = changed?.allSatisfy { place in
      now[place].id == activities[place].id && now[place].dependsOn == activities[place].dependsOn
    }
    guard isSame == true else {
      self = Plan(now)
      return nil
    }
    activities = now
    return changed
  }

  /// The plan that some activities make; what they depend on outside of it is left out.
  init(_ activities: ChunkedArray<Activity>) {
    var places: [String: Int] = [:]
    places.reserveCapacity(activities.count)
    // By place, since an activity takes long to copy.
    for place in activities.indices { places[activities[place].id] = place }
    self.init(activities, at: places)
  }

  private init(_ activities: ChunkedArray<Activity>, at places: [String: Int]) {
    let before = activities.indices.map { activities[$0].dependsOn.compactMap { places[$0] } }
    var after = Array(repeating: [Int](), count: activities.count)
    for (place, earlier) in before.enumerated() {
      for other in earlier { after[other].append(place) }
    }
    (self.activities, self.places, self.before, self.after) = (activities, places, before, after)
  }

  /// The activity with `id`, or nil.
  public func activity(_ id: String) -> Activity? { places[id].map { activities[$0] } }

  /// The place among `activities` of the one with `id`, or nil.
  public func place(of id: String) -> Int? { places[id] }

  /// What must be closed before the activity can begin ("venter på").
  public func predecessors(of activity: Activity) -> [Activity] {
    neighbours(of: activity, in: before)
  }

  /// What waits for the activity ("låser op for").
  public func successors(of activity: Activity) -> [Activity] {
    neighbours(of: activity, in: after)
  }

  /// The places of what waits for the activity at a place.
  public func successors(ofPlace place: Int) -> [Int] { after[place] }

  /// The open activities that the activity waits for.
  public func blockers(of activity: Activity) -> [Activity] {
    places[activity.id].map { blockers(ofPlace: $0).map { activities[$0] } } ?? []
  }

  /// The places of the open activities that the one at a place waits for.
  public func blockers(ofPlace place: Int) -> [Int] {
    if activities[place].status.isClosed { return [] }
    return before[place].filter { !activities[$0].status.isClosed }
  }

  /// Whether something else must be closed first.
  public func isBlocked(_ activity: Activity) -> Bool {
    places[activity.id].map(isBlocked(place:)) ?? false
  }

  /// Whether the activity at a place among `activities` is open and waits for another.
  public func isBlocked(place: Int) -> Bool {
    !activities[place].status.isClosed
      && before[place].contains { !activities[$0].status.isClosed }
  }

  /// Whether it could be begun now: nothing has been done, and nothing stands in the way.
  public func isReady(_ activity: Activity) -> Bool {
    activity.status == .notStarted && !isBlocked(activity)
  }

  /// What makes the activity late: the blockers that are overdue, or due after it should begin.
  public func delays(of activity: Activity, on today: Day) -> [Activity] {
    let begin = activity.start ?? activity.deadline
    return blockers(of: activity).filter { blocker in
      if blocker.isOverdue(on: today) { return true }
      guard let deadline = blocker.deadline, let begin else { return false }
      return deadline > begin
    }
  }

  /// The places with each after all it depends on; those that go round in a circle are left out.
  func inOrder() -> [Int] {
    var waiting = before.map(\.count)
    var order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for later in after[order[next]] {
        waiting[later] -= 1
        if waiting[later] == 0 { order.append(later) }
      }
      next += 1
    }
    return order
  }

  /// Activities that wait for each other in a circle, from one of them back to itself; nil when
  /// there is no circle.
  public var circle: [Activity]? {
    let ordered = inOrder()
    guard ordered.count < activities.count else { return nil }
    let free = Set(ordered)
    guard let first = activities.indices.first(where: { !free.contains($0) }) else { return nil }
    // What is not in the order waits for something else that isn't, so this comes round.
    var path = [first]
    var steps: [Int: Int] = [:]
    while let current = path.last, steps[current] == nil {
      steps[current] = path.count - 1
      path += before[current].first { !free.contains($0) }.map { [$0] } ?? []
    }
    let begin = path.last.flatMap { steps[$0] } ?? 0
    return path[begin...].map { activities[$0] }
  }

  private func neighbours(of activity: Activity, in places: [[Int]]) -> [Activity] {
    guard let place = self.places[activity.id] else { return [] }
    return places[place].map { activities[$0] }
  }
}

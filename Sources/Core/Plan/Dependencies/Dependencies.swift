extension Project {
  /// The circle that would arise if the activity with `id` depended on `others`: the activity,
  /// what it depends on, and so on back to itself; nil when there would be none.
  public func cycle(from id: String, dependingOn others: [String]) -> [String]? {
    if others.contains(id) { return [id, id] }
    var cameFrom: [String: String] = [:]
    var pending = others
    for other in others { cameFrom[other] = id }
    while let current = pending.popLast() {
      for next in tables.activity[current]?.dependsOn ?? [] {
        if next == id { return [id] + path(to: current, from: id, cameFrom) + [id] }
        if cameFrom[next] == nil {
          cameFrom[next] = current
          pending.append(next)
        }
      }
    }
    return nil
  }

  private func path(to end: String, from start: String, _ cameFrom: [String: String]) -> [String] {
    var path = [end]
    while let previous = cameFrom[path[path.count - 1]], previous != start { path.append(previous) }
    return path.reversed()
  }

  /// The numbers of a circle's activities, as people read it: "3 → 5 → 3".
  public func describe(cycle: [String]) -> String {
    cycle.map { tables.activity[$0].map { String($0.number) } ?? "?" }.joined(separator: " → ")
  }
}

import Core

/// The activities of one area, in their order.
struct PlanGroup {
  let name: String
  let activities: [Activity]

  /// How many of them are closed: "2 af 5 udført".
  var words: String {
    // What is withdrawn is not to be done, so it doesn't count.
    let counted = activities.indices.count { activities[$0].status != .withdrawn }
    let done = activities.indices.count { activities[$0].status == .done }
    return "\(done) af \(counted) udført"
  }

  /// The areas of a project's plan, in the order they come in it.
  static func all(in project: Project) -> [PlanGroup] { all(in: project.activities) }

  /// The areas of some of a plan's activities, in the order they come.
  static func all(in activities: [Activity]) -> [PlanGroup] {
    var order: [String] = []
    var places: [String: [Int]] = [:]
    for place in activities.indices {
      let area = activities[place].area
      if places[area] == nil { order.append(area) }
      places[area, default: []].append(place)
    }
    return order.map { area in
      PlanGroup(
        name: area.isEmpty ? "Uden indsatsområde" : area,
        activities: (places[area] ?? []).map { activities[$0] })
    }
  }
}

extension Activity {
  /// The days it takes up, or the one day, or that it has none.
  ///
  /// For example "23. nov. 2026 – 3. dec. 2026".
  var period: String {
    let end = doneOn ?? deadline
    guard let start, let end, start != end else {
      return (end ?? start)?.medium ?? "ingen dato"
    }
    return "\(start.medium) – \(end.medium)"
  }

  /// The status, and whether the deadline has passed.
  func statusWords(today: Day) -> String {
    status.shown + (isOverdue(on: today) ? ", over fristen" : "")
  }
}

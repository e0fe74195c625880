import Text

/// The activities of one area, in their order.
public struct PlanGroup: Sendable {
  /// The area's name, or that there is none.
  public let name: String
  /// Its activities.
  public let activities: [Activity]
  /// How many of the area's activities are closed: "2 af 5 udført".
  public let words: String

  /// Creates a group; `words` are those of the whole area where this is only a part of it.
  public init(name: String, activities: [Activity], words: String? = nil) {
    self.name = name
    self.activities = activities
    self.words = words ?? Self.words(activities)
  }

  private static func words(_ activities: [Activity]) -> String {
    // What is withdrawn is not to be done, so it doesn't count.
    let counted = activities.indices.count { activities[$0].status != .withdrawn }
    let done = activities.indices.count { activities[$0].status == .done }
    return "\(done) af \(counted) udført"
  }

  /// The areas of some of a plan's activities, in the order they come.
  public static func all(in activities: [Activity]) -> [PlanGroup] {
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
  /// The status, and the day of what is done, which is seldom the deadline.
  public func statusWords(_ shown: (Day) -> String) -> String {
    let day = status == .done ? doneOn.map(shown) : nil
    return [status.shown, day ?? ""].joinedFilled(separator: " ")
  }

  /// The same, and whether the deadline has passed.
  public func statusWords(today: Day) -> String {
    statusWords(\.medium) + (isOverdue(on: today) ? ", over fristen" : "")
  }
}

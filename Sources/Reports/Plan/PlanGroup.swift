import Core

/// The activities of one area, in their order.
struct PlanGroup {
  let name: String
  let activities: [Activity]
  /// How many of the area's activities are closed: "2 af 5 udført".
  let words: String

  /// Creates a group; `words` are those of the whole area where this is only a part of it.
  init(name: String, activities: [Activity], words: String? = nil) {
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

extension [PlanGroup] {
  /// The groups on pages of at most `rows` rows, heads counted; what runs on has its head again.
  func pages(rows: Int) -> [[PlanGroup]] {
    var pages: [[PlanGroup]] = [[]]
    var room = rows
    for group in self {
      var rest = group.activities[...]
      var name = group.name
      repeat {
        // A head alone at the end of a page says nothing.
        if room < 2 {
          pages.append([])
          room = rows
        }
        let part = rest.prefix(room - 1)
        pages[pages.count - 1].append(
          PlanGroup(name: name, activities: part.map { $0 }, words: group.words))
        room -= 1 + part.count
        rest = rest.dropFirst(part.count)
        name = "\(group.name) (fortsat)"
      } while !rest.isEmpty
    }
    return pages
  }
}

extension Activity {
  /// The days it is to take up, or the one day, or that it has none.
  ///
  /// For example "23. nov. 2026 – 3. dec. 2026".
  var period: String {
    guard let start, let deadline, start != deadline else {
      return (deadline ?? start)?.medium ?? (status == .done ? "" : "ingen dato")
    }
    return "\(start.medium) – \(deadline.medium)"
  }

  /// The status, and the day of what is done, which is seldom the deadline.
  func statusWords(_ shown: (Day) -> String) -> String {
    let day = status == .done ? doneOn.map(shown) : nil
    return [status.shown, day ?? ""].joinedFilled(separator: " ")
  }

  /// The same, and whether the deadline has passed.
  func statusWords(today: Day) -> String {
    statusWords(\.medium) + (isOverdue(on: today) ? ", over fristen" : "")
  }
}

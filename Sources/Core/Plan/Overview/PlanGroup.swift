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
    self.words = words ?? Self.words(activities.lazy.map { $0.status })
  }

  /// How many activities with these statuses are closed.
  private static func words(_ statuses: some Sequence<ActivityStatus>) -> String {
    // What is withdrawn is not to be done, so it doesn't count.
    var (counted, done) = (0, 0)
    for status in statuses {
      if status != .withdrawn { counted += 1 }
      if status == .done { done += 1 }
    }
    return "\(done) af \(counted) udført"
  }

  /// The areas of a plan's activities, in the order they come.
  public static func all(in activities: ChunkedArray<Activity>) -> [PlanGroup] {
    areas(of: activities, at: activities.indices).map { area in
      PlanGroup(name: area.name, activities: area.places.map { activities[$0] }, words: area.words)
    }
  }

  /// The areas of the activities at some places, in the order they come.
  public static func areas(
    of activities: ChunkedArray<Activity>, at places: some Sequence<Int>
  ) -> [(name: String, places: [Int], words: String)] {
    areas(at: places, name: { activities[$0].area }, status: { activities[$0].status })
  }

  /// The areas of what stands at some places, with the name of its area and the status of each.
  static func areas(
    at places: some Sequence<Int>, name: (Int) -> String, status: (Int) -> ActivityStatus
  ) -> [(name: String, places: [Int], words: String)] {
    var groups: [(area: String, places: [Int])] = []
    // A name takes long to look up, its bytes don't.
    var known: [String: Int] = [:]
    var spelled: [Spelling: Int] = [:]
    var (last, group) = (Spelling(text: ""), -1)
    for place in places {
      let area = Spelling(text: name(place))
      if group < 0 || area != last {
        last = area
        if let seen = spelled[area] {
          group = seen
        } else {
          group = known[area.text] ?? groups.count
          if group == groups.count { groups.append((area.text, [])) }
          (known[area.text], spelled[area]) = (group, group)
        }
      }
      groups[group].places.append(place)
    }
    return groups.map { area, places in
      (area.isEmpty ? "Uden indsatsområde" : area, places, words(places.map(status)))
    }
  }
}

/// A text told apart by its bytes, which of two that are the same to people may differ.
private struct Spelling: Hashable {
  let text: String

  static func == (a: Spelling, b: Spelling) -> Bool {
    var (one, other) = (a.text, b.text)
    return one.withUTF8 { bytes in
      other.withUTF8 { UnsafeRawBufferPointer(bytes).equals(UnsafeRawBufferPointer($0)) }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether they are the same bytes, eight at a time as long as there are so many.
  fileprivate func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    if count != other.count { return false }
    var place = 0
    while place + 8 <= count {
      let (word, others) = (
        loadUnaligned(fromByteOffset: place, as: UInt64.self),
        other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      )
      if word != others { return false }
      place += 8
    }
    while place < count {
      if self[place] != other[place] { return false }
      place += 1
    }
    return true
  }
}

extension Activity {
  /// The status, and the day of what is done, which is seldom the deadline.
  public func statusWords(_ shown: (Day) -> String) -> String {
    status.words(doneOn: doneOn, shown)
  }

  /// The same, and whether the deadline has passed.
  public func statusWords(today: Day) -> String {
    statusWords(\.medium) + (isOverdue(on: today) ? ", overskredet" : "")
  }
}

import Text

/// What one who is responsible sees to, all that nobody does, or the meetings, which nobody alone
/// sees to.
public struct DueGroup: Equatable, Sendable {
  /// The one's name or role, or what the others are called.
  public let name: String
  /// What there is, in its order.
  public let items: [DueItem]

  /// How many there are of each time, in words: "2 overskredet · 1 denne uge".
  public var counts: [(time: DueTime, count: Int)] { items.counts }
}

extension [DueItem] {
  /// How many there are of each time, in its order; those that there are none of are left out.
  public var counts: [(time: DueTime, count: Int)] {
    DueTime.allCases.compactMap { time in
      let count = count { $0.time == time }
      return count == 0 ? nil : (time, count)
    }
  }

  /// What each sees to, by name whatever the capitals are, what is done last; `mine` come first, then
  /// the others, what nobody sees to, and the meetings.
  public func byResponsible(mine: Set<String> = []) -> [DueGroup] {
    var groups: [String: [DueItem]] = [:]
    let meetings = filter { $0.record.kind == .meeting }
    for item in self where item.record.kind != .meeting {
      groups[item.responsible.lowercased(), default: []].append(item)
    }
    return groups.map { key, items -> (rank: Int, name: String, items: [DueItem]) in
      (key.isEmpty ? 2 : mine.contains(key) ? 0 : 1, items[0].responsible, items)
    }.sorted {
      $0.rank == $1.rank
        ? DanishOrder.precedes($0.name.lowercased(), $1.name.lowercased()) : $0.rank < $1.rank
    }.map { group in
      let open = group.items.filter { $0.time != .done }
      return DueGroup(
        name: group.name.isEmpty ? "Ingen ansvarlig" : group.name,
        items: open + group.items.filter { $0.time == .done })
    } + (meetings.isEmpty ? [] : [DueGroup(name: "Møder", items: meetings)])
  }

  /// Those that somebody by one of some names, in small letters, sees to.
  public func seenTo(by names: Set<String>) -> [DueItem] {
    filter { names.contains($0.responsible.lowercased()) }
  }
}

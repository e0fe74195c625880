import Text

/// The roles and persons that a project speaks of, for seeing whether a responsible is one of them.
public struct KnownNames: Equatable, Sendable {
  /// The names as they are written, by what two spellings have in common.
  private let spellings: [String: String]

  /// The names in a project: its responsible, its stakeholders and its leader.
  public init(in project: Project) {
    let groups: [[String]] = [
      project.tables.activity.all.map(\.responsible), project.milestones.map(\.responsible),
      project.stakeholders.flatMap { [$0.name, $0.responsible] }, [project.info.leader],
    ]
    var spellings: [String: String] = [:]
    for name in groups.joined() where !name.isEmpty && spellings[name] == nil {
      // As it is written once, and in small letters for those who write it otherwise.
      spellings[name] = name
      let lowercased = name.lowercased()
      if spellings[lowercased] == nil { spellings[lowercased] = name }
    }
    self.spellings = spellings
  }

  /// The name as it is written elsewhere, whatever its capitals are here.
  public func spelling(of name: String) -> String {
    spellings[name] ?? spellings[name.lowercased()] ?? name
  }

  /// Whether it is one of the names; so is everything where there are none.
  public func contains(_ name: String) -> Bool {
    name.isEmpty || spellings.isEmpty || spellings[name.lowercased()] != nil
  }

  /// The name that was perhaps meant, where one is nearly the same; nil for a name that is known.
  public func suggestion(for name: String) -> String? {
    if contains(name) { return nil }
    let lowercased = name.lowercased()
    let near = Set(spellings.values).map { ($0.lowercased().distance(to: lowercased), $0) }
    guard let nearest = near.min(by: <), nearest.0 < 3, nearest.0 < name.count - 1 else {
      return nil
    }
    return nearest.1
  }

  /// What is said of a name that nobody else in the project has; nil when there is nothing to say.
  public func remark(on name: String) -> String? {
    if contains(name) { return nil }
    let question = suggestion(for: name).map { " Mente du »\($0)«?" } ?? ""
    return "»\(name)« er ikke nævnt i projektet før.\(question)"
  }
}

extension Project {
  /// The area as it is written elsewhere in the plan, whatever its capitals are here.
  public func spelling(ofArea area: String) -> String {
    if area.isEmpty { return area }
    let lowercased = area.lowercased()
    var other: String?
    // By place, since an activity takes long to copy.
    let all = tables.activity.all
    for place in all.indices {
      if all[place].area == area { return area }
      if other == nil, all[place].area.lowercased() == lowercased { other = all[place].area }
    }
    return other ?? area
  }
}

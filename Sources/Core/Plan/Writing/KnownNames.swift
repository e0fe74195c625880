import Text

/// Names that are known, for completing one that is being written, and for seeing whether it is one of
/// them: the roles and persons that a project speaks of, or its areas.
public struct KnownNames: Equatable, Sendable {
  /// The names as they are written, by what two spellings have in common.
  private let spellings: [String: String]

  /// The names in a project: its responsible, its stakeholders and its leader.
  public init(in project: Project) {
    let stakeholders = project.stakeholders
    let groups: [[String]] = [
      project.activities.texts { $0.responsible },
      project.milestones.texts { $0.responsible },
      stakeholders.indices.flatMap { [stakeholders[$0].name, stakeholders[$0].responsible] },
      [project.info.leader],
    ]
    self.init(groups.joined())
  }

  /// The areas of a project's plan.
  public init(areasIn project: Project) {
    self.init(project.activities.texts { $0.area })
  }

  /// Some names.
  public init(_ names: some Sequence<String>) {
    var spellings: [String: String] = [:]
    for name in names where !name.isEmpty && spellings[name] == nil {
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
    // As much as the lengths differ, the names do at least.
    let near = Set(spellings.values).filter { abs($0.count - name.count) < 3 }
      .map { ($0.lowercased().distance(to: lowercased), $0) }
    guard let nearest = near.min(by: <), nearest.0 < 3, nearest.0 < name.count - 1 else {
      return nil
    }
    return nearest.1
  }

  /// The names that begin with what is written and go on, the shortest first; none for nothing.
  public func completions(of written: String) -> [String] {
    if written.isEmpty { return [] }
    let beginning = written.lowercased()
    let found = spellings.filter { $0.key.hasPrefix(beginning) && $0.key != beginning }
    return Set(found.values).map { ($0.count, DanishOrder.key($0), $0) }
      .sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0 < $1.0 }.map(\.2)
  }

  /// The name that was meant, where this is one slip of the fingers from it; nil for a name that is
  /// known, and for one that has other digits.
  public func slip(in name: String) -> String? {
    suggestion(for: name).flatMap { known in
      let (a, b) = (known.lowercased(), name.lowercased())
      return a.filter(\.isNumber) == b.filter(\.isNumber) && a.isSlip(of: b) ? known : nil
    }
  }

  /// What is said of a name that nobody else in the project has; nil when there is nothing to say.
  public func remark(on name: String) -> String? {
    if contains(name) { return nil }
    let question = suggestion(for: name).map { " Mente du »\($0)«?" } ?? ""
    return "»\(name)« er ikke nævnt i projektet før.\(question)"
  }
}

extension ChunkedArray {
  /// A text of each element; by place, since an element takes long to copy.
  fileprivate func texts(_ read: (Element) -> String) -> [String] {
    indices.map { read(self[$0]) }
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

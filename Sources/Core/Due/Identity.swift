import Text

/// Who sits at the keyboard: a name, and the roles that the one has in each project.
///
/// It belongs to the user and not to a project, so it is never in a journal.
public struct Identity: Codable, Equatable, Sendable {
  /// The name; empty until somebody has said it.
  public var name = ""
  /// The roles by the id of the project.
  public var roles: [String: [String]] = [:]

  /// Creates one of nobody.
  public init() {}

  /// What the one is called in a project: the name and the roles there.
  public func names(in project: String) -> [String] {
    ([name] + (roles[project] ?? [])).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The same in small letters, for finding what is the one's; empty when nothing has been said.
  public func keys(in project: String) -> Set<String> {
    Set(names(in: project).map { $0.lowercased() })
  }
}

extension Project {
  /// The names and roles that see to something, and the project leader's, each once and in Danish
  /// order.
  public var responsibles: [String] {
    let activities = activities
    var names = activities.indices.map { activities[$0].responsible }
    names += milestones.map(\.responsible) + communications.map(\.responsible)
    names += stakeholders.map(\.responsible) + goals.map(\.responsible) + [info.leader]
    var spellings: [String: String] = [:]
    for name in Set(names).map(\.trimmed).sorted() where !name.isEmpty && name != Erasure.substitute
    {
      spellings[name.lowercased()] = name
    }
    return spellings.values.sorted(by: DanishOrder.precedes)
  }
}

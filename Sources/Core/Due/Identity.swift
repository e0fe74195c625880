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

  /// Reads one in which what hasn't been said may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decodeIfPresent(String.self, forKey: .name) ?? ""
    roles = try values.decodeIfPresent([String: [String]].self, forKey: .roles) ?? [:]
  }

  /// What the one is called in a project: the name, and the roles there that are called otherwise.
  public func names(in project: String) -> [String] {
    let name = name.trimmed
    let others = (roles[project] ?? []).map(\.trimmed).filter {
      $0.lowercased() != name.lowercased()
    }
    return ([name] + others).filter { !$0.isEmpty }
  }

  /// Lets go of a name and roles that name somebody.
  public mutating func forget(_ names: PersonNames) {
    if names.occur(in: name) { name = "" }
    roles = roles.mapValues { $0.filter { !names.occur(in: $0) } }
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
    names += stakeholders.map(\.responsible) + goals.map(\.responsible)
    names += promises.map(\.responsible) + opportunities.map(\.responsible) + [info.leader]
    var spellings: [String: String] = [:]
    for name in Set(names).map(\.trimmed).sorted() where !name.isEmpty && name != Erasure.substitute
    {
      spellings[name.lowercased()] = name
    }
    return spellings.values.sorted(by: DanishOrder.precedes)
  }
}

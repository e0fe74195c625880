import Core
import Storage
import Text

extension Journal {
  /// All projects, oldest first.
  func ledgers() throws(StorageError) -> [Ledger] {
    var ledgers: [Ledger] = []
    for id in try projects() { ledgers.append(try ledger(of: id)) }
    return ledgers
  }

  /// All projects with their histories still to be read, oldest first.
  func openings() throws(StorageError) -> [Ledger] {
    var ledgers: [Ledger] = []
    for id in try projects() { ledgers.append(try opening(of: id)) }
    return ledgers
  }

  /// All projects as they stand, oldest first.
  func snapshots() throws(StorageError) -> [Snapshot] {
    var snapshots: [Snapshot] = []
    for id in try projects() { snapshots.append(try snapshot(of: id)) }
    return snapshots
  }

  /// The project with a name, or with a name that begins so and no other does; case doesn't count.
  ///
  /// Without a name, the only project there is, or as much of it as some activities need.
  func snapshot(named name: String?, activities: [Int]? = nil) throws -> Snapshot {
    if name == nil, let only = try onlyProject() {
      return try snapshot(of: only, activities: activities)
    }
    let all = try snapshots()
    guard let name, case let wanted = name.trimmed.lowercased(), !wanted.isEmpty else {
      if all.isEmpty { throw nothing }
      throw ambiguous(
        name == nil ? "Vælg et projekt med --projekt." : "Skriv navnet på et projekt.", all)
    }
    let exact = all.filter { $0.project.id == name || $0.name.lowercased() == wanted }
    let found = exact.isEmpty ? all.filter { $0.name.lowercased().hasPrefix(wanted) } : exact
    if found.count == 1 { return found[0] }
    if all.isEmpty { throw nothing }
    throw found.isEmpty
      ? ambiguous("Der er intet projekt, der hedder »\(name)«.", all)
      : ambiguous("Flere projekter passer til »\(name)«.", found)
  }

  private var nothing: Failure {
    Failure(
      .noInput, "Der er ingen projekter i \(name). Opret et med »samdrift opret NAVN«.")
  }

  private func ambiguous(_ problem: String, _ projects: [Snapshot]) -> Failure {
    let names = projects.map(\.name)
    let lines = projects.map { project in
      let isUnique = names.filter { $0.lowercased() == project.name.lowercased() }.count == 1
      return "  \(project.name)" + (isUnique ? "" : "  (--projekt \(project.project.id))")
    }
    return Failure(
      .usage, "\(problem) I \(name) er der:\n" + lines.joined(separator: "\n"))
  }
}

extension Journal {
  /// The outline of the plan of the project that is named as for `snapshot(named:activities:)`.
  func outline(named name: String?) throws -> OutlinedPlan {
    if name == nil, let only = try onlyProject() { return try outline(of: only) }
    let snapshot = try snapshot(named: name)
    return (snapshot, PlanOutline(snapshot.project))
  }
}

extension Snapshot {
  /// The project's name.
  var name: String { project.info.name }
}

extension Ledger {
  /// The project's name.
  var name: String { project.info.name }
}

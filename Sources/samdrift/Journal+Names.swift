import Core
import Storage

extension Journal {
  /// All projects, oldest first.
  func ledgers() throws(StorageError) -> [Ledger] {
    var ledgers: [Ledger] = []
    for id in try projects() { ledgers.append(try ledger(of: id)) }
    return ledgers
  }

  /// The project with a name, or with a name that begins so and no other does; case doesn't count.
  ///
  /// Without a name, the only project there is.
  func ledger(named name: String?) throws -> Ledger {
    let ids = try projects()
    guard let name else {
      if ids.count == 1 { return try ledger(of: ids[0]) }
      throw ids.isEmpty ? nothing : try ambiguous("Vælg et projekt med --projekt.", ledgers())
    }
    let all = try ledgers()
    let wanted = name.trimmed.lowercased()
    let exact = all.filter { $0.project.id == name || $0.name.lowercased() == wanted }
    let found = exact.isEmpty ? all.filter { $0.name.lowercased().hasPrefix(wanted) } : exact
    if found.count == 1, !wanted.isEmpty { return found[0] }
    if all.isEmpty { throw nothing }
    throw found.isEmpty
      ? ambiguous("Der er intet projekt, der hedder »\(name)«.", all)
      : ambiguous("Flere projekter passer til »\(name)«.", found)
  }

  private var nothing: Failure {
    Failure(
      .noInput, "Der er ingen projekter i \(name). Opret et med »samdrift opret NAVN«.")
  }

  private func ambiguous(_ problem: String, _ ledgers: [Ledger]) -> Failure {
    let names = ledgers.map(\.name)
    let lines = ledgers.map { ledger in
      let isUnique = names.filter { $0.lowercased() == ledger.name.lowercased() }.count == 1
      return "  \(ledger.name)" + (isUnique ? "" : "  (--projekt \(ledger.project.id))")
    }
    return Failure(
      .usage, "\(problem) I \(name) er der:\n" + lines.joined(separator: "\n"))
  }
}

extension Ledger {
  /// The project's name.
  var name: String { project.info.name }
}

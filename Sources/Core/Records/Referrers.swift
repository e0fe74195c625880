/// Which records refer, or have referred, to each record, so that those who still do are found
/// without looking through the project.
struct Referrers {
  private var users: [Reference: Set<Reference>] = [:]

  /// Looks through a project.
  init(in project: Project) {
    for kind in project.kinds { note(kind.type, in: project) }
  }

  /// Takes notice of a change that is made.
  mutating func note(_ change: Change) {
    switch change {
    case .insert(let reference, let fields): note(fields, of: reference)
    case .set(let reference, let field, _, let new):
      if let new { note([field: new], of: reference) }
    case .remove: break
    }
  }

  /// The record, first by id, that refers to `reference` in `project`; nil when none does.
  func first(to reference: Reference, in project: Project) -> Reference? {
    users[reference]?.filter { project.refers($0, to: reference) }.min { $0.id < $1.id }
  }

  /// The records that have referred to `reference`, kind by kind.
  func all(to reference: Reference) -> [Reference] {
    let users = users[reference] ?? []
    return users.sorted { ($0.kind.rank, $0.id) < ($1.kind.rank, $1.id) }
  }

  private mutating func note<Record: Entity>(_ type: Record.Type, in project: Project) {
    let fields = Record.fields.filter { $0.target != nil }
    if fields.isEmpty { return }
    for record in Record.table(project).all {
      for target in fields.flatMap({ $0.references(in: $0.read(record)) }) {
        users[target, default: []].insert(record.reference)
      }
    }
  }

  private mutating func note(_ fields: [String: String], of reference: Reference) {
    for target in reference.kind.type.references(in: fields) {
      users[target, default: []].insert(reference)
    }
  }
}

extension Kind {
  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Its place among the kinds.
  fileprivate var rank: Int { Self.ranks[self] ?? Self.ranks.count }
}

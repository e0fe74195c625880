import Core

/// What a step changed, to be done by command lines.
struct StepChanges {
  /// The project as it was.
  let before: Project
  /// The revision of the last entry in it.
  let revision: Int
  /// The project as it became.
  let then: Project
  /// The records that are changed; those that go, and what they take along, before the others.
  let references: [Reference]
  /// What is different.
  let differences: Differences
  /// The records that come or go with another that does.
  private let parts: Set<Reference>

  /// Creates what an edit changes; nil where it can't be carried out.
  init?(_ edit: Edit, on snapshot: Snapshot) {
    let before = snapshot.project
    var then = before
    do { for change in edit.changes { try then.apply(change) } } catch { return nil }
    let all = edit.changes.map(\.reference)
    let moving = Set(all.filter { before.contains($0) != then.contains($0) })
    let parts = moving.filter { reference in
      (before.owners(of: reference) + then.owners(of: reference)).contains(where: moving.contains)
    }
    let gone = edit.changes.compactMap { change -> Reference? in
      if case .remove(let reference, _) = change { reference } else { nil }
    }
    var seen: Set<Reference> = []
    references = (gone.filter { !parts.contains($0) } + gone + all)
      .filter { seen.insert($0).inserted }
    differences = references.reduce(into: [:]) { differences, reference in
      let own = before.differences(from: then, in: reference)
      if !own.isEmpty { differences[reference] = own }
    }
    (self.before, self.then, self.parts) = (before, then, parts)
    revision = snapshot.revision
  }

  /// How many records there are in some differences, each with what comes or goes with it.
  func count(_ differences: Differences) -> Int { differences.keys.count { !parts.contains($0) } }
}

/// Where two projects differ: the stored names of the fields of each record, and an empty one for
/// the record itself.
typealias Differences = [Reference: Set<String>]

extension Differences {
  /// How many places there are.
  var size: Int { values.reduce(0) { $0 + $1.count } }
}

extension Project {
  /// Where a record is another in `other`.
  func differences(from other: Project, in reference: Reference) -> Set<String> {
    let (old, new) = (stored(reference), other.stored(reference))
    var names = Set((old ?? [:]).keys).union((new ?? [:]).keys).filter { old?[$0] != new?[$0] }
    if (old == nil) != (new == nil) { names.insert("") }
    return names
  }
}

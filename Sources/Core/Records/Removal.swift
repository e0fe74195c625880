extension Project {
  /// The edit that removes a record, with what can't be without it.
  public func remove(_ reference: Reference) -> Edit {
    remove([reference], label(ofRemoving: reference))
  }

  /// The edit that removes records of any kinds, with what can't be without them.
  public func remove(_ references: [Reference], _ label: String) -> Edit {
    Edit(label, Removal(of: references, from: self).changes)
  }

  /// The records that a record can't be without, in the order of its fields; none when it is gone.
  public func owners(of reference: Reference) -> [Reference] { record(reference)?.owners ?? [] }

  private func label(ofRemoving reference: Reference) -> String {
    record(reference)?.removalLabel(in: self) ?? "Slettet: \(name(of: reference))"
  }
}

extension Edit {
  /// Whether all that it does is to remove records, and to rid others of them.
  public var onlyRemoves: Bool {
    changes.contains(where: \.isRemoval) && changes.allSatisfy { $0.isRemoval || $0.isRelease }
  }
}

extension Change {
  fileprivate var isRemoval: Bool { if case .remove = self { true } else { false } }

  /// Whether it only takes records out of a field that refers to them.
  fileprivate var isRelease: Bool {
    guard case .set(let reference, let field, let old, let new) = self,
      reference.kind.type.refers(field)
    else { return false }
    return Set((new ?? "").split(separator: " ")).isSubset(of: (old ?? "").split(separator: " "))
  }
}

extension Entity {
  /// Whether a field holds other records' ids.
  fileprivate static func refers(_ name: String) -> Bool { field(name)?.target != nil }

  /// "Slettet: Mål 2 »Billigere renholdelse«".
  public func removalLabel(in project: Project) -> String { "Slettet: \(name(in: project))" }

  /// Nothing stands in the way.
  public func checkRemoval(in project: Project) throws(Refusal) {}
}

/// The removal of records, with what can't be without them, and out of what stays.
///
/// What becomes of those that refer to a record that goes, their fields say.
struct Removal {
  private let project: Project
  private let referrers: Referrers
  /// Those that go, those that can't be without another before it.
  private var order: [Reference] = []
  private var places: [Reference: Int] = [:]

  init(of references: [Reference], from project: Project) {
    self.project = project
    referrers = Referrers(in: project)
    var seen: Set<Reference> = []
    for reference in references where project.contains(reference) { visit(reference, &seen) }
    for (place, reference) in order.enumerated() { places[reference] = place }
  }

  private mutating func visit(_ reference: Reference, _ seen: inout Set<Reference>) {
    guard seen.insert(reference).inserted else { return }
    for user in referrers.all(to: reference)
    where project.record(user)?.owners.contains(reference) == true {
      visit(user, &seen)
    }
    order.append(reference)
  }

  /// The changes, in the order they apply.
  var changes: [Change] {
    var releases: [Reference: [Change]] = [:]
    var users: [Reference] = []
    for user in order.flatMap(referrers.all(to:)) where releases[user] == nil {
      let own = places[user] ?? order.count
      releases[user] =
        project.record(user)?.releases { target in places[target].map { $0 < own } ?? false } ?? []
      users.append(user)
    }
    let removals = order.map { reference in
      var fields = project.stored(reference) ?? [:]
      for case .set(_, let field, _, let new) in releases[reference] ?? [] { fields[field] = new }
      return Change.remove(reference, fields)
    }
    return users.flatMap { releases[$0] ?? [] } + removals
  }
}

extension Entity {
  /// The records that it can't be without, in the order of its fields.
  fileprivate var owners: [Reference] {
    Self.fields.filter { $0.removalRule == .cascade }.flatMap { $0.references(in: $0.read(self)) }
  }

  /// The changes that rid its fields of the records that are lost.
  fileprivate func releases(_ isLost: (Reference) -> Bool) -> [Change] {
    Self.fields.compactMap { field in
      let old = field.read(self)
      let had = field.references(in: old)
      let kept = had.filter { !isLost($0) }
      if kept.count == had.count { return nil }
      return .set(
        reference, field: field.name, old: old,
        new: kept.isEmpty ? nil : kept.map(\.id).joined(separator: " "))
    }
  }
}

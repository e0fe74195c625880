/// A change that was made from a state that is no longer the current one.
public struct Conflict: Equatable, Sendable {
  /// What stands in the way.
  public enum Obstacle: Equatable, Sendable {
    /// The field has another value now.
    case changed(now: String?)
    /// The record, or one it refers to, has been removed.
    case missing(Reference)
    /// The record is there already.
    case exists
    /// The record is still referred to by this one.
    case inUse(by: Reference)
  }

  /// The change that can't be made.
  public let change: Change
  /// Why.
  public let obstacle: Obstacle

  /// Creates a conflict.
  public init(change: Change, obstacle: Obstacle) {
    self.change = change
    self.obstacle = obstacle
  }
}

extension Project {
  /// What stands in the way of making `changes` now; empty when nothing does.
  ///
  /// A field that already has the wanted value is no conflict: two people agreed.
  public func conflicts(of changes: [Change]) -> [Conflict] {
    let inserted = Set(
      changes.compactMap { if case .insert(let reference, _) = $0 { reference } else { nil } })
    let removed = Set(
      changes.compactMap { if case .remove(let reference, _) = $0 { reference } else { nil } })
    return changes.compactMap { change in
      obstacle(to: change, inserted: inserted, removed: removed)
        .map { Conflict(change: change, obstacle: $0) }
    }
  }

  private func obstacle(
    to change: Change, inserted: Set<Reference>, removed: Set<Reference>
  ) -> Conflict.Obstacle? {
    switch change {
    case .insert(let reference, let fields):
      if contains(reference) { return .exists }
      for target in reference.kind.references(in: fields)
      where !contains(target) && !inserted.contains(target) {
        return .missing(target)
      }
      return nil
    case .remove(let reference, let fields):
      guard let now = stored(reference) else { return .missing(reference) }
      if let field = Set(now.keys).union(fields.keys).sorted().first(where: {
        now[$0] != fields[$0]
      }) {
        return .changed(now: now[field])
      }
      return records(referringTo: reference).first { !removed.contains($0) }
        .map { .inUse(by: $0) }
    case .set(let reference, let field, let old, let new):
      if inserted.contains(reference) { return nil }
      let (exists, now) = value(of: field, in: reference)
      if !exists { return .missing(reference) }
      if now != old && now != new { return .changed(now: now) }
      if let new {
        for target in reference.kind.references(in: [field: new])
        where !contains(target) && !inserted.contains(target) {
          return .missing(target)
        }
      }
      return nil
    }
  }
}

extension Kind {
  /// The records that the stored `fields` of a record of this kind refer to.
  func references(in fields: [String: String]) -> [Reference] {
    switch self {
    case .checklistItem:
      fields["milestone"].map { [Reference(.milestone, $0)] } ?? []
    case .decision:
      [
        fields["milestone"].map { Reference(.milestone, $0) },
        fields["department"].map { Reference(.department, $0) },
      ].compactMap { $0 }
    case .project, .department, .milestone: []
    }
  }
}

extension Project {
  /// Whether a change would make no difference, because the field has the wanted value already.
  public func alreadyHas(_ change: Change) -> Bool {
    guard case .set(let reference, let field, _, let new) = change else { return false }
    let (exists, now) = value(of: field, in: reference)
    return exists && now == new
  }
}

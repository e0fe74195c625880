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
    /// The activities would wait for each other in a circle: "3 → 5 → 3".
    case cycle(String)
    /// The record would be as it can't be.
    case breaks(Refusal)
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

/// What can be made of changes now, when others may have changed something since.
public struct Merge: Sendable {
  /// The changes that can't be made, and why.
  public internal(set) var conflicts: [Conflict] = []
  /// The changes that make a difference, in order; they may be made when nothing conflicts.
  public fileprivate(set) var changes: [Change] = []
  /// The project after the changes; nil when one of them can't be carried out.
  ///
  /// A journal with such a change is lost to everybody.
  public fileprivate(set) var result: Project?
}

extension Project {
  /// Holds changes that were made from an earlier state up against this one.
  ///
  /// A field that already has the wanted value is no conflict: two people agreed, and nothing
  /// remains to be changed. Of two new records with the same number, the latter gets another; and
  /// what two people have each made of an agenda's text is there once.
  public func merge(_ changes: [Change]) -> Merge { mergeAsTheyAre(followingAgendas(changes)) }

  /// The same, with no eye to what two people have each made of an agenda's text.
  func mergeAsTheyAre(_ changes: [Change]) -> Merge {
    var result = Merge()
    var later = self
    var fits = true
    // Looking through the project takes its time for each removal, so for many it is done once.
    let removals = changes.count { if case .remove = $0 { true } else { false } }
    var referrers = removals > 4 ? Referrers(in: self) : nil
    for wanted in changes {
      let change = later.renumbered(wanted)
      if let obstacle = later.obstacle(to: change, referrers) {
        result.conflicts.append(Conflict(change: change, obstacle: obstacle))
      } else if !later.alreadyHas(change) {
        result.changes.append(change)
      }
      referrers?.note(change)
      do {
        // Those that follow may build on this one; one cause is to give one conflict.
        try later.apply(change)
      } catch {
        fits = false
      }
    }
    if fits { result.result = later }
    return result
  }

  /// Holds an edit that was made from an earlier state up against this one, as to others' changes
  /// and as to the rules that a record must keep.
  ///
  /// What is taken back or repeated only has to fit: it has stood before.
  public func merge(_ edit: Edit) -> Merge {
    var result = merge(edit.changes)
    guard edit.act == .edit, result.conflicts.isEmpty, let later = result.result else {
      return result
    }
    result.conflicts = hindrances(to: result.changes) + later.breaches(by: result.changes)
    return result
  }

  /// The removals among the changes, which haven't been carried out, of records that can't go.
  func hindrances(to changes: [Change]) -> [Conflict] {
    changes.compactMap { change -> Conflict? in
      guard case .remove(let reference, _) = change else { return nil }
      do throws(Refusal) {
        try record(reference)?.checkRemoval(in: self)
        return nil
      } catch {
        return Conflict(change: change, obstacle: .breaks(error))
      }
    }
  }

  /// The records that can't be as the changes, which have been carried out, have left them.
  func breaches(by changes: [Change]) -> [Conflict] {
    changes.touched.compactMap { touched -> Conflict? in
      do throws(Refusal) {
        try record(touched.reference)?.check(touched.fields, in: self)
        return nil
      } catch {
        let own = changes.filter { $0.reference == touched.reference }
        let change = own.first { change in
          if case .set(_, let field, _, _) = change { field == error.field } else { false }
        }
        return (change ?? own.first).map { Conflict(change: $0, obstacle: .breaks(error)) }
      }
    }
  }

  private func obstacle(to change: Change, _ referrers: Referrers?) -> Conflict.Obstacle? {
    switch change {
    case .insert(let reference, let fields):
      return contains(reference) ? .exists : missingTarget(of: fields, in: reference.kind)
    case .remove(let reference, let fields):
      guard let now = stored(reference) else { return .missing(reference) }
      if let field = Set(now.keys).union(fields.keys).sorted().first(where: {
        now[$0] != fields[$0]
      }) {
        return .changed(now: now[field])
      }
      let user =
        referrers.map { $0.first(to: reference, in: self) }
        ?? records(referringTo: reference).first
      return user.map { .inUse(by: $0) }
    case .set(let reference, let field, let old, let new):
      let (exists, now) = value(of: field, in: reference)
      if !exists { return .missing(reference) }
      if now != old && now != new { return .changed(now: now) }
      return new.flatMap { missingTarget(of: [field: $0], in: reference.kind) }
        ?? circle(after: reference, field, new).map { .cycle($0) }
    }
  }

  private func missingTarget(of fields: [String: String], in kind: Kind) -> Conflict.Obstacle? {
    kind.type.references(in: fields).first { !contains($0) }.map { .missing($0) }
  }

  private func alreadyHas(_ change: Change) -> Bool {
    guard case .set(let reference, let field, _, let new) = change else { return false }
    return value(of: field, in: reference).text == new
  }
}

extension Entity {
  /// The records that the stored `fields` of a record of this type refer to.
  public static func references(in fields: [String: String]) -> [Reference] {
    Self.fields.flatMap { $0.references(in: fields[$0.name]) }
  }
}

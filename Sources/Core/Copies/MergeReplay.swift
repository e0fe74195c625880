import Text

/// A copy's transactions as they can be made at home.
///
/// What can't be made is given up, and all is tried again without it, until the rest can: so nothing is
/// made that builds on what isn't there.
struct MergeReplay {
  /// What can be made, in order; what has nothing left to do isn't there.
  private(set) var made: [Transaction] = []
  /// The project at home afterwards.
  private(set) var later: Project
  /// The records that got another number.
  private(set) var renumbered: [Renumbering] = []

  /// The copy's transactions.
  let new: [Transaction]
  let sides: MergeSides
  private let choices: Set<MergePlace>
  private let arrival: CopyArrival
  /// What is given up, each with why.
  private(set) var givenUp: [MergePlace: MergeConflict] = [:]
  /// The ids of the transactions that aren't made at all, each with why.
  private(set) var heldBack: [String: MergeConflict] = [:]

  init(
    of new: [Transaction], on sides: MergeSides, choosing choices: Set<MergePlace>,
    arriving arrival: CopyArrival
  ) {
    (self.new, self.sides, self.choices, self.arrival) = (new, sides, choices, arrival)
    later = sides.home
    while !makeAll() {}
  }

  /// Makes all that isn't given up; false when something more had to be given up.
  private mutating func makeAll() -> Bool {
    (made, later, renumbered) = ([], sides.home, [])
    var known = Set<String>()
    for transaction in new where heldBack[transaction.id] == nil && !stays(transaction) {
      let changes = translated(transaction.changes)
      var merge = later.mergeAsTheyAre(changes)
      if transaction.act == .edit, merge.conflicts.isEmpty {
        merge.conflicts = later.hindrances(to: merge.changes)
      }
      if !merge.conflicts.isEmpty {
        merge.conflicts.forEach { giveUp($0, in: transaction) }
        return false
      }
      guard let result = merge.result else {
        // Nothing is left to find fault with, and it doesn't fit all the same.
        changes.forEach {
          giveUp(Conflict(change: $0, obstacle: .missing($0.reference)), in: transaction)
        }
        return false
      }
      let numbers = numbers(from: changes, to: merge.changes)
      later = result
      let target: String? =
        switch transaction.act {
        case .edit: nil
        case .undo(let other), .redo(let other): other
        }
      if merge.changes.isEmpty, target.map({ !known.contains($0) && isNew($0) }) ?? true {
        continue
      }
      known.insert(transaction.id)
      renumbered += numbers
      let touched = Set(merge.changes.map(\.reference))
      let told = renumbered.filter { touched.contains($0.reference) }.map(\.words)
      made.append(arrival.told(transaction, told, changes: merge.changes))
    }
    let breaches = later.breaches(by: made.flatMap(\.changes))
    for breach in breaches {
      // One that is made, so that something more is given up each time.
      let source = made.last { $0.changes.contains { $0.reference == breach.change.reference } }
      if let source { giveUp(breach, in: source) }
    }
    return breaches.isEmpty
  }

  /// Whether something that a transaction removes stays, because it was changed at home: then all of it
  /// does, or half of what was to go with it would be gone.
  private func stays(_ transaction: Transaction) -> Bool {
    transaction.changes.contains { change in
      guard case .remove(let reference, _) = change else { return false }
      return sides.fate(of: reference) == .removed && !choices.contains(MergePlace(reference))
    }
  }

  /// Whether a transaction is one of the copy's new ones, and so only at home when it was made there.
  private func isNew(_ id: String) -> Bool { new.contains { $0.id == id } }

  /// What the changes of a transaction in the copy come to at home as it is by then.
  private func translated(_ changes: [Change]) -> [Change] {
    var project = later
    let followed = later.followingAgendas(changes)
    // Points that the copy never made records of, and has none of, are held up against home's as such.
    let dropped = followed.filter { !changes.contains($0) }
    return followed.filter(changes.contains).map(sides.released).flatMap { change in
      let own = translated(change, in: project)
      // What can't be made is found when all of them are tried.
      for change in own { try? project.apply(project.renumbered(change)) }
      return own
    } + dropped
  }

  private func translated(_ change: Change, in project: Project) -> [Change] {
    let reference = change.reference
    if givenUp[MergePlace(reference)] != nil { return [] }
    switch (sides.fate(of: reference), change) {
    case (.none, _): return []
    case (.whole, .insert): return [change]
    case (.whole, .remove), (.removed, .remove):
      guard takes(reference), let now = project.stored(reference) else { return [] }
      return [.remove(reference, now)]
    case (.removed, _): return []
    case (.whole, .set(_, let field, _, let new)):
      let stays =
        givenUp[MergePlace(reference, field)] != nil
        || sides.disputedList(of: field, in: reference) != nil
      return stays ? [] : project.set(reference, field, new)
    case (.fields, .set(_, let field, _, let new)):
      guard takes(field, of: reference) else { return [] }
      // What was chosen is chosen whole, also where the copy has only changed a part of it.
      let chosen = sides.chosenTogether(with: field, of: reference).filter { $0 != field }
      return project.set(reference, field, new)
        + chosen.flatMap {
          project.set(reference, $0, sides.copy.value(of: $0, in: reference).text)
        }
    case (.fields, .insert(_, let fields)):
      return reference.kind.type.fieldNames.filter { takes($0, of: reference) }
        .flatMap { project.set(reference, $0, fields[$0]) }
    case (.fields, .remove): return []
    }
  }

  /// Whether what the copy says of a field is made, where both have changed the record.
  private func takes(_ field: String, of reference: Reference) -> Bool {
    let place = MergePlace(reference, field)
    if givenUp[place] != nil { return false }
    return switch sides.verdict(on: field, of: reference) {
    case .leave: false
    case .take: true
    case .conflict:
      choices.contains(MergePlace(reference, sides.asked(about: field, of: reference)))
    }
  }

  /// Whether a record that the copy has removed is removed.
  private func takes(_ removal: Reference) -> Bool {
    sides.fate(of: removal) == .whole || choices.contains(MergePlace(removal))
  }

  /// Gives up as much as stands in the way.
  private mutating func giveUp(_ conflict: Conflict, in transaction: Transaction) {
    let reference = conflict.change.reference
    let place: MergePlace
    switch conflict.change {
    case .set(_, let field, _, _) where givenUp[MergePlace(reference, field)] == nil:
      place = MergePlace(reference, field)
    case .insert: place = MergePlace(reference)
    case .set, .remove:
      // Half of what was to go with a record must not be gone while it stays.
      place = MergePlace(reference)
      heldBack[transaction.id] = told(conflict, at: place, transaction)
      return
    }
    givenUp[place] = told(conflict, at: place, transaction)
  }

  private func told(
    _ conflict: Conflict, at place: MergePlace, _ transaction: Transaction
  ) -> MergeConflict {
    MergeConflict(place: place, conflict: conflict, isChoice: false, transaction: transaction)
  }

  private func numbers(from wanted: [Change], to made: [Change]) -> [Renumbering] {
    wanted.compactMap { change -> Renumbering? in
      guard case .insert(let reference, let fields) = change else { return nil }
      for case .insert(reference, let now) in made {
        guard let field = now.keys.sorted().first(where: { now[$0] != fields[$0] }),
          let new = now[field].flatMap({ Int($0) })
        else { return nil }
        // The first version is stored as none.
        let old = fields[field].flatMap { Int($0) } ?? 1
        return Renumbering(reference: reference, field: field, old: old, new: new)
      }
      return nil
    }
  }
}

extension Project {
  /// The change that gives a field a text; none where it has it.
  fileprivate func set(_ reference: Reference, _ field: String, _ new: String?) -> [Change] {
    let (exists, now) = value(of: field, in: reference)
    return exists && now == new ? [] : [.set(reference, field: field, old: now, new: new)]
  }
}

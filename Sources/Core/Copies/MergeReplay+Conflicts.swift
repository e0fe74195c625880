extension MergeReplay {
  /// All that can't be merged by itself, in the order in which the copy's history has it.
  var conflicts: [MergeConflict] {
    var told: Set<MergePlace> = []
    var lists: Set<PlacedList> = []
    var conflicts: [MergeConflict] = []
    for (index, transaction) in new.enumerated() {
      if let conflict = heldBack[transaction.id] { conflicts.append(conflict) }
      let later = new[(index + 1)...]
      for change in transaction.changes {
        for conflict in found(change, in: transaction) where !told.contains(conflict.place) {
          // Told of where the copy has it last.
          if later.contains(where: { $0.touches(conflict.place) }) { continue }
          told.insert(conflict.place)
          if let list = list(of: conflict.place), !lists.insert(list).inserted { continue }
          conflicts.append(conflict)
        }
      }
    }
    return conflicts
  }

  private func list(of place: MergePlace) -> PlacedList? {
    place.field.flatMap { sides.disputedList(of: $0, in: place.reference) }
  }

  private func found(_ change: Change, in transaction: Transaction) -> [MergeConflict] {
    let reference = change.reference
    let record = MergePlace(reference)
    if let conflict = givenUp[record] { return [conflict] }
    func conflict(_ place: MergePlace, _ change: Change, _ obstacle: Conflict.Obstacle)
      -> MergeConflict
    {
      let field = place.field.flatMap { name in reference.kind.type.isInternal(name) } ?? false
      let isChoice =
        switch obstacle {
        case .changed: !field
        default: false
        }
      return MergeConflict(
        place: place, conflict: Conflict(change: change, obstacle: obstacle), isChoice: isChoice,
        transaction: transaction)
    }
    switch sides.fate(of: reference) {
    case .whole:
      guard case .set(_, let field, _, _) = change else { return [] }
      return givenUp[MergePlace(reference, field)].map { [$0] } ?? []
    case .none:
      guard let before = sides.base.stored(reference), let wanted = sides.copy.stored(reference),
        before != wanted
      else { return [] }
      guard case .set(_, let field, _, let new) = change else { return [] }
      return [
        conflict(
          MergePlace(reference, field), .set(reference, field: field, old: before[field], new: new),
          .missing(reference))
      ]
    case .removed:
      guard let now = sides.home.stored(reference), case .remove(_, let fields) = change else {
        return []
      }
      let differing = Set(now.keys).union(fields.keys).sorted().first { now[$0] != fields[$0] }
      return [
        conflict(record, .remove(reference, fields), .changed(now: differing.flatMap { now[$0] }))
      ]
    case .fields:
      let touched: [String] =
        switch change {
        case .set(_, let field, _, _): [field]
        case .insert: reference.kind.type.fieldNames
        case .remove: []
        }
      return touched.compactMap { field in
        let place = MergePlace(reference, field)
        if let conflict = givenUp[place] { return conflict }
        guard sides.verdict(on: field, of: reference) == .conflict else { return nil }
        let asked = sides.asked(about: field, of: reference)
        let now = sides.home.value(of: asked, in: reference).text
        let wanted = sides.copy.value(of: asked, in: reference).text
        return conflict(
          MergePlace(reference, asked), .set(reference, field: asked, old: now, new: wanted),
          .changed(now: now))
      }
    }
  }
}

extension Entity {
  fileprivate static func isInternal(_ name: String) -> Bool { field(name)?.isInternal ?? true }
}

extension Transaction {
  /// Whether it changes a field, or anything of a record.
  fileprivate func touches(_ place: MergePlace) -> Bool {
    changes.contains { change in
      guard change.reference == place.reference else { return false }
      if let field = place.field, case .set(_, let own, _, _) = change { return own == field }
      return true
    }
  }
}

extension Project {
  /// The changes that let a key go by what an adjustment proposes, and begin a new version of the
  /// agreement where the departments have been shown one with the key in it.
  ///
  /// Throws when the key goes by it already, or can't be worked out by it.
  func keyChanges(
    by adjustment: Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> [Change] {
    guard let key = adjustment.key.flatMap(allocationKey), let mixture = adjustment.newMixture
    else { return [] }
    let changed = key.going(by: mixture)
    let changes = key.changes(to: changed)
    if changes.isEmpty {
      throw Refusal("Fordelingsnøgle \(key.number) går allerede efter \(mixture.words).")
    }
    if case .failure(let refusal) = changed.allocation(in: self) { throw refusal }
    return isAgreed(key)
      ? try changes + newAgreement(because: adjustment, today: today, newID: newID) : changes
  }

  /// The version of the agreement in which the departments are to be shown that a key changes: the
  /// draft, or the one that then begins; nil where the key is no part of it.
  func versionToCome(with key: AllocationKey) -> Int? {
    guard let latest = agreements.last, latest.keys.contains(key.id) else { return nil }
    return latest.presented == nil ? latest.version : Int.place(after: [latest.version])
  }

  /// Whether a key is part of the version that the departments have been shown last, and none is
  /// being written.
  func isAgreed(_ key: AllocationKey) -> Bool {
    agreements.last.map { $0.presented != nil && $0.keys.contains(key.id) } ?? false
  }
}

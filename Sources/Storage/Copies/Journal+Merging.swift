import Core

/// What came of merging a copy.
public enum MergeOutcome: Equatable, Sendable {
  /// All of it is on disk, or there was nothing to do; the trouble is why what was there of somebody who
  /// was forgotten may not be cleared from the disk yet. Whoever has the project open reads on from where
  /// it was, and anew where somebody was forgotten.
  case merged(CopyMerge, trouble: StorageError? = nil)
  /// Nothing has been done, since there is something that nobody has been shown.
  case asking(CopyMerge)
}

extension Journal {
  /// What merging a copy would come to now, with what the copy says at the places that were chosen.
  ///
  /// Throws where the copy can't be merged here at all.
  public func merging(
    _ copy: CopiedProject, choosing choices: Set<MergePlace> = [], by signature: Signature,
    in zone: Zone
  ) throws(StorageError) -> CopyMerge {
    try comparison(with: copy, choices, signature, zone).merge
  }

  /// Merges a copy, all of it or nothing, with what the copy says at the places that were chosen.
  ///
  /// `shown` is what whoever chose was shown; what others have done meanwhile may have brought conflicts
  /// that aren't in it, and then nothing is done. With nil, nobody need be shown anything.
  public func merge(
    _ copy: CopiedProject, choosing choices: Set<MergePlace>, shown: CopyMerge?,
    by signature: Signature, in zone: Zone
  ) throws(StorageError) -> MergeOutcome {
    while true {
      let known = try comparison(with: copy, choices, signature, zone)
      if known.merge.asksMore(than: shown) { return .asking(known.merge) }
      let done: CopyMerge?
      var trouble: StorageError?
      do throws(StorageError) {
        done =
          known.merge.erasures.isEmpty
          ? try append(known, shown) : try replace(known)
      } catch {
        // Others were first, and it is all held against what they did.
        if error.reason == .stale || error.reason == .replaced { continue }
        guard error.reason == .notCleared else { throw error }
        (done, trouble) = (known.merge, error)
      }
      guard let done else { continue }
      if done.asksMore(than: shown) { return .asking(done) }
      keep(copy.erased)
      return .merged(done, trouble: trouble)
    }
  }

  private func comparison(
    with copy: CopiedProject, _ choices: Set<MergePlace>, _ signature: Signature, _ zone: Zone
  ) throws(StorageError) -> Comparison {
    let project = copy.origin.project
    if isForReaders { throw StorageError(.role, "Læsere kan ikke flette en kopi.") }
    if copy.isPractice != isPractice { throw .mixed(copy: copy, home: name) }
    let home = try ledger(of: project)
    if home.entries.isEmpty { throw .noSuchHome(copy, home: name) }
    return try Comparison(
      copy: copy, home: home, called: name, erased: erased().union(copy.erased), choices: choices,
      author: signature.author, time: signature.now(), zone: zone)
  }

  /// Appends what is to be merged, on top of what others have appended meanwhile; nil where it must be
  /// begun again, since it comes to more than appending.
  private func append(
    _ known: Comparison, _ shown: CopyMerge?
  ) throws(StorageError) -> CopyMerge? {
    var latest = known
    if known.merge.transactions.isEmpty { return known.merge }
    _ = try append(to: known.home.project.id, after: known.home.revision) {
      others throws(StorageError) in
      latest = others.isEmpty ? known : try known.following(others)
      let isLess = latest.merge.erasures.isEmpty && !latest.merge.asksMore(than: shown)
      return isLess ? latest.merge.transactions : []
    }
    return latest.merge.erasures.isEmpty ? latest.merge : nil
  }

  /// Puts the history without those who were forgotten in the copy in the place of what is here, with
  /// what is merged after it.
  private func replace(_ known: Comparison) throws(StorageError) -> CopyMerge {
    let merge = known.merge
    _ = try replace(
      known.home.project.id, with: merge.history + merge.transactions,
      expecting: known.home.revision)
    return merge
  }

  /// Keeps the ids of those who came and were forgotten in the copy.
  private func keep(_ erased: Set<String>) {
    // Only an owner may; the history, which tells of them too, has them in any case.
    if let known = try? self.erased(), !erased.isSubset(of: known) { try? note(erased: erased) }
  }
}

extension CopyMerge {
  /// Whether there is something in it that isn't in what was shown.
  fileprivate func asksMore(than shown: CopyMerge?) -> Bool {
    guard let shown else { return false }
    return !conflicts.allSatisfy { conflict in
      shown.conflicts.contains { $0.place == conflict.place && $0.conflict == conflict.conflict }
    } || erasures.count > shown.erasures.count
  }
}

/// A copy held up against a project, to be held up again when others have changed it.
private struct Comparison {
  let copy: CopiedProject
  let home: Ledger
  let called: String
  let erased: Set<String>
  let choices: Set<MergePlace>
  let author: String
  let time: Moment
  let zone: Zone
  let merge: CopyMerge

  init(
    copy: CopiedProject, home: Ledger, called: String, erased: Set<String>,
    choices: Set<MergePlace>, author: String, time: Moment, zone: Zone
  ) throws(StorageError) {
    (self.copy, self.home, self.called) = (copy, home, called)
    (self.erased, self.choices, self.author) = (erased, choices, author)
    (self.time, self.zone) = (time, zone)
    do throws(MergeRefusal) {
      merge = try CopyMerge(
        of: copy.ledger, from: copy.origin, into: home, erased: erased, choosing: choices,
        by: author, at: time, in: zone)
    } catch {
      throw StorageError(error, of: copy, home: called)
    }
  }

  func following(_ others: [Entry]) throws(StorageError) -> Comparison {
    var home = home
    do { try home.append(others) } catch { throw .doesNotFit(called) }
    return try Comparison(
      copy: copy, home: home, called: called, erased: erased, choices: choices, author: author,
      time: time, zone: zone)
  }
}

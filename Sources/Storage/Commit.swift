import Core

/// Who signs the transactions of this session, and with what.
public struct Signature: Sendable {
  /// The author's name.
  public let author: String
  /// The current moment.
  public let now: @Sendable () -> Moment
  /// An id that isn't used before.
  public let newID: @Sendable () -> String

  /// Creates a signature.
  public init(
    author: String, now: @escaping @Sendable () -> Moment, newID: @escaping @Sendable () -> String
  ) {
    self.author = author
    self.now = now
    self.newID = newID
  }

  /// The edit as a transaction made now by this author.
  public func sign(_ edit: Edit) -> Transaction {
    edit.signed(id: newID(), author: author, time: now())
  }
}

/// What came of an edit.
public enum CommitResult: Equatable, Sendable {
  /// It is on disk. The entries are all that have come since the ledger's revision, others' too.
  case committed([Entry])
  /// It was not made, because others have changed the same. The entries are what they did.
  case conflicting([Conflict], news: [Entry])
}

extension Journal {
  /// The project's ledger as it stands.
  public func ledger(of project: String) throws(StorageError) -> Ledger {
    var ledger = Ledger(projectID: project, isForReaders: isForReaders)
    try catchUp(&ledger)
    return ledger
  }

  /// Takes a person out of a project's history for good, and returns the project's new ledger.
  ///
  /// Throws `.stale` when someone has changed the project meanwhile, and `.other` when the
  /// stakeholder isn't there or isn't a person.
  public func erase(
    _ stakeholder: String, from ledger: Ledger, by signature: Signature
  ) throws(StorageError) -> Ledger {
    let erasure: Erasure
    do {
      erasure = try Erasure(of: stakeholder, from: ledger, by: signature.author)
    } catch {
      throw StorageError(.other, error.message)
    }
    let telling = Transaction.erasure(
      of: stakeholder, by: signature.author, at: signature.now())
    let entries = try replace(
      ledger.project.id, with: erasure.transactions.filter { $0.id != telling.id } + [telling],
      expecting: ledger.revision)
    // From what was written: a read that fails must not tell of an erasure that failed.
    var cleaned = Ledger(projectID: ledger.project.id)
    try demandIntact { try cleaned.append(entries) }
    return cleaned
  }

  /// Adds to `ledger` what others have appended since; returns it.
  @discardableResult
  public func catchUp(_ ledger: inout Ledger) throws(StorageError) -> [Entry] {
    let news = try load(ledger.project.id, after: ledger.revision)
    try demandIntact { try ledger.append(news) }
    return news
  }

  /// Adds to `snapshot` what others have appended since; returns it.
  ///
  /// A part becomes the whole, because what others did may be about something else.
  @discardableResult
  public func catchUp(_ snapshot: inout Snapshot) throws(StorageError) -> [Entry] {
    let news = try load(snapshot.project.id, after: snapshot.revision)
    if snapshot.isPart {
      snapshot = try self.snapshot(of: snapshot.project.id)
      return news
    }
    try demandIntact { try snapshot.append(news) }
    return news
  }

  /// Does what fails only where the history contradicts itself.
  func demandIntact(_ body: () throws -> Void) throws(StorageError) {
    do {
      try body()
    } catch {
      throw StorageError(
        .unreadable,
        """
        Historikken i \(name) hænger ikke sammen og kan ikke læses. Intet er ændret. \
        Hent filen fra din seneste sikkerhedskopi.
        """)
    }
  }

  /// Commits an edit that was made from `ledger`, as from a snapshot.
  public func commit(
    _ edit: Edit, on ledger: Ledger, by signature: Signature
  ) throws(StorageError) -> CommitResult {
    var snapshot = ledger.snapshot
    return try commit(edit, on: &snapshot, by: signature)
  }

  /// Commits an edit that was made from `snapshot`, and brings that up to date.
  ///
  /// When others have appended meanwhile, the edit is checked against what they did and made on
  /// top of it, or reported as conflicting. Changes that are made already fall away.
  public func commit(
    _ edit: Edit, on snapshot: inout Snapshot, by signature: Signature
  ) throws(StorageError) -> CommitResult {
    var news: [Entry] = []
    while true {
      let known = snapshot
      var (latest, proposal) = (known, Proposal.made)
      let new = try append(to: known.project.id, after: known.revision) {
        others throws(StorageError) in
        latest = known
        // A part can't follow what others did.
        proposal = .outdated
        if known.isPart, !others.isEmpty { return [] }
        try demandIntact { try latest.append(others) }
        proposal = try latest.proposal(edit)
        guard case .change(let pending, _) = proposal else { return [] }
        return [signature.sign(pending)]
      }
      switch proposal {
      case .outdated:
        news += try catchUp(&snapshot)
      case .conflicting(let conflicts):
        snapshot = latest
        return .conflicting(conflicts, news: news + new)
      case .made:
        snapshot = latest
        return .committed(news + new)
      case .change(_, let result):
        snapshot = Snapshot(
          result, revision: new.last?.revision ?? known.revision, isPart: known.isPart)
        return .committed(news + new)
      }
    }
  }
}

/// What an edit comes to on top of a state.
private enum Proposal {
  /// More of the project must be known first.
  case outdated
  case conflicting([Conflict])
  /// Others have made it already.
  case made
  /// The edit without what others have made, and what the project becomes.
  case change(Edit, Project)
}

extension Snapshot {
  fileprivate func proposal(_ edit: Edit) throws(StorageError) -> Proposal {
    let merge = project.merge(edit)
    // What a part lacks may only seem to be missing.
    if !merge.conflicts.isEmpty { return isPart ? .outdated : .conflicting(merge.conflicts) }
    let pending = edit.with(merge.changes)
    // An undo with nothing left to change still counts, or its author could never get past it.
    if pending.changes.isEmpty && edit.act == .edit { return .made }
    guard let result = merge.result else {
      throw StorageError(.other, "»\(edit.label)« passer ikke til projektet og er ikke gemt.")
    }
    return .change(pending, result)
  }
}

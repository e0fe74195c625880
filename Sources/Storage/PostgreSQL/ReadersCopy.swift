import Core

/// A project's history as readers see it, in a schema of its own, where it is all that they can see.
///
/// It follows from the whole history, and is brought along in the same transaction. What changes for
/// readers of what was before is written anew, with other revisions, so that they must read it anew.
struct ReadersCopy {
  private let connection: ServerConnection
  private let project: String
  private let entries: ServerEntries
  private let records: ServerRecords

  init(_ connection: ServerConnection, of project: String) {
    (self.connection, self.project) = (connection, project)
    entries = ServerEntries(connection, .readers)
    records = ServerRecords(connection, .readers)
  }

  /// Brings it along with entries that have just been put into the history after a revision.
  func follow(_ new: [Entry], after expecting: Int) throws {
    let whole = ServerEntries(connection, .whole)
    let watched = try whole.fetch(project, kinds: ReaderView.watchedKinds, through: expecting)
    let view = ReaderView(of: watched + new)
    let last = try entries.last(of: project)
    guard expecting == 0 || (view == ReaderView(of: watched) && last != nil) else {
      connection.silence = ServerConnection.longSilence
      try connection.ask(
        "DELETE FROM \(PostgreSQLSchema.readers.name).entry WHERE project = $1", [.text(project)])
      return try fill(with: whole.fetch(project, after: 0))
    }
    let labels = try entries.labels(of: new.compactMap(\.transaction.act.target), in: project)
    let silenced = Set(labels.filter { $0.value == ReaderView.silence }.keys)
    try add(view.shown(new, after: silenced), after: last ?? 0)
  }

  /// Fills it, where nothing is there of the project, with what readers see of the whole history.
  func fill(with whole: [Entry]) throws { try add(ReaderView(of: whole).shown(whole), after: 0) }

  private func add(_ shown: [Entry], after last: Int) throws {
    let new = try entries.insert(shown.map(\.transaction), into: project)
    try records.follow(new, of: project, after: last)
  }
}

extension PostgreSQLJournal {
  /// Where its snapshot isn't the ledger's, and where readers are shown something else than they are to
  /// be.
  public func differences(from ledger: Ledger) throws(StorageError) -> [String] {
    let project = ledger.project.id
    let kept = try snapshot(of: project)
    let found = kept == ledger.snapshot ? [] : [Examination.otherThanHistory]
    if isForReaders { return found }
    let (shown, records) = try read { connection in
      try (
        ServerEntries(connection, .readers).fetch(project, after: 0),
        ServerRecords(connection, .readers).snapshot(of: project, isForReaders: true)
      )
    }
    let wanted = ReaderView(of: ledger.entries).shown(ledger.entries)
    guard shown.map(\.transaction) == wanted.map(\.transaction) else {
      return found + [StorageError.otherForReaders]
    }
    var copy = Snapshot(projectID: project, isForReaders: true)
    try demandIntact { try copy.append(shown) }
    return records == nil || records == copy ? found : found + [StorageError.otherForReaders]
  }
}

extension Act {
  /// The id of the transaction that it is of, if any.
  fileprivate var target: String? { stored.target }
}

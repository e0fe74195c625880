import Core
import Foundation
import GRDB

extension Journal {
  /// Makes a copy of a project, with its whole history and the ids of those who have been forgotten, in
  /// the empty file at `path`; returns where it says that it was taken from.
  ///
  /// `home` is what people call the database here, where they are: a path from the root. It is thrown
  /// away where it doesn't get whole, and put on disk by whoever keeps it.
  public func takeAlong(
    _ project: String, to path: String, from home: String, by signature: Signature
  ) throws(StorageError) -> CopyOrigin {
    if isForReaders {
      throw StorageError(
        .role, "Læsere kan ikke tage en kopi med, for den har det fortrolige i sig.")
    }
    let ledger = try ledger(of: project)
    if ledger.entries.isEmpty { throw .removed }
    // Afterwards: whoever is forgotten in between is on the list.
    let forgotten = try erased()
    var history: [Transaction] = []
    try demandIntact {
      history = try Cleansing(
        of: forgotten, from: ledger, by: signature.author, at: signature.now()
      ).transactions
    }
    let departure = Transaction.departure(
      id: signature.newID(), by: signature.author, at: signature.now())
    let origin = CopyOrigin(
      project: project, departure: departure.id, revision: ledger.revision, home: home,
      time: departure.time)
    do {
      try NewCopy(origin: origin, history: history + [departure], forgotten: forgotten)
        .write(to: path, forPractice: isPractice)
    } catch let error as DatabaseError where error.isOfWriting {
      throw .notTakenAlong(to: path)
    } catch {
      throw StorageError(error, path: path)
    }
    return origin
  }
}

/// What a copy is made with.
private struct NewCopy {
  let origin: CopyOrigin
  let history: [Transaction]
  let forgotten: Set<String>

  func write(to path: String, forPractice: Bool) throws {
    var configuration = Configuration()
    // A file beside it would be left by a kill.
    configuration.prepareDatabase { try $0.run("PRAGMA journal_mode = MEMORY") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    try queue.write { database in
      try Schema.create(in: database, forPractice: forPractice)
      try OriginRow.insert(origin, into: database)
      try ErasedRows.insert(forgotten, into: database)
      _ = try EntryRows.insert(history, into: database, project: origin.project, after: 0)
    }
  }
}

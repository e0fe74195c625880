import Foundation
import GRDB

extension SQLiteJournal {
  /// Copies the file beside itself before its tables are changed, and returns the copy's path.
  func backUp(before version: Int) throws -> String {
    let copy = try DatabaseFile.makeBackup(of: path, version: version)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      // A connection of its own, since SQLite copies nothing by one that is about to write.
      let source = try DatabaseQueue(path: path, configuration: configuration)
      try source.backup(to: DatabaseQueue(path: copy))
      return copy
    } catch {
      unlink(copy)
      throw StorageError.noBackup(path)
    }
  }

  /// Makes it so that nothing of what is deleted can stand in a write-ahead log that another program
  /// holds open; throws when it does hold it.
  func leaveWAL() throws(StorageError) {
    do {
      try queue.writeWithoutTransaction { database in
        // A connection only knows the mode that the file had when it last read it.
        _ = try knownVersion(of: database)
        guard try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" else { return }
        let mode = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        if mode != "delete" { throw StorageError.notClearable(path) }
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Writes the file anew, because deleted text can stand in any unused part of a page, also where
  /// `secure_delete` doesn't reach; and removes the copies that were made of it.
  func clear() throws(StorageError) {
    do {
      try queue.vacuum()
    } catch {
      throw .notCleared(path)
    }
    for copy in DatabaseFile.backups(of: path) {
      if unlink(copy) != 0 { throw .notCleared(copy) }
      tell("Kopien \(copy) fra før det nye format er også slettet, for det slettede stod i den.")
    }
  }

  /// Lets revisions go on from the highest there is, where SQLite has been made to believe that
  /// higher ones have been given; false when that isn't so.
  func mendNumbers() throws -> Bool {
    try queue.write { database in
      _ = try knownVersion(of: database)
      let highest = try Int.fetchOne(database, sql: "SELECT MAX(revision) FROM entry") ?? 0
      if highest > Self.largestRevision { throw StorageError.usedUp(path) }
      try database.execute(
        sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = 'entry' AND seq > ?",
        arguments: [highest, Self.largestRevision])
      return database.changesCount > 0
    }
  }

  /// Above what any history will come to, and far below what SQLite can count to.
  private static let largestRevision = 1 << 53

  static func unsure(_ path: String) -> String {
    """
    Ændringen er gemt i \(path), men disken svarede bagefter med en fejl, så det er ikke sikkert, at \
    den tåler et strømsvigt. Tjek drevet, og tag en sikkerhedskopi.
    """
  }

  static func converted(_ path: String, _ copy: String) -> String {
    """
    \(path) er nu i det nye format. Filen, som den var, ligger i \(copy). \
    Slet den kopi, når alt ser rigtigt ud.
    """
  }
}

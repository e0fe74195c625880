import Core
import Foundation
import GRDB

extension SQLiteJournal {
  /// Copies the database, as it is at one moment, to the empty file at `copy`, and gives what was
  /// there at that moment; others go on afterwards as if nothing had been.
  public func copy(to copy: String) throws(StorageError) -> DatabaseContents {
    do {
      var configuration = Configuration()
      // It is thrown away where it doesn't get whole, and put on disk by whoever keeps it.
      configuration.prepareDatabase { try $0.run("PRAGMA journal_mode = OFF") }
      let target = try DatabaseQueue(path: copy, configuration: configuration)
      defer { try? target.close() }
      return try queue.unsafeRead { database in
        // What is read belongs together.
        try database.run("BEGIN")
        defer { try? database.run("COMMIT") }
        let contents = try DatabaseContents(of: database)
        try target.writeWithoutTransaction { other in
          try database.backup(to: other)
          try other.run("PRAGMA journal_mode = DELETE")
        }
        return contents
      }
    } catch let error as DatabaseError where error.isOfWriting {
      throw .notCopied(copy)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Does `body`, which is given what the database has then, while nobody else can read or write it.
  public func whileAlone<Result>(_ body: (DatabaseContents) throws -> Result) throws -> Result {
    try demandWritable()
    return try queue.writeWithoutTransaction { database in
      do { try database.run("BEGIN EXCLUSIVE") } catch { throw StorageError(error, path: path) }
      defer { try? database.run("ROLLBACK") }
      return try body(DatabaseContents(of: database))
    }
  }

  /// What the database has now.
  public func contents() throws(StorageError) -> DatabaseContents {
    try read { try DatabaseContents(of: $0) }
  }

  /// The copies that were made of the database at `path` before it got a new format.
  public static func olderFormats(of path: String) -> [String] { DatabaseFile.backups(of: path) }

  /// Who may use a new database at `path`: its owner, and the group where the folder is shared by
  /// setgid.
  public static func modeOfNew(at path: String) -> mode_t {
    DatabaseFile.mode(in: DatabaseFile.directory(of: path))
  }

  /// Whether a stakeholder with an id is or was in any of the projects.
  public func holds(stakeholder id: String) throws(StorageError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM change WHERE kind = 'stakeholder' AND record = ?)",
        arguments: [id]) ?? false
    }
  }

  /// Takes the stakeholders with some ids out of every history, and keeps the ids; gives what came of
  /// each.
  public func forget(
    _ ids: Set<String>, by signature: Signature
  ) throws(StorageError) -> [Erasure] {
    var erasures: [Erasure] = []
    for project in try projects() {
      let ledger = try ledger(of: project)
      var cleansing: Cleansing?
      try demandIntact {
        cleansing = try Cleansing(
          of: ids, from: ledger, by: signature.author, at: signature.now())
      }
      guard let cleansing, !cleansing.erasures.isEmpty else { continue }
      _ = try replace(project, with: cleansing.transactions, expecting: ledger.revision)
      erasures += cleansing.erasures
    }
    try note(erased: ids)
    return erasures
  }
}

extension DatabaseError {
  var isOfWriting: Bool {
    switch extendedResultCode {
    case .SQLITE_FULL, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE,
      .SQLITE_CANTOPEN:
      true
    default: false
    }
  }
}

extension StorageError {
  static func notCopied(_ copy: String) -> StorageError {
    StorageError(
      .disk,
      """
      Databasen kunne ikke kopieres til \(DatabaseFile.directory(of: copy)): disken er fuld, eller \
      den svarede med en fejl. Skaf plads, og prøv igen.
      """)
  }
}

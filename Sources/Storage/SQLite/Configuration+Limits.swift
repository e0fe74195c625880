import GRDB
import GRDBSQLite

extension SQLiteJournal {
  /// What a connection may use before it gives up; tests make it scarce.
  struct Limits {
    var busySeconds = 5.0
    var whenHeld: (@Sendable () -> Void)?
    /// Whether who waits for another has given up; asked only where `whenHeld` is told.
    var isGivenUp: @Sendable () -> Bool = { false }
    var pages: Int?
    /// What the disk answers after a commit.
    var afterCommit: @Sendable () throws -> Void = {}
  }
}

extension Configuration {
  /// Sets up a journal's connection, for reading only or also for writing.
  init(_ limits: SQLiteJournal.Limits, readOnly: Bool) {
    self.init()
    readonly = readOnly
    busyMode = BusyWait.mode(limits)
    // Below, with the other settings.
    foreignKeysEnabled = false
    prepareDatabase { database in
      // It would tell GRDB of each table and column in a statement, for observers that aren't there.
      sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
      // In rollback mode a power cut could otherwise lose the last commit with its directory entry.
      let writing = readOnly ? "" : "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
      try database.run("PRAGMA foreign_keys = ON; \(writing)")
      if let pages = limits.pages { try database.run("PRAGMA max_page_count = \(pages)") }
    }
  }
}

extension Database {
  /// Carries out statements whose rows nobody asks for.
  ///
  /// By SQLite itself, since GRDB takes longer to make ready for its first than to open the file.
  func run(_ statements: String) throws(DatabaseError) {
    let code = sqlite3_exec(sqliteConnection, statements, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: statements)
    }
  }
}

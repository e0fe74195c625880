import Core
import Storage
import TestSupport

extension PostgreSQLDatabase {
  /// Opens a journal in it.
  func journal(
    creating: Bool = true, forPractice: Bool = false, as user: String = "samdrift",
    patience: Double = 5, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> PostgreSQLJournal {
    try PostgreSQLJournal(
      address: PostgreSQLAddress(address(as: user)), creating: creating, forPractice: forPractice,
      patience: patience, tell: tell)
  }

  /// Opens a journal in it by what stands before its server.
  func journal(
    by proxy: PostgreSQLProxy, patience: Double = 5,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> PostgreSQLJournal {
    try PostgreSQLJournal(
      address: PostgreSQLAddress(proxy.address(of: self)), creating: true, patience: patience,
      tell: tell)
  }

  /// Opens it and reads all there is; returns the error that this gives, if any.
  func trouble(creating: Bool = false, as user: String = "samdrift") -> StorageError? {
    do {
      let journal = try journal(creating: creating, as: user)
      for project in try journal.projects() {
        _ = try journal.ledger(of: project)
        _ = try journal.snapshot(of: project)
      }
      return nil
    } catch {
      return error as? StorageError ?? StorageError(.other, "\(error)")
    }
  }

  /// All that stands in the program's tables, to be compared.
  func contents() throws -> [String] {
    let tables = try run(
      """
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname IN ('samdrift', 'samdrift_readers') ORDER BY 1
      """)
    let session = try session()
    return try tables.split(separator: "\n").map { table in
      "\(table): " + (try session.run("SELECT t::text FROM \(table) AS t ORDER BY 1"))
    }
  }
}

/// The error that something gives; nil when it is done.
func trouble(_ body: () throws -> Void) -> StorageError? {
  do {
    try body()
    return nil
  } catch {
    return error as? StorageError ?? StorageError(.other, "\(error)")
  }
}

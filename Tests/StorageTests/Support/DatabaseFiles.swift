import Core
import Demo
import Foundation
import TestSupport

@testable import Storage

/// Opens and reads all there is; returns the error that this gives, if any.
func trouble(
  _ path: String, creating: Bool = false, busySeconds: Double = 5
) -> StorageError? {
  do throws(StorageError) {
    let journal = try SQLiteJournal(
      path: path, creating: creating, limits: .init(busySeconds: busySeconds))
    for project in try journal.projects() { _ = try journal.ledger(of: project) }
    return nil
  } catch {
    return error
  }
}

/// Makes a file of these bytes.
func writeFile(_ bytes: Data, to path: String) throws {
  try bytes.write(to: URL(fileURLWithPath: path))
}

/// The bytes of a small database.
func sampleDatabase() throws -> Data {
  try withTemporaryDirectory { directory throws in
    let path = directory + "/samdrift.db"
    let ids = NewIDs()
    let transactions = Demo.transactions(today: Day(iso: "2026-11-23")!, newID: ids.next)
    _ = try SQLiteJournal(path: path, creating: true)
      .append(transactions, to: "demo", expecting: 0)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}

import Core
import GRDB
import TestSupport
import Testing

@testable import Storage

/// A file that a newer program raises to its own version while this one has it open.
@Suite struct SQLiteNewerTests {
  /// Everything that a journal can be asked, on a project at a revision.
  private static let requests: [@Sendable (SQLiteJournal, Int) throws -> Void] = [
    { _ = try $0.append([.sample("a")], to: "demo", expecting: $1) },
    { _ = try $0.replace("demo", with: [.sample("a")], expecting: $1) },
    { journal, _ in try journal.remove("demo") },
    { _ = try $0.load("demo", after: $1) },
    { journal, _ in _ = try journal.projects() },
    { journal, _ in _ = try journal.snapshot(of: "demo") },
    { journal, _ in _ = try journal.snapshot(of: "demo", activities: [1]) },
  ]

  @Test(arguments: requests.indices, [false, true])
  func isNeitherReadNorWrittenToAnyMore(request: Int, hasWritten: Bool) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path)
      var revision = try journal.ledger(of: "demo").revision
      if hasWritten {
        revision = try journal.append([.sample("b")], to: "demo", expecting: revision)[0].revision
      }
      let stamp = try journal.stamp()
      try DatabaseQueue(path: path).inDatabase { newer in
        try newer.execute(sql: "PRAGMA user_version = \(FormatVersion.current + 1)")
      }
      #expect(try journal.stamp() != stamp)
      let raised = try FileState(path)
      let error = #expect(throws: StorageError.self) {
        try Self.requests[request](journal, revision)
      }
      #expect(error?.reason == .tooNew)
      #expect(error?.message.contains("\(path) er lavet af en nyere udgave af Samdrift") == true)
      #expect(try FileState(path) == raised)
    }
  }
}

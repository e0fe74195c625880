import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// A server whose disk is full.
@Suite("PostgreSQL: a full disk") struct PostgreSQLDiskTests {
  @Test func leavesAllThatWasThereAndIsToldOf() throws {
    try withPostgreSQL { database throws in
      let first = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      let before = try database.contents()
      // Long texts go into a file of their own, which is empty until there is one. In its place comes
      // a file on a disk that is always full.
      let path = try database.run(
        """
        SELECT pg_relation_filepath(reltoastrelid) FROM pg_class
        WHERE oid = 'samdrift.change'::regclass
        """)
      let file = "\(database.server.folder)/data/\(path)"
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty)
      #expect(rename(file, file + "-gemt") == 0 && symlink("/dev/full", file) == 0)
      var random = SeededRandom(seed: 1)
      let long = String((0..<20_000).map { _ in random.pick("abcdefghijklmnopqrstuvwxyzæøå") })
      let journal = try database.journal(creating: false)
      let error = trouble {
        _ = try journal.append(
          [.sample("b"), .sample("c", notes: long)], to: "p", expecting: first[0].revision)
      }
      #expect(error?.reason == .disk)
      #expect(error?.message.contains("lokal/\(database.name)") == true)
      #expect(error?.message.contains("alt det tidligere er der stadig") == true)
      #expect(try database.contents() == before)
      #expect(try journal.load("p", after: 0) == first)
      #expect(unlink(file) == 0 && rename(file + "-gemt", file) == 0)
      let again = try database.journal(creating: false)
      let more = try again.append(
        [.sample("c", notes: long)], to: "p", expecting: first[0].revision)
      #expect(try database.journal().load("p", after: 0) == first + more)
    }
  }
}

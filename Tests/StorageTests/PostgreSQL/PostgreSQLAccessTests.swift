import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What goes wrong on the way to a database on a server: always a Danish sentence that says what to do,
/// with no more of the address than server and database.
@Suite("PostgreSQL: on the way to a server") struct PostgreSQLAccessTests {
  private func refusal(at address: String) -> StorageError? {
    trouble {
      let journal = try PostgreSQLJournal(address: PostgreSQLAddress(address), creating: true)
      _ = try journal.projects()
    }
  }

  @Test func anAddressShowsServerAndDatabaseOnly() throws {
    for (text, shown) in [
      "postgresql://db.nord.dk/samdrift": "db.nord.dk/samdrift",
      "postgres://lene@db.nord.dk:6432/samdrift?sslmode=verify-full": "db.nord.dk/samdrift",
      "postgresql:///samdrift?host=/run/postgresql&user=lene": "lokal/samdrift",
    ] {
      #expect(try PostgreSQLAddress(text).shown == shown)
    }
  }

  @Test(arguments: [
    "postgresql://lene:meget-hemmelig@db.nord.dk/samdrift",
    "postgresql://db.nord.dk/samdrift?password=meget-hemmelig",
    "postgresql:///samdrift?user=lene&password=meget-hemmelig",
  ])
  func aPasswordInAnAddressIsRefused(_ address: String) throws {
    let error = try #require(refusal(at: address))
    #expect(error.message.contains("adgangskode"))
    #expect(error.message.contains(".pgpass"))
    #expect(!error.message.contains("hemmelig") && !error.message.contains("lene"))
  }

  @Test func whereTheLibraryIsMissingItIsSaidHowToGetIt() throws {
    let error = trouble { _ = try LibPQ("libpq.so.findes-ikke") }
    #expect(error?.message.contains("apt-get install libpq5") == true)
    // One that lacks what is needed is as none.
    #expect(trouble { _ = try LibPQ("libm.so.6") } == error)
  }

  @Test func aServerThatDoesNotRun() throws {
    try withTemporaryDirectory { directory throws in
      let error = try #require(refusal(at: "postgresql:///samdrift?host=\(directory)"))
      #expect(error.reason == .away)
      #expect(error.message.contains("lokal/samdrift") && !error.message.contains(directory))
    }
    // A port that is taken and that nobody answers at; its number may look like a code of the server's.
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        #expect(bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0)
      }
    }
    let port = UInt16(bigEndian: address.sin_port)
    #expect(port >= 10_000)
    let error = refusal(at: "postgresql://127.0.0.1:\(port)/samdrift?sslmode=disable")
    #expect(error?.reason == .away)
  }

  @Test func aDatabaseThatIsNotThere() throws {
    let server = try PostgreSQLServer.shared()
    let error = try #require(refusal(at: server.address(of: "findes-ikke")))
    #expect(error.reason == .notFound)
    #expect(error.message.contains("lokal/findes-ikke"))
    #expect(!error.message.contains(server.folder))
  }

  @Test func aLoginThatIsNotThere() throws {
    try withPostgreSQL { database throws in
      let error = try #require(refusal(at: database.address(as: "ukendt")))
      #expect(error.reason == .forbidden)
      #expect(error.message.contains("lokal/\(database.name)"))
    }
  }

  @Test func passwordsComeFromAFileAndAreNeverTold() throws {
    try withPostgreSQL { database throws in
      _ = try database.session().refusal(of: "CREATE ROLE kode LOGIN PASSWORD 'den-rigtige'")
      try database.run("GRANT CREATE ON DATABASE \"\(database.name)\" TO kode")
      try withTemporaryDirectory { directory throws in
        let file = directory + "/pgpass"
        let address = database.address(as: "kode") + "&passfile=\(file)"
        for (password, reason) in [
          ("", .forbidden), ("den-forkerte", .forbidden), ("den-rigtige", nil),
        ] as [(String, StorageError.Reason?)] {
          let line = password.isEmpty ? "" : "*:*:*:*:\(password)\n"
          try Data(line.utf8).write(to: URL(fileURLWithPath: file))
          try setMode(0o600, of: file)
          let error = refusal(at: address)
          #expect(error?.reason == reason)
          #expect(error?.message.contains(".pgpass") != false)
          #expect(error?.message.contains("den-") != true)
        }
      }
    }
  }

  @Test func aServerWithNoRoomForMoreConnections() throws {
    try withPostgreSQL { database throws in
      try database.run("CREATE ROLE \"\(database.name)\" LOGIN CONNECTION LIMIT 0")
      let error = try #require(refusal(at: database.address(as: database.name)))
      #expect(error.reason == .away && error.message.contains("ledige forbindelser"))
    }
  }

  @Test func whoMayNotMakeTablesChangesNothing() throws {
    try withPostgreSQL { database throws in
      try database.run("CREATE ROLE \"\(database.name)\" LOGIN")
      let error = try #require(refusal(at: database.address(as: database.name)))
      #expect(error.reason == .forbidden && error.message.contains("opsæt-postgresql"))
      #expect(try database.contents() == [])
      // Nor who only looks.
      #expect(database.trouble()?.reason == .notFound)
      #expect(try database.contents() == [])
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The server that the tests start for themselves.
@Suite("PostgreSQL: the tests' own server") struct PostgreSQLServerTests {
  @Test func everyTestHasADatabaseOfItsOwn() throws {
    let server = try PostgreSQLServer.shared()
    let name = try server.withDatabase { first in
      try server.withDatabase { second in
        try first.run("CREATE TABLE t (x int)")
        #expect(try second.session().refusal(of: "SELECT * FROM t") == "42P01")
        #expect(try first.run("SELECT count(*) FROM t") == "0")
        return first.name
      }
    }
    #expect(
      try server.run("SELECT count(*) FROM pg_database WHERE datname = '\(name)'") == "0")
  }

  @Test func nothingIsLeftOfIt() throws {
    func ended() throws -> (folder: String, process: String) {
      let server = try PostgreSQLServer(settings: ["fsync = off"])
      let lines = try String(
        contentsOfFile: server.folder + "/data/postmaster.pid", encoding: .utf8)
      return (server.folder, lines.prefix { $0 != "\n" }.description)
    }
    let (folder, process) = try ended()
    #expect(!FileManager.default.fileExists(atPath: folder))
    // A machine whose first process buries no dead lists it still.
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    #expect(status?.contains("State:\tZ") != false)
  }

  @Test func whatWasWrittenIsThereAfterAKill() throws {
    let server = try PostgreSQLServer()
    try server.withDatabase { database throws in
      let session = try database.session()
      try session.run("CREATE TABLE t AS SELECT 1 AS x")
      try server.kill()
      #expect(try session.refusal(of: "SELECT 1") != nil)
      try server.start()
      #expect(try database.run("SELECT x FROM t") == "1")
      try server.stop()
      #expect(throws: (any Error).self) { try database.run("SELECT 1") }
      try server.start()
      #expect(try database.run("SELECT x FROM t") == "1")
    }
  }

  @Test func whatStandsBeforeItLiesAboutItsVersionAndCutsConnections() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server, version: "17.2") { proxy throws in
        func session() throws -> SQLSession { try SQLSession(proxy.address(of: database)) }
        var own = try session()
        #expect(try own.run("\\echo :SERVER_VERSION_NUM") == "170002")
        try own.run("CREATE TABLE t (x int)")
        proxy.cut(.after("VALUES (1)"))
        #expect(try own.refusal(of: "INSERT INTO t VALUES (1)") != nil)
        own = try session()
        proxy.cut(.before("VALUES (2)"))
        #expect(try own.refusal(of: "INSERT INTO t VALUES (2)") != nil)
        #expect(!proxy.isToCut)
        #expect(try database.run("SELECT x FROM t") == "1")
        own = try session()
        proxy.goAway()
        #expect(try own.refusal(of: "SELECT 1") != nil)
        #expect(try session().refusal(of: "SELECT 1") != nil)
        proxy.comeBack()
        #expect(try session().run("SELECT 1") == "1")
      }
    }
  }
}

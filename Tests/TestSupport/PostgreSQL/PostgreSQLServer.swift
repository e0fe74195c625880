import Foundation
import Synchronization

/// A PostgreSQL server that the tests start for themselves, by Tests/PostgreSQL/serve.
///
/// It ends, and its folder with it, when nobody has it any more or the tests end, however they do.
public final class PostgreSQLServer: Sendable {
  /// What came of starting or telling a server.
  public struct Trouble: Error, CustomStringConvertible {
    /// What was said of it.
    public let description: String
  }

  private static let ordinary = Result {
    try PostgreSQLServer(settings: ["fsync = off", "full_page_writes = off"])
  }

  /// The server that tests share, which is started when the first one asks; it forces nothing to
  /// the disk.
  public static func shared() throws -> PostgreSQLServer { try ordinary.get() }

  /// The folder with its data, and its socket.
  public let folder: String
  private let script: ScriptedChild
  private let administrator = Mutex<SQLSession?>(nil)
  private let count = Atomic(0)

  /// Starts a server with lines of postgresql.conf besides those that are for speed only.
  public init(settings: [String] = []) throws {
    // Not the tests' own folder: a socket's path may have 107 bytes, and the server may be another
    // user.
    var template = Array("/tmp/samdrift-pg-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Trouble(description: "no folder in /tmp") }
    folder = String(cString: made)
    let fast = [
      "max_connections = 400", "shared_buffers = 32MB", "wal_level = minimal", "jit = off",
      "max_wal_senders = 0", "autovacuum = off", "recovery_init_sync_method = syncfs",
    ]
    let text = try Documentation.text(of: "Tests/PostgreSQL/serve")
    script = try ScriptedChild(
      "/bin/sh", ["-c", text, "serve", folder] + fast + settings, environment: ["LC_ALL": "C"])
    try expect("ready")
  }

  deinit { script.finish() }

  /// Starts it again.
  public func start() throws { try order("start") }
  /// Stops it at once, whoever is connected.
  public func stop() throws { try order("stop") }
  /// Ends all its processes by signal 9.
  public func kill() throws { try order("kill") }

  private func order(_ word: String) throws {
    administrator.withLock { $0 = nil }
    script.write(word + "\n")
    try expect("done")
  }

  private func expect(_ word: String) throws {
    let answer = script.read(until: word + "\n")
    guard answer.isWhole else { throw Trouble(description: "PostgreSQL: \(answer.text)") }
  }

  /// The address of a database, as the program takes it.
  public func address(of database: String, as user: String = "samdrift") -> String {
    "postgresql:///\(database)?host=\(folder)&port=5432&user=\(user)"
  }

  /// A session of a user's in a database.
  public func session(
    in database: String = "postgres", as user: String = "samdrift"
  ) throws -> SQLSession {
    try SQLSession(address(of: database, as: user))
  }

  /// Carries out statements in no particular database, as the superuser; returns the answer.
  @discardableResult
  public func run(_ statements: String) throws -> String {
    try administrator.withLock { session in
      let own = try session ?? self.session()
      session = own
      return try own.run(statements)
    }
  }

  /// Calls `body` with a new database, and drops that afterwards.
  public func withDatabase<Result>(
    encoding: String = "UTF8", _ body: (PostgreSQLDatabase) throws -> Result
  ) throws -> Result {
    let name = "prøve\(count.add(1, ordering: .relaxed).newValue)"
    // Written by copying files: so it takes a tenth of a second less.
    try run(
      """
      CREATE DATABASE "\(name)" TEMPLATE template0 STRATEGY file_copy ENCODING '\(encoding)'
      """)
    defer { _ = try? run("DROP DATABASE \"\(name)\" WITH (FORCE)") }
    return try body(PostgreSQLDatabase(server: self, name: name))
  }
}

/// A database of a server's, for one test.
public struct PostgreSQLDatabase: Sendable {
  /// The server it is on.
  public let server: PostgreSQLServer
  /// Its name.
  public let name: String

  /// Its address, as the program takes it.
  public var address: String { server.address(of: name) }

  /// Its address for a user.
  public func address(as user: String) -> String { server.address(of: name, as: user) }

  /// A session of a user's in it.
  public func session(as user: String = "samdrift") throws -> SQLSession {
    try server.session(in: name, as: user)
  }

  /// Carries out statements in a session of their own; returns the answer.
  @discardableResult
  public func run(_ statements: String, as user: String = "samdrift") throws -> String {
    try session(as: user).run(statements)
  }
}

/// Calls `body` with a new database on the server that tests share, and drops that afterwards.
public func withPostgreSQL<Result>(
  encoding: String = "UTF8", _ body: (PostgreSQLDatabase) throws -> Result
) throws -> Result {
  try PostgreSQLServer.shared().withDatabase(encoding: encoding, body)
}

import Foundation

/// A pooler before a PostgreSQL server, that gives every transaction one of its connections.
public enum PgBouncer {
  /// Calls `body` with the address of a database behind one, which is stopped afterwards.
  public static func withPooler<Result>(
    before database: PostgreSQLDatabase, _ body: (String) throws -> Result
  ) throws -> Result {
    var template = Array("/tmp/samdrift-pb-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EACCES) }
    let folder = String(cString: made)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let settings = """
      [databases]
      * = host=\(database.server.folder) port=5432 user=samdrift
      [pgbouncer]
      listen_addr =
      listen_port = 5432
      unix_socket_dir = \(folder)
      auth_type = any
      pool_mode = transaction
      default_pool_size = 3
      ignore_startup_parameters = extra_float_digits
      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/ini"))
    // It won't run as root either. Standard input is what ends it when the tests end.
    let script = """
      trap 'kill $process 2>/dev/null; wait' EXIT
      trap '' HUP INT TERM
      as=
      if [ "$(id -u)" = 0 ]; then
        chown -R nobody "$1"
        as="setpriv --reuid=nobody --regid=nogroup --clear-groups"
      fi
      $as pgbouncer -q "$1/ini" &
      process=$!
      while kill -0 $process && [ ! -S "$1/.s.PGSQL.5432" ]; do sleep 0.01; done
      echo ready
      read -r _
      """
    let child = try ScriptedChild("/bin/sh", ["-c", script, "pooler", folder], environment: [:])
    defer { child.finish() }
    let answer = child.read(until: "ready\n")
    guard answer.isWhole, FileManager.default.fileExists(atPath: folder + "/.s.PGSQL.5432") else {
      throw PostgreSQLServer.Trouble(description: "pgbouncer: \(answer.text)")
    }
    return try body("postgresql:///\(database.name)?host=\(folder)&port=5432&user=samdrift")
  }
}

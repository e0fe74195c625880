import GRDB

/// The version of the SQLite library in use, such as "3.40.1".
public func sqliteVersion() -> String {
  let version = try? DatabaseQueue().read {
    try String.fetchOne($0, sql: "SELECT sqlite_version()")
  }
  return version ?? "ukendt"
}

import GRDB
import GRDBSQLite

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

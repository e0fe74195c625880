import Core
import Foundation
import GRDB

/// The database as a file: whether it may be used, and whose it is.
enum DatabaseFile {
  enum Access { case readWrite, readOnly }

  /// Makes the file ready to be opened and says how it may be used.
  static func prepare(_ path: String, creating: Bool) throws(StorageError) -> Access {
    var status = stat()
    if stat(path, &status) != 0 {
      switch errno {
      case ENOENT where creating:
        try create(path)
        return .readWrite
      case ENOENT: throw .notFound(path)
      case ENOTDIR: throw .notADirectory(path)
      default: throw .forbidden(path)
      }
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory(path) }
    // Opening a pipe or a device could wait for ever.
    if status.st_mode & S_IFMT != S_IFREG { throw .notADatabase(path) }
    // SQLite takes a file of one byte for an empty database.
    if 1..<512 ~= status.st_size { throw .notADatabase(path) }
    guard may(R_OK, path) else { throw .forbidden(path) }
    // SQLite keeps its rollback journal beside the file.
    return may(W_OK, path) && may(W_OK, directory(of: path)) ? .readWrite : .readOnly
  }

  private static func may(_ mode: Int32, _ path: String) -> Bool {
    faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0
  }

  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else {
      return FileManager.default.currentDirectoryPath
    }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Who may use a new file in a folder: its owner, and the group where the folder is shared by
  /// setgid.
  static func mode(in directory: String) -> mode_t {
    var status = stat()
    return stat(directory, &status) == 0 && status.st_mode & S_ISGID != 0 ? 0o660 : 0o600
  }

  /// Makes an empty private file: for its owner, or for the group where the directory is shared by
  /// setgid.
  private static func create(_ path: String) throws(StorageError) {
    let directory = directory(of: path)
    var status = stat()
    guard stat(directory, &status) == 0 else { throw .missingDirectory(directory, path) }
    let mode = mode(in: directory)
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw errno == ENOSPC ? .full(path) : .notWritable(directory: directory)
    }
    // The group's bit may have been taken away by the umask.
    fchmod(descriptor, mode)
    close(descriptor)
  }

  /// What a database is found to have.
  enum Content {
    /// Nothing yet.
    case nothing
    /// This program's tables, maybe for practice, and where they were copied from, if they were.
    case tables(isPractice: Bool, origin: CopyOrigin? = nil)
  }

  /// Reads the version before anything else, and then whether the tables are this program's.
  static func check(_ database: Database, path: String) throws -> Content {
    let version = try Schema.version(of: database)
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if version == 0 && owner == 0 {
      let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
      if tables == 0 { return .nothing }
    }
    guard owner == Schema.applicationID else { throw StorageError.foreign(path) }
    guard version <= FormatVersion.current else { throw StorageError.tooNew(path, version) }
    guard version > 0 else { throw StorageError.incomplete(path) }
    let marks = try Schema.check(database, version: version, path: path)
    try checkLength(of: path, database)
    return .tables(
      isPractice: marks.isPractice,
      origin: marks.isCopy ? try OriginRow.fetch(database, path: path) : nil)
  }

  /// Makes the tables in a database that is still empty, maybe for practice.
  static func fill(_ queue: DatabaseQueue, path: String, forPractice: Bool) throws -> Content {
    var content = Content.nothing
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Another process may have made the tables since they were looked for.
        content = try check(database, path: path)
        if case .nothing = content {
          try Schema.create(in: database, forPractice: forPractice)
          content = .tables(isPractice: forPractice)
        }
        return .commit
      }
    }
    return content
  }

  /// SQLite reads zeros where the last page was cut off, and says nothing.
  private static func checkLength(of path: String, _ database: Database) throws {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    var status = stat()
    guard stat(path, &status) == 0 else { throw StorageError.unreliable(path) }
    if Int(status.st_size) >= pages * pageSize { return }
    // The newest pages may only stand in a write-ahead log, which lies beside the file itself.
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal",
      let file = try String.fetchOne(
        database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'"),
      stat(file + "-wal", &status) == 0, status.st_size > 0
    else { throw StorageError.corrupt(path) }
  }
}

import Foundation

/// A database held by another process than the program, as SQLite itself would hold it.
///
/// What one process has locked, another can't.
public final class DatabaseLock {
  private var file: Int32

  /// Locks the database in a file.
  public init(_ database: URL) throws {
    file = open(database.path, O_RDWR | O_CLOEXEC)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // The bytes SQLite takes for this in every file.
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    guard fcntl(file, F_SETLK, &lock) == 0 else { throw POSIXError(.EAGAIN) }
  }

  /// Lets go of it.
  public func release() {
    if file >= 0 { close(file) }
    file = -1
  }

  deinit { release() }
}

import Foundation

/// A private file that is written beside another, to take its name when it is whole.
///
/// It is locked as long as its program runs, so that the next program can tell one that was left by
/// a program that was killed.
struct TemporaryFile {
  /// Where it is until it takes the other's name.
  let path: String
  private let descriptor: Int32

  /// Makes one beside the file at `path`.
  init(beside path: String) throws(SystemError) {
    while true {
      let directory = Self.directory(of: path)
      let own = "\(directory)/\(Self.start)\(Environment.newID())\(Self.end)"
      let file = open(own, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw SystemError(errno) }
      flock(file, LOCK_EX)
      // Another program may have taken it for an abandoned one before it was locked.
      var status = stat()
      if fstat(file, &status) == 0, status.st_nlink > 0 {
        (self.path, descriptor) = (own, file)
        return
      }
      Glibc.close(file)
    }
  }

  /// Writes all of `data` after what has been written.
  func write(_ data: Data) throws(SystemError) { try data.write(to: descriptor) }

  /// Gives it the name `name`, for those that `mode` says, once all of it is on disk.
  func rename(to name: String, mode: mode_t) throws(SystemError) {
    try settle(mode)
    if Glibc.rename(path, name) != 0 { throw SystemError(errno) }
  }

  /// Gives it a name that nothing has, with its own kept until it is removed; throws `EEXIST` where
  /// something has it.
  func rename(toFree name: String, mode: mode_t) throws(SystemError) {
    try settle(mode)
    if link(path, name) == 0 { return }
    if errno == EEXIST { throw SystemError(errno) }
    // Some file systems, such as those of loose drives, have one name for a file.
    var status = stat()
    if lstat(name, &status) == 0 { throw SystemError(EEXIST) }
    if Glibc.rename(path, name) != 0 { throw SystemError(errno) }
  }

  /// Sees to it that all of it is on disk, for those that `mode` says.
  private func settle(_ mode: mode_t) throws(SystemError) {
    if fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { throw SystemError(errno) }
  }

  /// Removes it.
  func remove() { unlink(path) }

  /// Lets go of the file.
  func close() { _ = Glibc.close(descriptor) }

  /// Removes what killed programs of this user have left where the file at `path` is.
  static func removeAbandoned(beside path: String) {
    let directory = directory(of: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    for name in names where name.hasPrefix(start) && name.hasSuffix(end) {
      let file = open("\(directory)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if file < 0 { continue }
      defer { Glibc.close(file) }
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), flock(file, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink("\(directory)/\(name)")
    }
  }

  /// The directory that the file at `path` is in.
  ///
  /// Foundation's own on Linux (6.3.1) can end the program.
  static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static let start = ".samdrift-"
  private static let end = ".tmp"
}

import Glibc
import Synchronization

/// A private directory that goes away with everything in it.
///
/// Each is locked by the program that made it, and by one that it is shared with, so that one whose
/// programs were killed is known by being open, and the next program removes it.
enum TemporaryDirectory {
  /// Gives `body` the path of a new directory, and removes it afterwards, also when a signal ends
  /// the program.
  static func use(_ body: (String) throws -> Void) throws {
    try Interruption.holdBack {
      let path = try make()
      defer { remove(path) }
      try body(path)
    }
  }

  /// Makes a directory for nobody but the user, and gives its path.
  static func make() throws(Failure) -> String {
    removeAbandoned()
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Self.unusable(SystemError(errno), "en midlertidig mappe")
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let lock = lock(path)
    locks.withLock { $0[path] = lock }
    return path
  }

  /// What is said when temporary files can't be where they are to be.
  static func unusable(_ error: SystemError, _ thing: String = "en midlertidig fil") -> Failure {
    Failure(
      error.writing, "Der kan ikke oprettes \(thing) i \(parent): \(error). Ret variablen TMPDIR.")
  }

  /// Lets a program that is about to be started keep the directory in use as long as it runs.
  static func share(_ path: String, with actions: inout posix_spawn_file_actions_t) {
    // To be copied onto itself is what keeps a file open.
    guard let lock = locks.withLock({ $0[path] }) else { return }
    posix_spawn_file_actions_adddup2(&actions, lock, lock)
  }

  /// Removes a directory with all that is in it.
  static func remove(_ path: String) {
    empty(path)
    rmdir(path)
    if let lock = locks.withLock({ $0.removeValue(forKey: path) }) { close(lock) }
  }

  /// Removes what programs that were killed have left, but for texts that somebody has written.
  static func removeAbandoned() { abandoned(with: nil).forEach(remove) }

  /// The directories that programs that were killed have left, with a file of a name in them, or
  /// without any text that somebody has written.
  static func abandoned(with file: String?) -> [String] {
    names(in: parent, beginningWith: prefix).map { "\(parent)/\($0)" }.filter { path in
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == getuid(),
        // One that has just been made may not be locked yet.
        time(nil) - status.st_mtim.tv_sec > 10,
        access("\(path)/\(file ?? Editor.fileName)", F_OK) == (file == nil ? -1 : 0)
      else { return false }
      guard let lock = lock(path) else { return false }
      close(lock)
      return true
    }
  }

  private static let locks = Mutex<[String: Int32]>([:])

  /// Where temporary files are.
  static var parent: String { Environment.variable("TMPDIR") ?? "/tmp" }

  /// Others' directories may be in the same place.
  private static var prefix: String { "samdrift-\(getuid())-" }

  private static func lock(_ path: String) -> Int32? {
    let file = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
    close(file)
    return nil
  }

  private static func empty(_ path: String) {
    for name in names(in: path) {
      let entry = "\(path)/\(name)"
      var status = stat()
      guard lstat(entry, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        empty(entry)
        rmdir(entry)
      } else {
        unlink(entry)
      }
    }
  }

  private static func names(in path: String, beginningWith prefix: String = "") -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    let length = prefix.utf8.count
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          // Thousands of others' may be in the same place, and each command comes by.
          strncmp(name, prefix, length) == 0 ? String(cString: name) : nil
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

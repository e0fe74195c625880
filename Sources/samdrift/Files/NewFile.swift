import Foundation

/// A file that is written piece by piece, and is there whole or not at all.
///
/// A signal that would end the program does so when the file has been let go of; who takes long asks
/// `Interruption.hasCome`.
///
/// A file that is there already takes `mayReplace`, or the user's consent; a database and what isn't
/// an ordinary file are never replaced.
struct NewFile: ~Copyable {
  private let path: String
  private let mode: mode_t
  private let temporary: TemporaryFile
  /// Ends last of all, when nothing is left to be tidied up.
  private let hold: Interruption.Hold

  /// Begins a file that is to be at `path`, for those that `mode` says.
  init(at path: String, mayReplace: Bool, mode: mode_t = 0o600) throws(Failure) {
    try PrivateFile.demandPlace(path, mayReplace: mayReplace)
    // Where a group writes, or files come in from outside, a link could have been put there since.
    let path = mode == 0o600 && Kiosk.current == nil ? Self.resolved(path) : path
    let hold = Interruption.Hold()
    TemporaryFile.removeAbandoned(beside: path)
    do throws(SystemError) {
      temporary = try TemporaryFile(beside: path)
    } catch {
      throw Self.unwritable(path, error)
    }
    self.path = path
    self.mode = mode
    self.hold = hold
  }

  deinit {
    // Where it has taken its place, nothing is left under the other name.
    temporary.remove()
    temporary.close()
  }

  /// Writes all of `data` after what has been written.
  func write(_ data: Data) throws(Failure) {
    do throws(SystemError) {
      try temporary.write(data)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  /// Puts the file where it is to be, and returns when it is on disk.
  consuming func takePlace() throws(Failure) {
    do throws(SystemError) {
      try temporary.rename(to: path, mode: mode)
    } catch {
      throw Self.unwritable(path, error)
    }
    do throws(SystemError) {
      try Self.syncDirectory(of: path)
    } catch {
      throw Failure(
        .inputOutput,
        """
        \(path) er skrevet, men det er ikke sikkert, at den tåler et strømsvigt: \
        \(error.description). Tjek drevet.
        """)
    }
  }

  private static func unwritable(_ path: String, _ error: SystemError) -> Failure {
    Failure(
      error.writing,
      "\(path) kan ikke skrives: \(error.description). Vælg et andet navn eller en anden mappe.")
  }

  /// Sees to it that the file's name is on the disk too.
  static func syncDirectory(of path: String) throws(SystemError) {
    let directory = open(TemporaryFile.directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A directory that may be written but not read can't be asked.
    guard directory >= 0 else { return }
    defer { close(directory) }
    // Some file systems know no such thing.
    if fsync(directory) != 0, errno != EINVAL, errno != ENOTSUP { throw SystemError(errno) }
  }

  /// The file itself where the path is a link to one, so that the link isn't what is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

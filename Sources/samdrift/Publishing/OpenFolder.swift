import Foundation

/// A folder that is held open: what is done in it is done there, whatever its name leads to meanwhile.
final class OpenFolder {
  private let descriptor: Int32

  /// Opens the folder at a path, which is counted from an open one where that is given; throws where a
  /// link is in its place.
  init(_ path: String, in folder: OpenFolder? = nil) throws(SystemError) {
    descriptor = openat(
      folder?.descriptor ?? AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { throw SystemError(errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits until no other program has it locked, and locks it for as long as it is open.
  func lock() { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }

  /// Sees to it that its names are on disk, where the file system knows of that.
  func sync() { fsync(descriptor) }

  /// What there is of a name in it, itself where it is a link, or of the folder; nil where there is
  /// nothing.
  func status(of name: String = ".") -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Throws where files of these names can't take their places in it, or be removed.
  func demandWritable(_ names: [String]) throws(SystemError) {
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else { throw SystemError(errno) }
    // Where it is sticky, the files of others stay.
    guard let own = status(), own.st_mode & S_ISVTX != 0, own.st_uid != geteuid(), geteuid() != 0
    else { return }
    for name in names {
      if let other = status(of: name), other.st_uid != geteuid() { throw SystemError(EPERM) }
    }
  }

  /// Makes a folder in it, for those whom `access` says.
  func makeFolder(_ name: String, for access: SiteAccess) throws(SystemError) {
    if mkdirat(descriptor, name, access.folder) != 0 {
      if errno == EEXIST { return }
      throw SystemError(errno)
    }
    // Whatever the account takes from others, this is for them.
    fchmodat(descriptor, name, access.folder, 0)
  }

  /// Writes a new file in it, for those that `mode` says, and returns when it is on disk.
  func write(_ data: Data, to name: String, mode: mode_t) throws(SystemError) {
    let file = openat(
      descriptor, name, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(errno) }
    defer { close(file) }
    try data.write(to: file)
    guard fchmod(file, mode) == 0, fsync(file) == 0 else { throw SystemError(errno) }
  }

  /// Gives a file of it a place in another folder, instead of what may have the name there.
  func move(_ file: String, to folder: OpenFolder, as name: String) throws(SystemError) {
    guard renameat(descriptor, file, folder.descriptor, name) == 0 else { throw SystemError(errno) }
  }

  /// Removes a file of it, where there is one.
  func remove(_ file: String) throws(SystemError) {
    guard unlinkat(descriptor, file, 0) == 0 || errno == ENOENT else { throw SystemError(errno) }
  }

  /// Removes a folder in it where nothing is in that.
  func removeEmpty(_ folder: String) { unlinkat(descriptor, folder, AT_REMOVEDIR) }
}

import Foundation
import Storage

/// A file in which a database's projects have something remembered that isn't part of them: beside the
/// database for those who may use it, or with the account where the database is on a server.
struct CompanionFile {
  /// The file.
  let path: String
  private let mode: mode_t
  private let isWithAccount: Bool

  /// The file of a database with this ending, whatever links lead to it; `folder` is where the
  /// account's are.
  init(of database: DatabaseAddress, ending: String, in folder: String) {
    guard let file = database.file else {
      path = "\(folder)/\(database.shown.asFolderName).\(ending)"
      (mode, isWithAccount) = (0o600, true)
      return
    }
    let real = realpath(file, nil)
    defer { free(real) }
    path = (real.map { String(cString: $0) } ?? file) + "." + ending
    var status = stat()
    mode = stat(file, &status) == 0 ? status.st_mode & 0o660 : 0o600
    isWithAccount = false
  }

  /// What is in it; nil where it isn't there, and a failure where it can't be read.
  func read<Contents: Decodable>(
    atMost limit: Int, or unreadable: String
  ) throws(Failure) -> Contents? {
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    let data = try PrivateFile.read(path, atMost: limit, onlyOrdinary: true)
    guard let contents = try? JSONDecoder().decode(Contents.self, from: data) else {
      throw Failure(.data, "\(path) kan ikke læses, \(unreadable)")
    }
    return contents
  }

  /// Writes it anew.
  func write(_ contents: some Encodable) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(contents) else {
      preconditionFailure("Text and numbers are JSON.")
    }
    try PrivateFile.write(data, to: path, mayReplace: true, mode: mode)
  }

  /// Calls `body` while no other program of this machine does the same; throws a `SystemError` where
  /// its folder isn't for that.
  func whileAlone(_ body: () throws -> Void) throws {
    let folder = TemporaryFile.directory(of: path)
    if isWithAccount { try Environment.makePrivateDirectory(folder) }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(lock) }
    guard lock >= 0, flock(lock, LOCK_EX) == 0, access(folder, W_OK) == 0 else {
      throw SystemError(errno)
    }
    try body()
  }
}

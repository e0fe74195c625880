import Foundation

/// Reads and writes whole files.
enum PrivateFile {
  /// The file's bytes.
  ///
  /// Of more than `limit`, only one byte more is read, so that the caller can tell.
  static func read(_ path: String, atMost limit: Int = .max - 1) throws(Failure) -> Data {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path, SystemError(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, SystemError(EISDIR)) }
    guard let stream = fopen(path, "r") else { throw unreadable(path, SystemError(errno)) }
    defer { fclose(stream) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while data.count <= limit,
      case let count = fread(&buffer, 1, min(buffer.count, limit + 1 - data.count), stream),
      count > 0
    {
      data.append(contentsOf: buffer[..<count])
    }
    if ferror(stream) != 0 { throw unreadable(path, SystemError(EIO)) }
    return data
  }

  /// Writes a file for nobody but the user: all of it or nothing.
  ///
  /// A file that is there already takes `mayReplace`, or the user's consent.
  static func write(_ data: Data, to path: String, mayReplace: Bool) throws(Failure) {
    if access(path, F_OK) == 0 {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw Failure(.cannotCreate, "\(path) er en mappe. Skriv navnet på en fil.")
      }
      try Output.demandConsent("\(path) findes allerede. Skal den overskrives?", given: mayReplace)
    }
    let temporary = "\(path).\(Environment.newID()).tmp"
    do throws(SystemError) {
      try writeAll(data, to: temporary)
      if rename(temporary, path) != 0 { throw SystemError(errno) }
    } catch {
      unlink(temporary)
      throw Failure(
        error.writing,
        "\(path) kan ikke skrives: \(error.description). Vælg et andet navn eller en anden mappe.")
    }
  }

  private static func writeAll(_ data: Data, to path: String) throws(SystemError) {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(errno) }
    defer { close(file) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      rest = rest.dropFirst(count)
    }
    if fsync(file) != 0 { throw SystemError(errno) }
  }

  private static func unreadable(_ path: String, _ error: SystemError) -> Failure {
    Failure(error.reading, "\(path) kan ikke læses: \(error.description).")
  }
}

import Foundation

/// Reads and writes whole files.
enum PrivateFile {
  /// Whether there is an ordinary file that would be replaced.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && !isDatabase(path)
  }

  /// Writes a file for nobody but the user: all of it or nothing.
  ///
  /// A file that is there already takes `mayReplace`, or the user's consent; a database and what
  /// isn't an ordinary file are never replaced. The path "-" is standard output.
  static func write(_ data: Data, to path: String, mayReplace: Bool) throws(Failure) {
    if path == standard {
      return data.starts(with: Data("%PDF".utf8))
        ? Output.print(data) : Output.print(String(decoding: data, as: UTF8.self))
    }
    var status = stat()
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw Failure(.cannotCreate, "\(path) er en mappe. Skriv navnet på en fil.")
      case S_IFREG where !isDatabase(path): break
      case S_IFREG:
        throw Failure(
          .cannotCreate, "\(path) er en database og bliver ikke overskrevet. Vælg et andet navn.")
      default:
        throw Failure(.cannotCreate, "\(path) er ikke en almindelig fil. Vælg et andet navn.")
      }
      try Output.demandConsent("\(path) findes allerede. Skal den overskrives?", given: mayReplace)
    }
    try replace(resolved(path), with: data)
  }

  private static func replace(_ path: String, with data: Data) throws(Failure) {
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

  /// The file itself where the path is a link to one, so that the link isn't what is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isDatabase(_ path: String) -> Bool {
    guard let stream = fopen(path, "r") else { return false }
    defer { fclose(stream) }
    let mark = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: mark.count)
    return fread(&start, 1, start.count, stream) == mark.count && start == mark
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
}

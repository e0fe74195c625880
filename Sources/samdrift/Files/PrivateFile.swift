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
    try demandName(path)
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

  /// Refuses a path that is empty, as a variable in a script may be.
  static func demandName(_ path: String) throws(Failure) {
    if path.isEmpty { throw Failure(.usage, "Filen har intet navn. Skriv, hvad den hedder.") }
  }

  private static func replace(_ path: String, with data: Data) throws(Failure) {
    do throws(SystemError) {
      TemporaryFile.removeAbandoned(beside: path)
      let temporary = try TemporaryFile(beside: path)
      defer { temporary.close() }
      try temporary.write(data)
      try temporary.rename(to: path)
    } catch {
      throw Failure(
        error.writing,
        "\(path) kan ikke skrives: \(error.description). Vælg et andet navn eller en anden mappe.")
    }
    do throws(SystemError) {
      try syncDirectory(of: path)
    } catch {
      throw Failure(
        .inputOutput,
        """
        \(path) er skrevet, men det er ikke sikkert, at den tåler et strømsvigt: \
        \(error.description). Tjek drevet.
        """)
    }
  }

  /// Sees to it that the file's name is on the disk too.
  private static func syncDirectory(of path: String) throws(SystemError) {
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

  private static func isDatabase(_ path: String) -> Bool {
    guard let stream = fopen(path, "r") else { return false }
    defer { fclose(stream) }
    let mark = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: mark.count)
    return fread(&start, 1, start.count, stream) == mark.count && start == mark
  }
}

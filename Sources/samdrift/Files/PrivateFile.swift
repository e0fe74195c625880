import Foundation

/// Reads and writes whole files.
enum PrivateFile {
  /// Whether there is an ordinary file that would be replaced.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && !isDatabase(path)
  }

  /// Writes a file for nobody but the user unless `mode` says otherwise, as a `NewFile`.
  ///
  /// The path "-" is standard output.
  static func write(
    _ data: Data, to path: String, mayReplace: Bool, mode: mode_t = 0o600
  ) throws(Failure) {
    if path == standard {
      return ["%PDF", "PK\u{3}\u{4}"].contains { data.starts(with: Data($0.utf8)) }
        ? Output.print(data) : Output.print(String(decoding: data, as: UTF8.self))
    }
    let file = try NewFile(at: path, mayReplace: mayReplace, mode: mode)
    try file.write(data)
    try file.takePlace()
  }

  /// Does something with a file while no other program of the user's does the same in its directory,
  /// which is made where it isn't there.
  static func whileAlone<Result>(
    with path: String, _ body: () throws -> Result
  ) throws -> Result {
    let directory = TemporaryFile.directory(of: path)
    try Environment.makePrivateDirectory(directory)
    let lock = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else {
      throw Failure(
        .cannotCreate, "Mappen \(directory) kan ikke åbnes. Se efter, hvem der må bruge den.")
    }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }

  /// Makes sure that a file may be written at `path`, asking where it would replace another.
  static func demandPlace(_ path: String, mayReplace: Bool) throws(Failure) {
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
  }

  /// Refuses a path that is empty, as a variable in a script may be.
  static func demandName(_ path: String) throws(Failure) {
    if path.isEmpty { throw Failure(.usage, "Filen har intet navn. Skriv, hvad den hedder.") }
  }

  private static func isDatabase(_ path: String) -> Bool {
    guard let stream = fopen(path, "r") else { return false }
    defer { fclose(stream) }
    let mark = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: mark.count)
    return fread(&start, 1, start.count, stream) == mark.count && start == mark
  }
}

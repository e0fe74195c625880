import Foundation
import Storage
import Text

/// A database file that the program is handed, such as a copy that comes home or a backup, as a private
/// copy of its bytes.
///
/// SQLite never opens the file itself: it would change it by what lies beside it, and that may come from
/// anywhere.
struct HandedDatabase {
  /// The file, as the user calls it.
  let name: String
  /// The private copy of its bytes.
  let path: String

  /// Copies the file's bytes to a new file at `path`.
  ///
  /// Throws where the file isn't an ordinary one, and where it doesn't have all that was saved in it.
  init(_ name: String, to path: String) throws(Failure) {
    (self.name, self.path) = (name, path)
    let start = ContinuousClock.now
    while let trouble = try copy() {
      // Whoever saves something in it is done in a moment.
      if ContinuousClock.now - start > .seconds(1) { throw trouble }
      usleep(20_000)
    }
  }

  /// Gives `body` the database, whose private copy goes away afterwards.
  static func read<Result>(
    _ name: String, _ body: (HandedDatabase) throws -> Result
  ) throws -> Result {
    var result: Result?
    try TemporaryDirectory.use {
      result = try body(HandedDatabase(name, to: $0 + "/kopi.db"))
    }
    return result!
  }

  /// Opens the private copy.
  func journal() throws(StorageError) -> SQLiteJournal {
    do throws(StorageError) { return try SQLiteJournal(path: path) } catch {
      throw error.calling(path, name)
    }
  }

  /// Copies the bytes; gives why the file can't be used where it is being changed, or wasn't closed.
  private func copy() throws(Failure) -> Failure? {
    if let beside { return unclosed(beside) }
    let before = try PrivateFile.copy(name, to: path)
    if let beside { return unclosed(beside) }
    var now = stat()
    let isSame =
      stat(name, &now) == 0 && now.st_ino == before.st_ino && now.st_size == before.st_size
      && now.st_mtim.tv_sec == before.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    // SQLite counts what is saved in the file's first bytes; the clock may stand still meanwhile.
    if isSame, try Self.start(of: name) == Self.start(of: path) { return nil }
    return Failure(
      .temporary,
      "\(name) bliver ændret lige nu, så den er ikke læst. Prøv igen, når den er færdig.")
  }

  private static func start(of file: String) throws(Failure) -> Data {
    try PrivateFile.read(file, atMost: 99, onlyOrdinary: true)
  }

  /// What lies beside the file, whatever links lead to it, and may have what isn't in it yet.
  private var beside: String? {
    let real = realpath(name, nil)
    defer { free(real) }
    let file = real.map { String(cString: $0) } ?? name
    return ["-journal", "-wal"].map { file + $0 }.first { path in
      var status = stat()
      return lstat(path, &status) == 0
        && (status.st_size > 0 || status.st_mode & S_IFMT != S_IFREG)
    }
  }

  private func unclosed(_ beside: String) -> Failure {
    let last = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
    let open = ShellLine(["samdrift", "--database", Kiosk.current == nil ? name : last(name)]).text
    let cure =
      Kiosk.current == nil
      ? "Åbn den én gang med »\(open)«, luk den, og prøv igen."
      : """
      Åbn den én gang med »\(open)« på den maskine, hvor den har været brugt, og luk den. Læg så kun \
      \(last(name)) i mappen ind, og slet \(last(beside)).
      """
    return Failure(
      .data,
      """
      \(name) er åben et andet sted eller blev ikke lukket ordentligt, for \(last(beside)) ligger ved \
      siden af. Intet er læst eller ændret. \(cure)
      """)
  }
}

import Foundation

/// The list of those who have been forgotten: a private file beside a database, or in a folder with
/// backups of it, with the ids of their records, one on each line, and nothing else.
///
/// It outlives the database, so that whoever was forgotten isn't brought back by an older copy.
public struct ErasedList: Sendable {
  private static let ending = ".glemte"
  private static let mostBytes = 10_000_000

  /// The file.
  public let path: String

  /// Creates the list that lies beside a database, whatever links lead to it.
  public init(of database: String) {
    let real = realpath(database, nil)
    defer { free(real) }
    self.init(path: (real.map { String(cString: $0) } ?? database) + Self.ending)
  }

  private init(path: String) { self.path = path }

  /// All lists in a folder, whatever their databases are called; none where it can't be read.
  public static func all(in folder: String) -> [ErasedList] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { Self(path: "\(folder)/\($0)") }
  }

  /// The ids; throws where the list is there and can't be read, since nobody on it may come back.
  public var ids: Set<String> {
    get throws(StorageError) { Self.ids(in: try text) }
  }

  private static func ids(in text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isNewline).map(String.init))
  }

  /// What stands in it; nothing where it isn't there.
  private var text: String {
    get throws(StorageError) {
      var status = stat()
      if stat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return "" }
      guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.mostBytes,
        let text = try? String(contentsOfFile: path, encoding: .utf8)
      else { throw .unreadableList(path) }
      return text
    }
  }

  /// Adds ids, and returns when they are on disk; a new file is for those that `mode` says, or who
  /// may use the folder by setgid.
  public func add(_ ids: Set<String>, mode: mode_t? = nil) throws(StorageError) {
    let known = try text
    let new = ids.subtracting(Self.ids(in: known)).sorted()
    if new.isEmpty { return }
    // What a full disk has cut off doesn't run into the next.
    let start = known.isEmpty || known.hasSuffix("\n") ? "" : "\n"
    let bytes = Array((start + new.map { $0 + "\n" }.joined()).utf8)
    let file = try open(mode ?? DatabaseFile.mode(in: DatabaseFile.directory(of: path)))
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw .unlisted(path)
    }
  }

  private func open(_ mode: mode_t) throws(StorageError) -> Int32 {
    let flags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let known = Glibc.open(path, flags | O_NONBLOCK)
    if known >= 0 { return known }
    let made = Glibc.open(path, flags | O_CREAT | O_EXCL, mode)
    guard made >= 0 else { throw .unlisted(path) }
    // The group's bits may have been taken away by the umask.
    fchmod(made, mode)
    // Its name is to be on disk too.
    let folder = Glibc.open(DatabaseFile.directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    return made
  }
}

extension StorageError {
  static func unreadableList(_ path: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      Listen \(path) over personer, hvis spor er slettet, kan ikke læses, så de kunne komme tilbage. \
      Den skal være en almindelig fil, som du må læse. Ret det, og prøv igen.
      """)
  }

  static func unlisted(_ path: String) -> StorageError {
    StorageError(
      .notCleared,
      """
      Sletningen er gemt, men listen \(path), der hindrer, at en gammel sikkerhedskopi bringer de \
      slettede personer tilbage, kunne ikke skrives. Skaf plads og skriveadgang, og tag så en \
      sikkerhedskopi: den skriver listen igen.
      """)
  }
}

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

  /// Creates the list that lies beside a database.
  public init(of database: String) { self.init(path: database + Self.ending) }

  private init(path: String) { self.path = path }

  /// All lists in a folder, whatever their databases are called; none where it can't be read.
  public static func all(in folder: String) -> [ErasedList] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { Self(path: "\(folder)/\($0)") }
  }

  /// The ids; none where the list can't be read.
  public var ids: Set<String> {
    guard let text, text.utf8.count <= Self.mostBytes else { return [] }
    return Set(text.split(whereSeparator: \.isNewline).map(String.init))
  }

  private var text: String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// Adds ids, and returns when they are on disk; a new file is for those that `mode` says, or who
  /// may use the folder by setgid.
  public func add(_ ids: Set<String>, mode: mode_t? = nil) throws(StorageError) {
    let new = ids.subtracting(self.ids).sorted()
    if new.isEmpty { return }
    // What a full disk has cut off doesn't run into the next.
    let start = text?.hasSuffix("\n") == false ? "\n" : ""
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
    return made
  }
}

extension StorageError {
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

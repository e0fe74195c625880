import Foundation
import GRDB

extension DatabaseFile {
  /// Which file it is, whatever its name.
  struct Identity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// The file that is at `path`; nil when there is none.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(status)
    }

    fileprivate init(_ status: stat) { (device, number) = (status.st_dev, status.st_ino) }
  }

  /// Throws unless `opened` is still the file at `path`, and has that name only.
  ///
  /// SQLite finds what it must restore after a crash by the file's name, and so would miss it under
  /// another.
  static func demandAlone(_ opened: Identity?, at path: String) throws(StorageError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path) }
    guard Identity(status) == opened else { throw .exchanged(path) }
    guard status.st_nlink < 2 else { throw .linked(path) }
  }

  /// Whether the file can be read from end to end, and is nevertheless not whole.
  ///
  /// Where the disk couldn't read, SQLite answers that the file is damaged.
  static func isDamaged(_ path: String) -> Bool {
    guard canBeRead(path) else { return false }
    var configuration = Configuration()
    configuration.readonly = true
    let words = try? DatabaseQueue(path: path, configuration: configuration).read {
      try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
    }
    return words != "ok"
  }

  private static func canBeRead(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var place: off_t = 0
    while true {
      let count = pread(file, &buffer, buffer.count, place)
      if count < 0 && errno != EINTR { return false }
      if count == 0 { return true }
      place += off_t(max(count, 0))
    }
  }
}

extension DatabaseFile {
  /// Makes an empty private file beside a database, for a copy of it as it was in `version`.
  static func makeBackup(of path: String, version: Int) throws(StorageError) -> String {
    for count in 1...99 {
      let copy = "\(path).format-\(version)" + (count == 1 ? "" : "-\(count)")
      let descriptor = open(copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        close(descriptor)
        return copy
      }
      if errno != EEXIST { break }
    }
    throw .noBackup(path)
  }

  /// The copies that have been made of a database before it got a new format.
  static func backups(of path: String) -> [String] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let start = "\(name).format-"
    let directory = directory(of: path)
    let all = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return all.filter {
      $0.hasPrefix(start) && $0.dropFirst(start.count).allSatisfy { $0.isNumber || $0 == "-" }
    }.sorted().map { "\(directory)/\($0)" }
  }
}

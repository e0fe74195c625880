import Core
import Foundation
import Storage
import Text

/// A backup on its way to the place of the database: looked through, and without those who have been
/// forgotten since, before anything of it is shown or takes the other's place.
struct Restoration {
  /// The backup.
  let copy: String
  /// Where the database is, or was.
  let target: String
  let environment: Environment
  /// The database that is there now; nil where there is none that can be read.
  let present: SQLiteJournal?
  /// Why what is there can't be read; nil where it can, or there is nothing.
  let hindrance: String?
  /// The backup, prepared in a private folder.
  private let staged: SQLiteJournal
  /// Those who were taken out of it.
  let erasures: [Erasure]
  private let forgotten: Set<String>
  /// What the database had when it was looked at.
  private let contents: DatabaseContents?

  /// Prepares the backup at `copy` in a private folder; changes nothing else.
  init(
    of copy: String, to target: String, in directory: String, environment: Environment
  ) throws {
    self.copy = copy
    self.environment = environment
    self.target = Self.resolved(target)
    try Self.demandOther(copy, than: target)
    let source = try CommonOptions.journal(copy)
    let place = directory + "/gendan.db"
    _ = try source.copy(to: place)
    let examination = Examination(of: place, called: copy)
    guard examination.isSound else {
      throw Failure(
        .data,
        "\(examination.damage.joined(separator: " ")) Kopien er ikke hel, og intet er ændret. Vælg en anden."
      )
    }
    (present, hindrance) = try Self.open(self.target)
    contents = try present?.contents()
    let journal = try SQLiteJournal(path: place)
    var ids = try journal.erased().union(ErasedList(of: self.target).ids)
    if let present { ids.formUnion(try present.erased()) }
    let folders = [TemporaryFile.directory(of: copy)] + environment.copyFolders
    for list in folders.flatMap(ErasedList.all) { ids.formUnion(list.ids) }
    erasures = try journal.forget(ids, by: environment.signature)
    (staged, forgotten) = (journal, ids)
  }

  /// What is there now; what can't be read is as good as gone, but a newer program's, and what may
  /// not be read, is left.
  private static func open(_ path: String) throws -> (SQLiteJournal?, hindrance: String?) {
    do throws(StorageError) {
      return (try CommonOptions.journal(path), nil)
    } catch {
      switch error.reason {
      case .notFound where access(path, F_OK) != 0: return (nil, nil)
      case .notFound, .unreadable: return (nil, error.message)
      default: throw error
      }
    }
  }

  private static func demandOther(_ copy: String, than target: String) throws(Failure) {
    var (one, other) = (stat(), stat())
    if stat(copy, &one) == 0, stat(target, &other) == 0, one.st_dev == other.st_dev,
      one.st_ino == other.st_ino
    {
      throw Failure(.usage, "\(copy) er selve databasen. Skriv, hvilken sikkerhedskopi det er.")
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What will be lost and what is to be known, in sentences; none where nothing is there to lose.
  func consequences() throws -> [String] {
    guard let present else {
      return hindrance.map { ["\($0) Den lægges til side."] } ?? []
    }
    var lost: [Transaction] = []
    var nameless = 0
    for project in try present.projects() {
      let known = Set(try staged.load(project, after: 0).map(\.transaction.id))
      let missing = try present.load(project, after: 0).map(\.transaction)
        .filter { !known.contains($0.id) }
      nameless += missing.count { $0.isNamelessErasure && !known.isEmpty }
      lost += missing.filter { $0.forgotten == nil }
    }
    var sentences: [String] = []
    if let last = lost.max(by: { $0.time < $1.time }) {
      sentences.append(
        """
        \(target) har \(lost.count.counted("ændring", "ændringer")), som kopien ikke har, og som går \
        tabt. Den seneste er »\(last.label)« af \(last.author) den \(environment.shown(last.time)).
        """)
    }
    if nameless > 0 {
      sentences.append(
        """
        Efter kopien har en tidligere udgave af programmet slettet alle spor af \
        \(nameless.counted("person", "personer")) uden at huske, hvem det var. De kommer tilbage \
        med kopien: slet alle spor af dem igen bagefter.
        """)
    }
    return sentences
  }

  /// Puts the backup in the database's place, and gives where the former is now; nil where there was
  /// none.
  func takePlace() throws -> String? {
    guard try present?.contents() == contents else {
      throw Failure(
        .temporary,
        "\(target) er ændret imens. Intet er gendannet. Prøv igen, og se, hvad der er nyt."
      )
    }
    // What is put aside shall hold none of them either.
    _ = try present?.forget(forgotten.intersection(held()), by: environment.signature)
    let temporary: TemporaryFile
    do throws(SystemError) { temporary = try TemporaryFile(beside: target) } catch {
      throw unwritten(error)
    }
    defer {
      temporary.remove()
      temporary.close()
    }
    _ = try staged.copy(to: temporary.path)
    if Interruption.hasCome { throw CancellationError() }
    guard let present else { return try exchange(temporary) }
    return try present.whileAlone { try exchange(temporary) }
  }

  /// Those of the forgotten whom the present database still has.
  private func held() throws -> Set<String> {
    guard let present else { return [] }
    return try forgotten.filter { try present.holds(stakeholder: $0) }
  }

  private func exchange(_ temporary: TemporaryFile) throws -> String? {
    var status = stat()
    let isThere = stat(target, &status) == 0
    let mode = isThere ? status.st_mode & 0o777 : Self.newMode(target)
    // Only root may give a file away; a group that one isn't in stays as it was.
    if isThere, chown(temporary.path, status.st_uid, status.st_gid) != 0 {
      _ = chown(temporary.path, uid_t.max, status.st_gid)
    }
    let aside = try putAside(isThere)
    do throws(SystemError) {
      try temporary.rename(to: target, mode: mode)
      try NewFile.syncDirectory(of: target)
    } catch {
      if let aside, access(target, F_OK) != 0 { rename(aside, target) }
      throw unwritten(error)
    }
    do throws(StorageError) {
      try ErasedList(of: target).add(forgotten)
    } catch { Output.report(error.message) }
    return aside
  }

  /// Gives what is there another name beside it, and so what SQLite would restore the new one by.
  private func putAside(_ isThere: Bool) throws(Failure) -> String? {
    let place = Former.place(of: target, at: environment.now)
    for ending in ["-journal", "-wal", "-shm"] where access(target + ending, F_OK) == 0 {
      if rename(target + ending, place + ending) != 0 { throw unwritten(SystemError(errno)) }
    }
    guard isThere else { return nil }
    // By a second name for a moment, so that there is always a database.
    if link(target, place) == 0 || rename(target, place) == 0 { return place }
    throw unwritten(SystemError(errno))
  }

  private static func newMode(_ path: String) -> mode_t {
    var status = stat()
    let isShared =
      stat(TemporaryFile.directory(of: path), &status) == 0 && status.st_mode & S_ISGID != 0
    return isShared ? 0o660 : 0o600
  }

  private func unwritten(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      "\(target) kan ikke skrives: \(error). Intet er gendannet; databasen er, som den var.")
  }
}

/// A database that a backup has taken the place of, and that was put aside beside it.
enum Former {
  private static let mark = ".erstattet-"

  /// A name for the database at `path`, which nothing has yet.
  static func place(of path: String, at moment: Moment) -> String {
    let name = path + mark + moment.iso.filter { $0 != ":" }
    if access(name, F_OK) != 0 { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { access($0, F_OK) != 0 }!
  }

  /// Those that lie beside the database at `path`.
  static func all(of path: String) -> [String] {
    let directory = TemporaryFile.directory(of: path)
    let start = (path.split(separator: "/").last.map(String.init) ?? path) + mark
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { name in
      name.hasPrefix(start) && !["-journal", "-wal", "-shm"].contains { name.hasSuffix($0) }
    }.sorted().map { "\(directory)/\($0)" }
  }
}

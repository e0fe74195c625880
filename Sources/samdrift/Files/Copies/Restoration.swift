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
    let handed = try HandedDatabase(copy, to: directory + "/gendan.db")
    let journal = try handed.journal()
    let examination = Examination(of: handed.path, called: copy)
    guard examination.isSound else {
      throw Failure(
        .data,
        "\(examination.damage.joined(separator: " ")) Kopien er ikke hel, og intet er ændret. Vælg en anden."
      )
    }
    (present, hindrance) = try Self.open(self.target)
    contents = try present?.contents()
    try Self.demandWhole(journal.origin, of: copy, for: present)
    var ids = try journal.erased().union(environment.forgotten(beside: [copy, self.target]))
    if let present { ids.formUnion(try present.erased()) }
    erasures = try journal.forget(ids, by: environment.signature)
    (staged, forgotten) = (journal, ids)
  }

  /// What is there now; what can't be read is as good as gone, but a newer program's, and what may
  /// not be read, is left.
  private static func open(_ path: String) throws -> (SQLiteJournal?, hindrance: String?) {
    do throws(StorageError) {
      let journal = try SQLiteJournal(waitingFor: path)
      // What is damaged further in is only found where all of it is read.
      _ = try journal.contents()
      for project in try journal.projects() { _ = try journal.ledger(of: project) }
      return (journal, nil)
    } catch {
      switch error.reason {
      case .notFound where access(path, F_OK) != 0: return (nil, nil)
      case .notFound, .unreadable: return (nil, error.message)
      default: throw error
      }
    }
  }

  /// Throws where it is a copy of one project that was taken along, unless it is in the place of that.
  private static func demandWhole(
    _ origin: CopyOrigin?, of copy: String, for present: SQLiteJournal?
  ) throws(Failure) {
    guard let origin, origin != present?.origin else { return }
    let flet = ShellLine(["samdrift", "flet", copy]).text
    throw Failure(
      .data,
      """
      \(copy) er ikke en sikkerhedskopi, men en kopi af ét projekt, taget med fra \(origin.home). Intet \
      er gendannet. Flet den ind i projektet med »\(flet)«. Er projektet væk, så hent det ind fra \
      kopien med »samdrift eksport« og »samdrift import«.
      """)
  }

  private static func demandOther(_ copy: String, than target: String) throws(Failure) {
    if areOne(copy, target) {
      throw Failure(.usage, "\(copy) er selve databasen. Skriv, hvilken sikkerhedskopi det er.")
    }
  }

  /// Whether two names are those of one file.
  static func areOne(_ path: String, _ otherPath: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(path, &one) == 0 && stat(otherPath, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  /// The path itself, whatever links lead to it.
  fileprivate static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What will be lost and what is to be known, in sentences; none where nothing is there to lose.
  func consequences() throws -> [String] {
    guard let present else {
      return hindrance == nil
        ? []
        : ["\(target) kan ikke læses, så det ses ikke, hvad der går tabt. Den lægges til side."]
    }
    var lost: [Transaction] = []
    var nameless = 0
    for project in try present.projects() {
      let known = Set(try staged.load(project, after: 0).map(\.transaction.id))
      let missing = try transactions(of: project, in: present).filter { !known.contains($0.id) }
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

  /// The history that the present database has of a project, without those who have been forgotten:
  /// it may have been copied back by hand.
  private func transactions(
    of project: String, in present: SQLiteJournal
  ) throws -> [Transaction] {
    guard try !held().isEmpty else {
      return try present.load(project, after: 0).map(\.transaction)
    }
    return try Cleansing(
      of: forgotten, from: present.ledger(of: project), by: environment.author,
      at: environment.now
    ).transactions
  }

  /// Puts the backup in the database's place, and gives where the former is now; nil where there was
  /// none.
  func takePlace() throws -> String? {
    try demandUnchanged(from: contents, try present?.contents())
    // What is put aside shall hold none of them either.
    _ = try present?.forget(forgotten.intersection(held()), by: environment.signature)
    let left = try present?.contents()
    TemporaryFile.removeAbandoned(beside: target)
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
    return try present.whileAlone { now in
      try demandUnchanged(from: left, now)
      return try exchange(temporary)
    }
  }

  private func demandUnchanged(
    from former: DatabaseContents?, _ now: DatabaseContents?
  ) throws(Failure) {
    if now == former { return }
    throw Failure(
      .temporary,
      "\(target) er ændret imens. Intet er gendannet. Prøv igen, og se, hvad der er nyt.")
  }

  /// Those of the forgotten whom the present database still has.
  private func held() throws -> Set<String> {
    guard let present else { return [] }
    return try forgotten.filter { try present.holds(stakeholder: $0) }
  }

  private func exchange(_ temporary: TemporaryFile) throws -> String? {
    var status = stat()
    let isThere = stat(target, &status) == 0
    let mode = isThere ? status.st_mode & 0o777 : SQLiteJournal.modeOfNew(at: target)
    // Only root may give a file away; a group that one isn't in stays as it was.
    if isThere, chown(temporary.path, status.st_uid, status.st_gid) != 0 {
      _ = chown(temporary.path, uid_t.max, status.st_gid)
    }
    let aside = try putAside(isThere)
    do throws(SystemError) { try temporary.rename(to: target, mode: mode) } catch {
      if let aside { putBack(aside) }
      throw unwritten(error)
    }
    // From here on it is restored, whatever the disk answers.
    do throws(SystemError) { try NewFile.syncDirectory(of: target) } catch {
      Output.report(
        "Det er ikke sikkert, at \(target) tåler et strømsvigt: \(error). Tjek drevet.")
    }
    do throws(StorageError) {
      try ErasedList(of: target).add(forgotten)
    } catch { Output.report(error.message) }
    return aside
  }

  /// Gives what is there another name beside it, and so what SQLite would restore the new one by.
  private func putAside(_ isThere: Bool) throws(Failure) -> String? {
    let place = Former.place(of: target, at: environment.now)
    for ending in Former.besides where access(target + ending, F_OK) == 0 {
      if rename(target + ending, place + ending) != 0 { throw unwritten(SystemError(errno)) }
    }
    guard isThere else { return nil }
    // By a second name for a moment, so that there is always a database.
    if link(target, place) == 0 || rename(target, place) == 0 { return place }
    let error = SystemError(errno)
    putBack(place)
    throw unwritten(error)
  }

  /// Makes it as it was before something was put aside.
  private func putBack(_ place: String) {
    // A database with two names can't be written to.
    if Self.areOne(place, target) {
      unlink(place)
    } else if access(target, F_OK) != 0 {
      rename(place, target)
    }
    for ending in Former.besides where access(place + ending, F_OK) == 0 {
      rename(place + ending, target + ending)
    }
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
  /// What the names of the files end with that SQLite keeps beside a database.
  static let besides = ["-journal", "-wal", "-shm"]

  /// A name for the database at `path`, which nothing has yet.
  static func place(of path: String, at moment: Moment) -> String {
    let name = path + mark + moment.iso.filter { $0 != ":" }
    if access(name, F_OK) != 0 { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { access($0, F_OK) != 0 }!
  }

  /// Those that lie beside the database at `path`.
  static func all(of path: String) -> [String] {
    let path = Restoration.resolved(path)
    let directory = TemporaryFile.directory(of: path)
    let start = (path.split(separator: "/").last.map(String.init) ?? path) + mark
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { name in
      name.hasPrefix(start) && !besides.contains { name.hasSuffix($0) }
    }.sorted().map { "\(directory)/\($0)" }
  }
}

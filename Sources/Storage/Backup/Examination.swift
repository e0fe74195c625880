import Core
import Foundation
import GRDB

/// What is found when a database is looked through from end to end: whether it is whole, and whether
/// its histories add up to what is kept of them.
///
/// It takes its time, so it is done on a copy that nobody else uses.
public struct Examination: Equatable, Sendable {
  /// What is looked at.
  public enum Subject: String, CaseIterable, Sendable {
    /// Who may use the file, and whether it is kept as it is to be.
    case file
    /// Whether SQLite finds the file whole.
    case pages
    /// Whether the numbers of the history are in order.
    case order
    /// Whether each history adds up.
    case history
    /// Whether the kept records are what the history leaves.
    case records
    /// Whether all references lead somewhere.
    case references
  }

  /// What was looked at.
  public private(set) var subjects = Subject.allCases
  /// What was found wrong with each subject, in sentences; none where nothing was.
  public private(set) var problems: [Subject: [String]] = [:]
  /// What is to be known, though it is no fault.
  public private(set) var remarks: [String] = []
  /// What the database has.
  public private(set) var contents = DatabaseContents()

  /// Whether all that was ever saved can be had from it.
  public var isSound: Bool { damage.isEmpty }

  /// Why it isn't sound, in sentences, none of which names anything that is kept in it.
  public var damage: [String] { (problems[.pages] ?? []) + (problems[.history] ?? []) }

  /// Looks through the database at `path`, which is called `name` in what is said.
  public init(of path: String, called name: String) {
    do throws(StorageError) {
      let journal = try SQLiteJournal(path: path)
      try look(through: journal)
    } catch {
      add([error.calling(path, name).message], to: .pages)
    }
  }

  /// Looks through the histories of a journal, and at what it gives of them.
  public init(of journal: any Journal) throws(StorageError) {
    subjects = [.history, .records, .references]
    let erased = try journal.erased()
    for project in try journal.projects() {
      try look(at: project, in: journal) { ledger throws(StorageError) in
        var ledger = ledger
        // What others write meanwhile is no fault.
        while true {
          let found = try journal.differences(from: ledger)
          let news = try found.isEmpty ? [] : journal.catchUp(&ledger)
          if news.isEmpty { return found + Self.comeBack(erased, in: ledger) }
        }
      }
    }
  }

  /// That those who have been forgotten are there again, as where a copy was put back by hand.
  private static func comeBack(_ erased: Set<String>, in ledger: Ledger) -> [String] {
    let known = ledger.entries.lazy.flatMap(\.transaction.changes).map(\.reference)
      .filter { $0.kind == .stakeholder }.map(\.id)
    let count = erased.intersection(known).count
    if count == 0 { return [] }
    return [
      """
      \(count) af dem, hvis spor er slettet, står her igen: en gammel kopi er lagt tilbage. Eksportér \
      projektet, slet det, og importér det igen; så bliver de taget ud.
      """
    ]
  }

  static let otherThanHistory =
    "Det, der vises, er ikke det, som historikken fører til. \(advice)"
  fileprivate static let advice =
    "Historikken er den rigtige: eksportér projektet, og importér det i en ny database."

  private mutating func look(through journal: SQLiteJournal) throws(StorageError) {
    add(try journal.read(Self.troubleOfPages), to: .pages)
    if problems[.pages] != nil { return }
    add(try journal.read(Self.troubleOfOrder), to: .order)
    contents = try journal.read { try DatabaseContents(of: $0) }
    for project in try journal.projects() {
      try look(at: project, in: journal) { ledger throws(StorageError) in
        try journal.read { try KeptRecords.differences(from: ledger, in: $0) }
      }
    }
  }

  /// Looks at one project.
  ///
  /// `differences` says where what is kept isn't what its ledger tells, nil where nothing is kept that
  /// counts. Throws when it can't be looked at just now.
  private mutating func look(
    at id: String, in journal: any Journal,
    _ differences: (Ledger) throws(StorageError) -> [String]?
  ) throws(StorageError) {
    let ledger: Ledger
    do throws(StorageError) { ledger = try journal.ledger(of: id) } catch {
      if Self.isPassing(error) { throw error }
      add(
        ["Historikken for projektet \(id) hænger ikke sammen, så det kan ikke læses."], to: .history
      )
      return
    }
    contents.projects[id] = contents.projects[id] ?? [ledger.revision, ledger.entries.count]
    let name = "»\(ledger.project.info.name)«"
    do throws(StorageError) {
      switch try differences(ledger) {
      case nil:
        remarks.append(
          "Det gemte overblik over \(name) gælder ikke; det laves igen ved den næste ændring.")
      case let different?: add(different.map { "\(name): \($0)" }, to: .records)
      }
    } catch {
      if Self.isPassing(error) { throw error }
      add([error.message], to: .records)
    }
    let most = 5
    let dangling = ledger.project.danglingReferences
    add(
      // By no name: what is said of a backup ends up in the machine's own log.
      dangling.prefix(most).map { record, field in
        "\(name): \(record.kind.name) \(record.id) (\(field)) henviser til noget, der ikke er der."
      } + (dangling.count > most ? ["\(name): og \(dangling.count - most) andre."] : []),
      to: .references)
  }

  private static func isPassing(_ error: StorageError) -> Bool {
    [.busy, .away, .cancelled, .replaced].contains(error.reason)
  }

  /// Adds what is wrong with a subject.
  public mutating func add(_ sentences: [String], to subject: Subject) {
    if !sentences.isEmpty { problems[subject, default: []] += sentences }
  }

  private static func troubleOfPages(_ database: Database) throws -> [String] {
    let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    if words != ["ok"] { return words.map { "SQLite finder en fejl i filen: »\($0)«." } }
    let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return strays == 0
      ? []
      : ["\(strays) rækker i databasen hører til noget, der ikke er der: nogen har slettet i den."]
  }

  private static func troubleOfOrder(_ database: Database) throws -> [String] {
    let highest = try Int.fetchOne(database, sql: "SELECT MAX(revision) FROM entry") ?? 0
    let lowest = try Int.fetchOne(database, sql: "SELECT MIN(revision) FROM entry") ?? 1
    let given =
      try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
    // A history that was rewritten by hand has gaps where changes were taken out.
    let gaps =
      try Int.fetchOne(
        database,
        sql: """
          SELECT COUNT(*) FROM (SELECT revision FROM change GROUP BY revision
            HAVING MIN(position) <> 0 OR MAX(position) + 1 <> COUNT(DISTINCT position))
          """) ?? 0
    return
      (lowest < 1 || given < highest
      ? ["Historikkens løbenumre er ikke i orden, så et nummer kan blive brugt igen."] : [])
      + (gaps > 0 ? ["Der mangler en del af \(gaps) ændringer i historikken."] : [])
  }
}

/// How much a database has of each project: what a copy of it must have too.
public struct DatabaseContents: Equatable, Sendable {
  /// The last revision, the entries and the rows of changes, by the projects' ids.
  public fileprivate(set) var projects: [String: [Int]] = [:]

  /// Creates the contents of an empty database.
  public init() {}

  init(of database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.project, MAX(e.revision), COUNT(DISTINCT e.revision), COUNT(c.revision)
        FROM entry e LEFT JOIN change c ON c.revision = e.revision GROUP BY e.project
        """)
    while let row = try rows.next() {
      projects[try row.decode(atIndex: 0)] = try (1...3).map { try row.decode(atIndex: $0) }
    }
  }

  /// How many changes there are in all.
  public var entries: Int { projects.values.reduce(0) { $0 + $1[1] } }
}

extension KeptRecords {
  /// Where what is kept isn't what the history leaves, in sentences; nil where nothing is kept that
  /// counts.
  fileprivate static func differences(
    from ledger: Ledger, in database: Database
  ) throws -> [String]? {
    let id = ledger.project.id
    guard let kept = try fetch(database, project: id) else { return nil }
    let links = try Row.fetchAll(
      database,
      sql: """
        SELECT r.id, l.target FROM link l JOIN record r ON r.project = l.project
          AND r.place = l.place AND r.kind = 'activity' AND r.fields IS NOT NULL
        WHERE l.project = ?
        """, arguments: [id]
    ).map { [$0[0] as String? ?? "", $0[1] as String? ?? ""] }
    let wanted = ledger.project.activities.flatMap { activity in
      Set(activity.dependsOn).map { [activity.id, $0] }
    }
    return
      (kept == ledger.snapshot
      ? [] : [Examination.otherThanHistory])
      + (Set(links) == Set(wanted)
        ? []
        : ["Hvad aktiviteter venter på, er ikke gemt, som historikken siger. \(Examination.advice)"])
  }
}

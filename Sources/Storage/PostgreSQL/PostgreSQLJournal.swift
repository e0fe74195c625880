import Core
import Synchronization

/// A journal in a database on a PostgreSQL server.
///
/// Whoever may only see what readers see has the readers' schema as all there is.
public final class PostgreSQLJournal: Journal {
  let link: ServerLink
  /// The schema that is read from.
  let schema: PostgreSQLSchema
  let patience: Double
  let whenHeld: (@Sendable () -> Void)?
  let isGivenUp: @Sendable () -> Bool
  /// Says in words what has been done that wasn't asked for.
  let tell: @Sendable (String) -> Void
  private let onlyReading: String?
  private let level: AccessLevel
  private let listening = Mutex(Listening())
  /// The last entry that is known of each project.
  private let lastKnown = Mutex<[String: (revision: Int, id: String)]>([:])

  /// What people call the place: "server/base".
  public let name: String
  /// Whether the database was made for practice.
  public let isPractice: Bool
  /// What the server's grants let the user do.
  public var granted: AccessLevel? { level }
  /// Whether the server only lets the user see what readers see.
  public var isForReaders: Bool { level == .reader }

  /// Why nothing can be appended now, in words, or nil when it can.
  public var hindrance: String? {
    onlyReading ?? (level == .reader ? StorageError.mayOnlyRead(name).message : nil)
  }

  /// Opens the database at an address; with `creating`, makes the tables where there are none, maybe
  /// for practice.
  ///
  /// `onlyReading` says why nothing may be changed in it, where that is so. `patience` is how many
  /// seconds to wait for another program that holds it, unless `isGivenUp`; `whenHeld` is called when a
  /// second of them has passed, and `tell` says in words what is done that wasn't asked for, and where
  /// the server's clock and `now` differ. While the server is away, all that is asked throws `.away`.
  public init(
    address: PostgreSQLAddress, creating: Bool = false, forPractice: Bool = false,
    onlyReading: String? = nil, patience: Double = 5, whenHeld: (@Sendable () -> Void)? = nil,
    isGivenUp: @escaping @Sendable () -> Bool = { false }, now: (@Sendable () -> Moment)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StorageError) {
    name = address.shown
    self.onlyReading = onlyReading
    (self.patience, self.whenHeld, self.isGivenUp, self.tell) = (
      patience, whenHeld, isGivenUp, tell
    )
    let examination = ServerExamination(place: address.shown)
    link = ServerLink(
      to: address, patience: patience, isGivenUp: isGivenUp, examine: examination.look)
    do {
      try link.open()
      if examination.found == nil {
        guard creating, onlyReading == nil else { throw StorageError.emptyBase(address.shown) }
        try link.use { connection in
          try examination.create(by: connection, forPractice: forPractice)
          try examination.look(connection)
        }
      }
    } catch {
      throw StorageError(error, server: address.shown)
    }
    guard let found = examination.found else { throw .emptyBase(address.shown) }
    level = found.level
    schema = found.schema
    isPractice = found.isPractice
    if let now {
      let minutes = abs(now().seconds - found.time.seconds) / 60
      if minutes >= 2 { tell(StorageError.clocksDiffer(name, minutes)) }
    }
  }

  /// The ids of the projects, by the time they were made.
  public func projects() throws(StorageError) -> [String] {
    try read { connection in
      let rows = try connection.ask(
        """
        WITH RECURSIVE named (project) AS (
          SELECT min(project) FROM \(schema.name).entry
          UNION ALL
          SELECT (SELECT min(project) FROM \(schema.name).entry WHERE project > named.project)
          FROM named WHERE named.project IS NOT NULL
        )
        SELECT first.project FROM named JOIN \(schema.name).entry first ON first.revision =
          (SELECT min(revision) FROM \(schema.name).entry WHERE project = named.project)
        ORDER BY first.time, first.revision
        """)
      return try (0..<rows.count).map { try rows[$0].demandText(0) }
    }
  }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    try read { connection in
      let rows = ServerEntries(connection, schema)
      let entries = try rows.fetch(project, after: revision)
      if revision > 0,
        try !rows.hasReached(project, revision, as: known(project, revision))
      {
        throw StorageError.replaced
      }
      know(entries, of: project)
      return entries
    }
  }

  /// Reads on in a project's history.
  public func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    let next = reading.next
    let slice = try read(next.project, knowing: next.end) {
      try $0.slice(next, rows: count)
    }
    reading.take(slice)
  }

  /// The last `count` of the project's entries before a revision.
  public func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    try read(project, knowing: known) { try $0.last(count, before: revision, of: project) }
  }

  /// How many entries the project has before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try read(project, knowing: known) { try $0.count(project, before: revision) }
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    // An error of the visitor's is no error of the storage.
    var stopped: (any Error)?
    var hasBegun = false
    do throws(StorageError) {
      // What the visitor has been given can't be given again.
      try ask(again: { !hasBegun }) { connection in
        try connection.inTransaction("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY") {
          try ServerEntries(connection, schema).walk(project) { part in
            hasBegun = true
            do { try visit(part) } catch {
              stopped = error
              throw error
            }
          }
          try demandKnownVersion(connection)
        }
      }
    } catch {
      throw stopped ?? error
    }
  }

  /// The project as its history leaves it, or as much of it as some activities need.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    let kept = try read { connection in
      let records = ServerRecords(connection, schema)
      let snapshot =
        if let numbers {
          try records.snapshot(of: project, activities: numbers, isForReaders: isForReaders)
        } else {
          try records.snapshot(of: project, isForReaders: isForReaders)
        }
      let id = try snapshot.flatMap {
        try ServerEntries(connection, schema).id(of: $0.revision)
      }
      return snapshot.flatMap { snapshot in id.map { (snapshot: snapshot, last: $0) } }
    }
    guard let kept else { return try ledger(of: project).snapshot }
    lastKnown.withLock { $0[project] = (kept.snapshot.revision, kept.last) }
    return kept.snapshot
  }

  /// The outline of a project's plan, as its history leaves it.
  public func outline(of project: String) throws(StorageError) -> OutlinedPlan {
    let kept = try read {
      try ServerRecords($0, schema).outline(of: project, isForReaders: isForReaders)
    }
    if let kept { return kept }
    let snapshot = try ledger(of: project).snapshot
    return (snapshot, PlanOutline(snapshot.project))
  }

  /// The ids of the stakeholders who have been forgotten; a reader isn't told.
  public func erased() throws(StorageError) -> Set<String> {
    if isForReaders { return [] }
    return try read { connection in
      let rows = try connection.ask("SELECT id FROM \(schema.name).erased")
      return try Set((0..<rows.count).map { try rows[$0].demandText(0) })
    }
  }

  /// A count of what has been written.
  public func stamp() throws(StorageError) -> Int {
    let stamp = try read { connection in
      try connection.ask("SELECT stamp FROM \(schema.name).state").first?.demandInteger(0) ?? 0
    }
    let notices = link.notices
    if listening.withLock({ $0.isBroken(stamp, notices) }) {
      tell(StorageError.brokenListening(name))
    }
    return stamp
  }

  /// That the user has written; of that nobody tells.
  func note(ownStamp stamp: Int) { listening.withLock { $0.note(own: stamp) } }

  /// What can be read from when the server has told of others' changes.
  public var news: Int32? {
    guard let descriptor = link.descriptor else { return nil }
    listening.withLock { $0.isListening = true }
    return descriptor
  }

  /// Takes in what the server has told.
  public func takeNews() { link.takeNews() }

  /// Remembers the last of some entries that have been read or written.
  func know(_ entries: [Entry], of project: String) {
    guard let last = entries.last else { return }
    lastKnown.withLock { $0[project] = (last.revision, last.transaction.id) }
  }

  /// The id of the entry with a revision, where that is known.
  ///
  /// A server that has taken the place of another may lack the last changes, and give their revisions
  /// to others.
  func known(_ project: String, _ revision: Int) -> String? {
    lastKnown.withLock { $0[project].flatMap { $0.revision == revision ? $0.id : nil } }
  }

  /// Throws when nothing can be appended.
  func demandWritable() throws(StorageError) {
    if let onlyReading { throw StorageError(.forbidden, onlyReading) }
    if level == .reader { throw .mayOnlyRead(name) }
  }

  /// Throws where a newer program has raised the version.
  func demandKnownVersion(_ connection: ServerConnection) throws {
    let row = try connection.ask("SELECT version FROM \(schema.name).state").first
    let version = try row?.demandInteger(0) ?? 0
    if version > FormatVersion.current { throw StorageError.tooNew(name, version) }
  }

  /// Reads something that means what this program takes it for; once more, where the connection is
  /// lost meanwhile.
  func read<Value>(_ body: (ServerConnection) throws -> Value) throws(StorageError) -> Value {
    try ask { connection in
      let result = Result { try body(connection) }
      // Whatever it found: a newer program may have changed what it means.
      if !connection.isLost { try demandKnownVersion(connection) }
      return try result.get()
    }
  }

  /// Reads some of a history that still has the entry with the revision `known`.
  private func read<Value>(
    _ project: String, knowing known: Int, _ body: (ServerEntries) throws -> Value
  ) throws(StorageError) -> Value {
    try read { connection in
      let entries = ServerEntries(connection, schema)
      let value = try body(entries)
      // Afterwards: it may be replaced between two statements.
      if try !entries.has(known, of: project) { throw StorageError.replaced }
      return value
    }
  }

  private func ask<Value>(
    again mayAskAgain: () -> Bool = { true }, _ body: (ServerConnection) throws -> Value
  ) throws(StorageError) -> Value {
    do {
      do {
        return try link.use(body)
      } catch ServerTrouble.lost where mayAskAgain() {
        return try link.use(body)
      }
    } catch {
      throw StorageError(error, server: name)
    }
  }
}

import Core
import Glibc
import Interface
import Screens
import Storage
import Terminal

/// The terminal program while it runs: reads events, and carries out the effects they lead to.
@MainActor
final class ProgramRuntime {
  /// How often other people's changes are looked for, in milliseconds.
  static let interval = 500
  /// How often it is looked whether others are done, in milliseconds.
  static let workInterval = 50

  let environment: Environment
  let path: String
  let terminal: Terminal
  /// Where an interrupted form is kept; nil when its database won't be there next time.
  var drafts: DraftFile?
  var app: App
  /// The database, or nil until there is one.
  var journal: SQLiteJournal?
  /// What the database has to say beside its answers.
  let remarks: Remarks
  /// What other programs are doing for this one, if anything.
  var underWay: BackgroundWorkUnderWay?
  /// What waits for somebody else to be done with the database, if anything.
  var held: HeldEffects?
  /// The private directory of the papers that have been opened; nil until one has.
  var openedPapers: String?
  var stamp = 0
  /// What the screen was last told about the database by itself, so that it is told once.
  var toldOfDatabase: String?
  private var isRunning = true
  private var isShown = false

  /// Opens the screen and returns when the user leaves it.
  ///
  /// Throws before the screen is taken when the database or the project can't be used.
  static func run(_ launch: TerminalStart) throws {
    let path = launch.database
    let isThere = access(path, F_OK) == 0 || launch.project != nil
    let remarks = Remarks()
    let (journal, stamp, ledgers, project) = try DatabaseWait.retry(path) {
      () throws -> (SQLiteJournal?, Int, [Ledger], Snapshot?) in
      let journal = isThere ? try open(path, remarks) : nil
      // Before the reading: what others write meanwhile is seen at the next look.
      let stamp = try journal?.stamp() ?? 0
      let project = try launch.project.flatMap { try journal?.snapshot(named: $0) }
      return (journal, stamp, try journal?.ledgers() ?? [], project)
    }
    let terminal = try Terminal()
    defer {
      terminal.close()
      if let remark = terminal.remark { Output.report("samdrift: \(remark)") }
    }
    let runtime = ProgramRuntime(launch, journal, remarks, terminal)
    runtime.stamp = stamp
    runtime.begin(ledgers, project?.project.id)
    if launch.isThrowaway {
      runtime.send(.done("Et opdigtet eksempel: prøv dig frem. Det slettes, når du afslutter."))
    }
    runtime.loop()
    runtime.leaveWork()
    try runtime.leaveHeld()
  }

  /// Opens a database so that the screen isn't without an answer for long when it is held.
  static func open(
    _ path: String, creating: Bool = false, _ remarks: Remarks
  ) throws -> SQLiteJournal {
    try SQLiteJournal(
      path: path, creating: creating, patience: DatabaseWait.perTry, tell: remarks.add)
  }

  private init(
    _ launch: TerminalStart, _ journal: SQLiteJournal?, _ remarks: Remarks, _ terminal: Terminal
  ) {
    environment = launch.environment
    self.remarks = remarks
    path = launch.database
    self.journal = journal
    self.terminal = terminal
    drafts =
      launch.isThrowaway ? nil : DraftFile(path: environment.draft, database: launch.database)
    app = App(
      today: environment.today, author: environment.author, zone: environment.zone,
      ids: IDSource(seed: UInt64.random(in: .min ... .max)))
  }

  private func begin(_ ledgers: [Ledger], _ project: String?) {
    send(.resized(terminal.size))
    send(.loaded(ledgers))
    if let project { app.open(project) }
    if let remark = terminal.remark { send(.remark(remark)) }
    if let hindrance = journal?.hindrance { send(.failed(hindrance)) }
    do {
      let kept = try drafts?.kept(among: ledgers.map(\.project.id)) ?? []
      if let place = drafts?.putAside {
        send(.failed("Kladden fra sidst kunne ikke læses. Den er lagt til side i \(place)."))
      }
      if !kept.isEmpty { send(.drafts(kept)) }
    } catch {
      send(.failed(error.message))
    }
  }

  private func loop() {
    var lastLook = milliseconds()
    var hasTidiedUp = false
    while isRunning {
      show()
      let patience = underWay == nil && held == nil ? Self.interval : Self.workInterval
      if let input = terminal.read(timeout: patience) {
        answer(input)
        // Before the look, which a key should not have to wait for.
        if isRunning { show() }
      } else if !hasTidiedUp {
        tidyUp()
        hasTidiedUp = true
      }
      if isRunning { lookAtWork() }
      if isRunning { retryHeld() }
      if isRunning, milliseconds() - lastLook >= Self.interval {
        look()
        lastLook = milliseconds()
      }
    }
  }

  /// Sees to what programs that were killed have left.
  private func tidyUp() {
    TemporaryDirectory.removeAbandoned()
    for path in Editor.keepAbandoned(in: environment.stateDirectory) {
      send(
        .failed("Noter, der var åbne i en editor, da programmet blev afbrudt, ligger i \(path)."))
    }
  }

  private func show() {
    // Waking up to look for others' changes should cost nothing when there are none.
    if !isShown { terminal.draw(app.view()) }
    isShown = true
  }

  private func answer(_ input: Input) {
    switch input {
    case .key(let key): send(.key(key))
    case .paste(let text): send(.paste(text))
    case .mouse(let point, wheel: 0): send(.click(point))
    case .mouse(_, let rows): send(.wheel(rows))
    case .resized(let size): send(.resized(size))
    case .resumed:
      send(.resized(terminal.size))
      look()
    case .interrupt: send(.key(.escape))
    case .terminate, .hangup:
      terminal.ignoreHangUps()
      // A form must not be kept when the one it is about has just been forgotten.
      look()
      send(.hangUp)
    }
  }

  /// Answers an event, and carries out what it leads to.
  func send(_ event: Event) {
    isShown = false
    carryOut(app.update(event), since: milliseconds())
  }

  /// Carries out effects, some of which have waited `since` a moment.
  ///
  /// What can't be done now, because somebody else holds the database, waits with all after it; the
  /// user goes on meanwhile.
  func carryOut(_ effects: [Effect], since began: Int) {
    for (place, effect) in effects.enumerated() {
      if effect == .quit { isRunning = false }
      if carryOut(effect) { continue }
      hold(Array(effects[place...]), since: began)
      return
    }
  }

  /// Looks for a new day and for others' changes.
  private func look() {
    if environment.today != app.today { send(.today(environment.today)) }
    do {
      guard let journal = try followFile() else { return }
      let now = try journal.stamp()
      tellThatDatabaseIsBack()
      guard now != stamp else { return }
      do {
        try catchUp(journal)
      } catch let error as StorageError where error.reason == .replaced {
        try readAnew(journal)
      }
      // Only now: news that couldn't be read yet is to be asked for again.
      stamp = now
    } catch let error as StorageError where error.reason == .busy {
      // A database that is only held for a moment is asked again next time.
    } catch {
      tellOfDatabase(Failure.words(error))
    }
  }

  private func catchUp(_ journal: SQLiteJournal) throws {
    let projects = try journal.projects()
    if projects != app.ledgers.map(\.project.id) {
      // One that somebody was taken out of meanwhile throws, and more than it must be forgotten.
      for ledger in app.ledgers where projects.contains(ledger.project.id) {
        _ = try journal.load(ledger.project.id, after: ledger.revision)
      }
      send(.loaded(try journal.ledgers()))
      return
    }
    for ledger in app.ledgers {
      let news = try journal.load(ledger.project.id, after: ledger.revision)
      if !news.isEmpty { send(.appended(news, project: ledger.project.id)) }
    }
  }

  /// Reads all projects from their beginnings, after somebody has been taken out of a history.
  func readAnew(_ journal: SQLiteJournal) throws {
    let ledgers = try journal.ledgers()
    // A kept form may have the one in it who is forgotten, unless it was opened later: the history
    // has had other revisions since.
    _ = try? drafts?.clear { draft in
      ledgers.contains { ledger in
        ledger.project.id == draft.project
          && ledger.entries.contains { $0.revision == draft.revision }
      }
    }
    send(.drafts([]))
    send(.loaded(ledgers))
  }

  /// The time since some moment, in milliseconds.
  func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}

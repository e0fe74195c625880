import Core
import Glibc
import Interface
import Screens
import Storage
import Terminal

/// The program in the terminal: what the terminal reads goes to the runtime, whose frames it shows.
@MainActor
struct TerminalProgram {
  /// How often other people's changes are looked for, in milliseconds.
  static let interval = 500
  /// How often it is looked whether others are done, in milliseconds.
  static let workInterval = 50
  /// How long a frame waits at most for input that is there already, in milliseconds.
  static let frameTime = 16

  private let environment: Environment
  private let terminal: Terminal
  private let machine: Machine
  private let runtime: Runtime

  /// Opens the screen and returns when the user leaves it.
  ///
  /// Others' changes are looked for each `interval`, in milliseconds, where nothing tells of them.
  /// Throws before the screen is taken when the database or the project can't be used.
  static func run(
    _ asked: TerminalStart, interval: Int = interval,
    on open: () throws -> Terminal = { try Terminal(isTyped: Kiosk.current == nil) }
  ) throws {
    var start = asked
    let address = start.database
    let day = start.day ?? Environment.variable("SAMDRIFT_DAG")
    let mustBeThere = [start.project, day].contains { $0 != nil } || start.past != nil
    let isThere = mustBeThere || address.isTaken
    let remarks = Remarks()
    let (opened, stamp, ledgers, project) = try DatabaseWait.retry(address) {
      () throws -> (OpenedDatabase?, Int, [Ledger], Snapshot?) in
      let opened =
        isThere
        ? try asked.environment.using(Machine.openJournal(address, remarks), day: asked.day) : nil
      let journal = opened?.journal
      // Before the reading: what others write meanwhile is seen at the next look.
      let stamp = try journal?.stamp() ?? 0
      let project = try start.project.flatMap { try journal?.snapshot(named: $0) }
      return (opened, stamp, try journal?.openings() ?? [], project)
    }
    var past: PastJournal?
    if let (environment, journal) = opened {
      start.environment = environment
      if let day = start.past {
        let then = PastJournal(journal, endOf: day, in: start.environment.zone)
        let first = project ?? (ledgers.count == 1 ? ledgers[0].snapshot : nil)
        if let first { _ = try then.snapshot(of: first) }
        if try then.projects().isEmpty { throw try then.tooEarly(for: nil) }
        past = then
      }
    }
    let terminal = try open()
    defer {
      terminal.close()
      if let remark = terminal.remark { Output.report("samdrift: \(remark)") }
    }
    let program = TerminalProgram(start, terminal, remarks, opened?.journal, stamp: stamp)
    program.runtime.begin(
      with: ledgers, on: terminal.size, opening: project?.project.id, remark: terminal.remark)
    if let past { program.runtime.lookBack(to: past.day, knowing: past) }
    if start.isThrowaway {
      program.runtime.send(
        .done(
          "Et opdigtet eksempel: prøv dig frem. Det slettes, når du afslutter. Tryk :, og skriv "
            + "rundtur, for at blive vist rundt."))
    }
    program.loop(interval)
    try program.leave(address)
  }

  private init(
    _ start: TerminalStart, _ terminal: Terminal, _ remarks: Remarks, _ journal: (any Journal)?,
    stamp: Int
  ) {
    environment = start.environment
    self.terminal = terminal
    machine = Machine(
      environment, database: start.database, remarks, isThrowaway: start.isThrowaway,
      clipboard: { text in terminal.copy(text) }
    ) { editor, text in
      try terminal.outside { try editor.edit(text, isInterrupted: { terminal.isToEnd }) }
    }
    let app = App(
      today: environment.today, author: environment.author, fullName: environment.fullName,
      zone: environment.zone, ids: IDSource(seed: UInt64.random(in: .min ... .max)),
      access: environment.granted, isAloud: start.isAloud, isKiosk: Kiosk.current != nil)
    // Whoever can't save anything has nothing to go on with.
    let isKept = !start.isThrowaway && environment.access > .reader
    let drafts =
      !isKept ? nil : DraftFile(path: environment.draft, database: start.database)
    runtime = Runtime(app, in: machine, journal, stamp: stamp, drafts: drafts)
  }

  private func loop(_ interval: Int) {
    var lastLook = machine.milliseconds
    var lastNews = lastLook - Self.workInterval
    var hasTidiedUp = false
    show()
    runtime.recallIdentity()
    while runtime.isRunning {
      show()
      let isWaiting = runtime.underWay != nil || runtime.held != nil
      let readsHistory = runtime.readsHistory
      // Where there is much news, a look is for all that has come meanwhile.
      let hasLooked = machine.milliseconds - lastNews < Self.workInterval
      let isSoon = isWaiting || hasLooked || runtime.awaitsNews
      let idle = hasTidiedUp ? interval : min(interval, Self.interval)
      let patience = readsHistory ? 0 : isSoon ? Self.workInterval : idle
      // The first frame doesn't wait for it to be found out who tells of them.
      let news = hasTidiedUp && !isSoon ? runtime.news : nil
      if let input = terminal.read(timeout: patience, news: news) {
        if input == .news { lastNews = machine.milliseconds }
        answer(allFrom: input)
        // Before the look, which a key should not have to wait for.
        if runtime.isRunning { show() }
      } else if readsHistory {
        runtime.readHistory()
      } else if !hasTidiedUp {
        tidyUp()
        hasTidiedUp = true
        // What came before it was asked to be told of.
        if runtime.news != nil { runtime.look() }
      }
      if runtime.isRunning { runtime.lookAtWork() }
      if runtime.isRunning { runtime.retryHeld() }
      let pause = runtime.awaitsNews ? Self.workInterval : interval
      if runtime.isRunning, machine.milliseconds - lastLook >= pause {
        runtime.look()
        lastLook = machine.milliseconds
      }
    }
  }

  /// Gives up what others do, and throws when something still waits to be saved.
  private func leave(_ address: DatabaseAddress) throws {
    runtime.cancelWork()
    machine.leave()
    guard let held = runtime.held else { return }
    let words =
      switch held.reason {
      case .unsure:
        "Det vides ikke, om den sidste ændring er gemt, for forbindelsen til \(address.shown) gik tabt. "
          + "Se efter, før du laver den igen."
      case .away:
        "Den sidste ændring er ikke gemt, for databasen \(address.shown) svarede ikke."
      default:
        "Den sidste ændring er ikke gemt, for en anden var ved at gemme i \(address.shown)."
      }
    throw Failure(
      .temporary,
      words
        + runtime.app.farewell(kept: runtime.drafts?.own ?? []))
  }

  /// Sees to what programs that were killed have left.
  private func tidyUp() {
    TemporaryDirectory.removeAbandoned()
    // Nobody has had an editor here, and to rescue its text takes another program.
    if Kiosk.current != nil { return }
    for path in Editor.keepAbandoned(in: environment.stateDirectory) {
      runtime.send(
        .failed("Noter, der var åbne i en editor, da programmet blev afbrudt, ligger i \(path)."))
    }
  }

  private func show() {
    if runtime.app.isAloud {
      if let speech = runtime.nextSpeech() { terminal.say(speech) }
    } else if let frame = runtime.nextFrame() {
      terminal.draw(frame)
    }
  }

  /// Answers an input and those that are there already behind it, for one frame's time.
  ///
  /// With a key held down, over a slow line, what nobody gets to see would be drawn and sent.
  private func answer(allFrom first: Input) {
    let began = machine.milliseconds
    var next: Input? = first
    while let input = next {
      answer(input)
      let mayWait = runtime.isRunning && machine.milliseconds - began < Self.frameTime
      next = mayWait ? terminal.read(timeout: 0) : nil
    }
  }

  private func answer(_ input: Input) {
    switch input {
    case .key(let key): runtime.send(.key(key))
    case .paste(let text): runtime.send(.paste(text))
    case .mouse(let point, wheel: 0): runtime.send(.click(point))
    case .mouse(_, let rows): runtime.send(.wheel(rows))
    case .resized(let size): runtime.send(.resized(size))
    case .resumed:
      runtime.send(.resized(terminal.size))
      runtime.look()
    case .news: runtime.lookAtNews()
    case .interrupt: runtime.send(.key(.escape))
    case .terminate, .hangup:
      terminal.ignoreHangUps()
      // A form must not be kept when the one it is about has just been forgotten.
      runtime.look()
      runtime.send(.hangUp)
    }
  }
}

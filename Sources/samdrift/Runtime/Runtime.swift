import Core
import Interface
import Screens
import Storage

/// The program while it runs: answers events, and carries out the effects they lead to.
///
/// It neither reads nor draws. `TerminalProgram` gives it what the terminal reads and shows its
/// frames; the stories in the tests press the keys and look for themselves.
final class Runtime {
  var app: App
  let surroundings: any Surroundings
  /// The journal, or nil until there is one.
  var journal: (any Journal)?
  /// Where an interrupted form is kept; nil when its database won't be there next time.
  var drafts: DraftFile?
  /// What other programs are doing for this one, if anything.
  var underWay: BackgroundWorkUnderWay?
  /// The reading of histories.
  var historyWork = HistoryWork()
  /// What waits for the database, if anything.
  var held: HeldEffects?
  /// Effects that may have been carried out without an answer, and the ids of what they made: the
  /// transactions and the projects that are looked for before they are made again.
  var unanswered: [(effect: Effect, id: String)] = []
  /// The journal's stamp when it was last read.
  var stamp: Int
  /// The stamp of a journal that couldn't be read, and until when that isn't tried again, in
  /// milliseconds.
  var damaged: (stamp: Int, until: Int)?
  /// What the screen was last told about the database by itself, so that it is told once, and whether
  /// that was that its server is away.
  var toldOfDatabase: (words: String, isAway: Bool)?
  /// Is told of each effect, and of what comes of it.
  var witness: (Effect, [Event]) -> Void = { _, _ in }
  /// Whether news have come that couldn't be read at once, so that it is soon asked for them again.
  var awaitsNews = false
  /// Whether the user hasn't left.
  private(set) var isRunning = true
  /// The past that has been read while it is turned to, so that it isn't read twice.
  private(set) var readPast: PastJournal?
  /// The stamp of what was last read of who the user is.
  private var identityStamp: [Int] = []
  private var isShown = false

  init(
    _ app: App, in surroundings: any Surroundings, _ journal: (any Journal)?, stamp: Int,
    drafts: DraftFile?
  ) {
    self.app = app
    self.surroundings = surroundings
    self.journal = journal
    self.stamp = stamp
    self.drafts = drafts
    self.app.isPractice = journal?.isPractice ?? false
    self.app.isCopy = journal?.origin != nil
  }

  /// Begins with the projects there are, one of which may be opened at once, and with a remark that
  /// the user should see.
  func begin(
    with ledgers: [Ledger], on size: Size, opening project: String? = nil, remark: String? = nil
  ) {
    send(.resized(size))
    send(.loaded(ledgers))
    if let project { app.open(project) }
    if let remark { send(.remark(remark)) }
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

  /// Finds out who the user is, where that has been said since the last time; first after the first
  /// frame, which needn't wait for it.
  func recallIdentity() {
    guard let file = surroundings.identityFile, file.stamp != identityStamp else { return }
    identityStamp = file.stamp
    if let identity = try? file.read(), identity != app.identity { send(.identity(identity)) }
  }

  /// Shows everything as it was when a day had ended; `past` is what has been read of that already.
  func lookBack(to day: Day, knowing past: PastJournal? = nil) {
    readPast = past
    carryOut([.lookBack(to: day)], since: surroundings.milliseconds)
    readPast = nil
  }

  /// The screen, or nil when nothing has happened since it was last asked for.
  ///
  /// Waking up to look for others' changes should cost nothing when there are none.
  func nextFrame() -> Frame? {
    defer { isShown = true }
    return isShown ? nil : app.nextFrame()
  }

  /// What is to be read aloud, or nil when nothing has happened since, or nothing is new.
  func nextSpeech() -> Speech? {
    defer { isShown = true }
    return isShown ? nil : app.nextSpeech()
  }

  /// Answers an event, and carries out what it leads to.
  func send(_ event: Event) {
    isShown = false
    carryOut(app.update(event), since: surroundings.milliseconds)
  }

  /// Carries out effects, some of which have waited `since` a moment.
  ///
  /// What can't be done now, because somebody else holds the database or its server is away, waits with
  /// all after it; the user goes on meanwhile. No paper is made on what wasn't kept. `former` is why they
  /// have waited before, if they have.
  func carryOut(
    _ effects: [Effect], since began: Int, after former: StorageError.Reason? = nil
  ) {
    var isKept = true
    for (place, effect) in effects.enumerated() {
      if effect == .quit { isRunning = false }
      if !isKept, case .makePaper = effect { continue }
      let events: [Event]
      do throws(StorageError) { events = try outcome(of: effect) } catch {
        hold(
          Array(effects[place...]), by: error, since: began, after: place == 0 ? former : nil)
        return
      }
      if case .commit = effect {
        isKept = events.contains { if case .appended = $0 { true } else { false } }
      }
      witness(effect, events)
      for event in events { send(event) }
      if let remark = surroundings.takeRemarks() { send(.remark(remark)) }
    }
  }
}

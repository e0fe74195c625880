import Core
import Interface
import TestSupport
import Testing
import Text

@testable import Screens
@testable import samdrift

/// A person at the program: keys go in, screens come out, and both are written down.
///
/// The day, the clock, the ids and the author are always the same, so that a story tells the same
/// each time. The runtime is the program's own, in a `World` of the story's.
struct Story {
  /// The day that the stories take place.
  static let today = Day(iso: "2026-11-23")!
  /// The person at the keyboard.
  static let author = "Driftschef"

  /// The program.
  private(set) var runtime: Runtime
  /// What stands outside the program.
  let world = World()
  /// What the story tells so far.
  private(set) var text: String

  /// The program's state.
  var app: App {
    get { runtime.app }
    nonmutating set { runtime.app = newValue }
  }

  /// Begins a story with the projects that are there.
  ///
  /// The first of them is opened by its name where the user has named it. With `isUnread`, their
  /// histories have still to be read.
  init(
    _ title: String, _ projects: Seed..., size: Size = .standard, opensNamed isNamed: Bool = false,
    isUnread: Bool = false, fullName: String? = author, access: Access = .unlimited,
    isAloud: Bool = false
  ) {
    text = "# \(title)\n"
    world.access = access
    world.plant(projects)
    runtime = Self.start(
      in: world, size, opening: isNamed ? world.ledgers[0].project.id : nil, isUnread: isUnread,
      fullName: fullName, isAloud: isAloud)
  }

  private static func start(
    in world: World, _ size: Size, opening project: String? = nil, isUnread: Bool = false,
    fullName: String? = author, isAloud: Bool = false
  ) -> Runtime {
    let app = App(
      today: today, author: author, fullName: fullName,
      zone: Zone { _ in 3600 }, ids: IDSource(seed: 1), access: world.access, isAloud: isAloud)
    let runtime = Runtime(
      app, in: world, world.given, stamp: try! world.given.stamp(), drafts: world.draftFile)
    runtime.witness = world.note
    let whole = world.access.level == .owner ? world.ledgers : try! world.given.ledgers()
    let ledgers = isUnread ? try! world.given.openings() : whole
    runtime.begin(with: ledgers, on: size, opening: project)
    runtime.recallIdentity()
    return runtime
  }

  /// Starts the program again, with what was left outside it.
  mutating func restart(isUnread: Bool = false) {
    text += "\n~ the program is started again\n"
    world.isHeld = false
    runtime = Self.start(in: world, app.terminalSize, isUnread: isUnread, isAloud: app.isAloud)
  }

  /// Presses keys, written the way one says them: "ned ned Enter", "ned×3", "u".
  mutating func press(_ keys: String) {
    text += "\n> \(keys)\n"
    for key in Key.read(keys) { send(.key(key)) }
  }

  /// Types text, character by character.
  mutating func type(_ typed: String) {
    text += "\n> types »\(typed)«\n"
    for character in typed { send(.key(character == "\n" ? .enter : .character(character))) }
  }

  /// Pastes text.
  mutating func paste(_ pasted: String) {
    text += "\n> pastes »\(pasted.displayable.fitted(to: 60))«\n"
    send(.paste(pasted))
  }

  /// Clicks on the first place where `words` stand on the screen.
  mutating func click(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    text += "\n> clicks on »\(words)«\n"
    let frame = app.view()
    for (y, line) in frame.lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      send(.click(Point(x: Width.of(String(line[..<range.lowerBound])), y: y)))
      return
    }
    Issue.record("»\(words)« is not on the screen.", sourceLocation: sourceLocation)
  }

  /// Makes the window another size.
  mutating func resize(_ width: Int, _ height: Int) {
    text += "\n~ the window becomes \(width)×\(height)\n"
    send(.resized(Size(width: width, height: height)))
  }

  /// Lets something happen that is no key.
  mutating func happen(_ what: String, _ event: Event) {
    text += "\n~ \(what)\n"
    send(event)
  }

  /// Lets somebody else commit an edit; the program doesn't know until it looks.
  mutating func other(
    _ name: String = "Projektleder", _ make: (Project) throws -> Edit
  ) rethrows {
    let edit = try make(world.ledger(of: app.openProject).project)
    text += "\n~ \(name) commits »\(edit.label)«\n"
    world.commit(edit, by: name, to: app.openProject ?? "")
  }

  /// Tells of something that happens outside the program.
  mutating func note(_ what: String) { text += "\n~ \(what)\n" }

  /// Lets the program look for others' changes.
  mutating func lookAround() {
    text += "\n~ the program looks for others' changes\n"
    tell { $0.look() }
  }

  /// Lets somebody else take the database, so that nothing can be saved.
  mutating func hold() {
    text += "\n~ somebody else takes the database\n"
    world.isHeld = true
  }

  /// Lets them be done with it.
  mutating func release() {
    text += "\n~ they are done with it\n"
    world.isHeld = false
    tell { $0.retryHeld() }
  }

  /// Lets the database's server be away.
  mutating func loseServer() {
    text += "\n~ the database's server goes away\n"
    world.isAway = true
    tell { $0.look() }
  }

  /// Lets it come back.
  mutating func findServer() {
    text += "\n~ the server is back\n"
    world.isAway = false
    world.milliseconds += 1000
    tell {
      $0.retryHeld()
      $0.look()
    }
  }

  /// Lets the program read on in the history, so many times at most.
  mutating func readHistory(slices: Int = .max) {
    text += "\n~ the program reads the history\n"
    tell { runtime in
      var left = slices
      while left > 0, runtime.readsHistory {
        runtime.readHistory()
        left -= 1
      }
    }
  }

  /// Lets the program look how far the work beside it has come.
  mutating func lookAtWork() {
    text += "\n~ the program looks how far the work has come\n"
    tell { $0.lookAtWork() }
  }

  /// Lets another program work for this one, and three seconds pass.
  mutating func work(_ words: String) {
    let work = BackgroundWork(words, look: { .underWay }, cancel: {})
    tell { runtime in try! runtime.begin { _ in .then(work) }.forEach(runtime.send) }
    text += "\n~ it has taken three seconds\n"
    world.milliseconds += 3000
    tell { $0.lookAtWork() }
  }

  /// Writes the screen down, framed so that its width is seen; with the styles of its rows if asked.
  mutating func look(styles: Bool = false) {
    let frame = app.view()
    text += "\n" + Picture.of(frame) + (styles ? Picture.styles(of: frame) : "")
  }

  /// Presses keys one at a time, and writes down what is said after each, with a bar where the cursor
  /// is; what is written on goes on below a "…".
  mutating func pressAndListen(_ keys: String) {
    for word in keys.split(separator: " ") {
      for key in Key.read(String(word)) {
        text += "\n> \(key.name)\n"
        send(.key(key))
        listen()
      }
    }
  }

  /// Writes down what is said.
  mutating func listen() {
    guard let speech = runtime.app.nextSpeech() else { return }
    var line = speech.line
    line.insert("|", at: line.index(line.startIndex, offsetBy: speech.cursor))
    let lines = speech.before + [(speech.isRewritten ? "… " : "") + line]
    text += lines.map { $0 + "\n" }.joined()
  }

  /// The open project as it is on disk.
  var saved: Project { world.ledger(of: app.openProject).project }

  /// Whether some words stand on a row of the screen.
  func shows(_ words: String) -> Bool { app.view().lines.contains { $0.contains(words) } }

  /// Expects the story to be the one that is recorded.
  func expectRecorded(
    _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    TestSupport.expectRecorded(text, name, file: file, sourceLocation: sourceLocation)
  }

  private mutating func send(_ event: Event) { tell { $0.send(event) } }

  /// Lets the program do something, and writes down what it does outside itself.
  private mutating func tell(_ body: (Runtime) -> Void) {
    body(runtime)
    text += world.takeNotes()
  }
}

extension Size {
  /// The screen that everything must fit.
  static let standard = Size(width: 80, height: 24)
  /// A screen with room to spare.
  static let wide = Size(width: 120, height: 40)
}

import Core
import Interface
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

@Suite("Laws: any keys in any order") struct MashingLaws {
  @Test(arguments: 1...8)
  func nothingBreaks(seed: UInt64) {
    var masher = Masher(seed: seed)
    for step in 0..<400 {
      masher.step()
      // What is begun while something waits would be made from a project without it.
      #expect(masher.story.runtime.held?.effects.count ?? 0 <= 1)
      if let problem = Laws.broken(by: masher.story.app) {
        Issue.record("Seed \(seed), step \(step), \(problem) after:\n\(masher.lately)")
        return
      }
    }
  }

  /// What is kept between frames shows in none of them.
  @Test(arguments: 11...16)
  func whatIsKeptIsAsWhatIsMadeAnew(seed: UInt64) {
    var masher = Masher(seed: seed)
    for step in 0..<400 {
      masher.step()
      let fresh = masher.story.app.keepingNothing
      guard masher.story.runtime.app.nextFrame() == fresh.view() else {
        Issue.record("Seed \(seed), step \(step) in \(fresh.place) after:\n\(masher.lately)")
        return
      }
      if masher.hasLetADayPass() { masher.story.happen("", .today(fresh.today.adding(days: 1))) }
    }
  }

  @Test(arguments: 1...4)
  func allCanBeUndone(seed: UInt64) throws {
    var masher = Masher(seed: seed, isAlone: true)
    for _ in 0..<500 { masher.step() }
    masher.leave()
    let id = try #require(masher.story.app.openProject)
    let beginning = try #require(masher.story.app.ledger?.entries.first?.transaction)
    for _ in 0..<1_000 where masher.story.app.ledger?.nextUndo(for: Story.author) != nil {
      masher.story.press("u Enter")
    }
    let start = try Ledger(projectID: id, folding: [beginning])
    #expect(masher.story.app.ledger?.project == start.project)
  }
}

extension App {
  /// The app as it would be if it made everything anew for each frame.
  fileprivate var keepingNothing: App {
    var app = self
    app.backdrop = Kept()
    if var board = app.screens[place] as? BoardScreen {
      (board.advice, board.keptLayout, board.details) = (AdviceCheck(), Kept(), BoardDetails())
      app.screens[place] = board
    } else if let page = app.screens[place] as? any PageScreen {
      app.screens[place] = page.keepingNothing
    }
    app.settle()
    return app
  }
}

extension PageScreen {
  fileprivate var keepingNothing: any Screen {
    var screen = self
    screen.state.key = nil
    return screen
  }
}

/// Somebody who presses keys at random while others work in the same project.
struct Masher {
  var story: Story
  private var random: SeededRandom
  private var edits: RandomEdits
  private let isAlone: Bool
  private var done: [String] = []

  init(seed: UInt64, isAlone: Bool = false, isUnread: Bool = false, isAloud: Bool = false) {
    random = SeededRandom(seed: seed)
    edits = RandomEdits(seed: seed)
    self.isAlone = isAlone
    story =
      isAlone
      ? Story("", .new("Nordbyen"), isUnread: isUnread)
      : Story("", .plan, .demo, isUnread: isUnread, isAloud: isAloud)
  }

  /// The last that was done.
  var lately: String { done.suffix(25).joined(separator: "\n") }

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backtab, .backspace, .delete, .up,
      .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(1), .function(2),
      .function(2), .function(5), .control("u"), .control("w"), .control("x"), .control("z"),
      .control("y"), .shiftLeft,
    ]
    + "hjklgG aaedsfrbnEoouUUpi0122222333334444455555mtBvfo6/:?qæ<<>>++--mmccvvxxwwttBA()IXMMRnn"
    .map {
      .character($0)
    }

  private static let texts = [
    "uge 49", "31/2", "\u{1B}[2J\u{7}", "e\u{301}\u{301}\u{301}\u{301}", "👩‍👧‍👦", "\u{202E}bagvendt",
    "", "to\nlinjer", "Vagtordning @Drift !uge 50 #Personale", "Nøgler #personale !+2u",
    "Fjordglimt; 96; 7940", "84,50", "1e300",
  ]

  mutating func step() {
    switch random.pick(0..<100) {
    case 0..<4 where !isAlone: someoneElse()
    case 4..<6:
      let size = Size(width: random.pick([0, 1, 19, 20, 40, 71, 80, 120, 200]), height: height())
      story.resize(size.width, size.height)
      note("\(size)")
    case 6..<9:
      let point = Point(x: random.pick(-1...130), y: random.pick(-1...45))
      note("click \(point)")
      story.happen("", .click(point))
    case 9..<11:
      let rows = random.pick(-3...3)
      note("wheel \(rows)")
      story.happen("", .wheel(rows))
    case 11..<14:
      let text = random.pick(Self.texts)
      note("paste \(text.debugDescription)")
      story.paste(text)
    case 14 where !isAlone:
      note("hang-up, and a new start")
      story.happen("", .hangUp)
      story.restart()
    case 15 where !isAlone:
      note("trouble")
      story.world.trouble = story.world.trouble == nil ? "Disken er fuld." : nil
    case 17 where !isAlone:
      note("hold or release")
      if story.world.isHeld { story.release() } else { story.hold() }
    case 16 where !isAlone && story.app.ledgers.count > 1 && random.oneIn(4):
      note("a project is removed")
      try! story.world.journal.remove(story.app.ledgers[1].project.id)
      story.lookAround()
    default:
      let key = random.pick(Self.keys)
      // A project that is deleted can't be brought back.
      if isAlone, let confirm = story.app.overlays.last as? Confirm, confirm.safe != nil {
        return story.press("Esc")
      }
      note(key.name)
      story.happen("", .key(key))
    }
  }

  /// Whether it is time for a new day, which comes now and then.
  mutating func hasLetADayPass() -> Bool { random.oneIn(40) }

  /// Leaves all that lies over the screen, without saving.
  mutating func leave() {
    story.resize(80, 24)
    for _ in 0..<50 {
      switch story.app.overlays.last {
      case let confirm as Confirm where confirm.chosen != nil: story.press("højre Enter")
      case is Confirm: story.press(story.app.overlays.count > 1 ? "j" : "Esc")
      case nil: break
      default: story.press("Esc")
      }
    }
    story.press("Esc Esc Esc Esc 0 Enter")
  }

  private mutating func height() -> Int { random.pick([0, 1, 5, 6, 9, 12, 15, 16, 24, 40]) }

  private mutating func note(_ what: String) { done.append(what) }

  private mutating func someoneElse() {
    guard let id = story.app.openProject ?? story.app.ledgers.first?.project.id,
      story.world.ledgers.contains(where: { $0.project.id == id })
    else { return }
    let project = story.world.ledger(of: id).project
    let edit = edits.edit(of: project)
    note("other: \(edit.label)")
    // Edits that were made from another state than the present are no matter here.
    guard project.merge(edit.changes).conflicts.isEmpty else { return }
    story.world.commit(edit, by: "Projektleder", to: id)
    if random.oneIn(2) { story.lookAround() }
  }
}

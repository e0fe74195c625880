import Core
import Interface
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

/// What a user sees where the project is shown before its history has been read.
@Suite("Stories: a history that is still to be read") struct UnreadHistoryStories {
  @Test func undoWaitsForTheHistory() {
    var story = Story("Undoing before the history is read", .demo, isUnread: true)
    story.look()
    story.press("u")
    #expect(story.shows("Læser historikken"))
    story.look()
    story.readHistory()
    #expect(story.shows("Fortryd det"))
    story.look()
    story.expectRecorded("unread-undo")
  }

  @Test func aTickThatIsTakenBackWaitsForTheHistory() throws {
    var whole = Story("", .demo)
    var story = Story("", .demo, isUnread: true)
    for key in ["3", "ned", "Mellemrum"] {
      whole.press(key)
      story.press(key)
    }
    #expect(story.app.notice?.text.hasPrefix("Historikken læses") == true)
    #expect(story.saved.activities.first?.status == .done)
    story.readHistory()
    story.press("Mellemrum")
    #expect(story.saved.activities.first?.status == whole.saved.activities.first?.status)
    #expect(whole.saved.activities.first?.status != .done)
  }

  @Test func theWaitCanBeGivenUp() {
    var story = Story("", .demo, isUnread: true)
    story.press("u")
    story.press("Esc")
    #expect(story.shows("Du opgav at vente på historikken."))
    story.readHistory()
    #expect(!story.shows("Fortryd det"))
    #expect(story.app.ledger?.isWhole == true)
  }

  @Test func anotherKeyIsNotMetByTheAnswer() {
    var story = Story("", .demo, isUnread: true)
    story.press("u ned")
    #expect(story.shows("Du gik videre, så der ventes ikke på historikken mere."))
    story.readHistory()
    #expect(!story.shows("Fortryd det"))
  }

  @Test func theHistorysTabSaysThatItIsBeingRead() {
    var story = Story("The history's tab before the history is read", .demo, isUnread: true)
    story.press("6")
    #expect(story.shows("Historik  læses … · Esc opgiver"))
    story.world.office.state.withLock { $0.slice = 400 }
    story.readHistory(slices: 1)
    #expect(story.shows(" % · Esc opgiver"))
    story.look()
    story.press("Enter")
    #expect(story.shows("Historikken læses endnu."))
    story.readHistory()
    #expect(story.shows("ændringer"))
    story.look()
    story.expectRecorded("unread-history")
  }

  @Test func whoeverLeavesTheHistorysTabGivesItUp() {
    var story = Story("", .demo, isUnread: true)
    story.press("6")
    var app = story.app
    let project = app.openProject ?? ""
    #expect(app.update(.key(.escape)).contains(.leaveHistory(project: project)))
    #expect(app.update(.key(.character("6"))).contains(.readHistory(project: project)))
    // What waits for it meanwhile is given up by itself.
    _ = app.update(.key(.character("u")))
    #expect(!app.update(.key(.escape)).contains(.leaveHistory(project: project)))
    #expect(app.awaited == nil)
    #expect(app.update(.key(.escape)).contains(.leaveHistory(project: project)))
  }

  @Test func theHistoryThatIsGivenUpIsTheOneThatWasAskedFor() throws {
    var story = Story("", .demo, isUnread: true)
    story.press("6")
    let asked = try #require(story.app.openProject)
    story.world.addProject("Nordbyen", departments: ["Birkelunden; 60"])
    let other = try #require(story.world.ledgers.first { $0.project.id != asked })
    var app = story.app
    let effects = app.update(.created(other))
    #expect(app.openProject == other.project.id)
    #expect(effects.contains(.leaveHistory(project: asked)))
    #expect(!effects.contains(.leaveHistory(project: other.project.id)))
  }

  @Test func ownStepsAreUndoneWithoutTheHistory() {
    var story = Story("", .demo, isUnread: true)
    story.press("Enter Tab Mellemrum u")
    #expect(story.app.awaited == nil)
    story.press("Enter U Enter")
    #expect(story.shows("u fortryder"))
    #expect(story.app.ledger?.isWhole == false)
    story.readHistory()
    #expect(story.app.ledger == story.world.ledger(of: story.app.openProject))
  }

  @Test func escLeavesTheChoiceOfAPaperAtOnce() {
    var story = Story("", .demo, isUnread: true)
    story.press("p Esc")
    #expect(story.app.overlays.isEmpty && story.app.awaited == nil)
    story.readHistory()
    #expect(story.app.overlays.isEmpty)
  }

  @Test func aHistoryThatLacksItsEndIsTriedOnce() {
    var story = Story("", .demo, isUnread: true)
    let office = story.world.office
    story.press("u")
    office.state.withLock { ($0.damagedEnd, $0.readings) = ("Filen er beskadiget.", 0) }
    func goOn() {
      for _ in 1...5 {
        story.world.milliseconds += 500
        story.readHistory(slices: 5)
        story.lookAround()
      }
    }
    goOn()
    #expect(story.shows("Filen er beskadiget.") && story.app.awaited == nil)
    #expect(office.state.withLock { $0.readings } == 1)
    story.press("ned")
    goOn()
    #expect(!story.shows("Filen er beskadiget."))
    #expect(office.state.withLock { $0.readings } == 1)
    story.press("u")
    goOn()
    #expect(story.shows("Filen er beskadiget.") && story.app.awaited == nil)
    #expect(office.state.withLock { $0.readings } == 2)
  }

  @Test func othersChangesAreSeenAfterADriveThatWasAway() {
    var story = Story("", .demo)
    story.press("Enter")
    story.other { $0.edit($0.milestone(6)!) { $0.responsible = "Kontoret" } }
    let office = story.world.office
    office.state.withLock { $0.damagedEnd = "Drevet svarer ikke." }
    story.lookAround()
    #expect(story.shows("Drevet svarer ikke."))
    office.state.withLock { $0.damagedEnd = nil }
    // Nothing has been written since, and a long history isn't tried at each look.
    story.world.milliseconds += 9_000
    story.lookAround()
    #expect(!story.shows("Kontoret"))
    story.world.milliseconds += 1_000
    story.lookAround()
    #expect(story.shows("Kontoret") && story.shows("kan bruges igen"))
    #expect(story.app.ledger == story.world.ledger(of: story.app.openProject))
  }

  @Test func aPaperIsMadeWhenTheHistoryHasBeenRead() {
    var story = Story("", .demo, isUnread: true)
    story.press("p")
    #expect(!story.app.overlays.contains { $0 is PaperPreview })
    story.readHistory()
    #expect(story.app.overlays.contains { $0 is PaperPreview })
  }

  @Test func anEditIsSafeBeforeTheHistoryIsRead() {
    var story = Story("", .demo, isUnread: true)
    story.press("Enter Tab Mellemrum")
    #expect(story.shows("u fortryder"))
    #expect(story.saved == story.app.ledger?.project)
    story.readHistory()
    #expect(story.app.ledger == story.world.ledger(of: story.app.openProject))
    story.press("u Enter")
    #expect(story.shows("U gentager"))
  }

  @Test func whatOthersDoMeanwhileIsPartOfIt() {
    var story = Story("", .demo, isUnread: true)
    story.readHistory(slices: 1)
    story.other { $0.edit($0.milestone(9)!) { $0.notes = "Flag og kaffe" } }
    story.lookAround()
    story.readHistory()
    #expect(story.app.ledger == story.world.ledger(of: story.app.openProject))
  }

  @Test func aReplacedHistoryIsReadFromItsBeginning() throws {
    var story = Story("", .demo, isUnread: true)
    story.readHistory(slices: 1)
    let ledger = story.world.ledger(of: story.app.openProject)
    let person = try #require(ledger.project.stakeholders.first { $0.kind == .person })
    story.world.forget(person.id, in: ledger)
    story.readHistory(slices: 2)
    story.lookAround()
    story.readHistory()
    #expect(story.app.ledger == story.world.ledger(of: story.app.openProject))
  }

  @Test func aWaitEndsWhereTheHistoryCannotBeRead() {
    var story = Story("", .demo, isUnread: true)
    story.press("u")
    story.world.office.state.withLock { $0.damage = "Disken svarer ikke." }
    story.readHistory(slices: 5)
    #expect(story.shows("Disken svarer ikke."))
    #expect(story.app.awaited == nil)
    story.world.office.state.withLock { $0.damage = nil }
    story.press("u")
    story.readHistory()
    #expect(story.shows("Fortryd det"))
  }

  @Test func aWaitEndsWhereTheHistoryBecomesAnother() throws {
    var story = Story("", .demo, isUnread: true)
    story.press("p")
    let ledger = story.world.ledger(of: story.app.openProject)
    let person = try #require(ledger.project.stakeholders.first { $0.kind == .person })
    story.world.forget(person.id, in: ledger)
    story.lookAround()
    #expect(story.app.overlays.contains { $0 is PaperPreview })
  }

  @Test func aPaperThatIsGivenUpLeavesNoForm() {
    var story = Story("", .demo, isUnread: true)
    story.press("p F2")
    #expect(story.app.awaited != nil && story.app.submitted == nil)
    story.press("Esc")
    story.happen("the disk has trouble", .failed("Disken er fuld."))
    #expect(story.app.overlays.isEmpty)
  }

  @Test func anUndoIsOfTheProjectItWasAskedIn() throws {
    var story = Story("", .demo, isUnread: true)
    story.press("u")
    let asked = try #require(story.app.awaited?.project)
    story.world.addProject("Nordbyen", departments: ["Birkelunden; 60"])
    let other = try #require(story.world.ledgers.first { $0.project.id != asked })
    story.happen("another project is made", .created(other))
    story.readHistory()
    #expect(!story.shows("Fortryd det"))
  }

  @Test func aNewProjectLeavesWhatHasBeenRead() {
    var story = Story("", .demo)
    story.world.addProject("Nordbyen", departments: ["Birkelunden; 60"])
    story.lookAround()
    #expect(story.app.ledgers.map(\.isWhole) == [true, false])
  }

  @Test func anotherFileUnderTheSameRevisionIsShown() throws {
    var story = Story("", .demo)
    story.press("Enter")
    let ledger = try #require(story.app.ledger)
    let edit = ledger.project.edit(ledger.project.milestone(6)!) { $0.responsible = "Kontoret" }
    var other = Ledger(projectID: ledger.project.id)
    try other.append(ledger.entries.dropLast())
    let last = ledger.entries[ledger.entries.count - 1]
    try other.append(
      Entry(
        revision: last.revision,
        transaction: edit.signed(id: "anden", author: "Kontoret", time: last.transaction.time)))
    story.happen("the file is exchanged", .loaded([other]))
    #expect(story.shows("Kontoret"))
    var fresh = story.app
    fresh.backdrop = Kept()
    #expect(story.app.view() == fresh.view())
  }

  @Test(arguments: 1...6)
  func keysMeanTheSameWhenItHasBeenRead(seed: UInt64) {
    var whole = Masher(seed: seed)
    var unread = Masher(seed: seed, isUnread: true)
    unread.story.readHistory(slices: Int(seed) % 3)
    unread.story.readHistory()
    for step in 0..<200 {
      whole.step()
      unread.step()
      // Another list of projects has both begin anew.
      for var story in [whole.story, unread.story] { story.readHistory() }
      guard whole.story.app.view() == unread.story.app.view() else {
        Issue.record("Seed \(seed), step \(step), after:\n\(unread.lately)")
        return
      }
    }
  }

  @Test(arguments: 1...4)
  func nothingBreaksWhileItIsRead(seed: UInt64) {
    var masher = Masher(seed: 100 + seed, isUnread: true)
    for step in 0..<200 {
      masher.step()
      if step % 7 == 0 { masher.story.readHistory(slices: 1) }
      if let problem = Laws.broken(by: masher.story.app) {
        Issue.record("Seed \(seed), step \(step), \(problem) after:\n\(masher.lately)")
        return
      }
    }
  }
}

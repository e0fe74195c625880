import Core
import Testing

@testable import Screens
@testable import samdrift

/// What happens on the screen while the database's server can't be reached.
@Suite("Stories: a server that is away") struct AwayStories {
  @Test func anEditWaitsForTheServerAndIsSavedOnce() {
    var story = Story("The server goes away in mid-edit, and comes back", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.loseServer()
    story.press("F2")
    story.look(styles: true)
    story.press("ned")
    story.look()
    #expect(story.saved.milestone(6)?.responsible != "Vagten")
    story.findServer()
    story.look()
    #expect(story.runtime.held == nil)
    #expect(story.world.ledgers[0].entries.count { $0.transaction.label.contains("Vagten") } == 1)
    story.expectRecorded("away")
  }

  @Test func theScreenSaysSoUntilItIsBack() {
    var story = Story("The server is away while nothing is edited", .demo)
    story.loseServer()
    #expect(story.shows("ingen forbindelse til hukommelsen"))
    story.press("ned")
    #expect(story.shows("Databasens server svarer ikke."))
    story.press("op")
    #expect(story.shows("Databasens server svarer ikke."))
    story.other { $0.edit($0.milestone(1)!) { $0.notes = "Imens" } }
    #expect(!story.shows("Imens"))
    story.findServer()
    #expect(story.shows("hukommelsen kan bruges igen."))
    story.press("ned")
    #expect(!story.shows("svarer ikke"))
    #expect(story.runtime.app.ledgers[0].project.milestone(1)?.notes == "Imens")
  }

  /// The wait says already that the server doesn't answer.
  @Test func anOutageIsToldOnceWhileSomethingWaits() {
    var story = Story("The program looks around while an edit waits for the server", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.world.isAway = true
    story.press("F2")
    story.lookAround()
    #expect(story.shows("Ikke gemt endnu: databasens server svarer ikke."))
    #expect(!story.shows("ingen forbindelse til hukommelsen"))
    // What is on the screen may still be changed by others, once nothing waits.
    story.press("Esc Esc ned")
    #expect(story.shows("Databasens server svarer ikke."))
  }

  /// An outage that is over takes with it only what was said of it.
  @Test func whatElseIsWrongIsNotToldAgainAfterAnOutage() {
    let damage = "Databasen er beskadiget."
    var story = Story("The server of a damaged database goes away, and comes back", .demo)
    let project = story.world.ledgers[0].project
    func note(on milestone: Int) {
      let edit = project.edit(project.milestone(milestone)!) { $0.notes = "Noteret" }
      story.runtime.carryOut([.commit(edit, project: project.id)], since: 0)
    }
    note(on: 1)
    story.world.office.state.withLock { $0.damagedEnd = damage }
    story.lookAround()
    #expect(story.shows(damage))
    story.press("ned")
    story.world.isAway = true
    note(on: 6)
    #expect(story.runtime.held?.reason == .away)
    story.findServer()
    #expect(story.runtime.held == nil && story.saved.milestone(6)?.notes == "Noteret")
    #expect(!story.shows(damage))
  }

  @Test func theWaitCanBeGivenUpAndTheFormComesBack() {
    var story = Story("The wait for the server is given up", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.loseServer()
    story.press("F2")
    #expect(story.shows("Ikke gemt endnu"))
    story.press("Esc")
    #expect(story.runtime.held == nil)
    #expect(story.shows("Vagten"))
    story.findServer()
    #expect(story.saved.milestone(6)?.responsible != "Vagten")
    story.press("F2")
    #expect(story.saved.milestone(6)?.responsible == "Vagten")
  }

  @Test func leavingKeepsTheDraft() {
    var story = Story("The program is left while the server is away", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.loseServer()
    story.press("F2 q")
    #expect(story.world.drafts.first?.texts["responsible"] == "Vagten")
    let words = story.app.farewell(kept: story.world.drafts)
    #expect(words.contains("skrive videre på næste gang"))
  }

  @Test func whatWasSavedWithoutAnAnswerIsSavedOnce() {
    var story = Story("The server saves, and goes away before it says so", .demo)
    let before = story.world.ledgers[0].entries.count
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    story.press("F2")
    #expect(story.runtime.held != nil)
    #expect(story.shows("det vides ikke, om det er gemt"))
    story.findServer()
    #expect(story.runtime.held == nil)
    #expect(story.saved.milestone(6)?.responsible == "Vagten")
    #expect(story.app.ledgers[0].project.milestone(6)?.responsible == "Vagten")
    #expect(story.world.ledgers[0].entries.count == before + 1)
  }

  /// What comes new would be there already, and an undo would be undone.
  @Test(arguments: [false, true])
  func whatCannotBeMadeTwiceIsNotTriedTwice(isUndo: Bool) {
    var story = Story("What may have been saved is looked for before it is saved again", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.press("F2")
    let before = story.world.ledgers[0].entries.count
    let project = story.world.ledgers[0].project
    let edit = project.add(Stakeholder(id: "ny").with { $0.name = "Ny gruppe" }, nil)
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    if isUndo {
      story.press("u Enter")
    } else {
      story.runtime.carryOut([.commit(edit, project: project.id)], since: 0)
    }
    #expect(story.runtime.held != nil)
    story.findServer()
    #expect(story.runtime.held == nil)
    #expect(story.world.ledgers[0].entries.count == before + 1)
    #expect(story.app.ledgers[0].entries.count == before + 1)
    #expect(!story.shows("imens"))
  }

  /// Something that only waits doesn't make it known whether the first was saved.
  @Test func whatMayHaveBeenSavedIsSaidAlsoWhenMoreWaits() {
    var story = Story("More waits while it isn't known whether the first was saved", .demo)
    let project = story.world.ledgers[0].project
    let first = project.edit(project.milestone(6)!) { $0.notes = "Først" }
    let second = project.edit(project.milestone(1)!) { $0.notes = "Imens" }
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    story.runtime.carryOut([.commit(first, project: project.id)], since: 0)
    story.loseServer()
    story.runtime.carryOut([.commit(second, project: project.id)], since: 0)
    #expect(story.runtime.held?.effects.count == 2)
    #expect(story.runtime.held?.reason == .unsure)
    #expect(story.shows("det vides ikke, om det er gemt"))
    story.findServer()
    #expect(story.runtime.held == nil)
    #expect(story.saved.milestone(6)?.notes == "Først")
    #expect(story.saved.milestone(1)?.notes == "Imens")
  }

  @Test func whatIsDoneMeanwhileIsNotTakenForWhatWaits() {
    var story = Story("Something else is saved while it isn't known whether the first was", .demo)
    let project = story.world.ledgers[0].project
    let first = project.add(Stakeholder(id: "ny").with { $0.name = "Ny gruppe" }, nil)
    let second = project.edit(project.milestone(1)!) { $0.notes = "Imens" }
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    story.runtime.carryOut([.commit(first, project: project.id)], since: 0)
    #expect(story.runtime.held != nil)
    story.runtime.carryOut([.commit(second, project: project.id)], since: 0)
    #expect(story.saved.milestone(1)?.notes == "Imens")
    story.findServer()
    #expect(story.runtime.held == nil)
    #expect(story.saved.stakeholders.count { $0.id == "ny" } == 1)
    #expect(story.app.ledgers[0].project.milestone(1)?.notes == "Imens")
  }

  /// Drafts and whatever else may name the person must be gone also then.
  @Test func whoIsForgottenWithoutAnAnswerIsForgottenHereToo() throws {
    let story = Story("A person is forgotten, and the server goes away before it says so", .demo)
    let project = story.world.ledgers[0].project
    let person = try #require(project.stakeholders.first { $0.isPerson })
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    story.runtime.carryOut([.forget(stakeholder: person.id, project: project.id)], since: 0)
    #expect(story.runtime.held == nil)
    #expect(story.shows("ingen forbindelse til hukommelsen"))
    #expect(!story.saved.stakeholders.contains { $0.id == person.id })
    #expect(!story.app.ledgers[0].project.stakeholders.contains { $0.id == person.id })
  }

  @Test func aProjectIsMadeOnce() {
    var story = Story("A project is made, and the server goes away before it says so", .demo)
    let edit = Playbook.newProject(
      name: "Nord", organisation: "", leader: "", departments: [], newID: story.world.demoIDs.next)
    story.world.office.state.withLock { $0.losesNextAnswer = true }
    story.runtime.carryOut([.create(edit)], since: 0)
    #expect(story.runtime.held != nil)
    story.findServer()
    #expect(story.world.ledgers.map(\.project.info.name).count { $0 == "Nord" } == 1)
    #expect(story.app.ledgers.count == 2)
    story.runtime.carryOut([.create(edit)], since: 0)
    #expect(story.world.ledgers.count == 3)
  }

  /// Each try may take as long as somebody notices, so that there must be time between them.
  @Test func itIsNotTriedAgainAtOnce() {
    var story = Story("A server that is away is left alone between two tries", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.loseServer()
    story.press("F2")
    story.world.isAway = false
    story.runtime.retryHeld()
    #expect(story.runtime.held != nil)
    story.world.milliseconds += 250
    story.runtime.retryHeld()
    #expect(story.runtime.held == nil)
    #expect(story.saved.milestone(6)?.responsible == "Vagten")
  }
}

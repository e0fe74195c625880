import Core
import Interface
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

/// What becomes of a form that was kept where the history is still to be read.
@Suite("Stories: a kept form and a history that is still to be read") struct KeptFormStories {
  @Test func aKeptFormIsGoneOnWithFromWhatItShowed() {
    var story = Story("", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.happen("the terminal is gone", .hangUp)
    story.other { $0.edit($0.milestone(6)!) { $0.responsible = "Kontoret" } }
    story.restart(isUnread: true)
    story.press("Enter")
    story.readHistory()
    story.press("F2")
    #expect(story.app.overlays.last is ConflictOverlay)
    #expect(story.saved.milestone(6)?.responsible == "Kontoret")
  }

  /// A story in which a form was kept, and is to be gone on with when the history has been read.
  private func storyWithKeptForm() -> Story {
    var story = Story("", .demo)
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.happen("the terminal is gone", .hangUp)
    story.restart(isUnread: true)
    story.press("Enter")
    return story
  }

  @Test func aKeptFormThatIsClearedMeanwhileDoesNotComeBack() throws {
    var story = storyWithKeptForm()
    let ledger = story.world.ledger(of: story.app.openProject)
    let person = try #require(ledger.project.stakeholders.first { $0.kind == .person })
    story.world.forget(person.id, in: ledger)
    story.lookAround()
    story.readHistory()
    #expect(story.app.openForms.isEmpty)
    #expect(!story.shows("Vagten"))
  }

  @Test func aKeptFormThatCannotBeGoneOnWithIsOfferedTheNextTime() {
    var story = storyWithKeptForm()
    story.world.office.state.withLock { $0.damage = "Disken svarer ikke." }
    story.readHistory(slices: 5)
    #expect(story.shows("Disken svarer ikke.") && story.app.overlays.isEmpty)
    story.world.office.state.withLock { $0.damage = nil }
    story.restart()
    #expect(story.shows("Vil du skrive videre?"))
  }

  @Test func anotherKeyLeavesAKeptFormForTheNextTime() {
    var story = storyWithKeptForm()
    story.press("F2")
    #expect(story.app.awaited == nil)
    story.readHistory()
    #expect(story.app.overlays.isEmpty)
    story.restart()
    #expect(story.shows("Vil du skrive videre?"))
  }

  @Test func aKeptFormOfAProjectThatIsGoneIsNotOffered() throws {
    var story = storyWithKeptForm()
    try story.world.journal.remove(try #require(story.app.openProject))
    story.lookAround()
    #expect(story.app.awaited == nil && story.app.openProject == nil)
    #expect(!story.shows("skrive videre"))
  }
}

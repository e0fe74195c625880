import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: several people, and things that go wrong") struct TogetherStories {
  @Test func bothEditTheSameField() {
    var story = Story("Two edits of one field: mine is chosen", .demo)
    story.press("ned×2 Enter f Ctrl+U")
    story.type("uge 2")
    story.other { project in
      project.edit(project.milestone(8)!) { $0.planned = Day(iso: "2027-02-05") }
    }
    story.press("F2 2")
    story.look(styles: true)
    story.press("højre")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-01-15"))
    story.expectRecorded("conflict-mine")
  }

  @Test func theOthersValueStands() {
    var story = Story("Two edits of two fields: theirs stand", .demo)
    story.press("ned×2 e")
    story.look()
    story.press("Ctrl+U")
    story.type("Driftslederen")
    story.press("Tab Ctrl+U")
    story.type("uge 2")
    story.other { project in
      project.edit(project.milestone(8)!) {
        $0.planned = Day(iso: "2027-02-05")
        $0.responsible = "Projektleder"
      }
    }
    story.press("F2")
    story.look()
    story.press("ned")
    story.look()
    story.press("Enter")
    story.look()
    story.press("e Ctrl+U")
    story.type("Vagten")
    story.other { project in
      project.edit(project.milestone(8)!) { $0.responsible = "Sekretariat" }
    }
    story.press("F2 Esc")
    story.look()
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-02-05"))
    #expect(story.saved.milestone(8)?.responsible == "Sekretariat")
    story.expectRecorded("conflict-theirs")
  }

  @Test func anOwnChangeThatIsChosenIsNotLostToEsc() {
    var story = Story("The own change is chosen, and Esc pressed", .demo)
    story.press("ned×2 r Ctrl+U")
    story.type("Vagten")
    story.other { project in
      project.edit(project.milestone(8)!) { $0.responsible = "Projektleder" }
    }
    story.press("F2 højre Esc")
    story.look()
    #expect(story.shows("Forlad valget"))
    story.press("Enter Enter")
    #expect(story.saved.milestone(8)?.responsible == "Vagten")
    story.expectRecorded("conflict-left")
  }

  @Test func theRecordIsGone() {
    var story = Story("What was edited has been deleted meanwhile", .demo)
    story.press("ned Enter Tab Enter End")
    story.type(" nu")
    story.other { project in
      let item = project.checklist(of: project.milestone(7)!)[0]
      return project.remove(item.reference)
    }
    story.press("F2")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.saved.checklist(of: story.saved.milestone(7)!).count == 5)
    #expect(story.shows("Din ændring er ikke gemt."))
    story.expectRecorded("conflict-removed")
  }

  @Test func bothMakeTheSameEdit() {
    var story = Story("Two people write the same: nothing is left to save", .demo)
    story.press("ned×2 Enter r Ctrl+U")
    story.type("Projektleder")
    story.other { project in
      project.edit(project.milestone(8)!) { $0.responsible = "Projektleder" }
    }
    story.press("F2")
    story.look()
    #expect(story.app.overlays.isEmpty && !story.text.contains("= conflict"))
    #expect(story.world.ledgers[0].entries.last?.transaction.author == "Projektleder")
    story.expectRecorded("conflict-agreed")
  }

  @Test func othersChangesLeaveTheFocusAlone() {
    var story = Story("Others' changes come while one reads and writes", .demo)
    story.press("ned Enter Tab ned×2")
    story.look()
    story.other { project in
      let items = project.checklist(of: project.milestone(7)!)
      return project.remove(items[0].reference)
    }
    story.lookAround()
    story.look()
    story.press("n")
    story.type("Vi når det")
    story.other { project in
      project.edit(project.milestone(7)!) { $0.planned = Day(iso: "2026-12-11") }
    }
    story.lookAround()
    story.look()
    story.press("F2")
    story.look()
    #expect(story.saved.milestone(7)?.notes.contains("Vi når det") == true)
    #expect(story.saved.milestone(7)?.planned == Day(iso: "2026-12-11"))
    story.expectRecorded("others")
  }

  @Test func theProjectIsDeletedByAnother() {
    var story = Story("The open project is deleted by somebody else", .demo, .new("Nordbyen"))
    story.press("Enter Enter n")
    story.type("Et notat")
    try! story.world.journal.remove(story.app.openProject!)
    story.lookAround()
    story.look()
    #expect(story.shows("er slettet. Det, du skrev, er ikke gemt."))
    story.expectRecorded("others-delete")
  }

  @Test func othersMakeAProjectMeanwhile() {
    var story = Story("A form for a new project stays when a project comes", .new("Nordbyen"))
    story.press("0 a")
    story.type("Samdrift ved Åsen")
    story.world.plant(.demo)
    story.lookAround()
    story.look()
    story.press("F2")
    story.look()
    #expect(story.world.ledgers.count == 3)
    #expect(story.saved.info.name == "Samdrift ved Åsen")
    story.expectRecorded("others-create")
  }

  @Test func aFailedCommitBringsTheFormBack() {
    var story = Story("A form whose saving failed comes back with its text", .demo)
    story.press("Enter n")
    story.type(" Ring til kommunen.")
    story.world.trouble = "Disken er fuld. Ryd op, og gem igen."
    story.press("F2")
    story.look(styles: true)
    story.world.trouble = nil
    story.press("F2")
    story.look()
    #expect(story.saved.milestone(6)?.notes.contains("Ring til kommunen.") == true)
    story.expectRecorded("failed-commit")
  }

  @Test func aFormWhoseTypingIsTakenBackIsNotKept() {
    var story = Story("A form that came back and is left as it was is forgotten", .demo)
    story.press("Enter n")
    story.type("x")
    story.world.trouble = "Disken er fuld."
    story.press("F2")
    #expect(story.world.drafts.count == 1)
    story.press("Backspace F2")
    #expect(story.app.notice?.text == "Ingen ændringer.")
    #expect(story.world.drafts == [])
  }

  @Test func aHeldDatabaseIsWaitedFor() {
    var story = Story("Saving waits for somebody else, and can be given up", .demo, .new("Nordby"))
    story.press("Enter e Ctrl+U")
    story.type("Vagten")
    story.hold()
    story.press("F2")
    story.look(styles: true)
    story.press("ned")
    story.resize(60, 16)
    story.press("s 2")
    story.look()
    story.press("0 ned Enter")
    story.look()
    story.resize(80, 24)
    story.press("Esc")
    story.look()
    story.press("F2")
    story.other { $0.edit($0.milestone(1)!) { $0.notes = "Imens" } }
    story.lookAround()
    story.look()
    story.release()
    story.look()
    #expect(story.saved.milestone(6)?.responsible == "Vagten")
    #expect(story.saved.milestone(1)?.notes == "Imens")
    story.expectRecorded("held")
  }

  @Test func aLineThatWaitedComesBack() {
    var story = Story("A line that waited comes back, beside what is written now", .plan)
    story.press("Enter 3 a")
    story.hold()
    story.type("Vagtordning !uge 50")
    story.press("Enter")
    story.look()
    story.press("Esc")
    story.look()
    story.press("Enter")
    story.type("Nøgler")
    story.press("Enter")
    story.look()
    story.press("Esc")
    story.look()
    #expect(story.saved.activities.count == 8)
    #expect(story.shows("Ny: Nøgler"))
    story.expectRecorded("held-line")
  }

  @Test func leavingKeepsWhatWaits() {
    var story = Story("A form whose saving waits is kept when the program is left", .demo)
    story.press("e Ctrl+U")
    story.hold()
    story.type("Vagten")
    story.press("F2")
    story.press("q")
    #expect(story.world.drafts.first?.texts["responsible"] == "Vagten")
    story.restart()
    story.press("Enter")
    story.look()
    story.hold()
    story.press("F2")
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts.first?.texts["responsible"] == "Vagten")
    story.expectRecorded("held-left")
  }

  @Test func whatWaitsIsGivenBackOrSaidToBeKept() {
    var story = Story("A form, a line and a tick that wait when the program is left", .plan)
    story.press("e Ctrl+U")
    story.hold()
    story.type("Vagten")
    story.press("F2")
    #expect(story.app.farewell(kept: []) == " Du skrev: »Vagten«")
    story.happen("the terminal is gone", .hangUp)
    let words = story.app.farewell(kept: story.world.drafts)
    #expect(words.contains("skrive videre på næste gang") && !words.contains("Vagten"))
    story.press("Esc Esc højre Enter 3 a")
    story.type("Vagtordning !uge 50")
    story.press("Enter")
    #expect(story.app.farewell(kept: []) == " Du skrev: »Vagtordning !uge 50«")
    story.press("Esc Esc højre Enter ned×2 s 3")
    #expect(story.app.waiting != nil && story.app.farewell(kept: []) == "")
  }

  /// Loses the terminal while one form waits for the database and another is open.
  private func leaveTwoForms(_ story: inout Story) {
    story.press("e Ctrl+U")
    story.hold()
    story.type("Vagten")
    story.press("F2 ned e Ctrl+U")
    story.type("Sekretæren")
    story.happen("the terminal is gone", .hangUp)
  }

  @Test func everyOpenFormIsKept() {
    var story = Story("A hang-up keeps the form that waits and the one that is open", .demo)
    leaveTwoForms(&story)
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Vagten", "Sekretæren"])
    story.restart()
    story.press("Enter F2")
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Sekretæren"])
    story.press("Enter F2")
    #expect(story.world.drafts == [])
    #expect(
      story.world.ledgers[0].project.milestones.map(\.responsible).filter {
        ["Vagten", "Sekretæren"].contains($0)
      }.count == 2)
  }

  @Test func theNextKeptFormIsOfferedWhenNothingElseIsOpen() {
    var story = Story("Of two kept forms the second waits until the first has been settled", .demo)
    leaveTwoForms(&story)
    let first = story.world.drafts[0].project
    story.restart()
    story.press("Enter")
    let number = story.app.board.selected
    story.other { project in
      project.edit(project.milestone(number)!) { $0.responsible = "Kontoret" }
    }
    story.lookAround()
    story.press("F2")
    guard story.app.overlays.last is ConflictOverlay else {
      Issue.record("The first form isn't in conflict.")
      return
    }
    #expect(story.app.overlays.count == 1 && story.app.openProject == first)
    story.press("højre Enter")
    guard let offer = story.app.overlays.last as? Confirm else {
      Issue.record("The second form isn't offered.")
      return
    }
    #expect(offer.question.contains("Vil du skrive videre?"))
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Sekretæren"])
  }

  @Test func aKeptFormThatHasNotBeenOfferedIsLeftAlone() throws {
    var story = Story("Two windows with the same form were cut off", .demo)
    story.press("e Ctrl+U")
    story.type("Sekretæren")
    story.happen("the terminal is gone", .hangUp)
    var other = try #require(story.world.drafts.first)
    other.texts["responsible"] = "Vagten"
    story.world.keep(other)
    // The first is gone on with, and cut off again.
    story.restart()
    story.press("Enter")
    story.type("e")
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Vagten", "Sekretærene"])
    // A project of somebody else's comes meanwhile; then the first is thrown away, and the next
    // offered.
    story.restart()
    story.happen("another project", .loaded(story.world.ledgers))
    story.press("højre Enter")
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Sekretærene"])
    story.press("Enter F2")
    #expect(story.world.drafts == [])
    #expect(story.app.project?.milestones.contains { $0.responsible == "Sekretærene" } == true)
  }

  @Test func whatIsKeptIsNotOfferedOnceItIsForgotten() {
    var story = Story("Two forms are kept, and somebody in them is forgotten", .demo)
    leaveTwoForms(&story)
    story.restart()
    story.happen("nothing is kept any longer", .drafts([]))
    #expect(story.app.overlays.isEmpty)
    story.press("q")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func anOfferThatIsClosedByALostProjectIsMadeAgain() {
    var story = Story("A form is offered while another project is open, which is deleted", .demo)
    leaveTwoForms(&story)
    story.world.plant(.new("Syd"))
    story.restart()
    let syd = story.world.ledgers.first { $0.project.info.name == "Syd" }!.project.id
    story.app.open(syd)
    story.happen("Syd is deleted", .loaded(story.world.ledgers.filter { $0.project.id != syd }))
    guard let offer = story.app.overlays.last as? Confirm else {
      Issue.record("Nothing is offered.")
      return
    }
    #expect(offer.offer == story.world.drafts[0])
    #expect(story.app.keptDrafts == [story.world.drafts[1]])
  }

  @Test func anOfferGoesWithItsProject() {
    var story = Story(
      "A form is offered while another project is open, and its own is deleted", .demo)
    leaveTwoForms(&story)
    story.world.plant(.new("Syd"))
    story.restart()
    let syd = story.world.ledgers.first { $0.project.info.name == "Syd" }!.project.id
    story.app.open(syd)
    story.happen(
      "the other is deleted", .loaded(story.world.ledgers.filter { $0.project.id == syd }))
    #expect(story.app.overlays.isEmpty && story.app.keptDrafts == [])
    #expect(story.app.place == .board && story.app.openProject == syd)
  }

  @Test func aFormThatComesBackOverAnotherIsKeptWithIt() {
    var story = Story(
      "A form whose saving failed comes back over another, and both are kept", .demo)
    story.press("e Ctrl+U")
    story.hold()
    story.type("Vagten")
    story.press("F2 ned e Ctrl+U")
    story.type("Sekretæren")
    story.world.trouble = "Disken er fuld."
    story.release()
    #expect(story.app.openForms.count == 2)
    #expect(story.world.drafts.count == 2)
    story.press("Esc højre Enter")
    #expect(story.world.drafts.map { $0.texts["responsible"] } == ["Sekretæren"])
  }

  @Test func aReadOnlyDatabaseIsRead() {
    var story = Story("A database that can only be read", .demo)
    let message = "/srv/samdrift.db kan kun læses: du kan se alt, men ikke ændre noget."
    story.happen("the program finds the file read-only", .failed(message))
    story.look()
    story.world.trouble = message
    story.press("Enter Tab Mellemrum")
    story.look()
    story.press("s 2")
    story.look()
    #expect(story.saved == story.app.project)
    #expect(story.shows("kan kun læses: du kan se alt"))
    story.expectRecorded("read-only")
  }

  @Test func aHangUpKeepsTheForm() {
    var story = Story("A hang-up keeps an unfinished form as a draft", .demo)
    story.press("Enter b Tab")
    story.type("Afdelingsmødet i Åparken")
    story.happen("the terminal is gone", .hangUp)
    story.restart()
    story.look()
    story.press("Enter")
    story.look()
    story.press("Tab Tab")
    story.type("i dag")
    story.press("F2")
    story.look()
    story.restart()
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("hang-up")
  }

  @Test func aHangUpWithoutAFormKeepsNothing() {
    var story = Story("A hang-up with nothing written keeps nothing", .demo)
    story.press("Enter b")
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts == [])
    story.restart()
    #expect(story.app.overlays.isEmpty)
  }

  @Test func aDraftIsThrownAway() {
    var story = Story("A draft can be thrown away", .demo)
    story.press("Enter n")
    story.type("Noget")
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts != [])
    story.restart()
    story.press("Esc Esc Enter")
    #expect(story.world.drafts != [])
    story.restart()
    story.press("højre Enter")
    #expect(story.world.drafts == [])
  }

  @Test func aDraftWithoutItsRecordIsToldOf() {
    var story = Story("What a draft was about has been deleted", .demo)
    story.press("ned Enter Tab Enter End")
    story.type(" nu")
    story.happen("the terminal is gone", .hangUp)
    story.other { project in
      project.remove(project.checklist(of: project.milestone(7)!)[0].reference)
    }
    story.restart()
    story.press("Enter")
    story.look()
    #expect(story.shows("Det, formularen handlede om, er slettet imens. Du skrev: Skriv"))
    story.expectRecorded("hang-up-removed")
  }
}

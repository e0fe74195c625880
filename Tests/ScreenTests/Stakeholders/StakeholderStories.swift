import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the stakeholders") struct StakeholderStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes + [Size(width: 200, height: 60)])
  func theListAndTheMatrixShowTheSame(size: Size) {
    var story = Story("The stakeholders at \(size.width)×\(size.height)", .stakeholders, size: size)
    story.press("2")
    story.look()
    story.press("ned×2")
    story.look()
    story.press("m")
    story.look()
    story.press("Home")
    for arrow in ["højre", "op", "venstre", "ned", "højre×9", "ned", "venstre"] {
      story.press(arrow)
    }
    story.look()
    #expect(story.app.stakeholders.focused?.stakeholder.name == "Beboervalgte")
    #expect(size.width < 200 || story.shows("2▽ Beboervalgte"))
    story.expectRecorded("stakeholders-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func theMatrixOfAThousandCounts(size: Size) {
    var story = Story("A thousand stakeholders", .crowd(1_000), size: size)
    story.press("2 ned×40")
    story.look()
    story.press("m op højre")
    story.look()
    story.press("/")
    story.type("nr. 77")
    story.look()
    #expect(story.app.stakeholders.focused?.stakeholder.name == "Beboer nr. 779")
    story.expectRecorded("stakeholders-crowd-\(size.width)x\(size.height)")
  }

  @Test func thereIsNoRoomForTheMatrix() {
    var story = Story("Too small for the matrix", .stakeholders, size: Size(width: 28, height: 9))
    story.press("2 m")
    story.look()
    story.press("m")
    story.look()
    #expect(story.shows("Nr. Navn") && !story.shows("holdes orienteret"))
    story.expectRecorded("stakeholders-no-room")
  }

  @Test func theListIsSorted() {
    var story = Story("Sorted by name, influence, attitude and next contact", .stakeholders)
    story.press("2")
    story.look()
    for _ in 1...4 {
      story.press("o Home")
      story.look()
    }
    #expect(story.shows("Interessenter  11 · efter navn"))
    story.expectRecorded("stakeholders-sorted")
  }

  @Test func theListIsNarrowed() {
    var story = Story("Filters, search, and back to everybody", .stakeholders)
    story.press("2 F")
    story.look()
    story.press("Tab højre×2 F2")
    story.look()
    story.press("/")
    story.type("fjord")
    story.look()
    story.press("Enter m")
    story.look()
    story.press("Esc")
    story.look()
    story.press("Esc")
    #expect(!story.app.stakeholders.isNarrowed)
    story.press("m F Tab×3 højre F2")
    story.look()
    story.press("F venstre Tab venstre F2")
    story.look()
    story.expectRecorded("stakeholders-narrowed")
  }

  @Test func aStakeholderIsMoved() {
    var story = Story("Moved in the matrix, a step at a time", .stakeholders)
    story.press("2 m Home ned×3")
    story.look()
    story.press("+")
    story.look()
    story.press("+ > >")
    story.look()
    story.press("u Enter")
    story.look()
    story.press("m End")
    story.press("<")
    story.look(styles: true)
    #expect(story.shows("Interessent Åse Holm: berørthed 4 → 3"))
    story.expectRecorded("stakeholders-moved")
  }

  @Test func aStakeholderIsAddedAndTakesTheFocus() {
    var story = Story("A new stakeholder", .stakeholders)
    story.press("2 F Tab højre F2 a")
    story.type("Kommunens tilsyn")
    story.press("F2")
    story.look()
    #expect(story.app.stakeholders.focused?.stakeholder.name == "Kommunens tilsyn")
    story.press("v højre Tab højre×2 Tab højre F2")
    story.look()
    story.expectRecorded("stakeholders-added")
  }

  @Test(arguments: sizes)
  func aStakeholdersPageIsReadAndChanged(size: Size) {
    var story = Story("A stakeholder's page", .stakeholders, size: size)
    story.press("2 ned×3 Enter")
    story.look()
    story.press("ned×4 Enter")
    story.look()
    story.press("højre×2 F2")
    story.look()
    story.press("c Tab")
    story.type("telefon")
    story.press("Tab")
    story.type("De vil gerne med på besøg.")
    story.press("F2")
    story.look()
    story.press("End Mellemrum")
    story.look()
    story.press("Esc")
    story.look()
    #expect(story.text.contains("= commit »Kontakt med Beboervalgte«"))
    story.expectRecorded("stakeholder-\(size.width)x\(size.height)")
  }

  @Test(arguments: ["c Ctrl+U", "c Tab×4 Ctrl+U", "N Ctrl+U"])
  func noContactIsInTheFutureAndNoNextContactBeforeTheLast(keys: String) {
    var story = Story("Days that can't be", .stakeholders)
    story.press("2 c Tab")
    story.type("Møde")
    story.press("F2")
    let before = story.app.project
    if keys.contains("Tab") {
      story.press("c Tab")
      story.type("Brev")
      story.press("Tab×3 Ctrl+U")
    } else {
      story.press(keys)
    }
    story.type(keys == "c Ctrl+U" ? "1/1-2099" : "1/1-2020")
    story.press("F2")
    #expect(story.app.project == before)
    let shown = story.app.view().lines.joined(separator: "\n")
    #expect(shown.contains(keys == "c Ctrl+U" ? "ikke kommet endnu" : "kan ikke ligge før"))
  }

  @Test func anEmptyContactIsRefusedInWords() {
    var story = Story("A contact of which nothing is said", .stakeholders)
    let before = story.app.project
    story.press("2 c F2")
    story.look()
    #expect(story.shows("Skriv mindst, hvordan I talte sammen"))
    #expect(story.app.project == before)
    story.press("Tab")
    story.type("Møde")
    story.press("F2")
    #expect(story.app.project != before)
  }

  @Test func deletingSaysWhatGoesAlong() {
    var story = Story("Deleted, and brought back", .stakeholders)
    story.press("2 ned×3 d")
    story.look()
    story.press("Enter")
    story.look()
    story.press("u Enter")
    story.look()
    #expect(story.text.contains("= commit »Slettet: Interessent Beboervalgte«"))
    #expect(story.saved.stakeholders.contains { $0.name == "Beboervalgte" })
    story.expectRecorded("stakeholder-deleted")
  }

  @Test func aPersonIsForgotten() {
    var story = Story("Forgotten for good", .stakeholders)
    story.press("2 x")
    story.look()
    #expect(story.app.overlays.isEmpty)
    story.press(":")
    story.type("glem")
    story.press("Enter")
    story.look()
    story.press("End :")
    story.type("glem")
    story.press("Enter Enter")
    #expect(story.app.view().lines.joined().contains("Åse"))
    story.press(":")
    story.type("glem")
    story.press("Enter")
    story.look()
    story.press("j")
    story.look()
    #expect(!story.app.view().lines.joined().contains("Åse"))
    story.press("6")
    story.look()
    story.expectRecorded("stakeholder-forgotten")
  }

  @Test(arguments: ["e", "c", "e x Esc"])
  func whatIsOpenAboutAForgottenPersonIsClosed(keys: String) {
    var story = Story("Forgotten by somebody else meanwhile", .stakeholders)
    story.press("2 End \(keys)")
    story.type("Åse")
    let ledger = story.world.ledgers[0]
    let person = ledger.project.stakeholders.first { $0.kind == .person }!
    story.world.forget(person.id, in: ledger)
    story.happen("somebody else forgets the person", .loaded(story.world.ledgers))
    let shown = story.app.view().lines.joined()
    #expect(!shown.contains("Åse"))
    #expect(shown.contains("En anden har imens slettet alle spor af personen."))
    #expect(story.app.overlays.isEmpty)
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts == [])
  }

  @Test(arguments: [false, true])
  func whatIsBeingSavedAboutAForgottenPersonDoesNotComeBack(isWaitOver: Bool) {
    var story = Story(
      "Forgotten by somebody else while a form waits for the database", .stakeholders)
    story.press("2 End e")
    story.hold()
    story.type("Åse")
    story.press("F2")
    #expect(story.app.waiting != nil)
    let ledger = story.world.ledgers[0]
    let person = ledger.project.stakeholders.first { $0.kind == .person }!
    story.world.isHeld = false
    story.world.forget(person.id, in: ledger)
    if isWaitOver { story.happen("the wait is over", .waiting(nil)) }
    story.happen("somebody else has forgotten the person", .loaded(story.world.ledgers))
    if !isWaitOver { story.happen("the wait is over", .waiting(nil)) }
    story.happen("the form can't be saved", .failed("En interessent er glemt imens."))
    let isClosed = story.app.overlays.isEmpty
    #expect(isClosed)
    story.happen("the terminal is gone", .hangUp)
    #expect(story.world.drafts.map(\.texts) == [])
  }

  @Test func aPersonWhoIsOnlyDeletedLeavesTheFormOpen() {
    var story = Story("Deleted by somebody else meanwhile", .stakeholders)
    story.press("2 End e")
    story.other { project in
      project.remove(project.stakeholders.first { $0.kind == .person }!.reference)
    }
    story.lookAround()
    #expect(!story.app.overlays.isEmpty)
    story.press("Tab×3")
    story.type("Ny")
    story.press("F2")
    let shown = story.app.view().lines.joined()
    #expect(shown.contains("er slettet imens") && !shown.contains("Vurdering af"))
  }

  @Test func stakeholdersAreImported() {
    var story = Story("An import is shown before it is made", .stakeholders)
    story.press("2 I")
    story.type("liste.csv")
    story.press("F2")
    story.look()
    story.press("End")
    story.look()
    story.press("Esc")
    story.look()
    story.press("I")
    story.type("liste.csv")
    story.press("F2 Enter")
    story.look()
    story.press("X F2")
    story.look()
    #expect(story.saved.stakeholders.filter { $0.name == "Kommunens tilsyn" }.count == 1)
    story.expectRecorded("stakeholders-imported")
  }

  @Test func theHistoryLeadsToThePage() {
    var story = Story("From the history", .stakeholders)
    for (label, place) in [
      ("vurdering", "Vurderinger"), ("Kontakt med", "Kontakter"), ("Brev", "Brev til alle"),
    ] {
      story.press("6 Esc 6 /")
      story.type(label)
      story.press("Enter Enter")
      story.look()
      #expect(story.app.view().lines.joined().contains(place))
    }
    story.expectRecorded("stakeholder-from-history")
  }

  @Test func othersChangesLeaveTheFocus() {
    var story = Story("Others add and delete meanwhile", .stakeholders)
    story.press("2 ned×3")
    let focus = story.app.stakeholders.focus
    story.other { project in
      var stakeholder = Stakeholder(id: "new")
      stakeholder.name = "Aaby Menighedsråd"
      return project.add(stakeholder)
    }
    story.lookAround()
    #expect(story.app.stakeholders.focus == focus)
    story.press("Enter")
    story.other { $0.remove(Reference(.stakeholder, focus!)) }
    story.lookAround()
    story.look()
    #expect(story.app.place == .stakeholders)
    story.expectRecorded("stakeholders-others")
  }

  @Test(arguments: sizes)
  func everyAttitudeIsSaidInWords(size: Size) {
    var story = Story("", .stakeholders, size: size)
    story.press("2 Home")
    var seen = ""
    for _ in 1...10 {
      seen += story.app.view().lines.joined()
      story.press("m")
      seen += story.app.view().lines.joined()
      story.press("m ned")
    }
    for attitude in Attitude.allCases where attitude != .neutral && attitude != .opponent {
      #expect(seen.contains("\(attitude.sign) \(attitude.shown)"))
    }
  }
}

extension StakeholderStories {
  @Test func theMouseIsASecondWay() {
    var story = Story("", .stakeholders)
    story.press("2")
    story.click("Ørsted, Jens")
    #expect(story.app.stakeholders.focused?.stakeholder.name == "Ørsted, Jens")
    story.click("Matrix")
    story.click("9▽")
    #expect(story.app.stakeholders.focused?.stakeholder.name == "Åse Holm")
    story.click("9▽")
    #expect(story.app.place.tab == .stakeholders && story.app.place != .stakeholders)
    story.click("Ansvarlig")
    story.click("Ansvarlig")
    #expect(story.app.overlays.count == 1)
    story.press("Esc Esc")
    story.click("Kommunikationsplan")
    #expect(story.app.place == .communicationPlan)
    story.click("Opslag i opgangene")
    story.press("Mellemrum")
    #expect(story.app.project?.communication("k2")?.done == Story.today)
  }
}

import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: allocation keys") struct KeysStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func theKeysAreLookedAt(size: Size) {
    var story = Story("The keys at \(size.width)×\(size.height)", .keys, size: size)
    story.press("5 N")
    story.look()
    story.press("ned ned")
    story.look()
    story.press("op Enter")
    story.look()
    story.press("End")
    story.look()
    #expect(story.app.place == .allocationKey(story.saved.allocationKeys[1].id))
    story.expectRecorded("keys-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func figuresAreTriedAndKeptInOneStep(size: Size) {
    var story = Story("The calculator at \(size.width)×\(size.height)", .keys, size: size)
    story.press("5 N R")
    story.look()
    story.press("Tab Ctrl+U")
    story.type("500.001")
    story.look()
    story.press("Tab Ctrl+U")
    story.type("1,234.5")
    story.look()
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("120")
    story.press("F2")
    story.look()
    story.press("u Enter")
    story.look()
    #expect(story.text.contains("= commit »Fordelingsnøgle 1: tal fra beregneren«"))
    #expect(story.shows("168.023,23"))
    story.expectRecorded("calculator-\(size.width)x\(size.height)")
  }

  @Test func aKeyAmongTheAgreementsRowsIsOpenedAndLeft() throws {
    var story = Story("", .keys)
    story.press("5")
    let project = story.world.ledger(of: story.app.openProject).project
    let key = try #require(project.allocationKeys.last)
    for _ in 1...60 where story.app.agreementPage.focus != .record(key.reference) {
      story.press("ned")
    }
    #expect(story.app.agreementPage.focus == .record(key.reference))
    story.press("Enter")
    #expect(story.app.place == .allocationKey(key.id))
    story.press("Esc")
    #expect(story.app.place == .keys)
    #expect(story.app.keysPage.focus == .key(key.id))
    story.press("Esc")
    #expect(story.app.place == .agreement)
    #expect(story.app.agreementPage.focus == .record(key.reference))
  }

  @Test func whatIsTriedCanBeDropped() {
    var story = Story("", .keys)
    let before = story.app.ledger
    story.press("5 N R Tab Ctrl+U")
    story.type("1")
    story.press("Esc højre Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.ledger == before)
    story.press("R F2")
    #expect(story.app.ledger == before)
    #expect(story.app.notice?.text == "Ingen ændringer.")
  }

  @Test func anotherBasisAsksForItsOwnFigures() {
    var story = Story("Another basis is tried", .keys)
    story.press("5 N R højre")
    story.look()
    story.press("venstre×2")
    story.look()
    #expect(story.shows("‹ boliger ›") && story.shows("Fjordglimt: boliger"))
    story.expectRecorded("calculator-basis")
  }

  @Test func aNumberThatCannotBeReadIsToldOfAlsoWhereNothingCanBeShared() {
    var story = Story("", .keys)
    story.press("5 N R")
    for _ in 1...9 where !story.app.view().lines.contains(where: { $0.contains("‹ boliger ›") }) {
      story.press("højre")
    }
    story.press("Tab×2 Ctrl+U")
    #expect(story.app.view().lines.contains { $0.contains("│ ! ") })
    #expect(!story.app.view().lines.contains { $0.contains("I alt") })
    story.press("Tab Ctrl+U")
    story.type("1,234.5")
    let lines = story.app.view().lines
    #expect(lines.contains { $0.contains("! Ret tallet") })
    #expect(lines.contains { $0.contains("! »1,234.5« har komma før punktum.") })
    story.press("F2")
    #expect(story.app.view().lines.contains { $0.contains("! Kan ikke bruges: »1,234.5« har") })
  }

  @Test func whatIsTriedIsTakenBack() {
    var story = Story("", .keys)
    story.press("5 N R")
    let before = story.app.view().lines
    story.press("højre")
    #expect(story.app.view().lines != before)
    story.press("Ctrl+Z")
    #expect(story.app.view().lines == before)
  }

  @Test func fixedSharesAreWrittenTogether() {
    var story = Story("Fixed shares", .keys)
    story.press("5 N End F")
    story.type("41,5")
    story.press("Tab")
    story.type("37,25")
    story.press("Tab")
    story.type("21")
    story.press("F2")
    story.look()
    story.type(",25")
    story.press("F2")
    story.look()
    #expect(story.saved.fixedShares.count == 3 + 3)
    #expect(story.shows("Havnebakken   37,25 %"))
    story.expectRecorded("keys-fixed")
  }

  @Test func hoursAreWrittenForAPeriod() {
    var story = Story("Hours in a period", .keys)
    story.press("5 N Enter t")
    story.look()
    story.type("2026")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("2027 H1")
    story.press("Tab højre Tab")
    story.type("10")
    story.press("Tab Tab")
    story.type("20")
    story.press("Tab Tab")
    story.type("-1")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("30")
    story.press("F2")
    story.look()
    story.press("End Enter")
    story.look()
    #expect(
      story.text.contains("= commit »Timer og udgifter i 1. halvår 2027 for fordelingsnøgle 1«"))
    #expect(story.shows("Timer og udgifter i 2026"))
    story.expectRecorded("keys-usage")
  }

  @Test func aKeyIsAddedAndWhatIsWrongIsSaidAtTheField() {
    var story = Story("A new key", .keys)
    story.press("5 N a")
    story.type("Grønne områder")
    story.press("Tab")
    story.type("0")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("1,005")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("1.213.457,77")
    story.press("Tab venstre Tab Tab Tab")
    story.type("60")
    story.press("Tab")
    story.type("30")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("40")
    story.press("F2")
    story.look()
    story.press("d")
    story.look()
    story.press("j")
    #expect(story.text.contains("= commit »Ny fordelingsnøgle: Grønne områder«"))
    #expect(story.saved.allocationKeys.count == 3)
    story.expectRecorded("keys-new")
  }

  @Test func departmentsHaveTheirUnits() {
    var story = Story("A department's units", .keys)
    story.press("i ned×2 Enter Tab×3 End")
    story.look()
    story.type(" + 0")
    story.press("F2")
    story.look()
    story.press("Backspace")
    story.type("30")
    story.press("F2")
    story.look()
    #expect(story.shows("erhverv og institutioner, m² 120 + 61 + 30"))
    story.expectRecorded("keys-department")
  }

  @Test func deletingADepartmentSaysWhatGoesWithIt() {
    var story = Story("", .keys)
    story.press("i ned×2 d")
    guard let confirm = story.app.overlays.last as? Confirm else {
      Issue.record("Nothing is asked")
      return
    }
    #expect(
      confirm.question.contains("1 fast procent og 1 periodes timer og udgifter, som slettes med"))
  }

  @Test func theHistoryLeadsToTheKey() {
    var story = Story("", .keys)
    story.press("6 Enter")
    #expect(story.app.place == .allocationKey("kontor"))
    story.press("6 Home ned Enter")
    #expect(story.app.place == .allocationKey("maskiner"))
  }

  @Test func aKeyThatAnotherDeletesIsLeft() {
    var story = Story("", .keys)
    story.press("5 N Enter")
    story.other { $0.remove(Reference(.allocationKey, "kontor")) }
    story.lookAround()
    #expect(story.app.place == .keys)
  }

  @Test func anInterruptedFormOfSharesComesBack() {
    var story = Story("", .keys)
    story.press("5 N End F")
    story.type("41")
    story.happen("hang-up", .hangUp)
    story.restart()
    story.press("Enter")
    guard let overlay = story.app.overlays.last as? FormOverlay else {
      Issue.record("The form is gone")
      return
    }
    #expect(overlay.form["fjordglimt"] == "41")
  }
}

import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: models and the agreement") struct AgreementStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func theAgreementIsLookedAt(size: Size) {
    var story = Story("The agreement at \(size.width)×\(size.height)", .agreement, size: size)
    story.press("5")
    story.look()
    story.press("Tab Tab")
    story.look()
    story.press("End")
    story.look()
    #expect(story.shows("Version 1 (vist her)"))
    story.expectRecorded("agreement-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func theModelsAreCompared(size: Size) {
    var story = Story("The models at \(size.width)×\(size.height)", .agreement, size: size)
    story.press("5 m")
    story.look()
    story.press("højre højre ned×8")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("End")
    story.look()
    #expect(story.app.place == .models)
    story.expectRecorded("models-\(size.width)x\(size.height)")
  }

  @Test func theCorrectionsAreLookedAt() {
    var story = Story("The corrections of the agreement", .agreement)
    story.press("5 R")
    #expect(story.shows("Der er kun version 1 af aftalen"))
    story.press("v End R")
    #expect(story.shows("Version 1 er den første."))
    story.press("/")
    story.type("Kontor og åb")
    story.press("Enter Enter")
    story.type("I den største afdeling")
    story.press("F2 R")
    story.look()
    #expect(story.shows("Kontor og åbningstid: nyt"))
    story.press("Esc")
    story.look()
    story.expectRecorded("agreement-corrections")
  }

  @Test(arguments: [Size.standard, .wide])
  func aModelBecomesTheAgreementAndIsAccededTo(size: Size) {
    var story = Story(
      "From models to accession at \(size.width)×\(size.height)",
      .new("Samdrift i Nord", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]), size: size)
    story.press("5")
    story.look()
    story.press("m")
    story.look()
    story.press("t højre ned×3 Enter")
    story.type("Én driftsleder")
    story.press("F2 ned×7 Enter")
    story.look()
    story.press("Esc End op×4 Enter")
    story.look()
    story.type("412.500")
    story.press("Tab")
    story.type("1,234.56")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("389.000,50")
    story.press("F2")
    story.look()
    story.press("B")
    story.look()
    story.press("Enter")
    story.look()
    story.press("F")
    story.look()
    story.press("F2 b")
    story.look()
    story.press("Tab Tab")
    story.type("Afdelingsmødet")
    story.press("Tab")
    story.type("i dag")
    story.press("F2")
    story.look()
    story.press("v")
    story.look()
    story.press("F")
    #expect(
      story.app.notice?.text
        == "Version 2 siger det samme som version 1. Ret den først, eller slet den.")
    story.press("o")
    story.type("Vinduespudsning")
    story.press("F2 F F2 Home")
    story.look()
    #expect(story.saved.agreements.map(\.version) == [1, 2])
    #expect(story.shows("skal tiltræde igen"))
    story.expectRecorded("agreement-made-\(size.width)x\(size.height)")
  }

  @Test func aDepartmentThatHasAccededIsSaidToHave() throws {
    var story = Story("", .agreement)
    let acceded = try #require(story.saved.accessions.first { $0.isAcceded })
    story.press("5")
    story.app.screens[AgreementScreen.self].focus = .record(acceded.department.reference)
    story.press("b")
    #expect(story.shows("Allerede tiltrådt"))
    story.press("j")
    #expect(story.shows("‹ tiltrådt ›") && !story.shows("‹ godkendt ›"))
  }

  @Test func whatIsPresentedIsNotEdited() {
    var story = Story("", .agreement)
    story.press("5 Tab Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text.contains("ligger fast") == true)
  }

  @Test func aDraftIsDeletedAndComesBack() {
    var story = Story("", .agreement)
    story.press("5 v")
    #expect(story.app.project?.agreements.count == 2)
    story.press("End op d j")
    #expect(story.app.project?.agreements.count == 1)
    story.press("u Enter")
    #expect(story.app.project?.draftAgreement?.version == 2)
  }

  @Test func anOlderVersionIsShownAndLeftAgain() {
    var story = Story("", .agreement)
    story.press("5 v End Enter")
    #expect(shown(story)?.version == 1)
    story.press("Esc")
    #expect(shown(story)?.version == 2)
    #expect(story.app.place == .agreement)
  }

  @Test func theHistoryLeadsToTheModelAndTheAgreement() {
    var story = Story("", .agreement)
    story.press("6 ned×4 Enter")
    #expect(story.app.place == .models || story.app.place == .agreement)
    story.press("6 Home ned Enter")
    #expect(story.app.place == .agreement)
  }

  @Test func approvingIsUndoneWithOneKey() throws {
    var story = Story("", .new("Nord", departments: ["Fjordglimt"]))
    story.press("5 m t højre")
    let before = try #require(story.app.project)
    story.press("B Enter")
    #expect(story.app.project?.agreements.count == 1)
    story.press("u Enter")
    #expect(story.app.project == before)
  }

  @Test func aClickOnACellGoesThere() {
    var story = Story("", .agreement)
    story.press("5 m")
    story.click("✓ godkendt")
    #expect(story.app.models.model == story.app.project?.operatingModels[1].id)
    story.click("✓ godkendt")
    #expect(!story.app.overlays.isEmpty)
  }

  /// The version that the screen shows.
  private func shown(_ story: Story) -> Agreement? {
    story.app.project.flatMap { story.app.agreementPage.agreement(in: $0) }
  }
}

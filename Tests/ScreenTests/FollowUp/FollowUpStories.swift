import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: follow-up rounds and advice") struct FollowUpStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func aRoundIsHeldAdjustedAndComparedWithTheOneBefore(size: Size) {
    var story = Story("A follow-up round at \(size.width)×\(size.height)", .demo, size: size)
    story.press("4")
    story.look()
    story.press("o")
    story.look()
    story.press("F2")
    story.look()
    story.press("a Tab")
    story.type("Indkøbet er billigere end ventet")
    story.press("F2")
    story.look()
    story.press("højre×2 Tab")
    story.type("84,5")
    story.look()
    story.press("F2")
    story.look()
    story.press("4")
    story.look()
    #expect(story.saved.rounds.count == 2)
    #expect(story.saved.adjustments.last?.text == "Indkøbet er billigere end ventet")
    story.expectRecorded("rounds-\(size.width)x\(size.height)")
  }

  @Test func anAdjustmentIsCarriedOutAndAnotherRejected() {
    var story = Story("Adjustments", .demo)
    story.press("4 Tab Tab Enter Tab")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("a venstre Tab")
    story.type("Mål igen til foråret")
    story.press("F2 x")
    story.look()
    story.expectRecorded("adjustments")
    let project = story.world.ledger(of: story.app.openProject).project
    #expect(project.adjustments.map(\.state) == [.carriedOut, .rejected])
  }

  @Test func whatRoundsFoundIsReachedAndLeadsToTheGoal() throws {
    var story = Story("Rounds side by side, reached", .demo)
    story.press("4 o F2 End")
    story.look()
    story.press("4 End")
    story.look()
    story.expectRecorded("rounds-reached")
    story.press("op×2 Enter")
    let project = story.world.ledger(of: story.app.openProject).project
    #expect(story.app.place == .allocationKey(try #require(project.allocationKeys.first).id))
    story.press("4 op Enter")
    #expect(story.app.place == .goal(try #require(project.goals.last).id))
  }

  @Test func anotherAnswerTakesAReason() {
    var story = Story("An answer of one's own", .demo)
    story.press("4 Tab Tab Enter Home ned×2 Enter højre×1 F2")
    story.look()
    story.type("Det vigtigste er på plads")
    story.press("F2")
    story.look()
    #expect(story.saved.rounds[0].activitiesReason == "Det vigtigste er på plads")
    story.expectRecorded("round-answer")
  }

  @Test func theEvaluationIsApproved() {
    var story = Story("The evaluation", .demo)
    story.press("4 o Tab højre F2")
    story.look()
    story.press("b")
    story.look()
    story.press("Tab")
    story.type("Administrativ ledelse")
    story.press("Tab")
    story.type("i dag")
    story.press("F2")
    story.look()
    story.expectRecorded("evaluation")
    let project = story.world.ledger(of: story.app.openProject).project
    #expect(project.evaluation.flatMap(project.approval(of:))?.body == "Administrativ ledelse")
    story.press("b")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text.hasPrefix("Allerede godkendt (Administrativ ledelse") == true)
  }

  @Test(arguments: sizes)
  func theAdviceIsReadAndFollowed(size: Size) {
    var story = Story("Advice at \(size.width)×\(size.height)", .demo, size: size)
    story.press("R")
    story.look()
    story.press("End")
    story.look()
    story.press("Home ned Enter")
    story.look()
    #expect(story.app.place == .stakeholders)
    story.expectRecorded("advice-\(size.width)x\(size.height)")
  }
}

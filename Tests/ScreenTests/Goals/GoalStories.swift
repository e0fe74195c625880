import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: goals and what is measured") struct GoalStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func goalsAreLookedAt(size: Size) {
    var story = Story("The goals at \(size.width)×\(size.height)", .goals, size: size)
    story.press("4")
    story.look()
    story.press("Enter")
    story.look()
    story.press("End")
    story.look()
    story.press("Esc ned×4 Enter")
    story.look()
    story.press("Esc End")
    story.look()
    #expect(story.shows("Ingen endnu. Tryk o for at gøre"))
    story.expectRecorded("goals-\(size.width)x\(size.height)")
  }

  @Test func theFirstGoalsArePickedAndMeasured() {
    var story = Story("From the start list to a goal reached", .new("Samdrift i Nordbyen"))
    story.press("4")
    story.look()
    story.press("t")
    story.look()
    story.press("ned Mellemrum F2")
    story.look()
    story.press("e Tab×6")
    story.type("840")
    story.press("Tab×2")
    story.type("80")
    story.look()
    story.press("Skift+Tab×2 Ctrl+U")
    story.type("92,50")
    story.press("Tab×3")
    story.type("31/12-2027")
    story.press("F2 N")
    story.look()
    story.type("79,50")
    story.press("F2 Enter")
    story.look()
    #expect(story.saved.goals.count == 1 && story.saved.measurements.count == 1)
    #expect(story.shows("✓ nået"))
    story.expectRecorded("goals-first")
  }

  @Test func whatCannotBeMeasuredIsSaidAtTheField() {
    var story = Story("A measurement to come, and numbers that aren't", .goals)
    story.press("4 N")
    let reasons = [
      "1e300": "»1e300« er ikke et tal.", "1,234.56": "»1,234.56« har komma før punktum.",
      "8.4": "Skriv komma før decimaler: 8,4.", "mange": "»mange« er ikke et tal.",
    ]
    for text in ["1e300", "1,234.56", "8.4", "mange"] {
      story.press("Ctrl+U")
      story.type(text)
      story.press("F2")
      story.look()
      #expect(story.shows(reasons[text]!))
    }
    story.press("Ctrl+U")
    story.type("12")
    story.look()
    story.press("Tab Ctrl+U")
    story.type("i morgen")
    story.press("F2")
    story.look()
    #expect(story.shows("er ikke kommet endnu"))
    #expect(story.app.overlays.count == 1)
    #expect(story.world.ledgers[0].project.measurements.count == 6)
    story.expectRecorded("goals-refused")
  }

  @Test func peopleJudgeWithAReason() {
    var story = Story("People judge otherwise than the figures", .goals)
    story.press("4 ned×2 v højre F2")
    story.look()
    #expect(story.app.overlays.count == 1)
    #expect(story.shows("Skriv, hvorfor I selv vurderer målet."))
    story.type("Kun på grund af ferien")
    story.look()
    story.press("F2 Enter")
    story.look()
    let judged = story.world.ledgers[0].project.goal("g3")
    #expect(judged?.assessment == .reached)
    #expect(judged?.reason == "Kun på grund af ferien")
    story.expectRecorded("goals-judged")
  }

  @Test func aReasonGoesWithItsJudgementUnlessItIsWrittenAnew() {
    let warning = "Slettes sammen med vurderingen."
    for isAnew in [false, true] {
      var story = Story("A judgement is taken back", .goals)
      story.press("4 ned×2 v højre Tab")
      story.type("Kun på grund af ferien")
      story.press("F2 v")
      #expect(!story.shows(warning))
      story.press("venstre")
      #expect(story.shows(warning))
      if isAnew {
        story.press("Tab")
        story.type(" i juli")
        #expect(!story.shows(warning))
      }
      story.press("F2")
      let goal = story.saved.goal("g3")
      #expect(goal?.assessment == nil)
      #expect(goal?.reason == (isAnew ? "Kun på grund af ferien i juli" : ""))
    }
  }

  @Test func aGoalGoesWithItsMeasurementsAndComesBack() {
    var story = Story("A goal is deleted and comes back", .goals)
    story.press("4 Enter d")
    #expect(story.world.ledgers[0].project.measurements.count == 5)
    story.press("u Enter Esc d")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.world.ledgers[0].project.goals.count == 4)
    story.press("u Enter")
    #expect(story.world.ledgers[0].project.goals.count == 5)
    story.press("6 Enter")
    #expect(story.app.place == .goal("g1"))
    story.expectRecorded("goals-deleted")
  }

  @Test func anActivityServesAGoal() {
    var story = Story("An activity that leads to a goal", .goals)
    story.press("4 Enter End a")
    story.type("Køb fejemaskine")
    story.press("F2")
    #expect(story.world.ledgers[0].project.activities.last?.goal == "g1")
    story.press("3")
    story.resize(120, 40)
    story.look()
    story.expectRecorded("goals-activity")
  }

  @Test func theQuestionsLeadToTheirTabs() {
    var story = Story("", .goals)
    story.press("4 Tab Enter")
    #expect(story.app.place == .plan)
    story.press("4 ned Enter")
    #expect(story.app.place.tab == .agreement)
  }

  @Test func howTheChosenGoalHasGoneStandsWhereThereIsRoom() throws {
    var story = Story("", .demo, size: .wide)
    story.press("4")
    let goals = story.saved.goals
    let chosen = goals[0]
    #expect(story.shows("Mål 1 · \(chosen.title)") && story.shows("● måling"))
    let latest = try #require(story.saved.measurements(of: chosen).last?.date)
    #expect(story.shows("\(latest.medium) · "))
    story.press("ned")
    #expect(story.shows("Mål 2 · \(goals[1].title)") && !story.shows("Mål 1 · "))
    story.press("Tab")
    #expect(!story.shows("● måling"))
    _ = story.app.update(.resized(.standard))
    story.press("Home")
    #expect(!story.shows("● måling"))
  }
}

import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: whether a phase is ready for the next") struct GateStories {
  @Test func itIsSuggestedAndSaid() {
    var story = Story("A phase is reached, and somebody says that it is ready", .new("Nordbyen"))
    for _ in 1...3 {
      story.press("s 4 Enter")
      story.press("ned")
    }
    for number in 1...4 where story.saved.milestone(number)?.status != .reached {
      story.app.board.selected = number
      story.press("s 4 Enter")
      if story.text.isEmpty || story.saved.milestone(number)?.status != .reached {
        story.type("Klar")
        story.press("F2")
      }
      if story.saved.milestone(number)?.status != .reached { story.press("Enter") }
    }
    #expect(story.saved.readiness(of: .preparation).openMilestones == 0)
    story.look()
    story.press("o")
    story.look()
    story.press("Tab Tab")
    story.type("Styregruppen")
    story.press("F2")
    #expect(story.shows("Skriv også, hvad der mangler"))
    story.type("Tjekpunkterne krydses af inden jul.")
    story.press("F2")
    story.look()
    #expect(story.saved.currentGate(of: .preparation)?.body == "Styregruppen")
    story.app.board.selected = 4
    story.press("Enter G")
    story.look()
    story.expectRecorded("phase-gate")
  }

  @Test(arguments: [Size.standard, .wide]) func itStandsOnThePageOfThePhasesLastMilestone(
    size: Size
  ) {
    var story = Story(
      "A phase's readiness on a page of \(size.width)×\(size.height)", .demo, size: size)
    story.app.board.selected = 9
    story.press("Enter Tab Tab Tab Tab")
    story.look()
    if size == .standard {
      story.press("a")
      #expect(story.shows("Overgang fra fase 2"))
      story.press("Esc")
    }
    story.expectRecorded("phase-gate-page-\(size.width)x\(size.height)")
  }

  @Test func afterTheLastMilestoneTheBoardSaysThatItIsInOperation() {
    var story = Story("", .new("Nordbyen"), size: .wide)
    /// Looks at what others have done, and away from the news of it.
    func see() {
      story.lookAround()
      story.press("ned")
    }
    func set(_ status: MilestoneStatus, _ numbers: ClosedRange<Int>) {
      story.other { project in
        Edit(
          "Status",
          numbers.flatMap { number in
            project.edit(project.milestone(number)!) {
              ($0.status, $0.reached) = (status, status == .reached ? Story.today : nil)
              $0.statusReason = "Aftalt i styregruppen"
            }.changes
          })
      }
      see()
      #expect(numbers.allSatisfy { story.saved.milestone($0)?.status == status })
    }
    let sentence = "Samdriften er i drift"
    set(.reached, 1...11)
    #expect(!story.shows(sentence))
    set(.reached, 12...12)
    #expect(story.shows("✓ \(sentence) · i sætter næste årlige opfølgning · 4 opfølgning"))
    story.other { $0.edit($0.info) { $0.nextReview = Day(iso: "2027-12-03") } }
    see()
    #expect(story.shows("✓ \(sentence) · næste årlige opfølgning 3. dec. 2027 · 4 opfølgning"))
    set(.inProgress, 12...12)
    #expect(!story.shows(sentence))
  }
}

import Interface
import Testing

@testable import Screens

@Suite("Stories: the board") struct BoardStories {
  @Test(arguments: [
    Size.standard, .wide, Size(width: 200, height: 60), Size(width: 40, height: 12),
    Size(width: 20, height: 6), Size(width: 1, height: 1), Size(width: 0, height: 0),
  ])
  func theFocusMovesAbout(size: Size) {
    var story = Story("The board at \(size.width)×\(size.height)", .demo, size: size)
    story.look()
    story.press("ned")
    story.look()
    story.press("højre op×9")
    story.look()
    story.press("G Tab")
    story.look()
    #expect(story.app.board.selected == 1)
    story.expectRecorded("board-\(size.width)x\(size.height)")
  }

  @Test func statusIsChanged() {
    var story = Story("Every status, with and without a reason", .demo)
    story.press("ned×3 s")
    story.look(styles: true)
    story.press("2")
    story.look()
    story.press("s 3")
    story.press("s 4")
    story.look()
    story.press("Enter s 4")
    story.press("s 2")
    story.look()
    story.press("F2")
    story.look()
    story.type("Festen blev aflyst")
    story.press("F2")
    story.look()
    story.press("s 5")
    story.look()
    story.type("Vi springer markeringen over")
    story.press("F2")
    story.look()
    #expect(story.saved.milestone(9)?.status == .withdrawn)
    #expect(story.saved.milestone(9)?.statusReason == "Vi springer markeringen over")
    story.expectRecorded("status")
  }

  @Test func aMissingDecisionTakesAReason() {
    var story = Story("A milestone that lacks its decision is reached with a reason", .demo)
    story.press("s 4")
    story.look()
    story.press("Enter")
    story.look()
    story.type("Bestyrelsen har sagt ja på telefon")
    story.press("F2")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.saved.milestone(6)?.status == .reached)
    #expect(story.saved.milestone(6)?.statusReason == "Bestyrelsen har sagt ja på telefon")
    story.expectRecorded("status-without-decision")
  }

  @Test func cardsAreSearched() {
    var story = Story("Search on the board", .demo)
    story.press("/")
    story.look()
    story.type("orient")
    story.look(styles: true)
    story.press("Enter")
    story.look()
    story.press("Esc")
    story.look()
    story.press("/")
    story.type("findes ikke")
    story.press("Enter")
    story.look()
    #expect(story.app.board.selected == 8)
    #expect(story.shows("Ingen milepæl indeholder »findes ikke«."))
    story.expectRecorded("board-search")
  }

  @Test func aSearchThatIsGivenUpGoesBackToWhereItBegan() {
    var story = Story("", .demo)
    let origin = story.app.board.selected
    story.press("/")
    story.type("evaluering godk")
    #expect(story.app.board.selected == 12)
    story.press("Esc")
    #expect(story.app.board.selected == origin)
    #expect(story.app.board.query.isEmpty)
    story.press("/")
    story.type("godkend")
    let first = story.app.board.selected
    story.press("ned")
    let second = story.app.board.selected
    #expect(second != first)
    story.press("op")
    #expect(story.app.board.selected == first)
    story.press("ned Enter")
    #expect(story.app.board.selected == second)
  }

  @Test func keysWithoutAMeaningSaySo() {
    var story = Story("The twelve milestones can be neither added to nor deleted", .demo)
    story.press("a")
    story.look()
    story.press("d")
    story.look()
    story.press("e")
    story.look()
    #expect(story.saved.milestones.count == 12)
    #expect(story.app.overlays.count == 1)
    story.expectRecorded("board-fixed")
  }

  @Test func theMouseIsASecondWay() {
    var story = Story("Clicks do what keys do", .demo)
    story.click("7 Implementeringsplan")
    story.look()
    story.click("7 Implementeringsplan")
    story.look()
    story.click("6 Historik")
    story.look()
    story.click("1 Tavle")
    story.click("? hjælp")
    story.look()
    story.press("Esc s")
    story.click("udgår")
    story.look()
    story.click("[ Annuller")
    #expect(story.app.overlays.isEmpty)
    story.happen("the wheel turns", .wheel(1))
    story.look()
    story.expectRecorded("mouse")
  }
}

import Core
import Interface
import TestSupport
import Testing
import Text

@testable import Screens
@testable import samdrift

@Suite("Stories: vis kommandoen") struct CommandStories {
  @Test func whatWasJustDoneAsACommand() {
    var story = Story("The same as a command line", .demo)
    story.press("3 ned Mellemrum Y")
    story.look()
    story.press("C")
    story.look()
    story.press("u Enter Y")
    story.look()
    story.press("Esc 1 Enter s 2 Y")
    story.look()
    story.resize(40, 12)
    story.look()
    story.press("Esc")
    story.resize(120, 40)
    story.press("Y")
    story.look()
    #expect(story.shows("samdrift milepæl 6 --status 'i gang'"))
    story.expectRecorded("command-of-a-step")
  }

  @Test func whereNothingHasBeenDone() {
    var story = Story("Others have done it", .demo)
    story.press("Y")
    story.look()
    story.press("Esc 3 ned Y")
    story.look()
    story.press("Esc 6 ned ned Y")
    story.look()
    #expect(story.app.overlays.last is CommandLayer)
    story.press("x Esc End Y")
    story.look()
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("command-of-the-focus")
  }

  @Test func whatHasNoCommand() {
    var story = Story("Another order", .plan)
    story.press("3 ned Å Y")
    #expect(story.app.notice?.text.hasSuffix("Det har ingen kommando.") == true)
    #expect(story.app.overlays.isEmpty)
  }

  @Test func severalProjectsAndAnotherDatabaseAreNamed() {
    var story = Story("", .demo, .new("Bjørns »nye« projekt"))
    story.world.namedDatabase = "/mnt/fælles drev/samdrift.db"
    story.press("ned Enter Enter s 2 Y")
    let layer = story.app.overlays.last as? CommandLayer
    #expect(
      layer?.commands == [
        "samdrift milepæl 1 --status 'i gang' --projekt 'Bjørns »nye« projekt' "
          + "--database '/mnt/fælles drev/samdrift.db'"
      ])
  }

  @Test func aDayThatIsPractisedIsNamed() {
    var story = Story("", .demo)
    story.app.isPractice = true
    story.happen("another day is practised", .today(Story.today.adding(days: 400)))
    story.press("3 ned ned Mellemrum Y")
    let layer = story.app.overlays.last as? CommandLayer
    #expect(layer?.commands == ["samdrift plan afkryds 2 --dag 28-12-2027"])
  }

  @Test func whatPeopleThinkIsCopiedAfterAQuestion() {
    var story = Story("", .stakeholders)
    story.press("2 Enter + Y C")
    #expect(story.app.overlays.last is Confirm)
  }

  @Test func itIsReadAloud() {
    var story = Story("A command line read aloud", .demo, isAloud: true)
    story.press("3 ned Mellemrum")
    story.listen()
    story.pressAndListen("Y ned C")
    #expect(story.text.contains("= copy »Kommandoen«"))
    story.expectRecorded("command-aloud")
  }

  @Test func itIsFoundByItsWords() {
    for words in ["kommando", "kommandolinje", "vis kommandoen", "script"] {
      var story = Story("", .demo)
      story.press("3 ned Mellemrum :")
      story.type(words)
      story.press("Enter")
      #expect(story.app.overlays.last is CommandLayer, "\(words)")
    }
  }

  @Test func inThePastTheFocusTells() {
    var story = Story("", .demo)
    story.press("3 ned Mellemrum")
    story.happen(
      "yesterday is shown",
      .past(Story.today.adding(days: -1), story.app.ledgers))
    story.press("Esc 3 Y")
    #expect(story.app.overlays.last is CommandLayer)
  }
}

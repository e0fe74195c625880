import Core
import Interface
import TestJournals
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
    let refusal = "Der er ikke fundet en kommando, der gør det samme som »"
    #expect(story.app.notice?.text.hasPrefix(refusal) == true)
    #expect(story.app.overlays.isEmpty)
  }

  @Test func whatWasUndoneIsDoneByAnyCommandButUndo() {
    var story = Story("", .demo)
    story.press("1 Enter s 2 u Enter Y")
    let layer = story.app.overlays.last as? CommandLayer
    #expect(layer?.step.transaction.label.hasPrefix("Fortrudt") == true)
    #expect(layer?.texts.contains { $0.hasPrefix("samdrift milepæl 6 --status ") } == true)
  }

  @Test func itComesOverNothingThatCameMeanwhile() throws {
    var story = Story("", .demo)
    story.press("3 ned Mellemrum Y")
    let layer = try #require(story.app.overlays.last as? CommandLayer)
    story.press("Esc e")
    story.happen("the command is found late", .commands(layer.commands, of: layer.step))
    #expect(!(story.app.overlays.last is CommandLayer))
    #expect(story.app.notice?.text == "Kommandoen er fundet. Tryk Y igen for at se den.")
  }

  @Test func severalLinesAreSpokenOfAsSeveral() throws {
    var story = Story("", .demo)
    story.press("3 ned Mellemrum Y")
    let layer = try #require(story.app.overlays.last as? CommandLayer)
    let two = FoundCommands(layer.commands.lines + layer.commands.lines, areOfTheirDay: true)
    let remarks = CommandLayer(two, of: layer.step).remarks
    #expect(remarks.contains("Datoen bliver dagen, hvor linjerne køres, og navnet dit."))
    #expect(!remarks.contains { $0.contains("linjen ") })
  }

  @Test func aTitleWithSignsIsOneCommand() throws {
    var story = Story("", .plan)
    story.press("3 ned Mellemrum")
    let ledger = story.app.ledgers[0]
    let before = try #require(ledger.entries.last.flatMap(ledger.snapshot(before:)))
    let new = Activity(id: "x").with { $0.title = "Ring til @driften #2!" }
    let edit = before.project.add([new], after: nil)
    var commands = StepCommands(
      journal: MemoryJournal(), author: Story.author, today: Story.today)
    let lines = try #require(try commands.lines(of: edit, on: before))
    #expect(
      lines.map { $0.shellLine([]).text } == [
        "samdrift plan tilføj --titel 'Ring til @driften #2!'"
      ])
  }

  @Test func severalProjectsAndAnotherDatabaseAreNamed() {
    var story = Story("", .demo, .new("Bjørns »nye« projekt"))
    story.world.namedDatabase = "/mnt/fælles drev/samdrift.db"
    story.press("ned Enter Enter s 2 Y")
    let layer = story.app.overlays.last as? CommandLayer
    #expect(
      layer?.texts == [
        "samdrift milepæl --projekt 'Bjørns »nye« projekt' "
          + "--database '/mnt/fælles drev/samdrift.db' 1 --status 'i gang'"
      ])
  }

  @Test func aDayThatIsPractisedIsNamed() {
    var story = Story("", .demo)
    story.app.isPractice = true
    story.happen("another day is practised", .today(Story.today.adding(days: 400)))
    story.press("3 ned ned Mellemrum Y")
    let layer = story.app.overlays.last as? CommandLayer
    #expect(layer?.texts == ["samdrift plan afkryds --dag 28-12-2027 2"])
  }

  @Test func whatPeopleThinkIsCopiedAfterAQuestion() throws {
    var story = Story("", .stakeholders)
    story.press("2 m Home ned×3 + Y")
    let layer = try #require(story.app.overlays.last as? CommandLayer)
    #expect(layer.step.origin == .own)
    #expect(layer.step.transaction.label == "Interessent Ørsted, Jens: indflydelse 1 → 2")
    story.press("C")
    #expect(story.app.overlays.last is Confirm)
    #expect(story.shows("historik"))
  }

  @Test func aNumberAloneIsCopiedAtOnce() throws {
    var story = Story("", .stakeholders)
    story.press("2 End d")
    if story.app.overlays.last is Confirm { story.press("j") }
    story.press("Y C")
    #expect(story.text.contains("= copy »Kommandoen«"))
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

extension CommandLayer {
  /// The lines, each as it is copied.
  fileprivate var texts: [String] { commands.lines.map(\.text) }
}

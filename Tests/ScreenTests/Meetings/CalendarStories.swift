import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the calendar") struct CalendarStories {
  @Test(arguments: [Size.standard, .wide])
  func aCalendarIsChosenAndWritten(size: Size) {
    var story = Story("A calendar, at \(size.width)×\(size.height)", .demo, size: size)
    story.press("Enter K")
    story.look()
    story.press("Mellemrum Tab højre Tab højre×2 Tab")
    story.look()
    story.press("F2")
    story.look()
    #expect(story.app.overlays.isEmpty)
    #expect(story.text.contains("= save a calendar of 7 kinds in kalender.ics"))
    #expect(story.shows("er gemt i kalender.ics."))
    story.expectRecorded("calendar-\(size.width)x\(size.height)")
  }

  @Test func aFileIsNotReplacedUnasked() {
    var story = Story("A calendar that is there already", .demo)
    story.press("Enter K F2 K Tab højre F2")
    story.look()
    #expect(story.text.contains("= kalender.ics is there"))
    story.press("Enter")
    story.look()
    story.press("F2 j")
    #expect(story.app.overlays.isEmpty)
    #expect(story.shows("er gemt i kalender.ics."))
    story.expectRecorded("calendar-replaced")
  }

  @Test func whatWasChosenLastIsChosenAgain() {
    var story = Story("", .demo)
    story.press("Enter K Mellemrum F2")
    story.look()
    story.press("K F2 j")
    story.look()
    let saved = story.text.split(separator: "\n").filter { $0.contains("= save a calendar") }
    #expect(saved.count == 2 && Set(saved).count == 1, "\(saved)")
  }

  @Test func whoSaysNoWritesAnotherNameAtOnce() {
    var story = Story("", .demo)
    story.press("Enter K F2 K F2 Enter Ctrl+U")
    story.type("alt")
    story.press("F2")
    #expect(story.shows("er gemt i alt.ics."))
  }

  @Test(arguments: ["", "2", "3", "4", "5", "6", "m", "i", "M"])
  func theSameKeyOpensItEverywhere(keys: String) {
    var story = Story("", .demo)
    story.press("Enter \(keys) K")
    #expect(story.shows("Gem kalender som fil"))
  }

  @Test func whatCannotBeWrittenIsSaidOnTheForm() {
    var story = Story("", .new("Nordbyen"))
    story.press("Enter K Tab Tab Tab Ctrl+U")
    story.type("kalender.txt")
    story.press("F2")
    #expect(story.shows("Filens navn skal ende på .ics"))
    story.press("Ctrl+U")
    story.type("k.ics")
    story.press("F2")
    #expect(story.shows("ikke gemt nogen fil"))
    #expect(story.text.contains("= save a calendar of 8 kinds in k.ics, which fails"))
  }

  /// Whoever only has a challenge to see to can be chosen, and one name is one however it is written.
  @Test func everybodyWhoSeesToSomethingCanBeChosen() throws {
    var story = Story("", .demo)
    story.other { project in
      project.add(
        [("u", "Åse"), ("v", "åse")].map { id, name in
          Opportunity(id: id).with { ($0.text, $0.responsible) = ("Ferier \(id)", name) }
        })
    }
    story.lookAround()
    let questions = CalendarForm().questions(in: story.saved)
    guard case .choice(let choices) = questions.first(where: { $0.name == "responsible" })?.input
    else {
      Issue.record("Nobody can be chosen.")
      return
    }
    #expect(choices.dropFirst().map(\.shown) == story.saved.responsibles)
    #expect(choices.filter { $0.shown.lowercased() == "åse" }.map(\.stored) == ["åse"])
  }

  @Test func nothingChosenIsRefused() {
    var story = Story("", .demo)
    story.press("Enter K")
    for _ in CalendarKind.allCases { story.press("Mellemrum ned") }
    story.press("F2")
    #expect(story.shows("Vælg mindst én ting."))
  }
}

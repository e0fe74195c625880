import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: all is found by name") struct PaletteStories {
  @Test(arguments: [Size.standard, Size(width: 40, height: 12)])
  func allActionsAreFoundByTheWordsOfPeople(size: Size) {
    var story = Story("All that can be done, at \(size.width)×\(size.height)", .demo, size: size)
    story.press(":")
    story.look()
    for word in ["udskriv", "deadline", "udskirv", "tilføj"] {
      story.press("Ctrl+U")
      story.type(word)
      story.look()
    }
    story.press("ned×9")
    story.look()
    story.press("Ctrl+U")
    story.type("xyzzyq")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("palette-\(size.width)x\(size.height)")
  }

  /// What stands first, of what is typed.
  @Test(arguments: [
    ("his", "Historik"), ("udskriv", "Papir til mødet"), ("print", "Papir til mødet"),
    ("skriv ud", "Papir til mødet"), ("pdf", "Papir til mødet"), ("word", "Papir til mødet"),
    ("mail", "Papir til mødet"), ("excel", "Gem listen til Excel"),
    ("regneark", "Gem listen til Excel"), ("gantt", "Tidsplan"), ("tidsplan", "Tidsplan"),
    ("deadline", "Sæt frist"), ("forsinket", "Mandagsmøde"),
    ("gem", "Gem: alt er gemt"), ("gemme", "Gem: alt er gemt"), ("referat", "Referat"),
    ("statusrapport", "Statusrapport"), ("måling", "Tilføj måling"),
    ("maling", "Tilføj måling"), ("nøgle", "Fordelingsnøgler"), ("kopi", "Kopiér listen"),
    ("slut", "Afslut"), ("luk", "Afslut"), ("fortryd", "Fortryd"), ("søg", "Søg"),
    ("kalender", "Gem kalender som fil"), ("indstillinger", "Projektoplysninger"),
    ("hjaelp", "Hjælp"), ("matrix", "Skift mellem liste og matrix"),
    ("gdpr", "Slet alle spor af personen"), ("milepæl 7", "Milepæl 7"), ("7", "Milepæl 7"),
    ("fjordglimt", "Afd. 1 Fjordglimt"), ("fjordglmit", "Afd. 1 Fjordglimt"),
    ("Havn", "Afd. 4 Havnebakken"), ("aktivitet 9", "Aktivitet 9"), ("mål 2", "Mål 2"),
    ("implementeringsplan milepæl", "Milepæl 7"), ("informationsplan", "Kommunikationsplan"),
    ("løfte", "Løfter"), ("løfte 1", "Løfte 1"), ("ønske", "Ønsker"), ("ønske 1", "Ønske 1"),
  ]) func firstOfAll(typed: String, first: String) {
    var story = Story("", .demo)
    story.press(":")
    story.type(typed)
    #expect(story.app.view().lines[3].contains("│  \(first)"), "\(story.app.view().lines[3...6])")
  }

  @Test func whatIsFoundIsGoneTo() throws {
    func place(_ typed: String) -> Place {
      var story = Story("", .demo)
      story.press(":")
      story.type("\(typed)\n")
      return story.app.place
    }
    let project = try #require(Story("", .demo).app.project)
    #expect(place("7") == .milestone(7))
    #expect(place("fjordglimt") == .project)
    #expect(place("aktivitet 9") == .plan)
    #expect(place("mål 2") == .goal(project.goals[1].id))
    let crafts = try #require(project.stakeholders.first { $0.name == "Leverandører" })
    #expect(place("leverandorer") == .stakeholder(crafts.id))
    #expect(place("fordelingsnøgler") == .keys)
    #expect(place("løfte") == .milestone(5) && place("ønske") == .milestone(2))
    let promise = try #require(project.promises.first)
    #expect(place(promise.text) == .milestone(5))
  }

  @Test func anActionOfAnotherScreenIsDoneThere() {
    var story = Story("", .demo)
    story.press(":")
    story.type("gantt\n")
    #expect(story.app.place == .plan)
    #expect(story.app.screens[PlanScreen.self].mode == .gantt)
    story.press(":")
    story.type("tilføj mål\n")
    #expect(story.app.place == .followUp)
    #expect(story.app.openForms.count == 1)
    story.press("Esc :")
    story.type("kun overskredne\n")
    #expect(story.app.screens[PlanScreen.self].filter.traits == [.overdue])
    story.press("Esc :")
    story.type("tilføj løfte\n")
    #expect(story.app.place == .milestone(5))
    #expect(story.app.openForms.count == 1)
  }

  /// What would be done to something that nobody has chosen isn't done from afar.
  @Test func whatIsAboutSomethingIsSaid() {
    var story = Story("", .demo)
    story.press("6 :")
    story.type("slet aktiviteten\n")
    #expect(story.app.place == .plan)
    #expect(story.app.overlays.isEmpty)
    #expect(
      story.app.notice?.text
        == "»Slet aktiviteten eller de markerede«: vælg med pilene, hvad det gælder, og tryk d.")
    // Wishes stand on one milestone's page, whichever was looked at last.
    story.press(":")
    story.type("vurdér et ønske\n")
    #expect(story.app.place == .milestone(2))
  }

  @Test func whoSavesIsToldThatAllIs() {
    var story = Story("", .demo)
    story.press(":")
    story.type("gem alt\n")
    #expect(story.app.notice?.text.hasPrefix("Alt er gemt") == true)
  }

  @Test func aPaperIsMadeByItsName() {
    var story = Story("", .demo)
    story.press("3 :")
    story.type("orientering\n")
    #expect((story.app.overlays.last as? PaperPreview)?.request.kind == .orientation)
  }

  @Test func fromTheListOfProjectsTooAllIsFound() {
    var story = Story("", .demo, .new("Nordbyen"))
    story.press("ned :")
    story.type("kalender\n")
    #expect(story.app.project?.info.name == "Nordbyen")
    #expect(story.app.openForms.count == 1)
  }

  /// The cursor is on the choice, for those who listen, and in what is typed for those who correct it.
  @Test func theCursorFollowsTheChoice() {
    var story = Story("", .demo)
    story.press(":")
    story.type("plan")
    #expect(story.app.view().cursor?.y == 3)
    story.press("ned ned")
    #expect(story.app.view().cursor?.y == 5)
    story.press("venstre")
    #expect(story.app.view().cursor?.y == 1)
  }

  /// Somebody who has been removed is found no more, though the palette was open.
  @Test func whoIsGoneIsNotFound() throws {
    var story = Story("", .demo)
    let gone = try #require(story.app.project?.stakeholders.first { $0.name == "Leverandører" })
    story.press(":")
    story.type("leverandører")
    #expect(story.shows("Interessent Leverandører · "))
    story.other { $0.remove(gone.reference) }
    story.lookAround()
    #expect(!story.shows("Interessent Leverandører · "))
    story.press("Backspace")
    #expect(!story.shows("Interessent Leverandører · "))
  }

  @Test func whatIsChosenStaysChosenWhenTheProjectChanges() throws {
    for key in [":", "/"] {
      var story = Story("", .demo)
      story.press(key)
      story.type("nøgle")
      story.press(key == "/" ? "Tab ned×2" : "ned×3")
      var here = story
      here.press("Enter")
      story.resize(100, 30)
      story.press("Enter")
      #expect(story.app.place == here.app.place && story.app.place != .board)
    }
  }
}

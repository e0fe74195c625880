import Interface
import Testing

@testable import Screens

@Suite("Stories: the first start and the projects") struct StartStories {
  @Test func aNewProjectIsMade() {
    var story = Story("The first start: a new project is made")
    story.look()
    story.press("ned Enter")
    #expect(story.app.ledgers.count == 1)
    story = Story("The first start: a new project is made")
    story.press("Enter")
    story.look()
    story.press("F2")
    story.look(styles: true)
    story.type("Samdrift i Nordbyen")
    story.press("Tab")
    story.type("Fjordbo")
    story.press("Tab")
    story.type("Projektleder")
    story.press("Tab")
    story.type("Fjordglimt; 96; 7.940\nEngparken; mange")
    story.look()
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("Engparken; 148; 11200")
    story.press("F2")
    story.look()
    story.press("i")
    story.look()
    story.expectRecorded("start-new-project")
  }

  @Test func aNamedProjectIsWholeAtOnce() {
    let named = Story("A project that is named", .demo, .keys, opensNamed: true)
    #expect(named.shows("Råd: 2 af 5 følges"))
    #expect(Story("The only project", .demo).shows("Råd: 2 af 5 følges"))
    #expect(Story("The only one, named", .demo, opensNamed: true).shows("Råd: 2 af 5 følges"))
  }

  @Test func theDemoIsSeen() {
    var story = Story("The first start: the demo is seen")
    story.look()
    story.press("ned Enter")
    story.look(styles: true)
    #expect(story.world.ledgers.count == 1 && story.shows("✓ Projektet er oprettet og gemt."))
    story.expectRecorded("start-demo")
  }

  @Test func aNewProjectIsGivenUp() {
    var story = Story("A form with something in it asks before it is left")
    story.press("a")
    story.press("Esc")
    story.press("a")
    story.type("Nordby")
    story.press("Esc")
    story.look()
    story.press("Esc")
    story.look()
    story.press("Esc højre Enter")
    story.look()
    #expect(story.world.ledgers.isEmpty && story.app.overlays.isEmpty)
    story.expectRecorded("start-given-up")
  }

  @Test func projectsAreListed() {
    var story = Story(
      "Several projects: open, edit, find and delete", .demo, .new("Samdrift i Nordbyen"),
      .new("Samdrift ved Åsen", departments: ["Åsen; 40; 3100", "Bakken; 55"]))
    story.look()
    story.press("ned Enter")
    story.look()
    story.press("Esc")
    story.look()
    story.press("0 e")
    story.look()
    story.press("Ctrl+U")
    story.type("Samdrift i Nordby")
    story.press("F2")
    story.look()
    story.press("/")
    story.type("åsen")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc")
    story.press("op×9 d")
    story.look()
    story.press("Enter")
    #expect(story.app.ledgers.count == 3)
    story.press("d j")
    story.look()
    story.expectRecorded("projects")
  }

  @Test func projectsAreSeenOnASmallScreen() {
    var story = Story(
      "Projects, departments and forms at 40×12", .demo, .new("Samdrift i Nordbyen"),
      size: Size(width: 40, height: 12))
    story.look()
    story.press("Enter i")
    story.look()
    story.press("G")
    story.look()
    story.press("0 a")
    story.look()
    story.press("Tab×3")
    story.look()
    #expect(story.app.overlays.count == 1 && story.shows("Nyt projekt"))
    story.expectRecorded("projects-40x12")
  }

  @Test func aStepIsTakenBackFromTheList() {
    var story = Story("", .demo, .new("Nordbyen"), .new("Sydbyen"))
    var names: [String] { story.app.ledgers.map(\.project.info.name) }
    let before = names
    story.press("ned e Ctrl+U")
    story.type("Vestbyen")
    story.press("F2")
    let after = names
    #expect(Set(after) == Set(before).symmetricDifference(["Nordbyen", "Vestbyen"]))
    // Another project has nothing to take back.
    story.press("ned u")
    #expect(names == after)
    story.press("op u Enter")
    #expect(story.app.place == .portfolio)
    #expect(names == before)
    story.press("U Enter")
    #expect(names == after)
  }

  @Test func aTabOpensTheProjectWithTheFocus() {
    var story = Story("", .demo, .new("Nordbyen"))
    story.press("Enter 0 ned 6")
    #expect(story.app.place == .history)
    #expect(story.app.project?.info.name == "Nordbyen")
  }

  @Test func departmentsAreEdited() {
    var story = Story("The project's own data and its departments", .demo)
    story.press("i")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc ned ned Enter")
    story.look()
    story.press("Tab")
    story.press("Ctrl+U")
    story.type("hundrede")
    story.look()
    story.press("Ctrl+U")
    story.type("97")
    story.press("F2")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("d")
    story.look()
    story.press("Enter")
    story.look()
    story.press("a")
    story.type("Skovbakken")
    story.press("F2")
    story.look()
    #expect(
      story.saved.departments.map(\.name)
        == ["Afd. 4 Havnebakken", "Afd. 7 Strandengen", "Skovbakken"])
    story.expectRecorded("departments")
  }

  @Test func anEmptyProjectAsksForDepartments() {
    var story = Story("A project without departments", .new("Samdrift i Nordbyen"))
    story.press("i ned ned")
    story.look()
    story.press("Mellemrum")
    story.press("d")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.overlays.count == 1 && story.shows("Ny afdeling"))
    story.expectRecorded("departments-none")
  }
}

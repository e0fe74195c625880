import Core
import Interface
import TestSupport
import Testing

@testable import Screens

@Suite("Stories: agendas") struct AgendaStories {
  private func project(_ story: Story) -> Project { story.world.ledgers[0].project }

  private func points(_ story: Story, _ meeting: String = "now") -> [AgendaPoint] {
    project(story).agendaPoints(of: project(story).meeting(meeting)!)
  }

  /// On the page of the meeting that is held today, with the focus on its second point.
  private func atSecondPoint(_ name: String = "") -> Story {
    var story = Story(name, .meetings)
    story.press("m Enter Tab ned")
    return story
  }

  @Test func pointsAreWorkedWithOnTheMeetingsPage() {
    var story = atSecondPoint("The points of a meeting")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Tab højre×3 Tab×2")
    story.type("Alle tre afdelinger har fået aftalen.")
    story.press("F2")
    story.look()
    #expect(points(story)[1].kind == .decision)
    story.press("<")
    #expect(points(story).map(\.title) == ["Aftalen", "Siden sidst", "Næste skridt"])
    story.press("<")
    story.look()
    story.press("> Mellemrum o")
    story.type("Vi spørger igen.")
    story.press("F2")
    story.look()
    #expect(points(story)[1].state == .done && points(story)[1].outcome == "Vi spørger igen.")
    story.press("a")
    story.look()
    story.type("Eventuelt")
    story.press("F2")
    story.look()
    #expect(points(story).map(\.title).last == "Eventuelt")
    story.press("d")
    #expect(points(story).count == 3)
    story.expectRecorded("agenda-points")
  }

  @Test func whatIsMadeFromAPointStandsThere() throws {
    var story = atSecondPoint("What is made from a point")
    story.press("A")
    story.look()
    story.type("Skriv til beboerne")
    story.press("F2 T")
    story.look()
    story.type("I får svar inden jul")
    story.press("F2 b")
    story.look()
    story.press("F2")
    story.look()
    let point = points(story)[1]
    #expect(project(story).activities(from: point).map(\.title) == ["Skriv til beboerne"])
    #expect(project(story).promises(at: point).map(\.text) == ["I får svar inden jul"])
    #expect(project(story).promises(at: point)[0].meeting == "now")
    story.expectRecorded("agenda-results")
  }

  @Test func linesOfATextBecomePointsAtTheFirstChange() {
    var story = Story("An agenda of version 0.1.0", .meetings)
    story.press("m ned×4 Enter Tab")
    story.look()
    #expect(project(story).meeting("held")?.agenda == "Vilkår\nØkonomi")
    story.press("Mellemrum")
    story.look()
    #expect(project(story).meeting("held")?.agenda == "")
    #expect(points(story, "held").map(\.state) == [.done, .open])
    story.press("u Enter")
    #expect(project(story).meeting("held")?.agenda == "Vilkår\nØkonomi")
    story.expectRecorded("agenda-lines")
  }

  @Test func whatIsLeftGoesToTheNextMeeting() throws {
    var story = atSecondPoint("The next of a series")
    story.other { project in
      project.remove(project.meeting(after: project.meeting("now")!)!.reference)
    }
    story.lookAround()
    story.press("v")
    story.look()
    story.type("-1u")
    story.press("F2")
    story.look()
    #expect(story.shows("Vælg en senere dag."))
    story.press("Ctrl+U")
    story.type("+4u")
    story.press("F2")
    story.look()
    let next = try #require(
      project(story).meetings.first { $0.date == Story.today.adding(days: 28) })
    #expect(story.app.place == .meeting(next.id) && next.time == "19.00")
    #expect(points(story, next.id).contains { $0.title == "Aftalen" })
    story.expectRecorded("agenda-next")
  }

  @Test func topicsAreSuggestedWhereThereIsNoAgenda() {
    var story = Story("", .meetings)
    story.press("m ned×2 M o")
    #expect(story.shows("Her er intet punkt."))
    story.press("t")
    #expect(points(story, "coming").map(\.title).contains("Siden sidst"))
    #expect(story.shows("1. Hvor er vi"))
    story.press("højre")
    #expect(story.shows("2. Siden sidst") && story.shows("2 af 6"))
    story.press("t")
    #expect(story.shows("De faste punkter står allerede på dagsordenen."))
  }

  @Test func aPointIsDealtWithOnALargeScreen() throws {
    var story = Story("A point is dealt with", .meetings)
    story.other { project in
      let point = project.agendaPoints(of: project.meeting("now")!)[1]
      return project.edit(point) {
        ($0.kind, $0.milestone, $0.background) = (.decision, "6", "Alle tre har fået aftalen.")
        ($0.economy, $0.recommendation) = ("Ingen udgift.", "Tiltræd aftalen.")
        ($0.enclosures, $0.isClosed) = ("Aftalen\nRegnestykket", true)
      }
    }
    story.lookAround()
    story.press("M højre")
    story.look()
    story.press("o")
    story.type("Enighed om at vente")
    story.press("F2 A")
    story.type("Ring til formanden")
    story.press("F2 Mellemrum")
    story.look()
    #expect(points(story)[1].outcome == "Enighed om at vente" && points(story)[1].state == .done)
    #expect(points(story)[1].activities.count == 1)
    story.press("n")
    story.type("Mødet sluttede før tid")
    story.press("F2")
    #expect(project(story).meeting("now")?.minutes == "Mødet sluttede før tid")
    story.press("højre")
    story.other { $0.remove($0.agendaPoints(of: $0.meeting("now")!)[2]) }
    story.lookAround()
    #expect(story.shows("Slut") && story.shows("3 af 3"))
    story.press("venstre×2")
    story.expectRecorded("agenda-meeting-mode")
  }

  @Test func aLongTextIsReadToItsEnd() {
    var story = Story("", .meetings)
    let long = (1...1_400).map { "ord\($0)" }.joined(separator: " ")
    story.other { project in
      project.edit(project.agendaPoints(of: project.meeting("now")!)[1]) { $0.background = long }
    }
    story.lookAround()
    story.press("M højre")
    var unread = Set(stride(from: 1_000, through: 1_400, by: 25))
    for _ in 0..<40 {
      story.press("ned")
      unread = unread.filter { !story.shows("ord\($0)") }
    }
    #expect(unread.isEmpty)
  }

  @Test func aFixedTopicIsNotCarriedOver() {
    var story = Story("", .meetings)
    story.press("m Enter Tab v")
    #expect(story.shows("er et fast punkt, som hvert møde begynder forfra på."))
  }

  @Test func theTimeIsShownAsThePapersShowIt() {
    var story = Story("", .meetings)
    story.other { project in project.edit(project.meeting("now")!) { $0.time = "19" } }
    story.lookAround()
    story.press("m Enter")
    #expect(story.shows("Klokkeslæt    19.00"))
  }

  @Test func aLongTitleIsReadWholeOnALargeScreen() {
    var story = Story("", .meetings)
    let title = String(repeating: "Fordelingen af udgifterne til den fælles drift ", count: 3)
    story.other { project in
      Edit(
        "Dagsorden",
        project.changes(
          ofAgenda: project.meeting("now")!, to: [title + "i 2027"], newID: NewIDs("p").next))
    }
    story.lookAround()
    story.press("m Enter M")
    #expect(story.shows("… 1 af 2") && story.shows("2027"))
  }

  @Test func sixtyPointsAreGoneThrough() {
    var story = Story("Sixty points", .meetings)
    story.other { project in
      Edit(
        "Dagsorden",
        project.changes(
          ofAgenda: project.meeting("now")!, to: (1...60).map { "Punkt med nummeret \($0)" },
          newID: NewIDs("p").next))
    }
    story.lookAround()
    story.press("m Enter Tab")
    for _ in 0..<59 { story.press("ned") }
    #expect(story.shows("60. Punkt med nummeret 60"))
    story.press("Mellemrum")
    #expect(points(story).last?.state == .done)
    story.press("M")
    for _ in 0..<60 { story.press("højre") }
    #expect(story.shows("Slut") && story.shows("61 af 61"))
  }

  @Test func shortNoticeIsSaid() {
    var story = Story("", .meetings)
    story.other { project in
      project.edit(project.meeting("coming")!) { $0.kind = .departmentMeeting }
    }
    story.lookAround()
    story.press("m ned×2 Enter")
    #expect(story.shows("! Der er 17 dage til mødet, og det er ikke indkaldt."))
    #expect(story.shows("Normalt skal et ordinært afdelingsmøde"))
  }

  @Test func keysSayWhatTheyNeed() {
    var story = Story("", .meetings)
    for key in ["Mellemrum", "o", "A", "T", "<", ">"] {
      story.press("m Enter \(key)")
      #expect(story.shows("Vælg først et punkt på dagsordenen."), "\(key)")
      story.press("Esc")
    }
  }

  @Test func anUnfinishedResultIsOfferedAgain() {
    var story = atSecondPoint()
    story.press("A")
    story.type("Skriv til")
    story.happen("the terminal is closed", .hangUp)
    story.restart()
    story.press("Enter")
    story.type(" beboerne")
    story.press("F2")
    #expect(
      project(story).activities(from: points(story)[1]).map(\.title) == ["Skriv til beboerne"])
  }

  @Test func theFirstMeetingTellsOfTheLastFourWeeks() {
    var story = Story("", .demo)
    story.other { project in
      project.remove(project.meetings.map(\.reference), "Møderne er slettet")
    }
    story.other { project in
      project.add(Meeting(id: "first").with { $0.date = Story.today })
    }
    story.lookAround()
    story.press("M højre")
    #expect(story.shows("de seneste fire uger"))
  }
}

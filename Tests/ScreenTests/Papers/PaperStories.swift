import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: papers") struct PaperStories {
  @Test(arguments: [Size.standard, .wide])
  func aPaperIsChosenAndLookedAt(size: Size) {
    var story = Story("A paper is chosen, at \(size.width)×\(size.height)", .demo, size: size)
    hold(&story)
    story.press("p")
    story.look()
    story.press("Esc")
    story.look()
    story.press("v")
    story.type("status")
    story.press("Tab højre Tab")
    story.type("1/9")
    story.look()
    story.press("F2")
    story.look()
    story.press("End")
    story.look()
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("paper-\(size.width)x\(size.height)")
  }

  @Test func thePaperIsScrolledSideways() {
    var story = Story("The paper on a narrow screen", .demo, size: Size(width: 40, height: 12))
    story.press("p")
    story.look()
    story.press("Esc")
    story.look()
    story.press("højre×9")
    story.look()
    story.press("h Enter")
    story.look()
    story.resize(80, 24)
    story.look()
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("paper-40x12")
  }

  @Test func aPaperIsPrintedSavedAndOpened() {
    var story = Story("The paper: print, save, open", .demo)
    story.press("p F2 p")
    story.look()
    story.press("højre Tab Ctrl+U")
    story.type("0")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("12")
    story.press("Tab højre F2")
    story.look()
    story.press("g")
    story.look()
    story.press("4")
    story.look()
    story.press("F2")
    story.look()
    story.press("å")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.text.contains("= print 12 of summary as text on Kælderen"))
    #expect(story.shows("✓ Papiret er åbnet i et andet vindue."))
    story.expectRecorded("paper-used")
  }

  @Test func aFileIsNotReplacedUnasked() {
    var story = Story("A file that is there already", .demo)
    story.press("p F2 g 1 F2 g 1 F2")
    story.look()
    story.press("Enter")
    story.look()
    story.press("F2 j")
    story.look()
    #expect(story.text.contains("= oversigt-2026-12-03.txt is there"))
    #expect(story.shows("✓ Papiret er gemt i oversigt-2026-12-03.txt."))
    story.expectRecorded("paper-replaced")
  }

  @Test func aPaperThatCannotBeMadeIsSaidSo() {
    var story = Story("Papers that can't be made", .demo)
    story.press("p Esc v")
    story.type("referat")
    story.press("Tab venstre F2")
    story.look()
    story.press("Esc Esc")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("paper-refused")
  }

  @Test func otherProgramsWorkWhileKeysAreAnswered() {
    var story = Story("A PDF is being made", .demo)
    story.press("p F2")
    story.work("Laver PDF")
    story.press("ned×3")
    story.look()
    story.press("Esc")
    #expect(story.app.overlays.count == 1)
    story.look()
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("paper-working")
  }

  @Test func aFormThatIsBeingFilledInIsLeftAloneByWhatGoesWrongElsewhere() {
    var story = Story("", .demo)
    story.press("p F2 g 4 F2")
    story.happen("begun", .working("Laver PDF …"))
    story.press("q e")
    let overlays = story.app.overlays
    story.happen("failed", .working(nil))
    story.happen("failed", .failed("WeasyPrint kunne ikke lave papiret."))
    #expect(String(describing: story.app.overlays) == String(describing: overlays))
    #expect(overlays.count == 1)
  }

  @Test func printersThatComeTooLateAreForgotten() {
    var story = Story("", .demo)
    story.press("p F2")
    story.press("Esc")
    story.happen("late", .printers(["Kontoret"], canMakePDF: true))
    #expect(story.app.overlays.isEmpty)
  }

  @Test func thePaperIsAboutTheProjectThatIsPointedAt() {
    var story = Story("", .demo, .new("Samdrift i Nordbyen"))
    story.press("End p Esc")
    #expect(story.app.openProject == nil)
    #expect(story.app.view().lines.contains { $0.hasPrefix("Samdrift i Nordbyen") })
  }

  @Test func thePaperIsForTheMeetingThatIsLookedAt() {
    var story = Story("", .demo)
    hold(&story)
    story.app.place = .meeting("mø1")
    story.press("p Esc")
    #expect(story.app.view().lines[0].contains("til styregruppemødet den 20. okt. 2026"))
    #expect(story.shows("REFERAT: STYREGRUPPEMØDE"))
  }

  private static let proposals: [(Place, String)] = [
    (.meeting("mø2"), "INDKALDELSE TIL STYREGRUPPEMØDE"), (.plan, "IMPLEMENTERINGSPLAN"),
    (.stakeholders, "INTERESSENTANALYSE"), (.agreement, "AFTALE OM SAMDRIFT · VERSION 1"),
    (.milestone(6), "AFTALE OM SAMDRIFT · VERSION 1"), (.milestone(7), "IMPLEMENTERINGSPLAN"),
    (.milestone(1), "MILEPÆLSOVERSIGT"), (.history, "MILEPÆLSOVERSIGT"),
  ]

  @Test(arguments: proposals)
  func thePaperOfThePlaceIsProposed(place: Place, title: String) {
    var story = Story("", .demo)
    hold(&story)
    story.app.place = place
    story.press("p Esc")
    #expect(story.shows(title))
  }

  /// Whoever stands on a stakeholder's page and chooses letters has chosen whom it is to.
  @Test func aLetterIsToTheStakeholderThatIsLookedAt() throws {
    var story = Story("", .demo)
    let office = try #require(story.app.project?.stakeholders(named: "Kommunens tilsyn").first)
    story.app.place = .stakeholder(office.id)
    story.press("p")
    story.type("afdelingernes")
    #expect(story.shows("Modtager  ‹ Kommunens tilsyn ›"))
    story.press("F2")
    #expect(story.shows("TIL KOMMUNENS TILSYN") && story.shows("Brev om samdriften"))
    story.press("v Tab Home højre×2 F2")
    #expect(story.shows("TIL BEBOERNE I AFD. 4 HAVNEBAKKEN"))
    story.press("v Tab Home F2")
    #expect(story.shows("TIL BEBOERNE I AFD. 1 FJORDGLIMT") && story.shows("Afdelingernes breve"))
  }

  @Test func onlyWhatAppliesToThePaperIsAskedFor() {
    var story = Story("What the papers are asked for with", .demo)
    hold(&story)
    story.press("p")
    for paper in ["indkald", "indstil", "aftalen med", "afdelingernes", "forslag til fordeling"] {
      story.press("Home")
      story.type(paper)
      story.look()
    }
    #expect(story.shows("Fordelingsnøgle ") && !story.shows("Vis ændringer siden"))
    story.expectRecorded("paper-asks")
  }

  @Test func thePackageOfAMeetingIsOneKeyAway() {
    var story = Story("The package of a meeting, on short notice", .demo)
    let meeting = Meeting(id: "mø").with {
      $0.date = Day(iso: "2026-12-03")
      $0.kind = .departmentMeeting
    }
    story.other { _ in Edit("Nyt møde", [meeting.insertion]) }
    story.lookAround()
    story.app.place = .meeting("mø")
    story.press("P")
    story.look()
    #expect(story.shows("MØDEPAKKE: AFDELINGSMØDE"))
    #expect(story.shows("Der er 10 dage til mødet, og det er ikke indkaldt."))
    story.expectRecorded("paper-package")
  }

  @Test func thePaperOfThePlaceIsProposed() throws {
    var story = Story("", .demo)
    let point = AgendaPoint(id: "point").with {
      ($0.meeting, $0.title, $0.kind) = ("mø2", "Valg af model", .decision)
    }
    hold(&story)
    story.other { $0.add(point) }
    story.lookAround()
    let project = try #require(story.app.project)
    func kind(at place: Place, _ focus: Reference? = nil) -> PaperKind {
      PaperRequest(
        at: place, focus: focus, meeting: project.meeting("mø2"), in: project, today: Story.today
      ).kind
    }
    #expect(kind(at: .meeting("mø2")) == .convocation)
    #expect(kind(at: .meeting("mø2"), point.reference) == .recommendation)
    #expect(kind(at: .milestone(5)) == .promises)
  }

  /// Lets a meeting have been held and another be near.
  private func hold(_ story: inout Story) {
    for (id, date) in [("mø1", "2026-10-20"), ("mø2", "2026-12-03")] {
      let meeting = Meeting(id: id).with { $0.date = Day(iso: date) }
      story.other { _ in Edit("Nyt møde", [meeting.insertion]) }
    }
    story.lookAround()
  }
}

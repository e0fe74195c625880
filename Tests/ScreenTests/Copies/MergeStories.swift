import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: a copy for the meeting room") struct MergeStories {
  private static let copy = "kopi-2026-11-23.db"

  /// A story in which the open project has been taken along.
  private func taken(_ title: String, size: Size = .standard, isAloud: Bool = false) -> Story {
    var story = Story(title, .demo, size: size, isAloud: isAloud)
    story.press(":")
    story.type("tag projektet med")
    story.press("Enter F2")
    return story
  }

  private func readCopy(_ story: inout Story) {
    story.press(":")
    story.type("flet en kopi")
    story.press("Enter")
    story.paste(Self.copy)
    story.press("F2")
  }

  private func plan(_ day: String) -> (Project) -> Edit {
    { project in project.edit(project.milestone(8)!) { $0.planned = Day(iso: day) } }
  }

  private func responsible(_ name: String) -> (Project) -> Edit {
    { project in project.edit(project.milestone(8)!) { $0.responsible = name } }
  }

  private func activity(_ title: String, _ id: String) -> (Project) -> Edit {
    { project in project.add(Activity(id: id).with { $0.title = title }) }
  }

  @Test func aMeetingIsBroughtHome() throws {
    var story = taken("A copy is taken along, and brought home")
    story.look()
    try story.away(in: Self.copy, plan("2027-02-05"))
    try story.away(in: Self.copy, responsible("Driftslederen"))
    try story.away(in: Self.copy, activity("Kaffe til mødet", "k1"))
    story.other("Sekretær", plan("2027-03-05"))
    story.other("Sekretær", activity("Nøgler til kontoret", "h1"))
    story.lookAround()
    readCopy(&story)
    story.look(styles: true)
    story.press("højre Esc")
    story.look()
    #expect(story.shows("Opgiv fletningen"))
    story.press("Enter Enter")
    story.look()
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-02-05"))
    #expect(story.saved.milestone(8)?.responsible == "Driftslederen")
    let numbers = story.saved.activities.filter { ["k1", "h1"].contains($0.id) }.map(\.number)
    #expect(Set(numbers).count == 2)
    story.press("Enter")
    // A second time there is nothing new.
    readCopy(&story)
    story.look()
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("merge-home")
  }

  @Test func givenUpNothingHasChanged() throws {
    var story = taken("A merge is given up")
    try story.away(in: Self.copy, plan("2027-02-05"))
    story.other("Sekretær", plan("2027-03-05"))
    story.lookAround()
    let before = story.world.ledgers
    readCopy(&story)
    story.press("Esc")
    #expect(story.app.notice?.text == "Intet er flettet, og kopien er, som den var.")
    readCopy(&story)
    story.press("højre Esc højre Enter")
    #expect(story.app.overlays.isEmpty && story.world.ledgers == before)
  }

  @Test func whatOthersDoMeanwhileIsAskedAbout() throws {
    var story = taken("Somebody changes the same while the choice is made")
    try story.away(in: Self.copy, responsible("Driftslederen"))
    try story.away(in: Self.copy, plan("2027-02-05"))
    story.other("Sekretær", plan("2027-03-05"))
    story.lookAround()
    readCopy(&story)
    story.press("højre")
    story.other("Sekretær", responsible("Ejendomskontoret"))
    story.press("Enter")
    #expect(story.shows("Imens er der ændret mere i projektet"))
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-03-05"))
    story.press("Enter Enter")
    // What was chosen before still is.
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-02-05"))
    #expect(story.saved.milestone(8)?.responsible == "Ejendomskontoret")
  }

  @Test func whatWasChosenIsNotLostWhenItCannotBeSaved() throws {
    var story = taken("The disk is full")
    try story.away(in: Self.copy, plan("2027-02-05"))
    story.other("Sekretær", plan("2027-03-05"))
    story.lookAround()
    readCopy(&story)
    story.press("højre")
    story.world.trouble = "Disken er fuld."
    story.press("Enter")
    #expect((story.app.overlays.last as? MergeLayer)?.offer.choices.count == 1)
    #expect(story.app.notice?.text.contains("Disken er fuld.") == true)
    story.world.trouble = nil
    story.press("Enter")
    #expect(story.saved.milestone(8)?.planned == Day(iso: "2027-02-05"))
  }

  @Test(arguments: [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ])
  func aLongListIsScrolled(size: Size) throws {
    var story = taken("Twelve places are changed in both", size: size)
    for number in 1...12 {
      let edit = { (name: String) in
        { (project: Project) -> Edit in
          project.edit(project.milestone(number)!) { $0.responsible = name }
        }
      }
      try story.away(in: Self.copy, edit("Bestyrer \(number)"))
      story.other("Sekretær", edit("Kontor \(number)"))
    }
    story.lookAround()
    readCopy(&story)
    story.look()
    for number in 1...12 {
      let frame = story.app.view()
      #expect(story.shows("\(number) af 12"))
      #expect(story.shows("Enter det næste") == (number < 12))
      let row = frame.lines[try #require(frame.cursor).y]
      #expect(row.contains("Hjemme: Kontor \(number)"), "\(row)")
      if number < 12 { story.press("Enter") }
    }
    #expect(story.saved.milestone(12)?.responsible == "Kontor 12")
    story.press("højre")
    story.look()
    story.press("Enter")
    #expect(story.saved.milestone(12)?.responsible == "Bestyrer 12")
    #expect(story.saved.milestone(11)?.responsible == "Kontor 11")
    story.expectRecorded("merge-long-\(size.width)x\(size.height)")
  }

  /// F2 accepts the form before it, and may be pressed twice.
  @Test func whatComesHomeIsSeenBeforeItIsMerged() throws {
    var story = taken("A key too many")
    try story.away(in: Self.copy, activity("Kaffe til mødet", "k1"))
    story.lookAround()
    readCopy(&story)
    #expect(story.shows("Kommer hjem") && story.shows("Kaffe til mødet"))
    story.press("F2")
    #expect(story.app.notice?.text == "Tryk Enter, når du har set det hele.")
    #expect(!story.saved.activities.contains { $0.id == "k1" })
    story.press("Enter")
    #expect(story.saved.activities.contains { $0.id == "k1" })
    story.press("u")
    #expect(story.shows("En kopi, der er flettet, fortrydes ikke på én gang"))
    story.press("Esc 6 Enter")
    #expect(story.app.notice?.text == "Her er ikke noget at gå til.")
    #expect(story.shows("Det, der kom fra kopien, står for sig"))
  }

  @Test func itIsReadAloud() throws {
    var story = taken("A copy is merged aloud", isAloud: true)
    try story.away(in: Self.copy, plan("2027-02-05"))
    story.other("Sekretær", plan("2027-03-05"))
    story.lookAround()
    readCopy(&story)
    let reading = story.app.reading
    #expect(reading.introduction.contains { $0.hasPrefix("1 sted er ændret både hjemme og") })
    #expect(reading.line.contains("Det hjemme gælder"))
    story.press("højre")
    #expect(story.app.reading.line.contains("Kopiens gælder"))
  }

  @Test func noKeyIsSilent() throws {
    var story = taken("Each key does or says something")
    try story.away(in: Self.copy, plan("2027-02-05"))
    story.other("Sekretær", plan("2027-03-05"))
    story.lookAround()
    readCopy(&story)
    let app = story.app
    #expect(app.overlays.last is MergeLayer)
    let moving: [Key] = "hjklgG ".map { .character($0) } + [.tab, .backtab]
    for key in SilenceLaws.keys where !moving.contains(key) && !app.answers(key) {
      Issue.record("\(key.name) is silent")
    }
  }

  @Test func whatIsNoCopyGivesTheFormBack() {
    var story = Story("What is no copy", .demo)
    readCopy(&story)
    #expect(story.shows("Der er ingen kopi i \(Self.copy)."))
    #expect((story.app.overlays.last as? FormOverlay)?.purpose is MergeForm)
  }

  @Test func readersAreRefused() {
    var story = Story("A reader", .demo, access: Access(.reader, by: .group("samdrift-laesere")))
    story.press(":")
    story.type("tag projektet med")
    story.press("Enter")
    #expect(
      story.app.notice?.text
        == "Læsere kan ikke tage en kopi med, for den har det fortrolige i sig.")
  }

  @Test func aCopyIsCalledOne() {
    var story = Story("The database is a copy", .demo)
    story.app.isCopy = true
    for size in [(40, 12), (80, 24), (120, 40)] {
      story.resize(size.0, size.1)
      #expect(story.app.view().lines[0].contains("KOPI"))
    }
    #expect(story.app.reading.introduction.first == "KOPI")
  }
}

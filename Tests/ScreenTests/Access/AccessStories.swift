import Core
import Demo
import Interface
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

@Suite("Stories: readers, editors and owners") struct AccessStories {
  private static let reader = Access(.reader, by: .group("samdrift-laesere"))
  private static let editor = Access(.editor, by: .group("samdrift-redaktoerer"))

  /// A reader in the demo, in which everything confidential has the secret word in it.
  private static func readerStory(size: Size = .standard, seed: UInt64? = nil) throws -> Story {
    var story = Story("", size: size, access: reader)
    let demo = Demo.transactions(today: Story.today, newID: story.world.demoIDs.next)
    _ = try story.world.journal.append(Secret.put(into: demo), to: "p", expecting: 0)
    story.restart()
    return story
  }

  private static func expectNoSecret(
    _ story: Story, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = story.app.view().lines
    #expect(
      !lines.contains { $0.contains(Secret.word) }, "\(story.app.place)",
      sourceLocation: sourceLocation)
  }

  @Test func noPlaceShowsAReaderAnythingConfidential() throws {
    var story = try Self.readerStory(size: .wide)
    let project = try #require(story.app.project)
    #expect(project.isForReaders)
    let places: [Place] =
      [.board, .project, .communicationPlan, .plan, .followUp, .agreement, .history, .meetings]
      + (1...12).map(Place.milestone) + project.meetings.map { .meeting($0.id) }
      + project.goals.map { .goal($0.id) } + project.rounds.map { .round($0.id) }
    for place in places {
      story.app.go(to: place)
      for keys in ["Home", "ned×40", "Enter", "Esc"] {
        story.press(keys)
        Self.expectNoSecret(story)
      }
      story.press("Esc Esc")
    }
    story.press("1 /")
    story.type(String(Secret.word.prefix(6)))
    story.press("Tab")
    Self.expectNoSecret(story)
    story.press("Esc Esc 6")
    #expect(story.shows(ReaderView.silence))
  }

  @Test func aReaderPublishesNothing() throws {
    var story = try Self.readerStory()
    story.press(":")
    story.type("udgiv siderne")
    story.press("Enter")
    #expect(story.app.overlays.isEmpty)
    let said = story.app.notice?.text ?? ""
    #expect(said.contains("adgang som læser"), "\(said)")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func whateverAReaderPressesNothingChangesAndNothingIsTold(seed: UInt64) throws {
    var story = try Self.readerStory()
    let before = try story.world.journal.load("p", after: 0)
    var random = SeededRandom(seed: seed)
    let keys =
      "1 2 3 4 5 6 a d e i k m n o p r s t u v w x y z c g h M Y C ned ned op højre Tab Enter Enter Esc Esc F2 Home PageDown"
      .split(separator: " ").map(String.init)
    for _ in 0..<250 {
      let key = random.pick(keys)
      story.press(key)
      Self.expectNoSecret(story)
    }
    #expect(try story.world.journal.load("p", after: 0) == before)
    #expect(!story.text.contains(Secret.word))
  }

  @Test func aKeyThatChangesSomethingSaysWhyNot() throws {
    var story = try Self.readerStory()
    for (place, key) in [("1", "e"), ("3", "a"), ("1", "u"), ("5", "a")] {
      story.press("Esc \(place) \(key)")
      #expect(story.shows("Du har adgang som læser, så intet kan ændres."), "\(place) \(key)")
      #expect(story.app.openForms.isEmpty)
    }
    story.press("2")
    #expect(story.shows("Interessenterne vises ikke for læsere."))
    #expect(story.app.place == .communicationPlan)
    story.press("Esc")
    #expect(story.app.place == .board)
    story.app.go(to: .milestone(5))
    story.resize(120, 60)
    #expect(story.shows("Vises ikke for læsere."))
    #expect(!story.shows("ikke vurderet endnu"))
  }

  @Test(arguments: [50, 80, 120]) func theTitleSaysThatOneReads(width: Int) throws {
    let story = try Self.readerStory(size: Size(width: width, height: 24))
    #expect(story.app.view().lines[0].contains("Kun læsning"))
  }

  @Test func whatOthersCloseIsReadAnew() throws {
    var story = try Self.readerStory()
    let point = try #require(
      story.app.project?.meetings.lazy.flatMap { meeting in
        story.app.project?.agendaPoints(of: meeting) ?? []
      }.first { !$0.isClosed && !$0.title.isEmpty })
    story.other { project in project.edit(point) { $0.isClosed = true } }
    story.lookAround()
    #expect(story.app.project?.agendaPoint(point.id)?.title == "Lukket punkt")
  }

  @Test func anEditorIsToldWhatTakesAnOwner() throws {
    var story = Story("", .demo, access: Self.editor)
    let before = story.saved
    story.press("3 ned")
    #expect(story.app.view().lines[0].contains("Kun læsning") == false)
    let persons = story.app.project?.stakeholders.filter(\.isPerson) ?? []
    let person = try #require(persons.first)
    story.app.go(to: .stakeholder(person.id))
    _ = story.app.perform(.forget)
    #expect(story.shows("Kun en ejer kan slette alle spor af en person."))
    #expect(story.app.overlays.isEmpty)
    story.app.place = .portfolio
    story.press("d")
    #expect(story.shows("Kun en ejer kan slette et helt projekt."))
    #expect(story.app.overlays.isEmpty && story.saved == before)
    // What the screen would let through, the journal doesn't.
    story.happen("the project is deleted all the same", .remark(""))
    let events = try story.runtime.outcome(of: .delete(project: "p1"))
    #expect(
      events.contains {
        if case .failed(let why) = $0 { why.hasPrefix("Kun en ejer") } else { false }
      })
    #expect(story.saved == before)
  }
}

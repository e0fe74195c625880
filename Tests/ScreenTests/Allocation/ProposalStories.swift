import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the proposal that makes a key fair") struct ProposalStories {
  @Test(arguments: KeysStories.sizes)
  func aKeyIsMadeFairInOneStep(size: Size) throws {
    var story = Story("A fair key at \(size.width)×\(size.height)", .demo, size: size)
    story.press("5 N ned×2 Enter J")
    story.look()
    story.press("Enter")
    story.look()
    let adjustment = try #require(story.saved.adjustments.last)
    let mixture = try #require(adjustment.newMixture)
    let key = try #require(adjustment.key.flatMap { story.saved.allocationKey($0) })
    #expect(key.name == "Maskiner" && adjustment.kind == .keyMixture)
    #expect(story.saved.agreements.map(\.version) == [1])
    story.press("4 Tab Tab Enter Tab ned")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("Enter")
    story.look()
    let after = try #require(story.saved.allocationKey(key.id))
    #expect(after == key.going(by: mixture))
    #expect(after.latestFairness(in: story.saved)?.isFair == true)
    #expect(story.saved.agreements.map(\.version) == [1, 2])
    story.expectRecorded("proposal-\(size.width)x\(size.height)")
    story.press("u Enter")
    #expect(story.saved.allocationKey(key.id) == key)
    #expect(story.saved.agreements.map(\.version) == [1])
  }

  @Test(arguments: KeysStories.sizes)
  func oneKeyCarriesItOutAndShowsTheRecommendation(size: Size) throws {
    var story = Story(
      "A fair key with its recommendation at \(size.width)×\(size.height)", .demo, size: size)
    let before = story.saved
    story.press("5 N ned×2 J g")
    story.look()
    #expect(story.shows("Gennemfør forslaget"))
    story.press("Esc")
    #expect(story.shows("Forslag · 3 Maskiner") && story.saved == before)
    story.press("g Enter")
    story.look()
    #expect(story.shows("INDSTILLING: NY FORDELING I FORDELINGS"))
    #expect(story.saved.agreements.map(\.version) == [1, 2])
    #expect(story.saved.allocationKeys[2].isUnfair(in: story.saved) == false)
    let point = try #require(
      story.saved.meetings.flatMap { story.saved.agendaPoints(of: $0) }.first {
        $0.title.hasSuffix("»Maskiner«")
      })
    #expect(point.economy.contains(" kr. mere om året."))
    story.press("Esc")
    story.look()
    story.expectRecorded("proposal-deed-\(size.width)x\(size.height)")
    story.press("u Enter")
    #expect(story.saved == before)
  }

  @Test func aLongQuestionIsReadToItsEndOnASmallScreen() {
    var story = Story("", .demo, size: Size(width: 40, height: 12))
    story.press("5 N ned×2 J g")
    #expect(!story.shows("udskrives.") && story.shows("Enter Gennemfør"))
    story.press("PageDown")
    #expect(story.shows("udskrives.") && story.shows("Enter Gennemfør"))
  }

  @Test func withoutAMeetingTheRecommendationIsToTheMilestone() {
    var story = Story("", .demo)
    for meeting in story.saved.meetings { story.other { $0.remove(meeting.reference) } }
    story.lookAround()
    story.press("5 N ned×2 J g")
    #expect(story.app.view().lines.joined(separator: " ").contains("hører til milepæl"))
    story.press("Enter")
    #expect(story.shows("INDSTILLING: OPFØLGNING"))
  }

  @Test func itIsLeftWithoutAChange() {
    var story = Story("", .demo)
    let before = story.app.ledger
    story.press("5 N ned×2 J")
    #expect(story.app.overlays.count == 1)
    story.press("ned op x Esc")
    #expect(story.app.overlays.isEmpty && story.app.ledger == before)
    #expect(story.app.notice?.text == "Intet er foreslået.")
  }

  @Test func whereItStandsIsSaid() throws {
    var story = Story("", .demo)
    story.press("5 N ned×2 J Enter")
    let round = try #require(story.saved.rounds.last)
    #expect(story.app.notice?.text.contains("Ny justering i \(round.plainName): ") == true)
    story.press("J Enter")
    #expect(story.app.notice?.text.contains("Den står i \(round.plainName).") == true)
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text != "Intet er foreslået.")
  }

  @Test func whyThereIsNothingToProposeIsSaid() {
    var story = Story("", .demo)
    story.press("5 N J")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text.contains("er retvisende, målt på timerne i") == true)
    story.press("4 Tab Tab Enter J")
    #expect(story.app.notice?.text.hasPrefix("Gå til en fordelingsnøgle") == true)
  }

  @Test func itIsPutOnPaper() {
    var story = Story("", .demo)
    story.press("5 N ned×2 J p")
    #expect(story.shows("Papir · Forslag til fordelingsnøgle"))
    #expect(story.shows("»Maskiner« fordeles i dag efter"))
  }
}

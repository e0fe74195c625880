import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the groundwork on the milestones' pages") struct GroundworkStories {
  private static let sizes = [Size.standard, .wide]

  /// A new project, with milestone `number` open.
  private func story(
    _ title: String, milestone number: Int, size: Size = .standard, isFilled: Bool = false,
    departments: [String] = ["Fjordglimt; 96; 7940", "Havnebakken; 124", "Strandengen"]
  ) -> Story {
    var story = Story(title, .new("Nordbyen", departments: departments), size: size)
    if isFilled { story.fillGroundwork() }
    story.app.board.selected = number
    story.press("Enter")
    return story
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 11], sizes) func allOfItIsSeen(number: Int, size: Size) {
    let name = "\(size.width)x\(size.height)"
    var story = story("The groundwork of milestone \(number)", milestone: number, size: size)
    for isFilled in [false, true] {
      if isFilled { story.fillGroundwork() }
      story.look()
      guard size == .standard else { continue }
      story.press("Tab Tab Tab")
      story.look()
      story.press("Tab")
      story.look()
      story.press("Home")
    }
    #expect(story.app.place == .milestone(number))
    story.expectRecorded("groundwork-\(number)-\(name)")
  }

  @Test func conditionsAreKept() {
    var story = story("Conditions: add, edit, delete", milestone: 1)
    story.press("Tab Tab a")
    story.look()
    story.type("Ingen afskediges")
    story.press("Tab højre×5 Tab")
    story.look()
    story.press("F2")
    story.look()
    story.press("a")
    story.type("Ejendomsmesteren bor i afdelingen")
    story.press("Tab højre×3 Tab højre Tab")
    story.type("Nye ansatte kan bo hvor som helst")
    story.press("F2")
    story.look()
    story.press("Enter Tab Tab Tab Tab")
    story.type("Bestyrelsesmøde i 010203-1234")
    story.look(styles: true)
    story.press("F2")
    story.look()
    story.press("d")
    story.look()
    story.press("u Enter")
    story.look()
    #expect(
      story.saved.conditions.map(\.text) == [
        "Ingen afskediges", "Ejendomsmesteren bor i afdelingen",
      ])
    #expect(story.saved.conditions.last?.source == "Bestyrelsesmøde i 010203-1234")
    story.expectRecorded("conditions")
  }

  @Test func opportunitiesAndChallengesAreKept() {
    var story = story("Opportunities and challenges: each list adds its own", milestone: 2)
    story.press("Tab Tab Tab a")
    story.look()
    story.press("Tab")
    story.type("Bedre dækning i ferier")
    story.press("Tab")
    story.type("beboerv")
    story.press("Mellemrum")
    story.look()
    story.press("Tab ned Mellemrum Tab højre Tab Tab")
    story.type("Driftsleder")
    story.press("Tab")
    story.type("uge 49")
    story.press("Tab Tab")
    story.type("De vil have hjælp i juli")
    story.look()
    story.press("F2 Tab Enter Tab")
    story.type("Længere vej til kontoret")
    story.press("F2")
    story.look()
    story.press("Mellemrum")
    story.look()
    #expect(story.saved.opportunities[0].responsible == "Driftsleder")
    #expect(story.saved.opportunities[0].deadline?.week.number == 49)
    #expect(story.saved.opportunities[1].done == Story.today)
    #expect(story.saved.opportunities.map(\.kind) == [.opportunity, .challenge])
    #expect(story.saved.opportunities[0].wishes == "De vil have hjælp i juli")
    story.expectRecorded("opportunities")
  }

  @Test func wishesAreKeptAndAssessed() {
    var story = story("Wishes: add, assess, and the reason that is owed", milestone: 2)
    story.press("v")
    #expect(story.shows("Kun de beboervalgtes ønsker i milepæl 2 vurderes her."))
    story.press("Tab Tab v")
    #expect(story.shows("Her er intet ønske endnu."))
    story.press("a")
    story.look()
    story.type("Et nummer, vi kender")
    story.press("Tab højre Tab")
    story.type("afdelingsbestyrelsen")
    story.press("F2")
    story.look()
    story.press("v højre højre F2")
    story.look()
    #expect(story.saved.wishes[0].assessment == .open)
    story.type("Om sommeren, men ikke om vinteren")
    story.press("F2")
    story.look()
    #expect(story.saved.wishes.map(\.assessment) == [.partly])
    #expect(story.saved.wishes.map(\.reason) == ["Om sommeren, men ikke om vinteren"])
    story.press("d")
    #expect(story.saved.wishes.isEmpty)
    story.press("u Enter")
    #expect(story.saved.wishes.count == 1)
    story.expectRecorded("wishes")
  }

  @Test func milestoneThreeShowsThemToo() {
    var story = story("The opportunities on milestone 3's page", milestone: 3, isFilled: true)
    story.press("Tab Tab a Tab")
    story.type("Færre maskiner")
    story.press("F2")
    story.look()
    #expect(story.app.place == .milestone(3))
    #expect(story.saved.opportunities.map(\.text).contains("Færre maskiner"))
    story.expectRecorded("opportunities-3")
  }

  @Test func dialoguesAndExpectationsAreKept() {
    var story = story("Dialogues, and expectations that move", milestone: 5)
    story.press("Tab Tab a")
    story.look()
    story.press("Tab")
    story.type("d")
    story.press("Mellemrum Tab")
    story.type("Otte medarbejdere")
    story.press("Tab")
    story.type("Arbejdsvejen")
    story.press("F2")
    story.look()
    story.press("Tab a")
    story.look()
    story.press("højre Tab Ctrl+U")
    story.type("12/10")
    story.press("F2 Enter")
    story.look()
    story.press("venstre Tab Tab")
    story.type("Mødet gik godt")
    story.press("F2")
    story.look()
    story.press("d d d")
    story.look()
    #expect(story.saved.dialogues.map(\.topics) == ["Arbejdsvejen"])
    #expect(story.shows("Der er ingen forventning at slette."))
    story.expectRecorded("dialogues")
  }

  @Test func thePlanIsKept() {
    var story = story("The plan of milestone 8: who is told, and who isn't", milestone: 8)
    story.press("Tab Tab a")
    story.look()
    story.press("Tab")
    story.type("Aftalen er tiltrådt")
    story.press("Tab")
    story.type("bebo")
    story.press("Mellemrum ned Mellemrum F2")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("Tab")
    story.look()
    story.press("a Tab")
    story.type("Møde med dem")
    story.press("F2")
    story.look()
    story.press("d")
    story.look()
    #expect(story.saved.plan(for: 8).map(\.occasion) == ["Aftalen er tiltrådt"])
    #expect(story.saved.plan(for: 8)[0].done == Story.today)
    story.expectRecorded("plan")
  }

  @Test func expectationsNeedDepartments() {
    var story = story("Expectations without departments", milestone: 5, departments: [])
    story.press("Tab Tab Tab a")
    story.look()
    story.press("i")
    story.look()
    #expect(story.shows("Ingen afdelinger. Tryk a for at tilføje en."))
    story.expectRecorded("expectations-none")
  }

  @Test func departmentsTakeTheirExpectationsAlong() {
    var story = story("A department with expectations is deleted", milestone: 5, isFilled: true)
    story.press("i ned×2 d")
    story.look()
    story.press("Enter")
    story.look()
    story.press("u Enter 1 Enter Tab Tab Tab")
    story.look()
    #expect(story.saved.participants.count == 3)
    #expect(story.shows("ja (3. nov.) ← usikker (12. okt.)"))
    story.expectRecorded("expectations-removed")
  }

  @Test func clicksTick() {
    var story = story("", milestone: 8, size: .wide, isFilled: true)
    story.click("[ ] Skriv, hvad")
    story.click("[ ] Skriv, hvad")
    let milestone = story.app.project!.milestone(8)!
    #expect(story.app.project?.checklist(of: milestone)[1].isDone == true)
    story.click("[ ] Brev til alle")
    story.click("[ ] Brev til alle")
    #expect(story.app.project?.communication("k8b")?.done == Story.today)
  }

  @Test func theHistoryLeadsToTheRecords() throws {
    var story = story("", milestone: 1, isFilled: true)
    for (label, number, focus) in [
      ("Nyt vilkår: Ingen", 1, Reference(.condition, "c1")),
      ("Ny mulighed", 2, Reference(.opportunity, "o1")),
      ("Nyt dialogmøde", 5, Reference(.dialogue, "g1")),
      ("Forventning til Havnebakken: usikker", 5, nil),
    ] as [(String, Int, Reference?)] {
      let entry = try #require(
        story.app.ledger?.entries.last { $0.transaction.label.hasPrefix(label) })
      story.press("6")
      story.app.history.focus = entry.transaction.id
      story.press("Enter")
      #expect(story.app.place == .milestone(number))
      let department = story.app.project!.participants[1].reference
      #expect(story.app.milestonePage.focus == .record(focus ?? department))
    }
  }

  @Test func anUnfinishedLineIsKept() {
    var story = story("", milestone: 4)
    story.press("Tab Tab a Tab")
    story.type("Dialogmøde")
    story.happen("the terminal is gone", .hangUp)
    story.restart()
    story.press("Enter F2")
    #expect(story.app.project?.plan(for: 4).map(\.occasion) == ["Dialogmøde"])
  }
}

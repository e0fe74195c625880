import Core
import Interface
import Testing

@testable import Screens
@testable import samdrift

@Suite("Stories: who is late, and what is mine") struct DueStories {
  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12)])
  func theMondayMeeting(size: Size) {
    var story = Story("Who is late at \(size.width)×\(size.height)", .demo, size: size)
    story.look()
    story.press("w")
    story.look(styles: true)
    story.press("ned Tab")
    story.look()
    story.press("o")
    story.look()
    story.press("o m")
    story.look()
    story.press("Ctrl+U")
    story.type("Anne Madsen")
    story.press("Tab ned ned Mellemrum F2")
    story.look()
    #expect(story.app.scene.me == ["anne madsen", "driftsleder"])
    #expect(story.app.place == .due)
    story.press("m")
    #expect(!story.app.screens[DueScreen.self].isOnlyMine)
    story.expectRecorded("due-\(size.width)x\(size.height)")
  }

  @Test func aThingIsDoneWhereItStands() throws {
    var story = Story("A thing is ticked, moved and undone where it stands", .demo)
    story.press("w")
    let all = story.app.scene.project.due(on: Story.today)
    let activity = try #require(all.first { $0.record.kind == .activity })
    story.app.screens[DueScreen.self].focus = DueFocus(activity)
    story.press(")")
    #expect(story.saved.activity(activity.record.id)?.deadline == activity.day.adding(days: 7))
    story.press("u Enter Mellemrum")
    story.look()
    #expect(story.saved.activity(activity.record.id)?.status == .done)
    // The next thing has the focus, and not the same among what is done.
    #expect(story.app.screens[DueScreen.self].focus?.record != activity.record)
    story.press("u Enter")
    #expect(story.saved.activity(activity.record.id)?.status != .done)
    let contact = try #require(all.first { $0.record.kind == .stakeholder })
    story.app.screens[DueScreen.self].focus = DueFocus(contact)
    story.press(">")
    #expect(story.saved.stakeholder(contact.record.id)?.nextContact == contact.day.adding(days: 1))
    story.press("Mellemrum Tab")
    story.type("telefon")
    story.look()
    story.press("F2")
    #expect(!story.app.scene.project.due(on: Story.today).contains { $0.record == contact.record })
    story.press("Enter")
    #expect(story.app.place != .due)
    story.expectRecorded("due-done")
  }

  @Test(arguments: [
    "forsinket", "hvem er forsinket", "mandag", "mandagsmøde", "mine", "mit", "bagud",
  ])
  func itIsFoundByPeoplesWords(words: String) {
    var story = Story("", .demo)
    story.press("3 :")
    story.type(words)
    story.press("Enter")
    #expect(
      story.app.place == .due || story.app.openForms.first?.purpose is IdentityForm, "\(words)")
  }

  @Test func whoIAmIsFoundAndKeptOutsideTheProject() {
    var story = Story("Who I am", .demo)
    let before = story.saved
    story.press(":")
    story.type("hvem er jeg")
    story.look()
    story.press("Enter Ctrl+U")
    story.type("Anne Madsen")
    story.press("F2 i ned")
    story.look()
    #expect(story.shows("Anne Madsen (kun på denne computer)"))
    #expect(story.saved == before)
    story.press("Enter F2")
    story.restart()
    #expect(story.app.identity.name == "Anne Madsen")
    story.expectRecorded("identity")
  }

  @Test func whatIsSaidElsewhereOfWhoIAmIsFollowed() throws {
    var story = Story("", .demo)
    _ = try story.world.identityFile?.change { $0.name = "Anne Madsen" }
    story.press("w")
    story.lookAround()
    story.press("m")
    #expect(story.app.notice?.text == "Kun det, der er dit: Anne Madsen.")
    _ = try story.world.identityFile?.change { $0.name = "Ny Navn" }
    story.lookAround()
    #expect(story.app.scene.me == ["ny navn"])
    let frame = story.app.view()
    story.lookAround()
    #expect(story.app.view() == frame)
  }

  @Test func onlyOnesOwnActivitiesTakeKnowingWhoOneIs() {
    var story = Story("", .plan)
    story.press("3 m")
    #expect(story.app.openForms.first?.purpose is IdentityForm)
    story.press("F2")
    #expect(story.app.screens[PlanScreen.self].filter.traits == [.mine])
    story.press("m")
    #expect(story.app.screens[PlanScreen.self].filter.isEmpty)
  }

  @Test func meetingsToComeStandThereAndAreNeverLate() throws {
    var story = Story("", .meetings, size: .wide)
    story.press("w")
    let project = story.app.scene.project
    let all = project.due(on: Story.today, andMeetings: true)
    let meetings = all.filter { $0.record.kind == .meeting }
    let meeting = try #require(meetings.first)
    #expect(meetings.allSatisfy { !$0.isOverdue } && story.shows("Møder"))
    // One that is over, or whose day is, is none of them.
    for change: (inout Meeting) -> Void in [
      { $0.date = Story.today.adding(days: -1) }, { $0.isClosed = true },
    ] {
      var after = project
      let known = try #require(project.meeting(meeting.record.id))
      for step in known.changes(change) { try after.apply(step) }
      let left = after.due(on: Story.today, andMeetings: true)
      #expect(!left.contains { $0.record == meeting.record })
    }
    #expect(project.due(on: Story.today).count == all.count - meetings.count)
    #expect(project.overdueCount(on: Story.today) == all.count { $0.isOverdue })
    story.app.screens[DueScreen.self].focus = DueFocus(meeting)
    story.press("Mellemrum")
    #expect(story.app.notice?.text.contains("Enter åbner det") == true)
    story.press("Enter")
    #expect(story.app.place == .meeting(meeting.record.id))
  }

  @Test func theBoardLeadsThere() {
    var story = Story("", .demo)
    let count = story.saved.overdueCount(on: Story.today)
    #expect(count > 0 && story.shows("! \(count) overskredet · w"))
    story.click("overskredet · w")
    #expect(story.app.place == .due)
    story.press("Esc")
    #expect(story.app.place == .board)
  }

  @Test func nothingIsLateInANewProject() {
    var story = Story("", .new("Nordbyen"))
    story.press("w")
    #expect(story.shows("Intet er overskredet"))
    story.press("Mellemrum")
    #expect(story.app.notice?.text.contains("Her står intet") == true)
  }
}

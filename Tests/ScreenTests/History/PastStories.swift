import Core
import Interface
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

@Suite("Stories: a day in the past") struct PastStories {
  /// A story in which all is shown as it was a week ago.
  static func inAutumn() -> Story {
    let story = Story("", .demo)
    story.runtime.lookBack(to: Day(iso: "2026-11-15")!)
    return story
  }

  @Test(arguments: [Size.standard, .wide])
  func aDayIsSeenFromTheHistory(size: Size) {
    var story = Story("A day in the past at \(size.width)×\(size.height)", .demo, size: size)
    let now = story.app.ledgers
    story.press("6 ned×30")
    story.look()
    story.press("v")
    story.look()
    #expect(story.app.viewpoint.past != nil)
    #expect(story.shows("Vist, som det var den"))
    story.press("Enter")
    story.look()
    let day = story.app.today
    #expect(
      story.app.ledgers[0].entries.allSatisfy { story.app.zone.day(of: $0.transaction.time) <= day }
    )
    story.press("s")
    story.look()
    #expect(story.shows("Esc går tilbage til i dag."))
    story.press("3")
    story.look()
    story.press("p Esc")
    story.look()
    #expect(story.shows("Vist, som det var den \(day.medium)"))
    story.press("Esc Esc")
    story.look()
    #expect(story.app.place == .history)
    #expect(story.app.today == Story.today)
    #expect(story.app.ledgers == now)
    story.expectRecorded("past-\(size.width)x\(size.height)")
  }

  @Test func aDayIsChosenByItsDate() {
    var story = Story("A day that is typed", .demo)
    story.press(":")
    story.type("som det var")
    story.look()
    story.press("Enter")
    story.type("15/8")
    story.look()
    story.press("F2")
    story.look()
    #expect(story.app.viewpoint.past == Day(iso: "2026-08-15"))
    story.press("Enter :")
    story.type("sket siden")
    story.press("Enter ned Enter")
    story.look()
    #expect(story.app.viewpoint.past == nil)
    story.expectRecorded("past-by-date")
  }

  @Test func aDayBeforeTheProjectWasMadeIsRefused() {
    let story = Story("", .new("Nordbyen"))
    story.runtime.lookBack(to: Day(iso: "2026-11-22")!)
    #expect(story.app.viewpoint.past == nil)
    #expect(
      story.app.notice?.text
        == "Projektet »Nordbyen« blev oprettet den 23. nov. 2026, så der er ikke noget at vise fra "
        + "den 22. nov. 2026. Vælg en senere dag.")
  }

  @Test func whatOthersDoComesToThePresent() {
    var story = Self.inAutumn()
    story.press("Enter")
    let shown = story.app.ledgers
    story.other { project in project.edit(project.milestone(9)!) { $0.responsible = "Driften" } }
    story.lookAround()
    #expect(story.app.ledgers == shown)
    story.press("Esc")
    #expect(story.app.project?.milestone(9)?.responsible == "Driften")
  }

  @Test func whoIsForgottenMeanwhileIsNotSeen() throws {
    var story = Self.inAutumn()
    story.press("Enter")
    let person = try #require(story.saved.stakeholders.first { $0.kind == .person })
    story.world.forget(person.id, in: story.world.ledger(of: story.app.openProject))
    story.lookAround()
    #expect(story.app.viewpoint.past == nil)
    let days = Set(story.app.ledgers[0].entries.map { story.app.zone.day(of: $0.transaction.time) })
    for day in days {
      story.runtime.lookBack(to: day)
      #expect(story.app.project?.stakeholder(person.id) == nil)
    }
  }

  @Test func everyKeyThatWouldChangeSomethingSaysWhy() {
    for keys in [
      "s", "b", "n", "f", "r", "e", "t", ">", "u", "U", "3 I", "Enter ned×3 Mellemrum", "Enter a",
      "3 a",
      "3 ned Mellemrum", "3 ned e", "3 ned d", "3 ned >", "2 a", "2 v", "4 a", "4 N", "m a", "i e",
      "0 a",
    ] {
      var story = Self.inAutumn()
      story.press("Enter \(keys)")
      #expect(story.app.notice?.text == story.app.hindranceOfPast, "\(keys)")
      #expect(story.app.overlays.isEmpty, "\(keys)")
    }
  }

  /// The footer shows only what can be done in the past.
  @Test(arguments: BindingLaws.places.filter { $0 != .welcome })
  func noKeyInTheFooterIsRefusedForThePast(place: Place) {
    for keys in ["", "ned", "ned×3", "Tab", "End"] {
      var story = Self.inAutumn()
      story.press("Enter")
      if let subject = place.subject, story.app.project?.contains(subject) != true { continue }
      story.app.go(to: place)
      story.app.settle()
      story.press(keys)
      let app = story.app
      #expect(app.viewpoint.past != nil)
      // Tab may lead to another tab, and the meeting may not have been there yet.
      if keys.isEmpty, !place.screen.isCalm { #expect(app.place == place) }
      let choice = app.footer(of: app.screens[app.place], app.scene)
      for binding in app.place.screen.bindings.footer(choice) where binding.short != nil {
        var after = app
        after.notice = nil
        _ = after.update(.key(binding.keys[0]))
        #expect(
          after.notice == nil || after.notice?.text != app.hindranceOfPast,
          "\(binding.name) at \(app.place) after \(keys)")
      }
    }
  }

  @Test func aPractisedDayHasNoPast() {
    var story = Story("", .demo)
    story.runtime.app.isPractice = true
    story.happen("the day is practised", .today(Story.today.adding(days: 40)))
    story.runtime.lookBack(to: Story.today)
    #expect(story.app.viewpoint.past == nil)
    #expect(story.app.notice?.text.hasPrefix("I en øvelse følger historikken") == true)
  }

  /// Whatever is pressed, the past stays as it was, and so does the present.
  @Test(arguments: 1...6)
  func nothingChangesThePast(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var story = Self.inAutumn()
    let saved = story.world.ledgers
    let keys: [Key] =
      [
        .enter, .enter, .enter, .escape, .tab, .up, .down, .down, .delete, .left, .right,
        .function(2),
      ]
      + "aedsfrbnoUUupi0123456mtBvxgl<>()+-XMRcNLKj1238:hk ".map { .character($0) }
    for step in 0..<250 {
      if story.app.viewpoint.past == nil {
        story = Self.inAutumn()
        story.press("Enter \(random.pick(2...5))")
      }
      let key = random.pick(keys)
      story.happen("", .key(key))
      guard story.world.ledgers == saved else {
        Issue.record(
          "Seed \(seed), step \(step): \(key.name) in \(story.app.place) changed something")
        return
      }
    }
  }

  @Test func practiceIsSaidOnEveryScreen() {
    for size in [Size.standard, .wide, Size(width: 40, height: 12)] {
      var story = Story("", .demo, size: size)
      story.runtime.app.isPractice = true
      for keys in ["1", "2", "3", "4", "5", "6", "i", "0"] {
        story.press(keys)
        #expect(story.app.view().lines[0].contains("ØVELSE"), "\(size) \(keys)")
      }
      story.press("1 p Esc")
      #expect(story.shows("ØVELSE · MILEPÆLSOVERSIGT") || size.width < 80)
    }
  }
}

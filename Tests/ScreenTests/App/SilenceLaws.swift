import Core
import Interface
import Testing
import Text

@testable import Screens

@Suite("Laws: no key is silent") struct SilenceLaws {
  static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzæøåABCEFGILMNRUXYZÅ0123456789 +-<>()/:?".map { .character($0) }
    + (1...12).map { .function($0) } + [.enter, .tab, .backtab, .delete, .control("w")]

  @Test(arguments: [false, true])
  func everyKeyDoesOrSaysSomething(hasContent: Bool) {
    for app in App.everywhere(hasContent ? .demo : .new("Nordbyen")) {
      for key in Self.keys {
        if app.place.screen.bindings.binding(of: key) == nil {
          guard case .unavailable(let reason) = app.refusal(of: key) else {
            Issue.record("Nothing is said of \(key.name) in \(app.place)")
            continue
          }
          #expect(Width.of(reason) <= app.size.width - 2, "\(reason)")
        } else if !app.onlyMoves(key), !app.answers(key) {
          Issue.record("\(key.name) is silent in \(app.place), on \(app.focused)")
        }
      }
    }
  }

  /// What lies over a screen, by the keys that lead to it.
  @Test(arguments: [
    (Place.board, "s"), (.board, "?"), (.board, ":"), (.board, "p Esc"), (.board, "p Esc g"),
    (.board, "p Esc å"), (.board, "e x Esc"), (.plan, "ned s"),
    (.plan, "a"), (.plan, "B"), (.plan, "ned c"), (.portfolio, "d"), (.plan, "a x Esc"),
    (.plan, "ned e"), (.stakeholders, "v Skift+Tab"), (.board, "p Esc g Enter"),
    (.plan, "ned > Y"),
  ])
  func noKeyIsSilentOverAScreen(place: Place, keys: String) throws {
    var story = Story.at(place)
    story.press(keys)
    let app = story.app
    try #require(!app.overlays.isEmpty)
    for key in Self.keys where !Self.moving.contains(key) && !app.answers(key) {
      Issue.record("\(key.name) is silent in \(app.overlays)")
    }
  }

  @Test(arguments: [
    (Story.Seed.demo, "e"), (.plan, "3 ned e"), (.keys, "5 N R"),
  ])
  func noFunctionKeyIsSilentWhereOneWrites(seed: Story.Seed, keys: String) {
    var story = Story("", seed)
    story.press(keys)
    #expect(!story.app.overlays.isEmpty)
    for key in (1...12).map(Key.function) where !story.app.answers(key) {
      Issue.record("\(key.name) is silent in \(story.app.overlays)")
    }
  }

  /// What scrolls, moves and deletes, and may do nothing where there is no more of it.
  private static let moving: [Key] =
    "hjkl ".map { .character($0) } + [.tab, .backtab, .delete, .control("w")]

  @Test func aMenuSaysWhatCanBePressed() {
    var story = Story.at(.board)
    story.press("s x")
    #expect(
      story.app.notice?.text
        == "Tasten x bruges ikke her. Brug 1–5 (vælg straks), Pil op/ned (flytter), Enter (vælg) "
        + "eller Esc (luk).")
    story = Story.at(.portfolio)
    story.press("d x")
    #expect(
      story.app.notice?.text
        == "Tasten x bruges ikke her. Brug Enter (Behold projektet) eller j (Slet for altid).")
  }

  @Test func aKeySaysWhereItWorks() {
    func answer(_ place: Place, _ key: String) -> String? {
      var story = Story.at(place)
      story.press(key)
      return story.app.notice?.text
    }
    #expect(
      answer(.board, "L") == "»Vis linket, og åbn det« (L) er på milepælens side: tryk Enter.")
    #expect(answer(.advice, "b") == "»Tilføj beslutning« (b) er på fanen Tavle: tryk Esc.")
    #expect(answer(.board, "z") == "»Tidsplan: tættere på« (z) er på fanen Plan: tryk 3.")
    #expect(
      answer(.agreement, "t") == "»timer« (t) er på siden Fordelingsnøgler: tryk N.")
    #expect(answer(.advice, "R") == "Du er her allerede.")
    #expect(answer(.history, "6") == "Du er her allerede.")
    #expect(answer(.welcome, "x") == "Tasten x bruges ikke her. Tryk ? for at se dem, der virker.")
  }
}

extension App {
  /// The app in each place of a project, with the focus on an item of each sort, and where a search
  /// has found nothing.
  fileprivate static func everywhere(_ seed: Story.Seed) -> [App] {
    let start = Story("", seed).app
    guard let project = start.project else { return [] }
    let places: [Place] =
      [
        .portfolio, .board, .project, .stakeholders, .communicationPlan, .plan, .due, .keys,
        .followUp, .advice, .agreement, .models, .meetings, .history,
      ] + [1, 2, 4, 5, 6, 10].map { .milestone($0) }
      + project.stakeholders.prefix(1).map { .stakeholder($0.id) }
      + project.allocationKeys.prefix(1).map { .allocationKey($0.id) }
      + project.goals.prefix(1).map { .goal($0.id) }
      + project.rounds.prefix(1).map { .round($0.id) }
      + project.meetings.prefix(1).flatMap { [.meeting($0.id), .meetingMode($0.id)] }
    return Story("").app.sorts
      + places.flatMap { place in
        var app = start
        app.go(to: place)
        app.settle()
        var searched = app
        searched.screens[place].query = "xyz"
        searched.settle()
        return app.sorts + (searched.screens[place].query.isEmpty ? [] : [searched])
      }
  }

  /// The app with the focus on an item of each sort that the arrows lead to.
  private var sorts: [App] {
    var (app, found, sorts) = (self, [App](), Set<String>())
    for _ in 0..<25 {
      if sorts.insert(app.sort).inserted { found.append(app) }
      _ = app.update(.key(.down))
    }
    return found
  }

  /// What the focus is on, without which of the kind it is.
  private var sort: String {
    guard let focus = screens[place].anyFocus else { return "" }
    guard let part = Mirror(reflecting: focus).children.first else {
      return focus is String || focus is Int ? "" : "\(focus)"
    }
    let kind = (part.value as? Reference).map { "\($0.kind)" } ?? ""
    return "\(part.label ?? "") \(part.label == "field" ? "\(part.value)" : kind)"
  }

  fileprivate var focused: String { screens[place].anyFocus.map { "\($0)" } ?? "nothing" }

  /// Whether a key moves the focus as the arrows do, and may do nothing at the end of a list.
  fileprivate func onlyMoves(_ key: Key) -> Bool {
    let action = place.screen.bindings.binding(of: key)?.action
    return action.map { $0.isMovement && !$0.isBetweenPanes } ?? false
  }

  /// Whether anything comes of a key: something done, said or seen.
  func answers(_ key: Key) -> Bool {
    var app = self
    app.notice = nil
    let before = app
    let effects = app.update(.key(key))
    return !effects.isEmpty || app.notice != nil || app.place != before.place
      || app.overlays.count != before.overlays.count || app.view() != before.view()
  }
}

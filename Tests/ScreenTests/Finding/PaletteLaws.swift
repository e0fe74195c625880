import Core
import Interface
import Testing

@testable import Screens

@Suite("Laws: the palette") struct PaletteLaws {
  /// Whatever is found does or says something, from wherever it is looked for.
  @Test(arguments: BindingLaws.places) func noEntryLeadsNowhere(place: Place) {
    let start = Story.at(place).app
    for item in [PaletteItem].all(start.scene, start.screens) {
      var app = start
      app.notice = nil
      let effects = app.carryOut(item.outcome)
      app.settle()
      let answers =
        !effects.isEmpty || app.notice != nil || app.place != start.place || !app.overlays.isEmpty
        || app.search != nil || app.view() != start.view()
      #expect(answers, "»\(item.name)« does nothing in \(place)")
    }
  }

  /// Each action of each screen is there, wherever one stands in a project.
  @Test(arguments: BindingLaws.places.filter { $0.screen.isInProject })
  func allActionsAreThere(place: Place) {
    let app = Story("", .demo).app
    let here = Story.at(place).app
    let there = Set([PaletteItem].all(here.scene, here.screens).map(\.name))
    let inDemo = Set([PaletteItem].all(app.scene, app.screens).map(\.name))
    for binding in BindingLaws.places.flatMap({ $0.screen.bindings.own }) {
      if binding.action.isMovement || Self.outside.contains(binding.name) { continue }
      #expect(inDemo.contains(binding.name) || there.contains(binding.name), "\(binding.name)")
    }
  }

  /// What is only there where there is no project, where a meeting is looked at together, or to say
  /// why it can't be done.
  private static let outside: Set<String> = [
    "Vælg", "Sæt eller fjern kryds; skift en milepæls status",
    "Ret det valgte, eller gå videre", "Fortryd i projektet", "Tilføj", "Slet",
    "Skriv, hvad der blev aftalt, eller en note", "Tilføj aktivitet", "Tilføj løfte",
  ]

  /// No two entries are the same to the eye.
  @Test(arguments: BindingLaws.places) func noTwoAreAlike(place: Place) {
    let app = Story.at(place).app
    let names = [PaletteItem].all(app.scene, app.screens).map { "\($0.name) · \($0.address)" }
    let doubled = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
    #expect(doubled.isEmpty, "\(doubled)")
  }

  /// Each word of the tables finds what it stands for.
  @Test func eachWordFindsItsAction() {
    var story = Story("", .demo)
    let items = [PaletteItem].all(story.app.scene, story.app.screens)
    var byWord: [Substring: Set<String>] = [:]
    for item in items {
      for word in item.words.split(separator: " ") { byWord[word, default: []].insert(item.name) }
    }
    story.resize(120, 60)
    story.press(":")
    for (word, names) in byWord {
      story.press("Ctrl+U")
      story.paste(String(word))
      var missing = names
      for _ in 0..<4 where !missing.isEmpty {
        missing = missing.filter { !story.shows($0) }
        story.press("PageDown")
      }
      #expect(missing.isEmpty, "\(word) doesn't find \(missing)")
    }
  }
}

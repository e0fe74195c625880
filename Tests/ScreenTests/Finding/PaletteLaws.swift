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
      let isElsewhere = binding.action.isMovement || binding.name == "Tilføj" || binding.name == "Slet"
      if isElsewhere || Self.outside.contains(binding.name) { continue }
      #expect(inDemo.contains(binding.name) || there.contains(binding.name), "\(binding.name)")
    }
  }

  /// What is only there where there is no project, or where a meeting is looked at together.
  private static let outside: Set<String> = [
    "Vælg", "Sæt eller fjern kryds; skift en milepæls status", "Redigér det valgte, eller gå videre",
    "Fortryd i projektet",
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
    let app = Story("", .demo).app
    for item in [PaletteItem].all(app.scene, app.screens) {
      for word in item.words.split(separator: " ") {
        var story = Story("", .demo)
        story.resize(120, 60)
        story.press(":")
        story.type(String(word))
        let found = (0..<3).contains { page in
          if page > 0 { story.press("PageDown") }
          return story.shows(item.name)
        }
        #expect(found, "\(word) doesn't find \(item.name)")
      }
    }
  }
}

import Core
import Interface
import Testing

@testable import Screens

/// What is left of a forgotten person in files, on the screen.
@Suite struct RemainsStories {
  private static let file = Remains.File(
    path: "/x/a.csv", shown: "~/Samdrift/a.csv", kind: "liste", isNamedSo: false,
    remedy: .rewriting, hasRows: true)

  @Test func aSearchThatIsGivenUpCanBeginAgain() {
    var story = Story("Esc while files are looked through", .stakeholders)
    story.world.remains = ([Self.file], [])
    story.world.isDriveSlow = true
    story.press("2 End :")
    story.type("glem")
    story.press("Enter j Esc")
    let asked = story.app.view().lines.joined(separator: "\n")
    #expect(asked.contains("Søgningen er afbrudt") && asked.contains("Led forfra"))
    #expect(asked.contains("Ikke alle filer i udbakken er undersøgt"))
    story.world.isDriveSlow = false
    story.press("Enter")
    let found = story.app.view().lines.joined(separator: "\n")
    #expect(found.contains("Ret ~/Samdrift/a.csv (liste)"))
    #expect(!found.contains("afbrudt"))
  }

  @Test func aSearchThatIsGivenUpIsToldOf() {
    var story = Story("Esc while files are looked through, and no more", .stakeholders)
    story.world.isDriveSlow = true
    story.press("2 End :")
    story.type("glem")
    story.press("Enter j Esc")
    let told = story.app.view().lines.joined(separator: "\n")
    #expect(
      told.contains(
        "Alle spor er slettet her, men ikke alle filer i udbakken er undersøgt."))
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func whatCannotBeReadIsToldPageByPage() {
    var story = Story("Many files that can't be read", .stakeholders)
    story.world.remains = (
      [Self.file], (1...37).map { "~/Samdrift/\($0).png kan ikke undersøges: den er ikke tekst." }
    )
    story.press("2 End :")
    story.type("glem")
    story.press("Enter j 3")
    var seen = ""
    for _ in 0..<9 {
      let lines = story.app.view().lines.joined(separator: "\n")
      seen += lines
      if !lines.contains("Se resten") { break }
      story.press("Enter")
    }
    #expect(seen.contains("Samdrift/1.png") && seen.contains("Samdrift/20.png"))
    #expect(!seen.contains("Samdrift/21.png"))
    #expect(seen.contains("og 17 til, som ikke kan undersøges."))
    story.press("End Enter")
    #expect(story.app.view().lines.joined().contains("Lad filerne være"))
  }

  @Test func escLeadsBackToTheFilesAndLeavingThemIsToldOf() {
    var story = Story("Esc in what is also to be looked after", .stakeholders)
    story.world.remains = ([Self.file], ["~/Samdrift/1.png kan ikke undersøges."])
    story.press("2 End :")
    story.type("glem")
    story.press("Enter j 3")
    #expect(story.app.view().lines.joined().contains("Se også efter"))
    story.press("Esc")
    #expect(story.app.view().lines.joined().contains("Lad filerne være"))
    story.press("Esc")
    #expect(story.app.view().lines.joined().contains("Lad dem være"))
    story.press("Esc")
    #expect(story.app.view().lines.joined().contains("Lad filerne være"))
    story.press("Enter Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.view().lines.joined().contains("Navnet står endnu i ~/"))
  }

  @Test func aFileThatTheRestOfStaysInCanBeDeleted() {
    var story = Story("A paper with the name", .stakeholders)
    let path = "~/Samdrift/\(String(repeating: "møder/", count: 12))referat.docx"
    story.world.remains = (
      [
        Remains.File(
          path: "/x/r.docx", shown: path, kind: "Word-dokument", isNamedSo: true,
          remedy: .rewriting)
      ], []
    )
    story.press("2 End :")
    story.type("glem")
    story.press("Enter j")
    let offered = story.app.view().lines.joined(separator: "\n")
    #expect(offered.contains("Ret eller slet …"), "\(offered)")
    #expect(offered.contains("møder/referat.docx (Word-dokument)"), "\(offered)")
    story.press("2")
    #expect(story.app.view().lines.joined().contains("Kun navnet kan tages ud."))
    story.press("Esc")
    #expect(story.app.view().lines.joined().contains("Lad filerne være"))
    story.press("2 2 j")
    #expect(story.app.view().lines.joined().contains("Navnet står ikke i filerne i udbakken."))
  }
}

import Core
import Interface
import TestSupport
import Testing
import Text

@testable import Screens
@testable import samdrift

@Suite("Stories: paths") struct PathStories {
  @Test func aPathIsCompletedAsFarAsItGoes() {
    var story = begin()
    story.type("in")
    story.press("Tab")
    story.look()
    #expect(path(story) == "interessenter-202")
    #expect(story.shows("interessenter-2025.csv  interessenter-2026.csv · Tab går videre"))
    story.type("6")
    story.press("Tab")
    #expect(path(story) == "interessenter-2026.csv")
    #expect(isInField(story))
    story.press("Tab")
    #expect(!isInField(story))
    story.press("F2")
    #expect(story.text.contains("= read stakeholders in interessenter-2026.csv"))
    story.expectRecorded("path-completed")
  }

  @Test func whatCanFollowIsShownAndTabThenGoesOn() {
    var story = begin()
    story.press("Tab")
    #expect(story.shows("interessenter-2025.csv  interessenter-2026.csv  Lister/"))
    #expect(!story.shows("referat.pdf") && !story.shows(".skjult"))
    story.press("Tab")
    #expect(!isInField(story))
  }

  @Test func aFolderIsGoneInto() {
    var story = begin()
    story.type("L")
    story.press("Tab")
    #expect(path(story) == "Lister/")
    story.press("Tab")
    #expect(path(story) == "Lister/ældre.csv")
    story.press("Ctrl+Z")
    #expect(path(story) == "Lister/")
    story.press("Ctrl+U")
    story.type("~")
    story.press("Tab")
    #expect(path(story) == "~/")
    story.type("Hen")
    story.press("Tab")
    #expect(path(story) == "~/Hentet/")
  }

  @Test func whatIsHiddenFollowsAFullStop() {
    var story = begin()
    story.type(".")
    story.press("Tab")
    #expect(path(story) == ".skjult.csv")
  }

  @Test func whereNothingFollowsTabGoesOn() {
    for typed in ["findes ikke", "ingen/", "referat.pdf"] {
      var story = begin()
      story.type(typed)
      story.press("Tab")
      #expect(!isInField(story) && path(story) == typed)
    }
  }

  @Test func anAnswerThatComesLateDisturbsNobody() {
    var story = begin()
    story.type("Li")
    story.happen("a folder answers late", .folder(FolderListing(of: "L", [.init("Lister")])))
    #expect(path(story) == "Li" && isInField(story))
    story.press("Esc højre Enter")
    story.happen("and later", .folder(FolderListing(of: "Li", [.init("Lister")])))
    story.happen("and later", .usedPaths(UsedPaths(folder: "~", files: [])))
    #expect(story.app.overlays.isEmpty)
  }

  @Test func filesThatWereUsedAreFetchedAgain() {
    var story = Story("Files that were used before", .demo)
    for name in ["~/Hentet/a.csv", "~/b.pdf", "/mnt/h/c.CSV"] {
      story.world.pathMemory?.remember(name)
    }
    story.press("2 I")
    story.look()
    #expect(story.shows("Læses fra ~/Samdrift · Tab fuldfører · pil ned: brugt før"))
    story.type("min")
    story.press("ned")
    story.look()
    #expect(path(story) == "/mnt/h/c.CSV" && story.shows("Brugt før: 1 af 2"))
    story.press("ned")
    #expect(path(story) == "~/Hentet/a.csv")
    story.press("op op")
    #expect(path(story) == "min" && isInField(story))
    story.press("ned ned ned")
    #expect(path(story) == "~/Hentet/a.csv" && !isInField(story))
    story.press("op Ctrl+Z Ctrl+Z")
    #expect(path(story) != "~/Hentet/a.csv")
    story.expectRecorded("path-used")
  }

  @Test func placesThatWereWrittenToAreFetchedWithTheNewName() {
    var story = Story("Places that were written to", .demo)
    story.press("p F2 g 1")
    let name = path(story)
    #expect(!story.shows("pil ned"))
    story.press("Ctrl+U")
    story.type("/mnt/h/gammel.txt")
    story.press("F2 g 1 ned")
    #expect(path(story) == "/mnt/h/" + name)
    story.press("ned")
    #expect(!isInField(story))
    story.press("F2 g 2 ned")
    #expect(path(story).hasPrefix("/mnt/h/oversigt-") && path(story).hasSuffix(".md"))
  }

  @Test func theLastTenAreRememberedAndForgottenWithAPerson() {
    var story = Story("Paths and a person who is forgotten", .demo)
    for number in 1...12 { story.world.pathMemory?.remember("~/\(number).csv") }
    story.world.pathMemory?.remember("~/5.csv")
    let paths = story.world.pathMemory?.paths
    #expect(paths?.count == 10 && paths?.first == "~/5.csv" && paths?.last == "~/3.csv")
    #expect(paths?.filter { $0 == "~/5.csv" }.count == 1)
    let person = story.saved.stakeholders.first { $0.kind == .person }
    #expect(person != nil)
    story.press("2")
    story.app.go(to: .stakeholder(person?.id ?? ""))
    story.press(":")
    story.type("glem")
    story.press("Enter j")
    #expect(story.text.contains("= forget"))
    #expect(story.world.pathMemory?.paths == [])
    story.press("Enter 2 I")
    #expect(!story.shows("pil ned"))
  }

  /// A story where a file is to be imported from a folder with some of everything.
  private func begin() -> Story {
    var story = Story("A path is completed", .demo)
    story.world.folders = [
      "": [
        .init("interessenter-2026.csv"), .init("referat.pdf"), .init(".skjult.csv"),
        .init("Lister", isFolder: true), .init("interessenter-2025.csv"),
      ],
      "Lister/": [.init("ældre.csv"), .init("note.docx")],
      "~/": [.init("Hentet", isFolder: true), .init("Samdrift", isFolder: true)],
    ]
    story.press("2 I")
    return story
  }

  private func form(_ story: Story) -> Form? { story.app.openForms.first?.form }

  private func path(_ story: Story) -> String { form(story)?["path"] ?? "" }

  private func isInField(_ story: Story) -> Bool { form(story)?.focused == "path" }
}

@Suite("Laws: paths") struct PathLaws {
  /// What is completed is the beginning of something that is in the folder.
  @Test(arguments: 1...200)
  func nothingIsMadeUp(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = [
      "a", "b", "A", "å", "a\u{30A}", ".", " ", "\u{1B}", "\n", "\u{202E}", "🏠", "csv",
    ]
    func name() -> String { (0...random.pick(0...4)).map { _ in random.pick(letters) }.joined() }
    let entries = (0..<random.pick(0...8)).map { _ in
      FolderListing.Entry(
        name() + random.pick(["", ".csv", ".CSV"]), isFolder: random.oneIn(3))
    }
    let beginning = random.oneIn(2) ? "" : String(random.pick(entries.map(\.name) + [""]).prefix(2))
    let folder = random.pick(["", "~/", "/", "b/", "../"])
    let completion = PathCompletion(
      FolderListing(of: folder + beginning, entries), endings: ["csv"])
    #expect(completion.text.hasPrefix(folder + beginning))
    let shown = entries.map { $0.isFolder ? $0.name + "/" : $0.name }
    #expect(completion.names.allSatisfy(shown.contains))
    if !completion.names.isEmpty {
      let rest = String(completion.text.dropFirst(folder.count))
      #expect(completion.names.allSatisfy { $0.hasPrefix(rest) })
      #expect(completion.names.count > 1 || completion.names == [rest])
    } else {
      #expect(completion.text == folder + beginning)
    }
    for name in completion.names {
      #expect(name == name.displayable && name == name.trimmed)
      #expect(name.hasSuffix("/") || name.lowercased().hasSuffix(".csv"))
      #expect(beginning.hasPrefix(".") || !name.hasPrefix("."))
    }
  }
}

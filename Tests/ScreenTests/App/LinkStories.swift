import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: links") struct LinkStories {
  @Test func anActivitysLinkIsWrittenLookedAtAndOpened() {
    var story = Story("A link", .plan, size: .wide)
    story.press("3 End L")
    story.look()
    #expect(story.shows("Der er intet link endnu"))
    story.press("e Tab×13")
    story.type("javascript:alert(1)")
    story.press("F2")
    story.look()
    #expect(story.shows("Et link kan ikke begynde med »javascript:«"))
    story.press("Ctrl+U")
    story.type("https://fjordbo.dk/" + String(repeating: "en-ret-lang-mappe/", count: 22) + "a.pdf")
    story.press("F2 L")
    story.look()
    #expect(story.shows("https://fjordbo.dk/en-ret"))
    story.resize(40, 12)
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.shows("Enter åbner det"))
    story.press("Enter")
    #expect(story.shows("Linket er åbnet"))
    story.expectRecorded("link")
  }

  @Test func withoutADesktopItIsToBeCopied() {
    var story = Story("A link without a desktop", .plan)
    story.world.hasDesktop = false
    let text = #"\\server\fælles\"# + "a\u{1B}[2J.docx"
    story.other { project in
      Edit("Fra en anden udgave", project.activities.flatMap { $0.changes { $0.link = text } })
    }
    story.lookAround()
    story.press("3 End L")
    story.look()
    #expect(story.shows(#"\\server\fælles\a\u{1B}[2J.docx"#))
    #expect(story.shows("Her er kun en terminal"))
    story.press("Enter")
    #expect(!story.shows("åbnet"))
    story.expectRecorded("link-terminal")
  }

  /// The plan, with activities that all have `link`.
  private static func story(_ title: String, _ link: String) -> Story {
    var story = Story(title, .plan)
    story.other { project in
      Edit("Links", project.activities.flatMap { $0.changes { $0.link = link } })
    }
    story.lookAround()
    return story
  }

  @Test func whereAFileLiesIsShownWholeBeforeItIsOpened() {
    var story = Self.story("A link to a file", "referater/møde 4.docx")
    story.world.linked =
      "/srv/fælles/" + String(repeating: "en-mappe/", count: 9) + "møde\u{A0}4.docx"
    story.world.isDriveSlow = true
    story.press("3 End L")
    story.look()
    #expect(story.shows("Ser efter filen"))
    #expect(!story.shows("─ Link ─"))
    story.press("Esc")
    story.look()
    #expect(story.shows("Ser efter filen: afbrudt."))
    story.press("L")
    story.world.isDriveSlow = false
    story.lookAtWork()
    story.look()
    #expect(story.shows("referater/møde 4.docx"))
    #expect(story.shows("regnet fra databasens mappe"))
    #expect(story.shows("/srv/fælles/en-mappe/"))
    #expect(story.shows(#"møde\u{A0}4.docx"#))
    story.press("Enter")
    #expect(story.shows("Linket er åbnet"))
    story.expectRecorded("link-file")
  }

  @Test func whatIsFoundLateDoesNotComeBetween() {
    var story = Self.story("A slow drive", "/srv/a.docx")
    story.world.isDriveSlow = true
    story.press("3 End L e")
    story.world.isDriveSlow = false
    story.lookAtWork()
    #expect(story.app.overlays.count == 1 && story.app.overlays.last is FormOverlay)
  }

  @Test(arguments: ["/", "1", "op"])
  func whatIsFoundLateTakesNoKeysFromWhatWasBegunSince(keys: String) {
    var story = Self.story("A slow drive", "/srv/a.docx")
    story.world.isDriveSlow = true
    story.press("3 End L \(keys)")
    story.world.isDriveSlow = false
    story.lookAtWork()
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text == "Linket er undersøgt. Tryk L, hvor det står, for at se det.")
  }

  @Test func whatIsOpenedIsTheFileThatWasShown() throws {
    var story = Self.story("A file of a link", "a.docx")
    story.world.linked = "/srv/fælles/a.docx"
    story.press("3 End L")
    let link = story.app.project?.activities.first?.link ?? ""
    #expect(
      story.app.update(.key(.enter)) == [
        .openLink(try #require(Link(link)), at: "/srv/fælles/a.docx")
      ])
  }

  @Test func itStandsOnTheRecordsPage() {
    var story = Story("A link on a page", .stakeholders, size: .wide)
    let text = "https://fjordbo.dk/profil"
    story.press("2 Enter")
    #expect(!story.shows("Link "))
    story.press("e Tab×13")
    story.type(text)
    story.press("F2")
    #expect(story.shows(text))
    story.press("L")
    #expect(story.shows("Enter åbner det"))
  }

  /// A page with a link, and the keys that lead to it.
  static let pages: [(Story.Seed, String)] = [
    (.meetings, "m Enter"), (.agreement, "5"), (.demo, "Enter"),
  ]

  @Test func theKeyWorksOnEveryPageThatMayHaveOne() {
    for (seed, keys) in Self.pages {
      var story = Story("The key", seed)
      story.press(keys)
      story.press("L")
      #expect(story.shows("intet link"), "\(keys)")
    }
  }
}

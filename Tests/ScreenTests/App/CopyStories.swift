import Core
import Spreadsheet
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

@Suite("Stories: copying") struct CopyStories {
  @Test func thePlanIsCopiedAsItIsShown() {
    var story = Story("The plan is copied", .demo)
    story.press("3 C")
    let all = rows(story)
    let count = story.saved.activities.count
    #expect(
      story.shows("\(count) aktiviteter er sendt til terminalens udklipsholder; prøv at sætte ind.")
    )
    #expect(!story.shows("✓ \(count)"))
    #expect(all.first?.prefix(3) == ["Nr.", "Indsatsområde", "Aktivitet"])
    #expect(all.count == story.saved.activities.count + 1)
    #expect(Set(all.map(\.count)).count == 1)
    story.press("/")
    story.type("nøgle")
    story.press("Enter C")
    let found = rows(story)
    #expect(found.count == 3)
    #expect(Set(found).isSubset(of: Set(all)))
    story.press("Esc")
    story.app.show(story.saved.activities[4].reference)
    story.press("x C")
    #expect(story.shows("1 aktivitet er sendt"))
    #expect(rows(story).map { $0[2] } == ["Aktivitet", story.saved.activities[4].title])
  }

  @Test func whatPeopleAreThoughtToThinkIsAskedAboutFirst() {
    var story = Story("The stakeholders are copied", .demo)
    story.press("2 C")
    story.look()
    #expect(story.shows("Det er fortroligt") && story.world.clipboard.isEmpty)
    story.press("Enter")
    #expect(story.world.clipboard.isEmpty && story.app.overlays.isEmpty)
    story.press("o C j")
    story.look()
    let names = story.app.screens[StakeholdersScreen.self].roster.shown.map(\.stakeholder.name)
    #expect(rows(story).dropFirst().map { $0[1] } == names)
    story.expectRecorded("copy-stakeholders")
  }

  @Test func theListWithTheFocusIsCopiedFromAPage() {
    var story = Story("Lists on pages are copied", .demo)
    story.press("C")
    #expect(rows(story).count == 13)
    story.press("4 C")
    #expect(rows(story).count == story.saved.goals.count + 1)
    #expect(rows(story).first?.first == "Nr." && rows(story).first?.contains("Indikator") == true)
    story.press("5 N C")
    let key = story.saved.allocationKeys[0]
    #expect(rows(story).first == [key.plainName])
    #expect(story.world.clipboard.contains("Afdeling\t"))
    story.press("Enter C")
    #expect(rows(story).first == [key.plainName])
    story.press("m C")
    #expect(rows(story).count == story.saved.meetings.count + 1)
    let before = story.world.clipboard
    story.press("6 C")
    #expect(story.shows("Her er ingen liste at kopiere.") && story.world.clipboard == before)
  }

  @Test func aPaperIsCopiedAndAConfidentialOneAskedAbout() {
    var story = Story("Papers are copied", .demo)
    story.press("p F2 C")
    #expect(story.shows("Papiret er sendt til terminalens udklipsholder"))
    #expect(story.world.clipboard.contains("MILEPÆLSOVERSIGT"))
    #expect(!story.world.clipboard.contains("\u{0C}"))
    story.app.overlays = [
      PaperPreview(
        PaperRequest(.stakeholders, project: story.saved.id, isConfidential: true), "hemmeligt")
    ]
    story.press("C")
    #expect(story.shows("Det er fortroligt"))
    story.press("Esc")
    #expect(story.world.clipboard.contains("MILEPÆLSOVERSIGT"))
    story.press("C j")
    #expect(story.world.clipboard == "hemmeligt")
    story.click("C kopiér")
    #expect(story.shows("Det er fortroligt"))
  }

  @Test func aLinkIsCopiedWhole() {
    var story = Story("A link is copied", .demo)
    let address = "https://eksempel.dk/" + String(repeating: "lang/", count: 40)
    story.app.overlays = [LinkLayer(Link(address)!, path: nil, hindrance: nil)]
    story.press("C")
    #expect(story.world.clipboard == address)
    #expect(story.shows("Linket er sendt til terminalens udklipsholder"))
  }

  @Test func cellsKeepWithinTheirCells() {
    let rows = [
      ["a\tb", "c\r\nd", "=1+1"], ["-4,5 %", "+1.234 kr.", "@x"], ["-0,09 pp.", "", "-1+x"],
    ]
    #expect(rows.tabSeparated == "a b\tc d\t'=1+1\n-4,5 %\t+1.234 kr.\t'@x\n-0,09 pp.\t\t'-1+x\n")
  }

  /// What has been copied, as a spreadsheet takes it.
  private func rows(_ story: Story) -> [[String]] {
    story.world.clipboard.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

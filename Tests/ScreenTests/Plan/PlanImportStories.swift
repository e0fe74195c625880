import Core
import TestSupport
import Testing

@testable import Screens

@Suite("Stories: a plan from Excel") struct PlanImportStories {
  @Test func theColumnsOfSomebodysFileAreSaidWhatTheyAre() {
    var story = Story("The columns of somebody's file", .demo)
    story.press("3 I")
    story.type("fremmed.csv")
    story.press("F2")
    story.look()
    let before = story.saved.activities.count
    // The list can't be read before something is its activities.
    story.press("F2")
    #expect(story.shows("Vælg, hvilken kolonne der er »Aktivitet«."))
    let layer = { (story: Story) in story.app.overlays.last as? ColumnLayer }
    func choose(_ name: String) {
      for _ in 0..<40 where layer(story)?.focusedUse != .field(name) { story.press("højre") }
    }
    story.press("Enter Home ned ned")
    story.look()
    #expect(story.shows("▼") && !story.shows("▲"))
    #expect(layer(story)?.focusedUse == .field("title"))
    // A choice that is given up is as it was.
    story.press("Enter Enter ned Esc")
    #expect(layer(story)?.focusedUse == .field("title"))
    story.press("Enter 5 Enter 3 ned ned")
    choose("deadline")
    story.look()
    story.press("ned n ned højre")
    #expect(story.shows("må ikke stå her om nogen"))
    story.press("Enter")
    #expect(story.shows("må ikke stå her om nogen"))
    story.press("op Delete")
    story.look()
    story.press("n F2")
    story.look()
    // What was wrong can be set right from the preview, where it was left.
    story.press("c")
    #expect(layer(story)?.table.columns.map(\.use).contains(.field("deadline")) == true)
    #expect(layer(story)?.focusedUse == .note)
    story.press("Delete Esc")
    #expect(story.shows("Forlad kolonnerne"))
    story.press("Enter")
    #expect(layer(story)?.focusedUse == .leftOut)
    story.press("Esc højre Enter")
    #expect(layer(story) == nil)
    #expect(story.saved.activities.count == before)
    story.expectRecorded("plan-columns")
  }

  @Test func aPastedColumnIsOneActivityToALine() {
    var story = Story("A column is pasted", .demo)
    story.press("3 a")
    let before = story.saved.activities.count
    let known = story.saved.activities[0].title
    story.paste(
      "Fælles nøglebokse @driftsleder\n\"Skilte\nved indkørslen\"\tRød\n\nNy traktor !1/3\n\(known)\nX !uge 99\n"
    )
    story.look()
    #expect(story.saved.activities.count == before)
    story.press("Enter")
    #expect(story.saved.activities.count == before + 3)
    #expect(
      Set(story.saved.activities.map(\.title)).isSuperset(
        of: ["Fælles nøglebokse", "Skilte ved indkørslen", "Ny traktor"]))
    story.look()
    // One line is typed on as before.
    story.paste("Et\n")
    story.type(" ord")
    story.press("Enter Esc u Enter u Enter")
    #expect(story.saved.activities.count == before)
    story.expectRecorded("plan-pasted")
  }

  @Test func aColumnIsReadAsSpreadsheetsCopyIt() {
    #expect("a\nb\n".pastedColumn == ["a", "b"])
    #expect("\"a \"\"b\"\" c\"\tx\nd \"e\" f\n".pastedColumn == ["a \"b\" c", "d \"e\" f"])
    #expect("\"a\nb\"\nc".pastedColumn == ["a b", "c"])
    #expect("5\" rør\nb".pastedColumn == ["5\" rør", "b"])
    #expect("\n \n".pastedColumn == [])
  }

  @Test func whatIsShownOrAllGoesOut() {
    var story = Story("A list is written", .demo)
    story.press("3")
    let all = story.saved.activities.count
    // All is shown, so there is nothing to choose.
    story.press("X")
    #expect(story.shows("Hele listen kommer med: \(all) aktiviteter."))
    story.press("Esc x X")
    #expect(story.shows("kun de viste eller markerede: 4 aktiviteter"))
    story.press("Tab højre")
    #expect(story.shows("hele listen: \(all) aktiviteter"))
    story.press("venstre")
    story.look()
    story.press("F2")
    #expect(story.shows("4 aktiviteter er gemt i plan.xlsx."))
    // On a milestone's page what is shown are the milestone's own.
    story.press("Esc 1 Enter X")
    story.look()
    story.expectRecorded("list-written")
  }

  @Test func whereThereIsNothingToImportItIsSaid() {
    var story = Story("Nothing to import", .demo)
    story.press("6 I")
    #expect(story.shows("Her er ingen liste at importere til."))
    for (keys, title) in [
      ("4 I", "Importér målinger fra fil"), ("Esc 5 N I", "Importér linjer med timer og udgifter"),
      ("Esc i I", "Importér afdelinger fra fil"),
    ] {
      story.press(keys)
      #expect(story.shows(title), "\(title)")
    }
  }
}

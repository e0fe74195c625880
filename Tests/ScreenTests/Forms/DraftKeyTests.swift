import Core
import Testing

@testable import Screens

/// Forms that earlier versions have kept must open, so their keys never change.
@Suite("Keys of kept forms") struct DraftKeyTests {
  private var project: Project {
    Story("", .keys).app.project ?? Project(id: "")
  }

  private func purpose(_ key: String, in project: Project) -> (any FormPurpose)? {
    Draft(project: project.id, form: key, title: "", texts: [:])
      .purpose(in: project, newID: { "new" })
  }

  @Test func eachOpensTheFormThatHasIt() {
    let project = project
    let key = project.allocationKeys[0].id
    for text in [
      "new", "reason/6/withdrawn", "fixed/\(key)", "hours/-/+/all", "hours/\(key)/2026/own",
      "project/project", "milestone/6/responsible,planned", "decision/+milestone=6", "goal/+",
    ] {
      #expect(purpose(text, in: project)?.draftKey == text)
    }
    let meeting = Meeting(id: "m")
    #expect(MeetingNoteForm(meeting).draftKey == "note/m")
    #expect(purpose("note/m", in: project) == nil)
  }

  @Test(arguments: ["project/+", "milestone/+"])
  func noneAddsWhatThereIsAlways(key: String) {
    var story = Story("", .new("Nordbyen"))
    let before = story.saved
    let draft = Draft(
      project: before.id, form: key, title: "Projektoplysninger", texts: ["name": "Sydbyen"])
    story.happen("a draft is offered", .drafts([draft]))
    story.press("Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.notice?.text.contains("Sydbyen") == true)
    #expect(story.saved == before)
  }
}

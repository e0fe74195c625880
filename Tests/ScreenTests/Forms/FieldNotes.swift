import Core
import Interface
import Testing

@testable import Screens

/// The remarks under a form's fields.
@Suite struct FieldNotes {
  private func note(_ input: FieldInput, _ text: String) -> Form.Note? {
    let spec = Question(name: "felt", label: "Felt", input: input)
    let form = Form(title: "", fields: [spec.field(text)])
    return spec.note(form, today: Story.today, isStrict: true, isFocused: true)
  }

  @Test(arguments: ["010203-1234", "Per, 0102031234, blok 4", "010203 1234"])
  func whatLooksLikeACPRNumberIsWarnedOf(text: String) {
    for input in [FieldInput.line, .lines] {
      guard case .warning(let words)? = note(input, text) else {
        Issue.record("no warning of \(text)")
        continue
      }
      #expect(words.contains("CPR"))
    }
  }

  @Test(arguments: ["", "Konto 114", "990203-1234", "12345678", "01.02.2026"])
  func otherNumbersAreNot(text: String) {
    #expect(note(.line, text) == nil)
  }

  @Test func aChoiceIsNotWarnedOf() {
    let options = [Choice(stored: "0102031234", shown: "Beboere")]
    #expect(note(.several(options), "0102031234") == nil)
    #expect(note(.choice(options), "0102031234") == nil)
  }

  @Test func aWarningDoesNotHinderSaving() {
    var story = Story("", .new("Nordbyen"))
    story.press("Enter Tab Tab a")
    story.type("Nøglen ligger hos 010203-1234")
    story.press("F2")
    #expect(story.app.project?.conditions.map(\.text) == ["Nøglen ligger hos 010203-1234"])
  }

  @Test func aWayIsCountedFromTheDayThatAFieldCameWith() {
    var story = Story("A week from the deadline there is", .demo)
    story.press("e Tab")
    story.type("+1u")
    #expect(story.shows("→ tirsdag den 29. december 2026 · uge 53 · om 5 uger · 7 dage"))
    story.press("F2")
    #expect(story.saved.milestone(6)?.planned == Day(iso: "2026-12-29"))
    story.press("4 f")
    story.type("-1 md")
    story.press("F2")
    #expect(story.saved.goals.first?.targetDate == Day(iso: "2027-09-29"))
  }
}

import Core
import Interface
import TestSupport
import Testing

@testable import Screens

/// How many keys frequent tasks take, counted by doing them, and written down in a document.
@Suite struct KeystrokeTests {
  @Test func theTableIsWhatTheTasksTake() {
    expectDocument(Self.document, "Documentation/Keystrokes.md")
  }

  @Test(arguments: FrequentTask.all) func theTaskIsDone(task: FrequentTask) {
    var story = Story(task.name, task.seed, size: .wide)
    for step in task.steps {
      switch step {
      case .keys(let keys), .arrows(let keys): story.press(keys)
      case .text(let text): story.type(text)
      }
    }
    #expect(task.isDone(story), "\(task.name):\n\(story.app.view().lines.joined(separator: "\n"))")
    if let most = task.target { #expect(task.count <= most) }
  }

  private static var document: String {
    let rows = FrequentTask.all.map { task in
      let keys = task.steps.map(\.words).joined(separator: " ")
      return "| \(task.name) | \(task.before.map(String.init) ?? "") | \(task.count)"
        + " | \(task.target.map { "\($0)" } ?? "") | \(keys) |"
    }
    return """
      # Keystrokes

      How many keys frequent tasks take from the board of the demo, where milestone 6 has the focus, until they are on disk. The key of a tab is counted, and an assessment's eight are seven without it; arrows to the place and texts are not, and stand as ←↑↓→ and as »…«. "Before" is version 0.1.0, as far as it was counted. `Tests/ScreenTests/Documents/KeystrokeTests.swift` does each of the tasks, and writes this page with `RECORD=1`.

      | Task | Before | Now | At most | Keys |
      |---|---:|---:|---:|---|
      \(rows.joined(separator: "\n"))

      """
  }
}

/// Something that is often done, from the board on.
struct FrequentTask: Sendable, CustomTestStringConvertible {
  enum Step: Sendable {
    /// Keys that are counted, in the words of `Key.read`.
    case keys(String)
    /// Keys that lead to the place, and aren't counted.
    case arrows(String)
    /// What is written, which isn't counted.
    case text(String)

    var words: String {
      switch self {
      case .keys(let keys): keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
      case .arrows: "←↑↓→"
      case .text: "»…«"
      }
    }
  }

  let name: String
  /// How many keys it took in version 0.1.0; nil where nobody counted.
  let before: Int?
  /// How many it may take; nil for as many as it does.
  let target: Int?
  let steps: [Step]
  /// The project that it is done in.
  var seed = Story.Seed.demo
  let isDone: @Sendable (Story) -> Bool

  var count: Int {
    steps.reduce(0) {
      if case .keys(let keys) = $1 { $0 + Key.read(keys).count } else { $0 }
    }
  }

  var testDescription: String { name }

  private static func stakeholder(_ number: Int, in story: Story) -> Stakeholder? {
    story.saved.stakeholders.first { $0.number == number }
  }

  static let all = [
    FrequentTask(
      name: "Tick a point of the checklist", before: 2, target: 2,
      steps: [.keys("Enter"), .arrows("højre ned×6"), .keys("Mellemrum")],
      isDone: { $0.saved.checklistCount(of: $0.saved.milestone(6)!) == (7, 7) }),
    FrequentTask(
      name: "Add an activity", before: 4, target: 4,
      steps: [.keys("3 a"), .text("Saml nøglerne @driftsleder !3/12"), .keys("Enter")],
      isDone: { $0.saved.activities.contains { $0.title == "Saml nøglerne" } }),
    FrequentTask(
      name: "Move an activity a week", before: 1, target: 2,
      steps: [.keys("3"), .arrows("ned×3"), .keys(")")],
      isDone: { $0.saved.activities.first { $0.number == 3 }?.deadline == Day(iso: "2026-12-15") }),
    FrequentTask(
      name: "Move a milestone a week, with what serves it", before: 14, target: 2,
      steps: [.keys(") Enter")],
      isDone: { $0.saved.milestone(6)?.planned == Day(iso: "2026-12-29") }),
    FrequentTask(
      name: "Assess a stakeholder", before: 17, target: 8,
      steps: [.keys("2 v s Tab 4 Tab 2 F2")],
      isDone: { story in
        let latest = stakeholder(5, in: story).flatMap { story.saved.assessments(of: $0).last }
        return latest?.attitude == .sceptical && latest?.influence == 4
          && latest?.affectedness == 2
      }),
    FrequentTask(
      name: "Take a decision down, and set the status that follows in spite of open points",
      before: 10, target: 6,
      steps: [
        .arrows("ned"), .keys("b"), .text("Ledelsen"), .keys("Tab"), .text("i dag"),
        .keys("F2 s Enter Enter"),
      ],
      seed: .new("Samdrift i Nordbyen"),
      isDone: { $0.saved.milestone(2)?.status == .reached }),
    FrequentTask(
      name: "Take a contact down", before: nil, target: nil,
      steps: [.keys("2 c Tab Tab"), .text("Enig"), .keys("F2")],
      isDone: { story in
        stakeholder(5, in: story).map {
          story.saved.contacts(with: $0).contains { $0.note == "Enig" }
        }
          ?? false
      }),
    FrequentTask(
      name: "Take a measurement down", before: 3, target: 3,
      steps: [.keys("4 N"), .text("71"), .keys("F2")],
      isDone: { story in
        story.saved.measurements.contains { $0.value == Quantity(71) }
      }),
    FrequentTask(
      name: "Take an accession down", before: nil, target: nil,
      steps: [
        .keys("b Tab Tab"), .text("Afdelingsmødet"), .keys("Tab"), .text("i dag"), .keys("F2"),
      ],
      isDone: { story in
        story.saved.decisions.contains { $0.body == "Afdelingsmødet" && $0.date == Story.today }
      }),
    FrequentTask(
      name: "Find anything by its name", before: nil, target: 4,
      steps: [.keys(":"), .text("vagtordning"), .keys("Enter")],
      isDone: { $0.shows("Plan  26") && $0.shows(" 5 Aftal en fælles vagtordning") }),
    FrequentTask(
      name: "See who is late", before: nil, target: 2, steps: [.keys("w")],
      isDone: { $0.app.place == .due && $0.shows("6 overskredet") }),
    FrequentTask(
      name: "Print the milestone summary", before: nil, target: 6,
      steps: [.keys("p F2 p F2")],
      isDone: { $0.text.contains("print") }),
  ]
}

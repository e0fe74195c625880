import Core
import Interface
import Testing
import Text

@testable import Screens
@testable import samdrift

@Suite("Laws: all that is read aloud") struct AloudLaws {
  @Test(arguments: 21...26)
  func everythingIsSaidInPlainLines(seed: UInt64) {
    var masher = Masher(seed: seed, isAloud: true)
    for step in 0..<400 {
      masher.step()
      let app = masher.story.app
      let texts = app.reading.introduction + app.reading.heading + [app.reading.line]
      let speech = masher.story.runtime.app.nextSpeech()
      guard let problem = Self.problem(with: speech, texts) else { continue }
      Issue.record(
        "Seed \(seed), step \(step), \(problem) in \(app.place) after:\n\(masher.lately)")
      return
    }
  }

  /// What is wrong with what is said; nil when nothing is.
  private static func problem(with speech: Speech?, _ read: [String]) -> String? {
    if read.last?.spoken.isEmpty != false { return "nothing is read" }
    guard let speech else { return nil }
    let (rows, cursor) = speech.rows(width: 79)
    for line in speech.before + [rows.joined()] {
      if line.isEmpty { return "an empty line is said" }
      if line.unicodeScalars.contains(where: { isPicture($0.value) }) {
        return "»\(line)« has a sign that is only to be seen"
      }
      if line != line.displayable { return "»\(line)« can't be shown" }
    }
    if rows.contains(where: { Width.of($0) > 79 }) { return "a row is too wide" }
    return rows.indices.contains(cursor.y) && (0...79).contains(cursor.x)
      ? nil : "the cursor is at \(cursor)"
  }

  private static func isPicture(_ scalar: UInt32) -> Bool {
    (0x2190...0x21FF).contains(scalar) || (0x2500...0x28FF).contains(scalar)
  }

  /// Every key is answered, and one that moves the focus by something else than before.
  @Test(arguments: [Story.Seed.plan, .demo, .new("Nordbyen")])
  func everyMoveIsHeard(seed: Story.Seed) {
    for place in [
      Place.board, .milestone(1), .milestone(5), .project, .stakeholders, .communicationPlan, .plan,
      .due, .keys, .followUp, .advice, .agreement, .models, .meetings, .history, .portfolio,
    ] {
      var app = Story("", seed, isAloud: true).app
      app.go(to: place)
      app.settle()
      _ = app.nextSpeech()
      for key: Key in Array(repeating: .down, count: 40) + [.right, .right, .tab, .up, .home, .end]
      {
        let (focus, heard) = (app.focusedItem.map(AnyHashable.init), app.reading)
        _ = app.update(.key(key))
        guard let speech = app.nextSpeech() else {
          Issue.record("Nothing is said of \(key.name) in \(place)")
          break
        }
        guard app.place == place, app.overlays.isEmpty else { break }
        if app.focusedItem.map(AnyHashable.init) != focus {
          #expect(app.reading != heard, "\(key.name) in \(place): \(heard.line)")
        } else if app.reading == heard {
          #expect(!speech.before.isEmpty, "\(key.name) in \(place) says the same once more")
        }
      }
    }
  }
}

extension App {
  fileprivate var focusedItem: AnyHashable? { screens[place].anyFocus.map { AnyHashable($0) } }
}

import Core
import Interface
import Testing

@testable import Screens

@Suite("Laws: strange text in every field") struct StrangeTextLaws {
  static let texts: [String: String] = [
    "controls": "a\u{1}b\u{7F}c\u{9B}31md\u{0}",
    "escapes": "\u{1B}[31mrød\u{1B}[2J\u{1B}]0;titel\u{7}",
    "long": String(repeating: "æøå langt ", count: 500) + String(repeating: "x", count: 5_000),
    "emoji": "👩‍👧‍👦 🇩🇰 👍🏽 🏳️‍🌈 ☑️",
    "marks": "Z\u{335}\u{322}\u{33C}\u{301}\u{300}\u{317}algo e\u{301} \u{301}",
    "directions": "\u{202E}bagvendt\u{202C} \u{2066}שלום\u{2069} \u{200F}",
    "wide": "你好，世界 ﷽ ｆｕｌｌ",
  ]
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12), Laws.smallest]

  @Test(arguments: texts.keys.sorted())
  func noFieldDisturbsTheScreen(name: String) throws {
    let text = try #require(Self.texts[name])
    var app = Story("", .demo).app
    fill(&app, with: text)
    for size in Self.sizes {
      _ = app.update(.resized(size))
      for keys in ["1", "Esc", "Enter", "Enter", "Tab", "Tab", "Tab", "End", "i", "6", "?", "Esc"]
        + ["2", "Enter", "End", "Esc", "m", "ned", "Tab", "End", "Enter", "Esc", "?", "Esc", "2 m"]
        + ["3", "ned", "x", "w", "g", "o", "a", "Esc", "o", "?", "Esc", "s", "Esc", "Esc"]
        + ["4", "Enter", "End", "Esc", "?", "Esc"]
      {
        for key in Key.read(keys) { _ = app.update(.key(key)) }
        #expect(Laws.broken(by: app) == nil, "\(name) at \(size), after \(keys)")
        expectColumnsIntact(app, name)
      }
    }
  }

  @Test(arguments: texts.keys.sorted())
  func noFormIsDisturbed(name: String) throws {
    let text = try #require(Self.texts[name])
    for size in [Size.standard, Laws.smallest] {
      for keys in [
        "e", "b", "Enter n", "Enter r", "0 a", "0 e", "i a", "2 a", "2 c", "2 /", "/", ":", "3 a",
        "3 A", "3 /", "3 f", "4 a",
      ] {
        var story = Story("", .demo, size: size)
        story.press(keys)
        for _ in 0..<4 {
          _ = story.app.update(.paste(text))
          _ = story.app.update(.key(.tab))
          #expect(Laws.broken(by: story.app) == nil, "\(name) at \(size), in the form of \(keys)")
        }
      }
    }
  }

  /// Puts `text` into every field that holds text, as another program might have.
  private func fill(_ app: inout App, with text: String) {
    let ledger = app.ledgers[0]
    let project = ledger.project
    var changes = project.info.changes {
      $0.name = text
      $0.organisation = text
      $0.leader = text
    }
    // One in each of the board's columns.
    for milestone in [1, 6, 12].compactMap(project.milestone) {
      changes += milestone.changes {
        $0.title = text
        $0.shortTitle = text
        $0.responsible = text
        $0.notes = text
        $0.purpose = text
        $0.advice = text
        $0.statusReason = text
      }
    }
    for item in project.checklist(of: project.milestone(6)!) {
      changes += item.changes { $0.text = text }
    }
    for decision in project.decisions {
      changes += decision.changes {
        $0.body = text
        $0.minutes = text
      }
    }
    for department in project.departments { changes += department.changes { $0.name = text } }
    changes += stakeholderChanges(project, text)
    changes += (1...3).map { number in
      Activity(id: "x\(number)").with {
        $0.number = number
        ($0.title, $0.area, $0.responsible, $0.note, $0.resources) = (text, text, text, text, text)
        $0.dependsOn = number == 1 ? [] : ["x\(number - 1)"]
      }.insertion
    }
    let goal = Goal(id: "g1").with {
      ($0.number, $0.title, $0.indicator, $0.unit) = (1, text, text, text)
      ($0.reason, $0.adjustment, $0.responsible, $0.note) = (text, text, text, text)
      ($0.baseline, $0.target) = (Quantity(2), Quantity(1))
    }
    let measurement = Measurement(id: "m1").with {
      ($0.goal, $0.note, $0.words, $0.value) = ("g1", text, text, Quantity(3))
      $0.date = app.today
    }
    changes += [goal.insertion, measurement.insertion]
    let transaction = Edit(text, changes).signed(
      id: "strange", author: text, time: Moment(seconds: 0))
    let entry = Entry(revision: ledger.revision + 1, transaction: transaction)
    _ = app.update(.appended([entry], project: project.id))
  }

  private func stakeholderChanges(_ project: Project, _ text: String) -> [Change] {
    project.stakeholders.flatMap { stakeholder -> [Change] in
      var assessment = Assessment(id: "v\(stakeholder.number)")
      assessment.stakeholder = stakeholder.id
      var contact = Contact(id: "c\(stakeholder.number)")
      contact.stakeholder = stakeholder.id
      contact.channel = text
      contact.note = text
      var line = Communication(id: "k\(stakeholder.number)")
      line.occasion = text
      line.channel = text
      line.audience = [stakeholder.id]
      return stakeholder.changes {
        $0.name = text
        $0.organisation = text
        $0.interests = text
        $0.note = text
      } + (stakeholder.number > 3 ? [assessment.insertion] : [])
        + [contact.insertion, line.insertion]
    }
  }

  private func expectColumnsIntact(_ app: App, _ name: String) {
    guard app.place == .board, app.overlays.isEmpty, app.size.width >= 72 else { return }
    let layout = BoardLayout(app.ledger!.project, size: app.size, next: [:])
    let frame = app.view()
    for column in 1..<3 {
      let x = layout.x(ofColumn: column) - 1
      for y in layout.cards.y..<layout.cards.bottom {
        let cell = frame.row(y)[x]
        #expect(cell.text == "│", "\(name): column \(column), row \(y)")
      }
    }
  }
}

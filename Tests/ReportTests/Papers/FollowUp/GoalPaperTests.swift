import Core
import Foundation
import Interface
import TestSupport
import Testing
import Text

@testable import Reports

@Suite("The goals on paper") struct GoalPaperTests {
  let today = Samples.today

  /// The demo with the sample goals instead of its own.
  private func ledger() throws -> Ledger {
    var ledger = try Samples.demo()
    for goal in ledger.project.goals {
      ledger = try Samples.after(ledger.project.remove(goal.reference), on: ledger)
    }
    for step in SampleGoals.steps {
      ledger = try Samples.after(step(ledger.project), on: ledger)
    }
    return ledger
  }

  private func project() throws -> Project { try ledger().project }

  @Test func isAsRecorded() throws {
    let project = try project()
    let goals = Report.goals(project, today: today).text
    #expect(goals.contains("1 af 5 mål nået, 2 delvist nået, 1 ikke nået"))
    expectRecorded(goals, "maal")
    expectRecorded(Report.goals(project, today: today).json, "maal-json")
    #expect(
      Report.goals(try Samples.new().project, today: today).text.contains("Der er ingen mål endnu.")
    )
  }

  @Test func numbersInJSONArePlain() throws {
    let text = Report.goals(try project(), today: today).json
    let goals = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(goals.compactMap { $0["baseline"] as? Double } == [92, 3.8, 6, 0])
    #expect((goals[0]["latest"] as? [String: Any])?["value"] as? Double == 84.5)
    #expect(text.contains("\"value\" : 84.5"))
  }

  @Test(arguments: [3, 10, 11]) func milestonesTellOfGoals(number: Int) throws {
    let project = try project()
    let milestone = try #require(project.milestone(number))
    let facts = project.facts(about: milestone).joined(separator: "\n")
    let wanted = [
      3: ["5 mål, alle med udgangspunkt, måltal og frist"],
      10: ["4 af 5 mål er målt", "ikke målt endnu: mål 7", "justering foreslået ved mål 8"],
      11: ["4 af 5 mål har et resultat at fortælle om"],
    ]
    for text in wanted[number]! {
      #expect(facts.contains(text))
      let paper = Report.milestone(milestone, in: project, today: today).text
      #expect(paper.contains(text.prefix(1).uppercased() + text.dropFirst()))
    }
  }

  @Test func theSummaryOfTheDemoWithGoalsIsOnePage() throws {
    let summary = try Samples.summary(ledger())
    #expect(summary.lines.count <= Report.height)
    #expect(summary.lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(summary.contains("1 af 5 mål nået"))
    #expect(
      summary.contains(
        " Hurtigere hjælp til beboerne\n  ●···········|  6 → 6,5 → 4 dage · ikke nået"))
    expectRecorded(summary, "oversigt-maal")
  }

  @Test func anyNumberOfGoalsKeepsThePage() throws {
    var ledger = try Samples.demo()
    let many = (1...40).map { number in
      Goal(id: "g\(number)").with { $0.title = String(repeating: "Langt mål \(number) ", count: 9) }
    }
    ledger = try Samples.after(ledger.project.add(many), on: ledger)
    let summary = try Samples.summary(ledger)
    #expect(summary.lines.count <= Report.height)
    #expect(summary.lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(summary.contains("mål til"))
  }

  @Test(arguments: [
    (0.0, 0.0), (0.000_01, 0.0001), (-0.000_01, -0.0001), (0.5, 0.5), (0.333_333, 0.3333),
    (0.999_96, 0.9999), (0.999_999, 0.9999), (1.0, 1.0), (1.000_01, 1.0), (-1.0, -1.0),
  ])
  func aShareIsNeitherAllNorNothingBeforeItIs(share: Double, shown: Double) {
    #expect(share.share == shown)
  }
}

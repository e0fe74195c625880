import Core
import Foundation
import GRDB
import TestSupport
import Testing
import Text

@testable import Storage

/// Documentation/Journal.md says what the program stores.
@Suite struct JournalDocumentationTests {
  private let page: String

  init() throws {
    page = try Documentation.text(of: "Documentation/Journal.md")
  }

  /// The rows of the tables under a kind's heading, as "stored name|label".
  private func rows(under heading: String) -> [String] {
    lines(under: heading).filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").prefix(2).map { $0.filter { $0 != "`" }.description.trimmed }
        .joined(separator: "|")
    }
  }

  private func lines(under heading: String) -> [Substring] {
    let section = page.components(separatedBy: "\n### \(heading)\n").last ?? ""
    let end = section.range(of: "\n##")?.lowerBound ?? section.endIndex
    return section[..<end].split(separator: "\n")
  }

  private func fields<Record: Entity>(of type: Record.Type) -> [String] {
    Record.fields.map { "\($0.name)|\($0.label)" }
  }

  @Test(arguments: Kind.allCases)
  func namesEveryFieldOfAKindInOrder(kind: Kind) {
    let words: [Kind: [any FieldValue]] = [
      .milestone: MilestoneStatus.allCases, .decision: DecisionOutcome.allCases,
      .stakeholder: StakeholderKind.allCases + Handling.allCases as [any FieldValue],
      .assessment: Attitude.allCases, .condition: ConditionKind.allCases,
      .opportunity: OpportunityKind.allCases + Weight.allCases as [any FieldValue],
      .expectation: ExpectedAnswer.allCases, .activity: ActivityStatus.allCases,
      .allocationKey: KeyBasis.allCases,
      .goal: GoalArea.allCases + GoalScale.allCases + GoalDirection.allCases
        + GoalAssessment.allCases as [any FieldValue],
      .operationalTask: TaskPlacement.allCases,
      .round: RoundAnswer.allCases + RoundKind.allCases as [any FieldValue],
      .adjustment: AdjustmentKind.allCases + AdjustmentState.allCases as [any FieldValue],
      .meeting: MeetingKind.allCases, .keyFinding: UsageMeasure.allCases,
    ]
    let expected =
      fields(of: kind.type) + (words[kind] ?? []).map { "\($0.stored)|\($0.shown)" }
    #expect(rows(under: kind.rawValue) == expected)
  }

  @Test(arguments: Kind.allCases)
  func saysWhatEveryReferenceIsToAndWhatRemovalDoes(kind: Kind) {
    expectReferences(of: kind.type)
  }

  private func expectReferences<Record: Entity>(of type: Record.Type) {
    for field in type.fields {
      guard let target = field.target else { continue }
      let rule = field.removalRule == .cascade ? "goes with it" : "is cleared"
      let line = lines(under: type.kind.rawValue).first { $0.hasPrefix("| `\(field.name)` |") }
      #expect(line?.contains("to \(target.rawValue); \(rule)") == true, "\(line ?? "")")
    }
  }

  @Test func hasTheTablesAsTheyAreMade() throws {
    try withTemporaryDirectory { directory throws in
      let journal = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      let made = try journal.queue.read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
        )
      }
      #expect(made.count == 8)
      for statement in made { #expect(page.contains(statement + ";"), "\(statement)") }
    }
    #expect(page.contains("| `application_id` | \(Schema.applicationID),"))
    #expect(page.contains("| `user_version` | \(Schema.version),"))
  }

  @Test func showsTheExportedFormAsItIs() {
    #expect(page.contains("```json\n" + ProjectDocumentTests.documented + "```\n"))
    #expect(page.contains("always `\(DocumentJSON.format)`"))
  }
}

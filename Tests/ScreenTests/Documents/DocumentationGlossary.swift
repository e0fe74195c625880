import Core
import Foundation
import Screens
import TestSupport
import Testing

/// Documentation/Glossary.md has one name in the code for each term, and every term of the code's
/// own lists.
@Suite struct DocumentationGlossary {
  /// A term and its name in the code.
  private let terms: [(danish: String, code: String)]

  init() throws {
    let page = try Documentation.text(of: "Documentation/Glossary.md")
    let headings = page.components(separatedBy: "\n## ").dropFirst().map {
      $0.components(separatedBy: "\n")[0]
    }
    terms = headings.flatMap { Documentation.rows(under: $0, in: page) }.map {
      ($0[0], $0[1].filter { $0 != "`" })
    }
  }

  @Test func givesNoTermTwoNamesAndNoNameTwoTerms() {
    #expect(terms.count > 50)
    for (_, group) in Dictionary(grouping: terms, by: { $0.danish.lowercased() }) {
      #expect(group.count == 1, "\(group)")
    }
    for (_, group) in Dictionary(grouping: terms, by: \.code) {
      #expect(group.count == 1, "\(group)")
    }
  }

  @Test func namesWhatIsInTheCode() throws {
    let words = Set(
      try Documentation.sources().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    for term in terms { #expect(words.contains(term.code), "\(term)") }
  }

  @Test func hasEveryCaseOfTheCodesLists() {
    var wanted: [(String, String)] = []
    wanted += Phase.allCases.map { ($0.name, "\($0)") }
    wanted += MilestoneStatus.allCases.map { ($0.shown, "\($0)") }
    wanted += DecisionOutcome.allCases.map { ($0.shown, "\($0)") }
    wanted += StakeholderKind.allCases.map { ($0.shown, "\($0)") }
    wanted += Attitude.allCases.map { ($0.shown, "\($0)") }
    wanted += Handling.allCases.map { ($0.shown, "\($0)") }
    wanted += StakeholderType.allCases.map { ($0.name, "\($0)") }
    wanted += OpportunityKind.allCases.map { ($0.shown, "\($0)") }
    wanted += Tab.allCases.map { ($0.name, "\($0)") }
    for (danish, code) in wanted {
      #expect(
        terms.contains { $0.danish.lowercased() == danish.lowercased() && $0.code == code },
        "| \(danish) | `\(code)` |")
    }
  }

  @Test func hasEveryKindOfRecord() {
    for kind in Kind.allCases {
      #expect(terms.contains { $0.code == "\(kind.type)" }, "\(kind.type)")
    }
  }
}

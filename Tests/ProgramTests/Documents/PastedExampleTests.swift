import Foundation
import TestSupport
import Testing

/// Examples can be pasted into bash, where an exclamation mark inside double quotes is taken for an
/// earlier command.
@Suite struct PastedExampleTests {
  @Test func noExampleHasAnExclamationMarkInDoubleQuotes() throws {
    var examples: [String] = []
    for page in try Documentation.pages() {
      examples += try Documentation.text(of: page).components(separatedBy: "\n")
        .filter { $0.contains("samdrift ") }
    }
    let inHelp = try Documentation.sources().components(separatedBy: "\n")
      .filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix("samdrift ") }
    #expect(examples.count > 50 && inHelp.count > 30)
    for example in examples + inHelp { #expect(!isTakenForAnother(example), "\(example)") }
    // One in a literal of the source is written as two.
    for example in examples { #expect(!example.hasSuffix(#"\\"#), "\(example)") }
    for example in inHelp { #expect(!example.hasSuffix(#"\\\\"#), "\(example)") }
  }

  @Test(arguments: [
    ("samdrift plan tilføj \"Vagtordning !uge 49\"", true),
    ("samdrift plan tilføj 'Vagtordning !uge 49'", false),
    ("samdrift mål tilføj \"Nu!\" --område service", false),
  ])
  func theMarkIsSeen(example: String, isTaken: Bool) {
    #expect(isTakenForAnother(example) == isTaken)
  }

  private func isTakenForAnother(_ example: String) -> Bool {
    example.replacing(/'[^']*'/, with: "").contains(/"[^"]*![^"\s=(][^"]*"/)
  }
}

import Core
import TestSupport
import Testing

@Suite("Records as JSON") struct RecordJSONTests {
  @Test func theDocumentNamesEveryMember() throws {
    let page = try Documentation.text(of: "Documentation/CommandLine.md")
    // These are shown within others, or not at all.
    let others: Set<Kind> = [.usage, .fixedShare, .round, .project]
    for kind in Kind.allCases where !others.contains(kind) {
      for field in kind.type.descriptions where !field.isInternal {
        let name: String? =
          switch field.face.json {
          case .leftOut: nil
          case .named(let name): name
          case .standard, .wordOnly: field.name
          }
        if let name { #expect(page.contains("`\(name)`"), "\(kind): \(name)") }
      }
    }
  }
}

import Demo
import TestSupport
import Testing
import Text

@testable import Core

@Suite("Searching a project") struct ProjectSearchTests {
  /// All that people have written is found by any part of it, and nothing else is.
  @Test(arguments: [UInt64(1), 2, 3]) func findsWhatIsWritten(seed: UInt64) throws {
    let project = try RandomHistory.ledger(seed: seed, steps: 300).project
    for kind in project.kinds {
      for reference in project.references(of: kind.type) {
        let stored = project.stored(reference) ?? [:]
        for field in kind.type.descriptions where field.type == .text && field.target == nil {
          guard !field.isInternal, let text = stored[field.name]?.trimmed, !text.isEmpty else {
            continue
          }
          let hits = ProjectSearch(text, in: project).hits
          #expect(hits.contains { $0.record == reference }, "\(text) in \(field.name)")
          for hit in hits {
            let found = project.value(of: hit.field, in: hit.record).text ?? ""
            // A milestone's id is its number.
            #expect(TextQuery(text).isIn(found) || hit.record.id == text, "\(text) in \(found)")
          }
        }
      }
    }
  }

  /// A search that narrows another finds what one from the beginning does.
  @Test func narrowingFindsTheSame() throws {
    let project = try RandomHistory.ledger(seed: 4, steps: 400).project
    for word in ["nøgler", "afdeling", "12", "en "] {
      var former: ProjectSearch?
      for length in 1...word.count {
        let text = String(word.prefix(length))
        let search = ProjectSearch(text, in: project, narrowing: former)
        #expect(search.hits == ProjectSearch(text, in: project).hits, "\(text)")
        former = search
      }
    }
  }

  @Test func nothingIsInNothing() {
    #expect(ProjectSearch(" ", in: Project(id: "p")).hits.isEmpty)
  }
}

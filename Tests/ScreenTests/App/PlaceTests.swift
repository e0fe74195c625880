import Core
import TestSupport
import Testing

@testable import Screens

@Suite("Places of records") struct PlaceTests {
  @Test(arguments: Kind.allCases) func eachKindIsShownSomewhere(kind: Kind) throws {
    let random = try (UInt64(1)...8).map {
      try RandomHistory.ledger(seed: $0, steps: 200).project
    }
    let demo = Story("", .demo).app.ledgers[0].project
    let shown = (random + [demo]).flatMap { project in
      project.references(of: kind.type).map { Place(for: $0, in: project) != nil }
    }
    #expect(!shown.isEmpty)
    #expect(shown.contains(true), "a \(kind.name) is shown nowhere")
  }
}

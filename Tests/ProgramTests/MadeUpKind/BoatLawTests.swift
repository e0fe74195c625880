import Core
import TestSupport
import Testing

/// The laws of every history hold of histories that made-up records come and go in.
@Suite("A made-up kind: laws") struct BoatLawTests {
  private static let seeds: [UInt64] = Array(1...5)
  private static let kinds = [Boat.kind, Voyage.kind]

  /// The state after each transaction that came.
  private func walk(_ seed: UInt64, _ body: (Project, Transaction, Project) throws -> Void) throws
    -> Ledger
  {
    var history = try RandomHistory(seed: seed, of: Self.kinds)
    for _ in 1...150 {
      let before = history.ledger.project
      guard let transaction = try history.step() else { continue }
      try body(before, transaction, history.ledger.project)
    }
    return history.ledger
  }

  @Test(arguments: seeds) func theInverseOfATransactionGivesBackTheState(seed: UInt64) throws {
    let ledger = try walk(seed) { before, transaction, after in
      var project = after
      for change in transaction.changes.reversed() { try project.apply(change.inverse) }
      #expect(project == before)
    }
    #expect(try Ledger(folding: ledger.entries.map(\.transaction)) == ledger)
  }

  @Test(arguments: seeds) func noneRefersToWhatIsGone(seed: UInt64) throws {
    _ = try walk(seed) { _, _, project in
      let voyages = Voyage.table(project).all
      #expect(voyages.allSatisfy { project.boat($0.boat) != nil })
      for boat in Boat.table(project).all {
        #expect(boat.owners.allSatisfy { project.department($0) != nil })
        #expect(!boat.name.isEmpty && (1...3).contains(boat.berth))
      }
    }
  }

  @Test func theHistoriesHaveThemComeAndGoWithEveryField() throws {
    var (filled, gone): (Set<String>, Set<Kind>) = ([], [])
    var undone = 0
    for seed in Self.seeds {
      _ = try walk(seed) { _, transaction, _ in
        let own = transaction.changes.filter { Self.kinds.contains($0.reference.kind) }
        for change in own {
          let kind = change.reference.kind
          switch change {
          case .insert(_, let fields): filled.formUnion(fields.keys.map { "\(kind).\($0)" })
          case .remove: gone.insert(kind)
          case .set(_, let field, _, _): filled.insert("\(kind).\(field)")
          }
        }
        if case .undo = transaction.act, !own.isEmpty { undone += 1 }
      }
    }
    for kind in Self.kinds {
      for field in kind.type.descriptions where field.isAsked {
        #expect(filled.contains("\(kind).\(field.name)"))
      }
    }
    #expect(gone == Set(Self.kinds))
    #expect(undone > 5)
  }

  @Test func aProjectKnowsTheKindsItHasRecordsOf() throws {
    var project = Project(id: "p")
    let empty = project
    #expect(project.kinds == Kind.allCases)
    let boat = Boat(id: "b").with { $0.name = "Ternen" }
    try project.apply(boat.insertion)
    #expect(project.kinds == Kind.allCases + [Boat.kind])
    #expect(project != empty)
    try project.apply(boat.removal)
    #expect(project == empty)
  }
}

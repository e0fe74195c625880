import Core
import TestSupport
import Testing

/// The tables that copies of a project share.
@Suite struct ProjectTableLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aCopyOfAProjectStaysAsItWas(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...40 { try history.step() }
    let (project, entries) = (history.ledger.project, history.ledger.entries)
    // Tables that are equal may have given other numbers.
    let addition = project.add(Activity(id: "ny")).changes
    for _ in 1...40 { try history.step() }
    let same = try Ledger(folding: entries.map(\.transaction)).project
    #expect(project == same)
    #expect(project.add(Activity(id: "ny")).changes == addition)
    #expect(same.add(Activity(id: "ny")).changes == addition)
  }
}

import Core
import TestSupport
import Testing

/// Two people's new goals, keys, rounds and versions of the agreement never get the same number.
@Suite struct NumbersTogetherTests {
  private var ledger = Ledger(projectID: "p")
  private let today = Day(iso: "2026-12-03")!

  init() throws {
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "",
        departments: [NewDepartment(name: "A", dwellings: 50, area: 100)], newID: NewIDs("d").next))
  }

  private mutating func make(_ edit: Edit, by author: String) throws {
    let merge = ledger.project.merge(edit.changes)
    #expect(merge.conflicts.isEmpty)
    try ledger.make(Edit(edit.label, merge.changes, act: edit.act), by: author)
  }

  /// Adds two of a kind from the same state, takes one back, adds a third, and repeats the one.
  private mutating func addTogether(
    _ kind: Kind, _ edit: (String, Project) throws -> Edit
  ) throws {
    let (first, second) = (try edit("a", ledger.project), try edit("b", ledger.project))
    try make(first, by: "Driftschef")
    try make(second, by: "Projektleder")
    #expect(numbers(kind) == ["a": 1, "b": 2])
    try make(ledger.undo(by: "Projektleder"), by: "Projektleder")
    try make(try edit("c", ledger.project), by: "Driftschef")
    try make(ledger.redo(by: "Projektleder"), by: "Projektleder")
    #expect(numbers(kind) == ["a": 1, "b": 2, "c": 3])
  }

  private func numbers(_ kind: Kind) -> [String: Int] {
    let project = ledger.project
    let pairs =
      switch kind {
      case .goal: project.goals.map { ($0.id, $0.number) }
      case .allocationKey: project.allocationKeys.map { ($0.id, $0.number) }
      default: project.rounds.map { ($0.id, $0.number) }
      }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test mutating func goals() throws {
    try addTogether(.goal) { id, project in
      project.add([Goal(id: id).with { $0.title = "Mål \(id)" }])
    }
  }

  @Test mutating func keys() throws {
    try addTogether(.allocationKey) { id, project in
      project.add(AllocationKey(id: id).with { $0.name = "Pulje \(id)" })
    }
  }

  @Test mutating func versionsOfTheAgreement() throws {
    let firsts = try ["a", "b"].map { try ledger.project.firstAgreement(id: $0) }
    try make(firsts[0], by: "Driftschef")
    try make(firsts[1], by: "Projektleder")
    #expect(ledger.project.agreements.map(\.version) == [1, 2])
    try make(ledger.project.remove(Reference(.agreement, "b")), by: "Projektleder")
    let first = try #require(ledger.project.agreement("a"))
    try make(ledger.project.present(first, on: today), by: "Driftschef")
    let next = try ["c", "d"].map { id in try ledger.project.newVersion { id } }
    try make(next[0], by: "Driftschef")
    try make(next[1], by: "Projektleder")
    #expect(ledger.project.agreements.map(\.version) == [1, 2, 3])
  }

  @Test mutating func rounds() throws {
    let today = today
    try addTogether(.round) { id, project in try project.add(Round(id: id), today: today) }
    #expect(Set(ledger.project.goalFindings.map(\.round)).isSubset(of: ["a", "b", "c"]))
  }
}

import Core
import TestSupport
import Testing

/// A number that has named a stakeholder never comes to name another.
@Suite struct StakeholderNumberTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("n")

  init() throws {
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: ids.next))
  }

  private func new(_ name: String, _ kind: StakeholderKind = .person) -> Stakeholder {
    Stakeholder(id: ids.next()).with {
      $0.name = name
      $0.kind = kind
    }
  }

  private func number(_ name: String) -> Int? {
    ledger.project.stakeholders.first { $0.name == name }?.number
  }

  private mutating func make(_ edit: Edit, by author: String = "Driftschef") throws {
    let merge = ledger.project.merge(edit.changes)
    #expect(merge.conflicts.isEmpty)
    try ledger.make(Edit(edit.label, merge.changes, act: edit.act), by: author)
  }

  @Test mutating func afterTheLastIsRemoved() throws {
    let eva = new("Eva")
    try make(ledger.project.add(eva))
    try make(ledger.project.remove(eva.reference))
    try make(ledger.project.add(new("Bo")))
    #expect(number("Bo") == 10)
    #expect(ledger.stakeholder(number: 9)?.name == "Eva")
    #expect(ledger.stakeholder(number: 10)?.name == "Bo")
    #expect(ledger.stakeholder(number: 11) == nil)
  }

  @Test mutating func afterAnUndoThatIsRedoneLater() throws {
    try make(ledger.project.add(new("Eva")))
    try make(ledger.undo(by: "Driftschef"))
    try make(ledger.project.add(new("Bo")), by: "Projektleder")
    try make(ledger.redo(by: "Driftschef"))
    #expect(number("Eva") == 9)
    #expect(number("Bo") == 10)
  }

  @Test mutating func whenTwoAreAddedFromTheSameState() throws {
    let first = ledger.project.add(new("Eva"))
    let second = ledger.project.add(new("Bo"))
    try make(first)
    try make(second, by: "Projektleder")
    #expect(number("Eva") == 9)
    #expect(number("Bo") == 10)
    try make(ledger.undo(by: "Projektleder"))
    #expect(number("Bo") == nil)
  }

  @Test mutating func whenThePlaybooksGroupsAreAddedAgain() throws {
    for stakeholder in ledger.project.stakeholders {
      try make(ledger.project.remove(stakeholder.reference))
    }
    for name in Playbook.stakeholderNames {
      try make(ledger.project.add(Stakeholder(id: ids.next()).with { $0.name = name }))
    }
    #expect(ledger.project.stakeholders.map(\.number) == Array(9...16))
  }

  @Test mutating func afterAnErasure() throws {
    for name in ["Eva", "Bo"] { try make(ledger.project.add(new(name))) }
    for (name, next) in [("Bo", 11), ("Eva", 11)] {
      let person = try #require(ledger.project.stakeholders.first { $0.name == name })
      let erasure = try Erasure(of: person.id, from: ledger, by: "Driftschef")
      ledger = try Ledger(folding: erasure.transactions)
      let edit = ledger.project.add(new("Ny"))
      guard case .insert(_, let fields) = edit.changes[0] else {
        Issue.record("\(edit)")
        return
      }
      #expect(fields["number"] == String(next))
      #expect(ledger.stakeholder(number: person.number) == nil)
    }
  }

  @Test mutating func inAProjectThatIsFoldedAnew() throws {
    let eva = new("Eva")
    try make(ledger.project.add(eva))
    try make(ledger.project.remove(eva.reference))
    ledger = try Ledger(folding: ledger.entries.map(\.transaction))
    try make(ledger.project.add(new("Bo")))
    #expect(number("Bo") == 10)
  }
}

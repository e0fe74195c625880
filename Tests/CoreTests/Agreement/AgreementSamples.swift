import Core
import TestSupport

extension Ledger {
  static let today = Day(iso: "2026-11-23")!

  /// A project with three departments and nothing else done to it.
  static func withDepartments() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "",
        departments: ["Fjordglimt", "Ådalen", "Havnebakken"].map { NewDepartment(name: $0) },
        newID: NewIDs("d").next))
    return ledger
  }

  /// The same with models, and an agreement that the first department has acceded to.
  static func withAgreement() throws -> Ledger {
    var ledger = try withDepartments()
    for step in SampleAgreement.steps(presented: today) {
      try ledger.make(step(ledger.project))
    }
    return ledger
  }

  /// Lets a department accede, and says nothing about a version when `isOld`.
  mutating func accede(
    _ index: Int, _ outcome: DecisionOutcome = .approved, on day: Day = today, isOld: Bool = false
  ) throws {
    var decision = project.accession(of: project.departments[index].id, id: "a\(revision)")
    decision.date = day
    decision.outcome = outcome
    let edit = project.add(decision)
    guard isOld else {
      try make(edit)
      return
    }
    decision.agreement = nil
    try make(Edit(edit.label, [decision.insertion]))
  }
}

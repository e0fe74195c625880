import TestSupport
import Testing

@testable import Core

/// The largest number that is kept stops nothing from coming after it.
@Suite struct LargeNumberTests {
  /// A project in which every record stands at the last place there is, with the largest number.
  private func crowded() throws -> Project {
    var project = try RandomHistory.ledger(seed: 3, steps: 200).project
    for kind in Kind.allCases {
      for reference in project.references(of: kind.type) {
        let fields = kind.type.fieldNames
        for field in ["position", "number", "version"] where fields.contains(field) {
          try project.apply(
            .set(reference, field: field, old: nil, new: String(Int.largestStored)))
        }
      }
    }
    let numbered: [Kind] = [.stakeholder, .activity, .goal, .allocationKey, .round]
    for kind in numbered {
      let last = Reference(kind, "sidste")
      try project.apply(.insert(last, ["number": String(Int.largestStored)]))
    }
    return project
  }

  @Test func everythingCanStillBeAdded() throws {
    let project = try crowded()
    let ids = NewIDs()
    let milestone = try #require(project.milestone(1))
    let activity = try #require(project.activities.first)
    let stakeholder = try #require(project.stakeholders.first)
    let goal = try #require(project.goals.first)
    let day = try #require(Day(iso: "2026-11-23"))
    let edits = try [
      project.addChecklistItem("Nyt", to: milestone, id: ids.next()),
      project.addChecklistItem("Nyt", to: activity, id: ids.next()),
      project.add(Decision(id: ids.next()).with { $0.milestone = "1" }),
      project.add(Department(id: ids.next()).with { $0.name = "Ny" }),
      project.add(Stakeholder(id: ids.next()).with { $0.name = "Ny" }),
      project.add(Contact(id: ids.next()).with { $0.stakeholder = stakeholder.id }),
      project.add(Communication(id: ids.next())),
      project.add(Condition(id: ids.next())),
      project.add(Opportunity(id: ids.next())),
      project.add(Dialogue(id: ids.next())),
      project.add((1...3).map { n in Activity(id: ids.next()).with { $0.title = "Ny \(n)" } }),
      project.add(
        [Activity(id: ids.next()).with { $0.title = "Ny" }], after: project.activities[0].id),
      project.add((1...3).map { n in Goal(id: ids.next()).with { $0.title = "Ny \(n)" } }),
      project.add(
        Measurement(id: ids.next()).with {
          $0.goal = goal.id
          $0.date = day
          if goal.scale == .figures { $0.value = Quantity(1) } else { $0.words = "Godt" }
        }, today: day),
      project.add(AllocationKey(id: ids.next()).with { $0.name = "Ny" }),
      project.add(OperatingModel(id: ids.next()).with { $0.name = "Ny" }),
      project.startModels(newID: { ids.next() }),
    ]
    for edit in edits {
      let merge = project.merge(edit.changes)
      #expect(merge.conflicts.isEmpty, "\(edit.label)")
      #expect(merge.result != nil, "\(edit.label)")
    }
  }

  @Test func aNumberIsNotGivenTwice() throws {
    var project = Project(id: "p")
    for (id, number) in [("a", 999_999_998), ("b", 999_999_999), ("c", Int.largestStored)] {
      try project.apply(.insert(Reference(.stakeholder, id), ["number": String(number)]))
    }
    for number in 1_000_000_000...1_000_000_003 {
      #expect(project.tables.stakeholder.numbers.next == number)
      let edit = project.add(Stakeholder(id: "\(number)").with { $0.name = "Ny" })
      for change in edit.changes { try project.apply(change) }
    }
  }
}

import Core
import TestSupport
import Testing

/// Two people edit from the same state; the first is committed, the second is held up against it.
@Suite struct MergeTests {
  var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next))
  }

  private var six: Milestone { ledger.project.milestone(6)! }

  private mutating func merge(_ first: Edit, then second: Edit) throws -> Merge {
    try ledger.make(first, by: "Driftschef")
    return ledger.project.merge(second.changes)
  }

  @Test mutating func differentFieldsAreBothKept() throws {
    let second = ledger.project.edit(six) { $0.notes = "Husk mødet" }
    let merge = try merge(ledger.project.edit(six) { $0.responsible = "Mester" }, then: second)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.changes == second.changes)
  }

  @Test mutating func theSameFieldIsAConflictWithBothValues() throws {
    let second = ledger.project.edit(six) { $0.responsible = "Inspektør" }
    let merge = try merge(ledger.project.edit(six) { $0.responsible = "Mester" }, then: second)
    #expect(
      merge.conflicts == [
        Conflict(
          change: .set(six.reference, field: "responsible", old: nil, new: "Inspektør"),
          obstacle: .changed(now: "Mester"))
      ])
    #expect(
      ledger.explain(merge.conflicts[0]) == """
        Ansvarlig for milepæl 6 · Tiltrædelse af aftale er siden ændret til »Mester« af Driftschef.
        """)
  }

  @Test mutating func theSameValueIsAgreementAndNothingRemains() throws {
    let both = ledger.project.edit(six) { $0.responsible = "Mester" }
    let merge = try merge(both, then: both)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.changes.isEmpty)
  }

  @Test mutating func whatRefersToSomethingRemovedConflicts() throws {
    let department = ledger.project.departments[0]
    let accession = Decision(id: "d").with {
      $0.milestone = "6"
      $0.department = department.id
    }
    let merge = try merge(
      ledger.project.remove(department.reference), then: ledger.project.add(accession))
    #expect(merge.conflicts.map(\.obstacle) == [.missing(department.reference)])
    #expect(
      ledger.explain(merge.conflicts[0]) == "Afdeling Fjordglimt er siden slettet af Driftschef.")
  }

  @Test func whatHasNeverBeenHereIsCalledWhatTheCopyCallsIt() throws {
    let activity = Activity(id: "mal").with { $0.title = "Mal gangen" }
    var copy = ledger
    let made = ledger.project.add(activity).signed(
      id: "copy", author: "Anne", time: Moment(seconds: 0))
    try copy.append([Entry(revision: ledger.revision + 1, transaction: made)])
    func explain(_ obstacle: Conflict.Obstacle) -> String {
      ledger.explain(
        Conflict(change: .remove(six.reference, [:]), obstacle: obstacle), from: copy)
    }
    #expect(
      explain(.missing(activity.reference))
        == "Aktivitet 1 »Mal gangen« er ikke kommet med fra kopien.")
    #expect(
      explain(.inUse(by: activity.reference))
        == "Milepæl 6 · Tiltrædelse af aftale bruges af aktivitet 1 »Mal gangen«.")
  }

  @Test mutating func removingWhatSomeoneNowRefersToConflicts() throws {
    let department = ledger.project.departments[0]
    let accession = Decision(id: "d").with {
      $0.milestone = "6"
      $0.department = department.id
      $0.body = "Afdelingsmødet"
    }
    let merge = try merge(
      ledger.project.add(accession), then: ledger.project.remove(department.reference))
    #expect(merge.conflicts.map(\.obstacle) == [.inUse(by: Reference(.decision, "d"))])
  }

  @Test mutating func removingWhatSomeoneHasChangedConflicts() throws {
    let department = ledger.project.departments[0]
    let merge = try merge(
      ledger.project.edit(department) { $0.dwellings = 96 },
      then: ledger.project.remove(department.reference))
    #expect(merge.conflicts.map(\.obstacle) == [.changed(now: "96")])
  }

  @Test mutating func changingWhatSomeoneHasRemovedConflicts() throws {
    let department = ledger.project.departments[0]
    let merge = try merge(
      ledger.project.remove(department.reference),
      then: ledger.project.edit(department) { $0.dwellings = 96 })
    #expect(merge.conflicts.map(\.obstacle) == [.missing(department.reference)])
  }

  @Test func aStepThatMakesAndThenFillsARecordHasNoConflictWithItself() throws {
    let department = Department(id: "ny")
    let named = department.with { $0.name = "Strandengen" }
    let changes = [department.insertion] + department.changes(to: named) + [named.removal]
    #expect(ledger.project.merge(changes).conflicts.isEmpty)
    #expect(ledger.project.merge(changes).changes == changes)
  }

  @Test func aRecordIsNotMadeTwice() {
    let again = ledger.project.departments[0].insertion
    #expect(ledger.project.merge([again]).conflicts.map(\.obstacle) == [.exists])
    var project = ledger.project
    #expect(throws: Damage.self) { try project.apply(again) }
  }

  @Test func aLedgerIsLeftAloneByAnEntryThatDoesNotFit() throws {
    var copy = ledger
    let edit = Edit(
      "To ting",
      [
        .set(six.reference, field: "notes", old: nil, new: "Væk igen"),
        .set(Reference(.department, "ukendt"), field: "name", old: nil, new: "X"),
      ])
    #expect(throws: Damage.self) { try copy.make(edit) }
    #expect(copy == ledger)
  }
}

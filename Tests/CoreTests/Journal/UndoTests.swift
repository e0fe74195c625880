import Core
import TestSupport
import Testing

@Suite struct UndoTests {
  var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder",
        departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
        newID: ids.next),
      by: "Driftschef")
  }

  private var six: Milestone { ledger.project.milestone(6)! }
  private var fjordglimt: Department { ledger.project.departments[0] }

  private mutating func make(_ author: String, _ edit: (Project) throws -> Edit) throws {
    try ledger.make(edit(ledger.project), by: author)
  }

  private mutating func setResponsible(_ who: String, by author: String) throws {
    try ledger.make(ledger.project.edit(six) { $0.responsible = who }, by: author)
  }

  private mutating func accede(_ id: String, by author: String) throws {
    var decision = Decision(id: id)
    decision.milestone = "6"
    decision.department = fjordglimt.id
    decision.body = "Afdelingsmødet"
    try ledger.make(ledger.project.add(decision), by: author)
  }

  private func refusal(of edit: () throws -> Edit) -> String? {
    do {
      _ = try edit()
      return nil
    } catch {
      return (error as? Refusal)?.message
    }
  }

  @Test func theProjectsOwnCreationCantBeUndone() {
    #expect(ledger.nextUndo(for: "Driftschef") == nil)
    #expect(refusal { try ledger.undo(by: "Driftschef") } == "Der er ikke mere, du kan fortryde.")
    #expect(refusal { try ledger.redo(by: "Driftschef") } == "Der er ikke noget at gentage.")
  }

  @Test mutating func undoSaysWhatItUndoesAndRedoWhatItRepeats() throws {
    try setResponsible("Mester", by: "Driftschef")
    let undo = try ledger.undo(by: "Driftschef")
    #expect(undo.label == "Fortrudt · Milepæl 6: ansvarlig Mester")
    #expect(undo.act == .undo(of: "t2"))
    try ledger.make(undo, by: "Driftschef")
    #expect(six.responsible == "")
    let redo = try ledger.redo(by: "Driftschef")
    #expect(redo.label == "Gentaget · Milepæl 6: ansvarlig Mester")
    #expect(redo.act == .redo(of: "t2"))
    try ledger.make(redo, by: "Driftschef")
    #expect(six.responsible == "Mester")
    #expect(ledger.nextUndo(for: "Driftschef")?.id == "t2")
  }

  @Test mutating func undoPassesOverWhatOthersDid() throws {
    try setResponsible("Mester", by: "Driftschef")
    try make("Projektleder") { $0.edit($0.milestone(6)!) { $0.notes = "Husk mødet" } }
    try ledger.make(ledger.undo(by: "Driftschef"), by: "Driftschef")
    #expect(six.responsible == "")
    #expect(six.notes == "Husk mødet")
    #expect(ledger.nextUndo(for: "Sekretariat") == nil)
  }

  @Test mutating func aNewEditLeavesNothingToRedo() throws {
    try setResponsible("Mester", by: "Driftschef")
    try ledger.make(ledger.undo(by: "Driftschef"), by: "Driftschef")
    #expect(ledger.nextRedo(for: "Driftschef") != nil)
    try setResponsible("Inspektør", by: "Driftschef")
    #expect(ledger.nextRedo(for: "Driftschef") == nil)
  }

  @Test mutating func undoIsRefusedWhenSomeoneHasChangedTheSameSince() throws {
    try setResponsible("Mester", by: "Driftschef")
    try setResponsible("Inspektør", by: "Projektleder")
    #expect(
      refusal { try ledger.undo(by: "Driftschef") } == """
        »Milepæl 6: ansvarlig Mester« kan ikke fortrydes: Ansvarlig for milepæl 6 · \
        Tiltrædelse af aftale er siden ændret til »Inspektør« af Projektleder.
        """)
  }

  @Test mutating func undoOfWhatIsTakenBackAlreadyChangesNothingButCounts() throws {
    try make("Driftschef") { $0.edit($0.milestone(7)!) { $0.notes = "Først" } }
    try setResponsible("Mester", by: "Driftschef")
    try setResponsible("", by: "Projektleder")
    let undo = try ledger.undo(by: "Driftschef")
    #expect(undo.changes.isEmpty)
    try ledger.make(undo, by: "Driftschef")
    #expect(ledger.nextUndo(for: "Driftschef")?.label == "Milepæl 7: noter Først")
  }

  @Test mutating func removingADepartmentTakesItsAccessionsAndUndoBringsAllBack() throws {
    try accede("d1", by: "Sekretariat")
    try accede("d2", by: "Sekretariat")
    let before = ledger.project
    try make("Driftschef") { $0.remove($0.departments[0].reference) }
    #expect(ledger.project.departments.map(\.name) == ["Havnebakken"])
    #expect(ledger.project.decisions.isEmpty)
    #expect(ledger.entries.last?.transaction.label == "Slettet afdeling: Fjordglimt")
    try ledger.make(ledger.undo(by: "Driftschef"), by: "Driftschef")
    #expect(ledger.project == before)
  }

  @Test mutating func anAdditionSomeoneBuildsOnCantBeUndone() throws {
    try make("Driftschef") { $0.add(Department(id: "ny").with { $0.name = "Strandengen" }) }
    var decision = Decision(id: "d")
    decision.milestone = "6"
    decision.department = "ny"
    decision.body = "Afdelingsmødet"
    try ledger.make(ledger.project.add(decision), by: "Sekretariat")
    #expect(
      refusal { try ledger.undo(by: "Driftschef") } == """
        »Ny afdeling: Strandengen« kan ikke fortrydes: Afdeling Strandengen bruges af \
        beslutning fra Strandengen om milepæl 6.
        """)
  }

  @Test mutating func anAdditionSomeoneHasChangedCantBeUndone() throws {
    try make("Driftschef") { $0.add(Department(id: "ny").with { $0.name = "Strandengen" }) }
    try make("Sekretariat") { $0.edit($0.department("ny")!) { $0.dwellings = 58 } }
    #expect(
      refusal { try ledger.undo(by: "Driftschef") } == """
        »Ny afdeling: Strandengen« kan ikke fortrydes: \
        Afdeling Strandengen er siden ændret af Sekretariat.
        """)
  }

  @Test mutating func whatSomeoneHasRemovedCantBeChangedBack() throws {
    try make("Driftschef") { $0.edit($0.departments[0]) { $0.dwellings = 96 } }
    try make("Sekretariat") { $0.remove($0.departments[0].reference) }
    #expect(
      refusal { try ledger.undo(by: "Driftschef") } == """
        »Afdeling Fjordglimt: boliger 96« kan ikke fortrydes: \
        Afdeling Fjordglimt er siden slettet af Sekretariat.
        """)
  }

  @Test mutating func aRemovalCantBeUndoneWhenWhatItReferredToIsGone() throws {
    try accede("d1", by: "Sekretariat")
    try make("Driftschef") { $0.remove(Reference(.decision, "d1")) }
    try make("Projektleder") { $0.remove($0.departments[0].reference) }
    #expect(
      refusal { try ledger.undo(by: "Driftschef") }?.hasSuffix(
        "Afdeling Fjordglimt er siden slettet af Projektleder.") == true)
  }
}

import Core
import TestSupport
import Testing
import Text

/// The rules that stand with the records, asked by everybody.
@Suite struct RuleTests {
  private var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next))
  }

  private var project: Project { ledger.project }
  private let today = Day(iso: "2026-11-23")!

  private func refusal(_ edit: Edit) -> String? {
    do throws(Refusal) {
      try project.check(edit)
      return nil
    } catch {
      return error.message
    }
  }

  @Test mutating func theReasonThatAStatusTakesStays() throws {
    let two = project.milestone(2)!
    try ledger.make(
      project.edit(status: .withdrawn, of: two, reason: "Ikke aktuel", today: today))
    let withdrawn = project.milestone(2)!
    #expect(
      refusal(project.edit(withdrawn) { $0.statusReason = " " })
        == "Milepæl 2 kræver en begrundelse. Hvorfor udgår milepælen?")
    #expect(refusal(project.edit(withdrawn) { $0.statusReason = "En anden" }) == nil)
    try ledger.make(
      project.edit(status: .reached, of: withdrawn, reason: "Besluttet i 2025", today: today))
    let reached = project.milestone(2)!
    #expect(
      refusal(project.edit(reached) { $0.statusReason = "" })?.contains("alligevel for nået")
        == true)
    try ledger.make(
      project.edit(status: .inProgress, of: reached, reason: "Nye tal", today: today))
    let reopened = project.milestone(2)!
    #expect(
      refusal(project.edit(reopened) { $0.statusReason = "" })
        == "Milepæl 2 kræver en begrundelse. Hvorfor genåbnes milepælen?")
    let next = try project.edit(status: .awaitingDecision, of: reopened, today: today)
    #expect(refusal(next) == nil)
  }

  @Test mutating func aReachedMilestoneKeepsItsDay() throws {
    let one = project.milestone(1)!
    try ledger.make(project.edit(status: .reached, of: one, reason: "Fordi", today: today))
    let reached = project.milestone(1)!
    #expect(
      refusal(project.edit(reached) { $0.reached = nil }) == """
        Milepæl 1 er nået. Skriv, hvilken dag det var, eller giv den en anden status.
        """)
    #expect(refusal(project.edit(reached) { $0.reached = Day(iso: "2026-11-20") }) == nil)
  }

  @Test func anOlderBreachStandsButIsNotMade() throws {
    var old = project
    for change in old.milestone(2)!.changes({ $0.status = .withdrawn }) { try old.apply(change) }
    let milestone = old.milestone(2)!
    #expect(throws: Never.self) { try old.check(old.edit(milestone) { $0.notes = "Husk" }) }
    #expect(throws: Refusal.self) {
      try old.check(old.edit(milestone) { $0.statusReason = " " })
    }
  }

  @Test func onlyAnAccessionIsADepartmentsOwn() {
    let decision = Decision(id: "d").with {
      $0.milestone = "7"
      $0.body = "Styregruppen"
      $0.date = today
      $0.department = project.departments[0].id
    }
    #expect(refusal(project.add(decision))?.hasPrefix("Kun om milepæl 6 beslutter") == true)
    #expect(refusal(project.add(decision.with { $0.milestone = "6" })) == nil)
    #expect(
      refusal(
        project.add(
          decision.with {
            $0.department = nil; $0.body = ""
          }))
        == "Besluttet af skal udfyldes.")
  }

  @Test func twoHalvesThatTogetherBreakARuleConflict() throws {
    var ledger = ledger
    try ledger.make(ledger.project.add([Activity(id: "a").with { $0.title = "Vagt" }]))
    let activity = ledger.project.activities[0]
    let start = ledger.project.edit(activity) { $0.start = Day(iso: "2026-12-10") }
    try ledger.make(
      ledger.project.edit(activity) { $0.deadline = Day(iso: "2026-12-04") }, by: "Projektleder")
    let merge = ledger.project.merge(start)
    let words = "Start (10. dec. 2026) ligger efter fristen (4. dec. 2026)."
    #expect(merge.conflicts.map { ledger.explain($0) } == [words])
  }

  @Test func whatStoodMayStandAgainUnlessAnotherHasWorkedOnIt() throws {
    var ledger = ledger
    try ledger.make(ledger.project.add([Activity(id: "a").with { $0.title = "Vagt" }]))
    func activity() -> Activity { ledger.project.activities[0] }
    try ledger.make(ledger.project.edit(activity()) { $0.start = Day(iso: "2026-12-10") })
    try ledger.make(ledger.project.edit(activity()) { $0.start = Day(iso: "2026-12-01") })
    try ledger.make(
      ledger.project.edit(activity()) { $0.deadline = Day(iso: "2026-12-04") }, by: "Projektleder")
    #expect(throws: Refusal.self) { try ledger.undo(by: "Driftschef") }
    try ledger.make(ledger.undo(by: "Projektleder"), by: "Projektleder")
    #expect(throws: Never.self) { try ledger.undo(by: "Driftschef") }
  }

  @Test func everyPartOfAnEditIsAsked() throws {
    let (two, department) = (project.milestone(2)!, project.departments[0])
    let parts = [
      project.edit(two) { $0.notes = "Husk" },
      project.add(Condition(id: "c").with { $0.text = "Ingen afskediges" }),
    ]
    let breaches = [
      (project.edit(department) { $0.name = "" }, "Navn skal udfyldes."),
      (project.add(Meeting(id: "m")), "Dato skal udfyldes."),
      (
        project.add([Activity(id: "a"), Activity(id: "b").with { $0.title = "Vagt" }]),
        "Aktivitet skal udfyldes."
      ),
    ]
    #expect(refusal(Edit("Flere ting", parts.flatMap(\.changes))) == nil)
    for (breach, words) in breaches {
      for place in 0...parts.count {
        var edits = parts
        edits.insert(breach, at: place)
        #expect(refusal(Edit("Flere ting", edits.flatMap(\.changes))) == words)
      }
    }
  }

  @Test mutating func whatHasBeenPresentedCanNotGo() throws {
    try ledger.make(project.firstAgreement(id: "a"))
    try ledger.make(
      project.add(
        OperationalTask(id: "t").with {
          $0.agreement = "a"
          $0.title = "Snerydning"
        }))
    let draft = project
    let removals = [
      draft.remove(Reference(.operationalTask, "t")), draft.remove(Reference(.agreement, "a")),
    ]
    for edit in removals { #expect(refusal(edit) == nil) }
    try ledger.make(project.present(project.agreements[0], on: today))
    let words = """
      Version 1 blev fremlagt 23. nov. 2026 og ligger fast. Lav en ny version for at ændre aftalen.
      """
    for edit in removals {
      #expect(refusal(edit) == words)
      let joined = Edit(
        "Flere ting",
        project.edit(project.milestone(2)!) { $0.notes = "Husk" }.changes + edit.changes)
      #expect(refusal(joined) == words)
    }
    // Who saw the draft learns it when the removal is committed.
    #expect(project.merge(removals[0]).conflicts.map { ledger.explain($0) } == [words])
  }

  @Test(arguments: JournalLawTests.seeds)
  func noEditThatIsOfferedBreaksARule(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...150 {
      try history.step()
      let project = history.ledger.project
      for activity in project.activities {
        #expect(activity.start ?? .distantPast <= activity.deadline ?? .distantFuture)
      }
      for milestone in project.milestones {
        #expect(milestone.status != .reached || milestone.reached != nil)
        #expect(milestone.status != .withdrawn || !milestone.statusReason.isEmpty)
      }
      for decision in project.decisions {
        #expect(decision.department == nil || decision.milestone == "6")
        #expect(decision.round == nil || decision.milestone == "12")
      }
      for goal in project.goals { #expect(goal.assessment == nil || !goal.reason.isEmpty) }
      for kind in Kind.allCases { #expect(project.emptyFields(of: kind.type) == []) }
    }
  }
}

extension Day {
  fileprivate static let distantPast = Day(ordinal: 0)
  fileprivate static let distantFuture = Day(ordinal: 1_000_000)
}

extension Project {
  /// The fields that can't be left empty and are.
  fileprivate func emptyFields<Record: Entity>(of type: Record.Type) -> [String] {
    Record.table(self).all.flatMap { record in
      Record.required.filter { (record.stored[$0] ?? "").trimmed.isEmpty }
        .map { "\(Record.kind)/\(record.id)/\($0)" }
    }
  }
}

import Core
import TestSupport
import Testing

/// The residents' representatives' wishes, and how they are met.
@Suite("Wishes") struct WishTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("w")

  init() throws {
    let new = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt")], newID: new.next))
  }

  private var project: Project { ledger.project }

  private mutating func wish(_ text: String, _ assessment: WishAssessment) throws {
    let wish = Wish(id: ids.next()).with {
      $0.text = text
      $0.department = project.departments.first?.id
      $0.assessment = assessment
      $0.reason = assessment.needsReason ? "Det koster for meget" : ""
    }
    try ledger.make(project.add(wish))
  }

  @Test mutating func theTallySaysHowTheyAreMet() throws {
    #expect(project.wishTally == nil)
    try wish("A", .open)
    #expect(project.wishTally == "1 ønske: 1 ikke vurderet endnu")
    try wish("B", .met)
    try wish("C", .partly)
    try wish("D", .notMet)
    #expect(
      project.wishTally == "4 ønsker: 1 imødekommes, 1 delvist, 1 ikke, 1 ikke vurderet endnu")
    let milestone = try #require(project.milestone(2))
    #expect(project.facts(about: milestone).first == project.wishTally)
    #expect(
      project.reminders(onReaching: milestone).contains(
        "1 ønske fra de beboervalgte er ikke vurderet"))
  }

  @Test(arguments: WishAssessment.allCases)
  mutating func whoIsRefusedIsOwedAReason(assessment: WishAssessment) throws {
    try wish("A", .open)
    let edit = project.edit(project.wishes[0]) { $0.assessment = assessment }
    guard assessment == .partly || assessment == .notMet else {
      #expect(throws: Never.self) { try project.check(edit) }
      return
    }
    let refusal = #expect(throws: Refusal.self) { try project.check(edit) }
    #expect(refusal?.field == "reason")
    #expect(refusal?.message.contains(assessment.shown) == true)
  }

  @Test mutating func aReasonThatIsOwedCannotBeTakenAway() throws {
    try wish("A", .notMet)
    #expect(throws: Refusal.self) {
      try project.check(project.edit(project.wishes[0]) { $0.reason = " " })
    }
  }

  @Test mutating func itOutlivesItsDepartment() throws {
    try wish("A", .met)
    try ledger.make(project.remove(project.departments[0].reference))
    #expect(project.wishes.map(\.text) == ["A"])
    #expect(project.wishes[0].department == nil)
  }

  @Test(arguments: [
    ("delvist", WishAssessment.partly), ("ikke", .notMet), ("nej", .notMet), ("ja", .met),
    ("ikke vurderet", .open), ("imødekommes", .met),
  ])
  func anAssessmentIsCalledByWhatPeopleSay(text: String, assessment: WishAssessment) {
    #expect(Choice.all(WishAssessment.self).called(text).map(\.stored) == [assessment.stored])
  }
}

/// Opportunities and challenges with an owner and a day, and the models that they speak for.
@Suite("Opportunities with an owner and a day") struct OpportunityTests {
  private let day = Day(iso: "2026-11-04")!
  private var ledger = Ledger(projectID: "p")

  init() throws {
    let new = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: new.next))
    try ledger.make(
      ledger.project.add(
        Opportunity(id: "u").with {
          $0.kind = .challenge
          $0.text = "Længere vej"
          $0.responsible = "Driftsleder"
          $0.deadline = day
        }))
  }

  private var project: Project { ledger.project }

  @Test mutating func oneThatIsLateIsDueUntilItIsDone() throws {
    let tomorrow = day.adding(days: 1)
    let due = project.due(on: tomorrow).filter { $0.record.kind == .opportunity }
    #expect(due.map(\.isOverdue) == [true])
    #expect(due.first?.kind(in: project) == "Udfordring")
    #expect(due.first?.responsible == "Driftsleder")
    #expect(project.responsibles.contains("Driftsleder"))
    #expect(project.opportunities[0].isOverdue(on: tomorrow))
    #expect(!project.opportunities[0].isOverdue(on: day))
    try ledger.make(project.tick(project.opportunities[0], on: tomorrow))
    #expect(ledger.entries.last?.transaction.label == "Krydset af: Længere vej")
    #expect(project.overdueCount(on: tomorrow) == 0)
    #expect(
      project.due(on: tomorrow, andDone: true).filter { $0.record.kind == .opportunity }
        .map(\.time) == [.done])
    try ledger.make(project.tick(project.opportunities[0], on: tomorrow))
    #expect(project.overdueCount(on: tomorrow) == 1)
  }

  @Test mutating func itStandsAmongTheModelsArguments() throws {
    try ledger.make(project.add(Opportunity(id: "m").with { $0.text = "Fælles maskiner" }))
    try ledger.make(
      project.add(
        OperatingModel(id: "a").with {
          $0.name = "Fælles kontor"
          $0.cons = "Kræver en leder"
          $0.opportunities = ["m", "u"]
        }))
    let rows = ModelComparison(project).rows
    #expect(
      rows.first { $0.item == .field("pros") }?.cells == ["Mulighed: Fælles maskiner"])
    #expect(
      rows.first { $0.item == .field("cons") }?.cells == [
        "Kræver en leder\nUdfordring: Længere vej"
      ])
    #expect(project.models(linkedTo: project.opportunities[0]).map(\.name) == ["Fælles kontor"])
    try ledger.make(project.remove(Reference(.opportunity, "m")))
    #expect(project.operatingModels[0].opportunities == ["u"])
  }
}

@Suite("Consequences for those who are told") struct ConsequenceTests {
  @Test func theyAreSaidOnceToEachAndToAll() throws {
    let new = NewIDs()
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: new.next))
    let residents = try #require(ledger.project.stakeholders.first)
    for (id, audience, text) in [
      ("a", [], "Fælles kontor"), ("b", [residents.id], "Ét nummer"),
      ("c", [residents.id], " Ét nummer "), ("d", [residents.id], ""),
    ] as [(String, [String], String)] {
      try ledger.make(
        ledger.project.add(
          Communication(id: id).with {
            $0.audience = audience
            $0.consequences = text
          }))
    }
    #expect(ledger.project.consequences() == ["Fælles kontor"])
    #expect(ledger.project.consequences(for: residents) == ["Ét nummer"])
    #expect(
      ledger.project.facts(about: ledger.project.milestone(8)!).contains(
        "betydningen er skrevet ved 3 af 4"))
  }
}

import Core
import TestSupport
import Testing

/// The groundwork's own actions, and what it says about the milestones.
@Suite struct GroundworkTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("n")
  private let day = Day(iso: "2026-11-04")!

  init() throws {
    let new = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
        newID: new.next))
  }

  private var project: Project { ledger.project }

  private func facts(_ number: Int) -> [String] {
    project.checklistFacts(of: project.milestone(number)!).map(\.text)
  }

  private mutating func add(
    _ milestone: Int, to audience: [String], ready: Bool = false, done: Day? = nil
  ) throws {
    var line = Communication(id: ids.next())
    line.milestone = String(milestone)
    line.audience = audience
    line.isReady = ready
    line.done = done
    try ledger.make(project.add(line))
  }

  private mutating func expect(_ answer: ExpectedAnswer, _ department: Int, _ day: Day) throws {
    var expectation = Expectation(id: ids.next())
    expectation.department = project.departments[department].id
    expectation.date = day
    expectation.answer = answer
    try ledger.make(project.expect(expectation))
  }

  @Test func nothingIsSaidOfWhatHasNotBegun() {
    for number in [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12] { #expect(facts(number) == [], "\(number)") }
    #expect(facts(3) == ["0 af 8 interessenter er vurderet"])
  }

  @Test mutating func conditionsAreCountedByWhetherTheyAreWritten() throws {
    for isWritten in [true, false, true] {
      try ledger.make(project.add(Condition(id: ids.next()).with { $0.isWritten = isWritten }))
    }
    #expect(facts(1) == ["2 skrevne vilkår", "1 uskrevet vilkår"])
  }

  @Test mutating func opportunitiesAndChallengesAreCounted() throws {
    for kind in [OpportunityKind.challenge, .opportunity, .challenge] {
      try ledger.make(project.add(Opportunity(id: ids.next()).with { $0.kind = kind }))
    }
    #expect(facts(2).suffix(2) == ["1 mulighed", "2 udfordringer"])
    #expect(project.opportunities.map(\.kind) == [.opportunity, .challenge, .challenge])
    #expect(ledger.entries.last?.transaction.label == "Ny udfordring: ")
  }

  @Test mutating func theAnalysisSaysHowManyAreAssessed() throws {
    try ledger.make(project.assess(project.stakeholders[2], on: day, newID: ids.next) { _ in })
    #expect(facts(3)[0] == "1 af 8 interessenter er vurderet")
    #expect(facts(3)[1].hasPrefix("ikke vurderet endnu: Beboere, Beboervalgte, Driftsansvarlig"))
  }

  @Test mutating func thePlanSaysWhoIsNotInIt() throws {
    let all = project.stakeholders.map(\.id)
    try add(4, to: Array(all.prefix(5)))
    #expect(
      facts(4) == [
        "ikke i kommunikationsplanen endnu: Den lokale drift, Leverandører, "
          + "Organisationsbestyrelsen",
        "1 linje i kommunikationsplanen, 0 udført",
      ])
    try add(4, to: Array(all.suffix(3)), done: day)
    #expect(
      facts(4) == [
        "alle interessenter står i kommunikationsplanen",
        "2 linjer i kommunikationsplanen, 1 udført",
      ])
  }

  @Test mutating func manyNamesAreCutAndPersonsAreCounted() throws {
    for number in 1...2 {
      let person = Stakeholder(id: ids.next()).with {
        $0.name = "Person \(number)"
        $0.kind = .person
      }
      try ledger.make(project.add(person))
    }
    try add(4, to: [project.stakeholders[0].id])
    #expect(facts(4)[0].hasSuffix("Organisationsbestyrelsen og 2 personer"))
    for number in 1...4 {
      let stakeholder = Stakeholder(id: ids.next()).with { $0.name = "Gruppe \(number)" }
      try ledger.make(project.add(stakeholder))
    }
    #expect(facts(4)[0].hasSuffix("Organisationsbestyrelsen og 6 andre"))
  }

  @Test mutating func dialoguesAndExpectationsAreSummedUp() throws {
    for date in [day, day.adding(days: -7)] {
      try ledger.make(project.add(Dialogue(id: ids.next()).with { $0.date = date }))
    }
    #expect(facts(5)[0] == "2 dialogmøder holdt, senest 4. nov. 2026")
    try expect(.unsure, 0, day)
    #expect(
      facts(5).suffix(2) == [
        "forventet tiltrædelse: 0 ja, 1 usikker, 0 nej (fortroligt)",
        "ikke vurderet: Havnebakken (fortroligt)",
      ])
    try expect(.no, 1, day)
    try expect(.yes, 0, day.adding(days: 1))
    #expect(facts(5).last == "forventet tiltrædelse: 1 ja, 0 usikker, 1 nej (fortroligt)")
  }

  @Test mutating func aDayHasOneExpectationOfADepartment() throws {
    try expect(.no, 0, day)
    try expect(.yes, 0, day.adding(days: 7))
    try expect(.unsure, 0, day)
    #expect(project.expectations(of: project.departments[0]).map(\.answer) == [.unsure, .yes])
    #expect(ledger.entries.last?.transaction.label == "Forventning til Fjordglimt: usikker")
  }

  @Test(arguments: [(8, "besked"), (11, "resultaterne")])
  mutating func informationHasThreeStepsAndSaysWhoIsLeft(number: Int, news: String) throws {
    let all = project.stakeholders
    try add(number, to: [all[0].id, all[1].id], ready: true, done: day)
    try add(number, to: all.dropFirst(1).dropLast().map(\.id), ready: true)
    #expect(
      facts(number) == [
        "udvalgt: 7 af 8 interessenter", "materiale klar: 2 af 2", "udsendt: 1 af 2",
        "har ikke fået \(news): Afdelingsbestyrelser, Driftsansvarlig, Administrativ ledelse, "
          + "Den lokale drift, Leverandører, Organisationsbestyrelsen",
      ])
    #expect(
      project.reach(of: number).filter(\.reach.isReached).map(\.stakeholder).map(\.number) == [
        1, 2,
      ])
    #expect(project.uninformed(by: number).map(\.number) == [3, 4, 5, 6, 7, 8])
    #expect(
      project.reach(of: number == 8 ? 11 : 8).filter(\.reach.isReached).map(\.stakeholder) == [])
    try add(number, to: all.map(\.id), ready: true, done: day)
    #expect(facts(number).last == "alle har fået \(news)")
  }
}

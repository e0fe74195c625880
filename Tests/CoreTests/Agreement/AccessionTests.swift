import Core
import TestSupport
import Testing

@Suite("Versions of the agreement, and who has acceded") struct AccessionTests {
  private func milestone(_ ledger: Ledger) -> Milestone { ledger.project.milestone(6)! }

  private func words(_ ledger: Ledger) -> [String] { ledger.project.accessions.map(\.words) }

  @Test func theMilestoneIsReadyWhenTheLastDepartmentHasAcceded() throws {
    var ledger = try Ledger.withAgreement()
    #expect(words(ledger) == ["tiltrådt", "ikke tiltrådt endnu", "ikke tiltrådt endnu"])
    try ledger.accede(1)
    #expect(
      ledger.project.readiness(of: milestone(ledger)).missing
        == ["Havnebakken har ikke tiltrådt aftalen"])
    try ledger.accede(2, .rejected)
    #expect(
      ledger.project.readiness(of: milestone(ledger)).missing
        == ["Havnebakken har sagt nej til aftalen"])
    try ledger.accede(2, .approvedWithChanges)
    #expect(ledger.project.readiness(of: milestone(ledger)).missing == [])
    try ledger.make(
      ledger.project.edit(status: .reached, of: milestone(ledger), today: Ledger.today))
    #expect(milestone(ledger).status == .reached)
  }

  @Test func aNewVersionCopiesTheFormerAndMustBeAccededToWhenItIsPresented() throws {
    var ledger = try Ledger.withAgreement()
    try ledger.accede(1)
    try ledger.accede(2)
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    let (former, draft) = (ledger.project.agreements[0], ledger.project.agreements[1])
    #expect(draft.version == 2 && draft.presented == nil && draft.changes.isEmpty)
    #expect(draft.exit == former.exit && draft.start == former.start)
    let titles = { (version: Agreement) in
      ledger.project.tasks(of: version).map { "\($0.title) \($0.placement) \($0.note)" }
    }
    #expect(titles(draft) == titles(former))
    // A draft that nobody has seen changes nothing for those who have acceded.
    #expect(words(ledger) == ["tiltrådt", "tiltrådt", "tiltrådt"])
    try ledger.make(ledger.project.edit(draft) { $0.disagreement = "Bestyrelsen afgør det." })
    try ledger.make(
      ledger.project.present(ledger.project.agreements[1], on: Ledger.today.adding(days: 30)))
    #expect(words(ledger) == Array(repeating: "skal tiltræde igen", count: 3))
    #expect(
      ledger.project.readiness(of: milestone(ledger)).missing.first
        == "Fjordglimt skal tiltræde igen, for version 2 er ny")
    try ledger.accede(0, on: Ledger.today.adding(days: 31))
    #expect(words(ledger) == ["tiltrådt", "skal tiltræde igen", "skal tiltræde igen"])
    let facts = ledger.project.facts(about: milestone(ledger))
    #expect(facts.contains("tiltrådt: 1 af 3"))
    #expect(facts.contains("skal tiltræde igen: Ådalen, Havnebakken"))
  }

  @Test func everyClauseIsMissedUntilItIsWritten() throws {
    var ledger = try Ledger.withDepartments()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    let missing = ledger.project.unwritten(in: ledger.project.agreements[0])
    for words in ["kontor og åbningstid", "regnskab og afregning", "uenighed", "nye afdelinger"] {
      #expect(missing.contains(words))
    }
    #expect(missing.count == Agreement.clauses.count)
    let own = Agreement.fields.map(\.name)
    #expect(own.filter(Agreement.clauses.contains) == Agreement.clauses)
  }

  @Test func oldDecisionsCountForTheFirstVersionOnly() throws {
    var ledger = try Ledger.withDepartments()
    try ledger.accede(0, isOld: true)
    #expect(ledger.project.accessions[0].isAcceded)
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    try ledger.make(ledger.project.present(ledger.project.agreements[0], on: Ledger.today))
    #expect(ledger.project.accessions[0].isAcceded)
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    try ledger.make(
      ledger.project.edit(ledger.project.agreements[1]) { $0.purpose = "En bedre service" })
    try ledger.make(ledger.project.present(ledger.project.agreements[1], on: Ledger.today))
    #expect(words(ledger)[0] == "skal tiltræde igen")
  }

  @Test func aVersionThatSaysNothingNewIsNotPresented() throws {
    var ledger = try Ledger.withAgreement()
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    func refusal(_ project: Project) -> String? {
      do throws(Refusal) {
        _ = try project.present(project.agreements[1], on: Ledger.today)
        return nil
      } catch { return error.message }
    }
    let same = ledger.project
    #expect(
      refusal(same) == "Version 2 siger det samme som version 1. Ret den først, eller slet den.")
    let draft = same.agreements[1]
    let task = try #require(same.tasks(of: draft).first)
    for edit in [
      same.edit(draft) { $0.exit = "Med to års varsel." },
      same.edit(draft) { $0.departments = [$0.departments[0]] },
      same.edit(task) { $0.note = "Efter tur" }, same.remove(task.reference),
    ] {
      var other = ledger
      try other.make(edit)
      #expect(refusal(other.project) == nil)
    }
  }

  @Test func anAccessionThatNamesNoVersionIsToTheOneLastPresented() throws {
    var ledger = try Ledger.withAgreement()
    var decision = Decision(id: "x")
    decision.milestone = "6"
    decision.department = ledger.project.departments[1].id
    try ledger.make(ledger.project.add(decision))
    #expect(ledger.project.decision("x")?.agreement == ledger.project.agreements[0].id)
    decision = Decision(id: "y")
    decision.milestone = "3"
    try ledger.make(ledger.project.add(decision))
    #expect(ledger.project.decision("y")?.agreement == nil)
  }

  @Test func aDepartmentThatComesLaterIsNoPartyUntilTheNextVersion() throws {
    var ledger = try Ledger.withAgreement()
    try ledger.make(ledger.project.add(Department(id: "new").with { $0.name = "Strandengen" }))
    #expect(words(ledger).last == "ikke part i aftalen")
    #expect(
      ledger.project.readiness(of: milestone(ledger)).missing.last
        == "Strandengen deltager, men er ikke part i den fremlagte aftale")
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    #expect(ledger.project.agreements[1].departments.contains("new"))
    try ledger.make(ledger.project.present(ledger.project.agreements[1], on: Ledger.today))
    #expect(words(ledger).last == "ikke tiltrådt endnu")
  }

  @Test func whatHasBeenPresentedStays() throws {
    let project = try Ledger.withAgreement().project
    let presented = project.agreements[0]
    let task = project.tasks(of: presented)[0]
    #expect(throws: Refusal.self) { try project.checked(project.edit(presented) { $0.exit = "" }) }
    #expect(throws: Refusal.self) { try project.present(presented, on: Ledger.today) }
    #expect(throws: Refusal.self) {
      try project.checked(project.edit(task) { $0.placement = .local })
    }
    #expect(throws: Refusal.self) { try project.checked(project.remove(task.reference)) }
    #expect(throws: Refusal.self) { try project.checked(project.remove(presented.reference)) }
    #expect(throws: Refusal.self) { try project.firstAgreement(id: "x") }
  }

  @Test func theMilestoneRemindsOfAnAgreementThatNobodyHasPresented() throws {
    var ledger = try Ledger.withDepartments()
    for index in 0..<3 { try ledger.accede(index) }
    let before = ledger.project.readiness(of: milestone(ledger))
    #expect(before.missing == [])
    #expect(before.reminders.first == "ingen aftale er fremlagt")
    let after = try Ledger.withAgreement()
    #expect(
      !after.project.readiness(of: milestone(after)).reminders
        .contains("ingen aftale er fremlagt"))
  }

  @Test func anAccessionThatIsOlderOrWithChangesIsRemarkedOn() throws {
    var ledger = try Ledger.withAgreement()
    try ledger.accede(1, on: Ledger.today.adding(days: -1))
    try ledger.accede(2, .approvedWithChanges)
    let old =
      "Ådalen: beslutningen er fra 22. nov. 2026, før version 1 blev fremlagt 23. nov. 2026"
    let changed =
      "Havnebakken: tiltrådt med ændringer: skal de gælde, så skriv dem i en ny version"
    let readiness = ledger.project.readiness(of: milestone(ledger))
    #expect(readiness.missing == [])
    #expect(Array(readiness.reminders.dropFirst().prefix(2)) == [old, changed])
    let decisions = ledger.project.decisions
    #expect(decisions.map { ledger.project.remarks(on: $0).count } == [1, 0, 1])
    #expect(decisions.map(\.outcomeWords) == ["tiltrådt", "tiltrådt", "tiltrådt med ændringer"])
  }

  @Test func aDraftWithoutPartiesIsNotPresented() throws {
    var ledger = try Ledger.withDepartments()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    try ledger.make(
      ledger.project.edit(ledger.project.agreements[0]) { $0.departments = [] })
    #expect(throws: Refusal.self) {
      try ledger.project.present(ledger.project.agreements[0], on: Ledger.today)
    }
  }

  @Test func whatIsRemarkedOnIsRememberedWhenTheMilestoneIsReached() throws {
    var ledger = try Ledger.withAgreement()
    try ledger.accede(1, on: Ledger.today.adding(days: -1))
    try ledger.accede(2, .approvedWithChanges)
    let remarks = Array(ledger.project.readiness(of: milestone(ledger)).reminders.prefix(3))
    #expect(remarks.first == "den fremlagte aftale siger intet om fordelingsnøgler")
    let edit = try ledger.project.edit(
      status: .reached, of: milestone(ledger), today: Ledger.today)
    #expect(
      ledger.project.reminder(after: edit.changes)
        == "Husk: \(remarks.joined(separator: "; ")).")
    try ledger.make(edit)
    #expect(ledger.project.reminders(of: milestone(ledger), nil) == remarks)
  }

  @Test func anEmptyAgreementIsRememberedOnce() throws {
    var ledger = try Ledger.withDepartments()
    try ledger.make(
      ledger.project.edit(
        status: .inProgress, of: milestone(ledger), today: Ledger.today))
    func reminders() -> [String] {
      let readiness = ledger.project.readiness(of: milestone(ledger))
      return ledger.project.reminders(of: milestone(ledger), readiness)
        .filter { $0.contains("aftale") }
    }
    #expect(reminders() == ["ingen aftale er fremlagt"])
    let agreement = Agreement(id: "empty").with {
      $0.departments = ledger.project.participants.map(\.id)
    }
    try ledger.make(Edit("", [agreement.insertion]))
    try ledger.make(ledger.project.present(ledger.project.agreements[0], on: Ledger.today))
    #expect(
      reminders()
        == ["den fremlagte aftale siger intet om formål, opgaver og fordelingsnøgler"])
  }
}

import Core
import Reports
import TestSupport
import Testing

@Suite("What residents are told") struct OrientationTests {
  private let today = Samples.today

  private func words(_ ledger: Ledger) throws -> String {
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    return try Report.paper(.orientation, in: context).text().unbroken
  }

  private func reached(_ number: Int, in ledger: Ledger) throws -> Ledger {
    try Samples.after(
      ledger.project.edit(
        status: .reached, of: ledger.project.milestone(number)!, reason: "Aftalt", today: today),
      on: ledger)
  }

  @Test func nothingIsDecidedInANewProject() throws {
    let text = try words(Samples.new())
    #expect(
      text.contains(
        "Vi undersøger, om nogle af vores afdelinger kan gå sammen om den daglige drift. Intet er "
          + "besluttet, før afdelingerne har tiltrådt en aftale."))
    #expect(!text.contains("vil gå sammen") && !text.contains("fælles medarbejdere"))
    #expect(!text.contains("bliver fælles"))
    #expect(text.contains("Der laves et forslag til samdrift. "))
    #expect(text.contains("Navn og telefon: ____") && text.contains("Åbningstid: ____"))
    #expect(!text.contains("er begyndt") && !text.contains("fået besked"))
  }

  @Test func beforeTheAgreementItIsAProposal() throws {
    let text = try words(Samples.demo())
    #expect(
      text.contains(
        "Vi undersøger, om Afd. 1 Fjordglimt, Afd. 4 Havnebakken og Afd. 7 Strandengen kan gå"))
    #expect(text.contains("Forslaget er, at det her bliver fælles: kontor og telefon"))
    #expect(text.contains(" samt indkøb og maskiner."))
    let parts = text.components(separatedBy: "Hvis Afd. 7 Strandengen siger ja:")
    try #require(parts.count == 2)
    #expect(parts[0].contains("Afd. 7 Strandengen tager stilling til en aftale."))
    #expect(parts[1].contains("Samdriften begynder den 25. januar 2027."))
    #expect(!parts[0].contains("Samdriften begynder"))
  }

  @Test func whatIsApprovedIsNotToCome() throws {
    let ledger = try Samples.new()
    let approval = Decision(id: "ja").with {
      ($0.milestone, $0.outcome, $0.date) = ("2", .approved, today)
    }
    let text = try words(Samples.after(ledger.project.add(approval), on: ledger))
    #expect(text.contains("Vi har set på muligheder og udfordringer."))
    #expect(!text.contains("Vi ser på muligheder"))
    #expect(text.contains("Hvis afdelingerne siger ja:"))
  }

  @Test func afterwardsItIsToldWhoIsInIt() throws {
    let text = try words(reached(6, in: Samples.demo()))
    #expect(
      text.contains(
        "Afd. 1 Fjordglimt og Afd. 4 Havnebakken går sammen om den daglige drift. Afd. 7 "
          + "Strandengen har udsat sin beslutning."))
    #expect(text.contains("Efter aftalen bliver det her fælles: kontor og telefon"))
    #expect(!text.contains("siger ja:") && !text.contains("Vi undersøger"))
  }

  /// Each department's yes is its own decision, and nobody else's.
  @Test func noYesIsToldThatWasNotGiven() throws {
    let ledger = try Samples.demo()
    let text = try words(ledger)
    #expect(text.contains("Afd. 1 Fjordglimt har tiltrådt aftalen den 3. november 2026."))
    #expect(text.contains("Afd. 4 Havnebakken har tiltrådt aftalen den 11. november 2026."))
    #expect(!text.contains("Strandengen har tiltrådt"))
    let nobody = try words(reached(6, in: Samples.new()))
    #expect(nobody.contains("Nogle af vores afdelinger går sammen") && !nobody.contains("tiltrådt"))
    let yes = ledger.project.accession(of: ledger.project.departments[2].id, id: "ja").with {
      $0.date = today
    }
    let all = try words(Samples.after(ledger.project.add(yes), on: ledger))
    #expect(!all.contains("siger ja:"))
    #expect(all.contains("Afd. 7 Strandengen har tiltrådt aftalen den 23. november 2026."))
    #expect(!all.contains("tager stilling til"))
  }

  @Test func itHasNotBegunBeforeTheAgreementsFirstDay() throws {
    let marked = try reached(9, in: reached(6, in: Samples.demo()))
    let early = try words(marked)
    #expect(!early.contains("er begyndt"))
    #expect(early.contains("Samdriften begynder den 25. januar 2027."))
    let context = PaperContext(
      today: Day(iso: "2027-01-25")!, ledger: marked, zone: .utc)
    let text = try Report.paper(.orientation, in: context).text()
    #expect(text.contains("Samdriften er begyndt.") && text.contains("Det er fælles: kontor"))
    #expect(!text.contains("Samdriften begynder"))
    #expect(try words(reached(9, in: Samples.new())).contains("Samdriften er begyndt."))
  }

  @Test func theyHaveBeenToldWhenTheyHave() throws {
    var ledger = try reached(8, in: Samples.demo())
    #expect(try !words(ledger).contains("fået besked"))
    let lines = ledger.project.plan(for: 8)
    ledger = try Samples.after(ledger.project.tick(lines[0], on: today), on: ledger)
    let some = try words(ledger)
    #expect(some.contains("Har fået besked: ") && !some.contains("Alle har fået besked"))
    for line in lines.dropFirst() {
      ledger = try Samples.after(ledger.project.tick(line, on: today), on: ledger)
    }
    let rest = Communication(id: "rest").with {
      $0.milestone = "8"
      $0.audience = ledger.project.stakeholders.map(\.id)
      $0.done = today
    }
    ledger = try Samples.after(ledger.project.add(rest), on: ledger)
    #expect(try words(ledger).contains("Alle har fået besked."))
  }

  @Test func whatIsJointIsWhatTheRecordsSay() throws {
    var ledger = try Samples.demo()
    for task in ledger.project.tasks(of: ledger.project.presentedAgreement!)
    where !task.title.hasPrefix("Snerydning") {
      ledger = try Samples.after(
        Edit("", task.changes { $0.placement = .local }), on: ledger)
    }
    let text = try words(ledger)
    #expect(text.contains("det her bliver fælles: snerydning og glatførebekæmpelse."))
    #expect(!text.contains("kontor og telefon") && !text.contains("medarbejdere og maskiner"))
  }

  @Test func whomToAskIsWrittenInTheProgram() throws {
    let text = try words(Samples.demo())
    #expect(text.contains("Spørg her: Sekretariatet") && !text.contains("____"))
    var ledger = try Samples.demo()
    ledger = try Samples.after(
      ledger.project.edit(ledger.project.departments[0]) { $0.contact = "Viceværten" }, on: ledger)
    #expect(try words(ledger).contains("Viceværten"))
  }

  @Test func departmentsAreCalledSoWhereTheirNamesDoNotSayIt() throws {
    var ledger = try Samples.new()
    for name in ["Fjordglimt", "Havnebakken"] {
      let department = Department(id: name).with { $0.name = name }
      ledger = try Samples.after(ledger.project.add(department), on: ledger)
    }
    #expect(try words(ledger).contains("om afdelingerne Fjordglimt og Havnebakken kan gå sammen"))
  }
}

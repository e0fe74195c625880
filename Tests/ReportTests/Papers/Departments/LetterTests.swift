import Core
import Reports
import TestSupport
import Testing

@Suite("The departments' letters") struct LetterTests {
  private let today = Samples.today

  private func letters(_ ledger: Ledger, to department: Department? = nil) throws -> Paper {
    var context = PaperContext(today: today, ledger: ledger, zone: .utc)
    context.about = department?.reference
    return try Report.paper(.letters, in: context)
  }

  private func words(_ ledger: Ledger, to department: Department? = nil) throws -> String {
    try letters(ledger, to: department).text().unbroken
  }

  /// The amounts in a letter's table of what is shared: each pool's, and last their sum.
  private func shares(_ part: PaperPart) -> [(name: String, year: String, month: String)] {
    part.blocks.flatMap { block -> [(String, String, String)] in
      guard case .table(let table) = block, table.columns.count == 5 else { return [] }
      return table.rows.map { ($0.cells[0], $0.cells[3], $0.cells[4]) }
    }
  }

  private func kroner(_ text: String) throws -> Quantity {
    try Quantity.read(text, as: .kroner).get()
  }

  @Test func eachDepartmentHasItsOwnAndBeginsAPage() throws {
    let paper = try letters(Samples.demo())
    #expect(
      paper.parts.map(\.title) == [
        "Til beboerne i Afd. 1 Fjordglimt", "Til beboerne i Afd. 4 Havnebakken",
        "Til beboerne i Afd. 7 Strandengen",
      ])
    #expect(paper.parts.map(\.beginsPage) == [false, true, true])
    let ledger = try Samples.demo()
    let one = try letters(ledger, to: ledger.project.departments[2])
    #expect(one.parts.map(\.title) == ["Til beboerne i Afd. 7 Strandengen"])
  }

  /// What the three letters say comes to the keys' budgets, and each is the key's own share.
  @Test func theLettersAgreeWithTheKeysToTheØre() throws {
    let ledger = try Samples.demo()
    let project = ledger.project
    let parts = try letters(ledger).parts
    let keys = ledger.terms(of: try #require(project.presentedAgreement)).keys
    #expect(parts.count == 3 && keys.count == 3)
    for key in keys {
      let shown = try parts.map { part in
        try kroner(try #require(shares(part).first { $0.name == key.key.name }).year)
      }
      #expect(shown.sum() == key.key.budget)
      #expect(shown == key.allocation?.shares.compactMap(\.kroner))
      let live = try project.allocationKey(key.key.id)!.allocation(in: project).get()
      #expect(shown == live.shares.compactMap(\.kroner))
    }
    for (part, department) in zip(parts, project.participants) {
      let rows = shares(part)
      for row in rows {
        let own = DwellingCost(try kroner(row.year), dwellings: department.dwellings).month
        #expect(try kroner(row.month) == own)
      }
      let total = try kroner(rows.last!.year)
      #expect(try rows.dropLast().map { try kroner($0.year) }.sum() == total)
    }
    let paper = try letters(ledger)
    for text in [paper.text(), paper.markdown(), paper.html()] {
      let told = text.replacing("\u{AD}", with: "").unbroken
      #expect(told.contains("delt med 12 og med afdelingens 96 boliger, afrundet til hele øre."))
      #expect(told.contains("et par øre fra det, linjerne giver tilsammen."))
    }
  }

  /// What is shared is divided by the dwellings that the agreement counts, and it is said.
  @Test func dwellingsChangedAfterThePresentationAreToldOf() throws {
    let ledger = try Samples.demo()
    let department = ledger.project.departments[0]
    let counted = ledger.terms(of: try #require(ledger.project.presentedAgreement)).keys
      .contains { $0.parts.contains { $0.basis == .dwellings } }
    #expect(counted)
    let more = try Samples.after(
      ledger.project.edit(department) { $0.dwellings = 480 }, on: ledger)
    let (before, after) = try (letters(ledger).parts[0], letters(more).parts[0])
    #expect(shares(before).map { $0.month } == shares(after).map { $0.month })
    let text = try words(more, to: department)
    #expect(text.contains("med de 96 boliger, som aftalen regner med"))
    #expect(text.contains("Afdelingen har nu 480 boliger."))
  }

  @Test func aKeyWithoutABudgetIsNamed() throws {
    var ledger = try SampleAllocation.ledger()
    for id in ["maskiner", "vagtordning"] {
      let key = try #require(ledger.project.allocationKey(id))
      try ledger.make(ledger.project.edit(key) { $0.basis = .dwellings })
    }
    let key = try #require(ledger.project.allocationKey("vagtordning"))
    try ledger.make(ledger.project.edit(key) { $0.budget = nil })
    let text = try words(ledger)
    #expect(
      text.contains(
        "Ikke regnet ud endnu og ikke med i »I alt«: beløbet for Vagtordning, hvor budgettet"))
  }

  @Test func beforeAndAfterAreThoseOfTheApprovedModel() throws {
    let ledger = try Samples.demo()
    let text = try words(ledger, to: ledger.project.departments[1])
    #expect(text.contains("I dag 1.530.000,00 1.028,23"))
    #expect(text.contains("Med samdrift 1.479.000,00 993,95"))
    #expect(text.contains("Forskel -51.000,00 -34,28"))
  }

  @Test func itSaysWhatTheAgreementSaysAndWhatItDoesNot() throws {
    let ledger = try Samples.demo()
    let text = try words(ledger, to: ledger.project.departments[0])
    #expect(text.contains("Det bliver fælles - Kontor og telefon: Én åbningstid for alle"))
    #expect(text.contains("Det beholder afdelingen - Flyttesyn"))
    #expect(text.contains("Aftalen gælder fra den 25. januar 2027."))
    #expect(text.contains("Kontor og åbningstid Kontoret ligger i Havnebakken"))
    var agreement = ledger.project.presentedAgreement!
    (agreement.office, agreement.staff) = (
      "I Fjordglimt, hver formiddag", "Boligforeningen ansætter"
    )
    let told = try Samples.after(
      Edit("", ledger.project.presentedAgreement!.changes(to: agreement)), on: ledger)
    let more = try words(told, to: told.project.departments[0])
    #expect(more.contains("Kontor og åbningstid I Fjordglimt, hver formiddag"))
    #expect(more.contains("Hvem kommer Boligforeningen ansætter"))
    #expect(!more.contains("siger ikke noget om"))
  }

  @Test func itIsToldHowTheDepartmentStands() throws {
    let ledger = try Samples.demo()
    let departments = ledger.project.departments
    #expect(
      try words(ledger, to: departments[0]).contains(
        "Afd. 1 Fjordglimt har tiltrådt aftalen om samdrift (version 1) den 3. november 2026."))
    #expect(
      try words(ledger, to: departments[2]).contains(
        "Afd. 7 Strandengen har udsat sin beslutning om aftalen (version 1) den 12. november 2026."
      ))
    let ids = NewIDs("v2-")
    var next = try Samples.after(ledger.project.newVersion(newID: ids.next), on: ledger)
    next = try Samples.after(
      next.project.edit(next.project.draftAgreement!) { $0.exit = "Med to års varsel." }, on: next)
    next = try Samples.after(
      next.project.present(next.project.draftAgreement!, on: today), on: next)
    let again = try words(next, to: departments[0])
    #expect(again.contains("tiltrådte version 1 af aftalen den 3. november 2026. Nu er der en "))
    #expect(again.contains("version 2, som blev lagt frem den 23. november 2026"))
    let no = next.project.accession(of: departments[2].id, id: "no").with {
      ($0.outcome, $0.date) = (.rejected, today)
    }
    let rejected = try Samples.after(next.project.add(no), on: next)
    let short = try words(rejected, to: departments[2])
    #expect(short.contains("har sagt nej til aftalen (version 2) den 23. november 2026."))
    #expect(!short.contains("Det bliver fælles") && !short.contains("Hvad det koster"))
  }

  @Test func thoseThatHaveAccededAreToldWhoHasNotDecided() throws {
    let ledger = try Samples.demo()
    let departments = ledger.project.departments
    let open = "Afd. 7 Strandengen har udsat sin beslutning. Her står, hvad aftalen siger."
    #expect(try words(ledger, to: departments[0]).contains(open))
    let yes = ledger.project.accession(of: departments[2].id, id: "ja").with { $0.date = today }
    let all = try Samples.after(ledger.project.add(yes), on: ledger)
    #expect(try !words(all, to: departments[0]).contains("har udsat sin beslutning"))
  }

  @Test func oneThatIsNoPartyIsToldSo() throws {
    let ledger = try Samples.demo()
    let new = Department(id: "ny").with { $0.name = "Afd. 9 Engen" }
    let more = try Samples.after(ledger.project.add(new), on: ledger)
    #expect(try words(more, to: new).contains("Afd. 9 Engen er ikke part i aftalen om samdrift."))
    let out = try Samples.after(
      more.project.edit(more.project.department("ny")!) { $0.participates = false }, on: more)
    #expect(try words(out, to: new).contains("Afd. 9 Engen deltager ikke i samdriften."))
    #expect(try letters(out).parts.count == 3)
  }

  private func small(_ fill: (inout Department) -> Void = { _ in }) throws -> Ledger {
    let ledger = try Samples.new()
    return try Samples.after(
      ledger.project.add(
        Department(id: "d").with {
          $0.name = "Engen"
          fill(&$0)
        }), on: ledger)
  }

  @Test func withoutAgreementOrModelNothingIsClaimed() throws {
    let text = try words(small())
    #expect(text.contains("Der er hverken en aftale eller et forslag endnu."))
    #expect(text.contains("Hvad det koster for afdelingen, er ikke regnet ud endnu."))
    #expect(!text.contains("fælles") && text.contains("Navn og telefon: ____"))
  }

  @Test func aModelIsToldOfAsAProposal() throws {
    var ledger = try small { $0.dwellings = 0 }
    let model = OperatingModel(id: "m").with {
      ($0.name, $0.departments, $0.staffing, $0.isApproved) = (
        "Fælles vagt", ["d"], "To mand", true
      )
    }
    ledger = try Samples.after(Edit("", [model.insertion]), on: ledger)
    ledger = try Samples.after(
      ledger.project.edit(
        economyOf: ledger.project.department("d")!, in: model, before: Quantity(1000),
        after: Quantity(900)), on: ledger)
    let text = try words(ledger)
    #expect(text.contains("Det, der står her, er et forslag. Der er ingen aftale endnu"))
    #expect(text.contains("Hvem kommer To mand") && text.contains("I dag 1.000,00 –"))
    #expect(text.contains("Forslaget siger ikke noget om, hvad der bliver fælles"))
  }

  @Test(
    arguments: [
      (nil, "Afdelingens boliger er ikke talt op"), (0, "Afdelingen har ingen boliger"),
    ] as [(Int?, String)])
  func noDwellingsAndUncountedDwellingsAreToldApart(dwellings: Int?, words: String) throws {
    var ledger = try small { $0.dwellings = dwellings }
    let model = OperatingModel(id: "m").with {
      ($0.name, $0.departments, $0.isApproved) = ("Fælles vagt", ["d"], true)
    }
    ledger = try Samples.after(Edit("", [model.insertion]), on: ledger)
    ledger = try Samples.after(
      ledger.project.edit(
        economyOf: ledger.project.department("d")!, in: model, before: Quantity(1000),
        after: Quantity(900)), on: ledger)
    #expect(try self.words(ledger).contains(words))
  }

  @Test func ownTextAndContactAreWrittenInTheProgram() throws {
    var ledger = try small { ($0.contact, $0.letter) = ("Varmemesteren", "Kun til Engen.") }
    let info = ledger.project.info
    ledger = try Samples.after(
      ledger.project.edit(info) { ($0.contact, $0.letter) = ("Kontoret", "Til alle.") }, on: ledger)
    let text = try words(ledger)
    #expect(text.contains("Til alle. Kun til Engen.") && text.contains("Spørg her: Varmemesteren"))
    let department = ledger.project.department("d")!
    ledger = try Samples.after(ledger.project.edit(department) { $0.contact = "" }, on: ledger)
    #expect(try words(ledger).contains("Spørg her: Kontoret"))
    let long = String(repeating: "Et langt punkt i brevet. ", count: 400)
    ledger = try Samples.after(
      ledger.project.edit(ledger.project.department("d")!) { $0.letter = long }, on: ledger)
    #expect(try words(ledger).contains("Har du spørgsmål?"))
  }

  @Test func whatIsNotThereIsRefusedInASentence() throws {
    let none = #expect(throws: Refusal.self) { try letters(Samples.new()) }
    #expect(none?.message.contains("Ingen afdelinger deltager endnu") == true)
    let gone = #expect(throws: Refusal.self) {
      try letters(Samples.demo(), to: Department(id: "væk"))
    }
    #expect(gone?.message.contains("er der ikke længere") == true)
  }
}

import Core
import TestSupport
import Testing

@Suite("What has been presented stays as it was") struct PresentedTermsTests {
  /// A project with keys, and an agreement on all of them that has been presented; as a program of
  /// version 0.1.0 did it when `isOld`.
  private func presented(isOld: Bool = false) throws -> Ledger {
    var ledger = try SampleAllocation.ledger()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    var edit = try ledger.project.present(ledger.project.agreements[0], on: Ledger.today)
    if isOld {
      edit.changes.removeAll { change in
        if case .set(_, "presentedTerms", _, _) = change { true } else { false }
      }
    }
    try ledger.make(edit)
    return ledger
  }

  private func change(_ ledger: inout Ledger) throws {
    try ledger.make(
      ledger.project.edit(ledger.project.allocationKey("kontor")!) {
        $0.basis = .area
        $0.budget = Quantity(500_000)
      })
    try ledger.make(
      ledger.project.edit(ledger.project.department("havnebakken")!) { $0.dwellings = 130 })
    try ledger.make(ledger.project.remove(Reference(.allocationKey, "vagtordning")))
    try ledger.make(
      ledger.project.edit(ledger.project.department("strandengen")!) { $0.participates = false })
  }

  @Test(arguments: [false, true]) func aLaterChangeIsToldAndNotTakenIn(isOld: Bool) throws {
    var ledger = try presented(isOld: isOld)
    let terms = ledger.terms(of: ledger.project.agreements[0])
    #expect(ledger.project.agreements[0].presentedTerms.isEmpty == isOld)
    #expect(terms.keys.map(\.words).first == "lejemålsenheder")
    #expect(terms.keys.map { $0.allocation != nil } == [true, true, false])
    #expect(terms.changes(in: ledger.project) == [])
    try change(&ledger)
    let agreement = ledger.project.agreements[0]
    #expect(ledger.terms(of: agreement) == terms)
    #expect(
      terms.changes(in: ledger.project) == [
        "Afdeling Strandengen deltager ikke længere",
        "Kontor: budgettet er nu 500.000,00 kr. (fremlagt: 487.333,00 kr.), fordeles nu efter m² "
          + "(fremlagt: lejemålsenheder)",
        "Maskiner: tallene er ændret for Havnebakken (boliger 124 → 130)",
        "Fordelingsnøglen »Vagtordning« er slettet",
      ])
    let fact = "ændret siden fremlæggelsen: Afdeling Strandengen deltager ikke længere"
    let milestone = ledger.project.milestone(6)!
    let past = ledger.terms(about: milestone)
    #expect(past == terms)
    #expect(ledger.project.facts(about: milestone, past).contains { $0.hasPrefix(fact) })
    #expect(ledger.terms(about: ledger.project.milestone(7)!) == nil)
  }

  @Test func aDepartmentOutsideTheAgreementIsNoChangeOfIt() throws {
    var ledger = try SampleAllocation.ledger()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    try ledger.make(
      ledger.project.edit(ledger.project.agreements[0]) {
        $0.departments.removeAll { $0 == "strandengen" }
      })
    try ledger.make(ledger.project.present(ledger.project.agreements[0], on: Ledger.today))
    let (project, terms) = (ledger.project, ledger.terms(of: ledger.project.agreements[0]))
    #expect(terms.changes(in: project) == [])
    #expect(
      project.readiness(of: project.milestone(6)!).missing.contains {
        $0.contains("Strandengen deltager, men er ikke part i den fremlagte aftale")
      })
  }

  @Test(arguments: [false, true]) func undoingThePresentationMakesItADraftAgain(isOld: Bool) throws
  {
    var ledger = try presented(isOld: isOld)
    let author = try #require(ledger.entries.last).transaction.author
    try ledger.make(ledger.undo(by: author), by: author)
    let draft = ledger.project.agreements[0]
    #expect(draft.presented == nil && draft.presentedTerms.isEmpty)
    try change(&ledger)
    #expect(ledger.terms(of: draft).keys.first?.words == "m²")
    #expect(ledger.terms(of: draft).parties.map(\.id) == ["fjordglimt", "havnebakken"])
    try ledger.make(ledger.project.present(draft, on: Ledger.today))
    #expect(ledger.project.agreements[0].departments == ["fjordglimt", "havnebakken"])
    #expect(
      ledger.terms(of: ledger.project.agreements[0]).changes(in: ledger.project) == [])
  }

  @Test func aNewVersionBeginsWithThingsAsTheyAre() throws {
    var ledger = try presented()
    try change(&ledger)
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    let draft = ledger.project.agreements[1]
    #expect(draft.presentedTerms.isEmpty)
    #expect(ledger.terms(of: draft).keys.first?.words == "m²")
  }

  @Test(arguments: [false, true]) func whatWasInItCanBeDeletedAndBroughtBack(isOld: Bool) throws {
    var ledger = try presented(isOld: isOld)
    let before = ledger.project
    let agreement = before.agreements[0]
    let references =
      agreement.keys.map { Reference(.allocationKey, $0) } + [
        Reference(.department, agreement.departments[0])
      ]
    for reference in references {
      try ledger.make(ledger.project.remove(reference), by: "Projektleder")
    }
    #expect(ledger.project.agreements[0].keys == [])
    let reminders = ledger.project.readiness(of: ledger.project.milestone(6)!).reminders
    #expect(!reminders.contains { $0.contains("fordelingsnøgler") })
    for _ in references {
      let undo = try ledger.undo(by: "Projektleder")
      try ledger.project.check(undo)
      try ledger.make(undo, by: "Projektleder")
    }
    #expect(ledger.project == before)
  }

  @Test func whatIsKeptIsReadBack() throws {
    let terms = try presented().project.agreements[0]
    let kept = try #require(PresentedTerms(stored: terms.presentedTerms))
    #expect(kept.stored == terms.presentedTerms)
    #expect(
      terms.presentedTerms.hasPrefix(
        """
        1
        party\tfjordglimt\tFjordglimt
        party\thavnebakken\tHavnebakken
        party\tstrandengen\tStrandengen
        key\tkontor\t1\tKontor\t487333\ttenancyUnits\t\t\t\t\t\t\t
        part\ttenancyUnits\t102.4\t135.2\t59.4
        share\tfjordglimt\t34.48\t168023.23
        """))
    for text in ["", "2", "1\nkey\tx", "1\nshare\tx\t1\t2", "1\nother"] {
      #expect(PresentedTerms(stored: text) == nil, "\(text)")
    }
  }

  @Test func figuresBesideEachOtherAreNotTakenForAPersonNumber() throws {
    var ledger = try presented()
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    for (id, area) in [("fjordglimt", 110_390), ("havnebakken", 4_870)] {
      try ledger.make(ledger.project.edit(ledger.project.department(id)!) { $0.area = area })
    }
    try ledger.make(
      ledger.project.edit(ledger.project.allocationKey("kontor")!) { $0.basis = .area })
    let edit = try ledger.project.present(ledger.project.agreements[1], on: Ledger.today)
    #expect(!PersonNumber.occurs(in: edit))
  }

  @Test func aMixtureSaysItsWeights() throws {
    let terms = try presented().terms
    #expect(
      terms.keys.map(\.sentence) == [
        "fordeles efter lejemålsenheder",
        "fordeles med 50 % efter boliger, 30 % efter timer i 2026 og 20 % efter faste procenter",
        "fordeles efter faste procenter",
      ])
  }

  /// Random lives of projects: what a presented version says is the same at every later step.
  @Test(arguments: UInt64(1)...12) func nothingLaterMovesIt(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    var known: [String: PresentedTerms] = [:]
    for _ in 0..<400 {
      try history.step()
      let ledger = history.ledger
      var now: [String: PresentedTerms] = [:]
      for agreement in ledger.project.agreements where agreement.presented != nil {
        let terms = ledger.terms(of: agreement)
        now[agreement.id] = terms
        #expect(PresentedTerms(stored: terms.stored) == terms)
        if let before = known[agreement.id] { #expect(terms == before) }
      }
      known = now
    }
  }
}

extension Ledger {
  fileprivate var terms: PresentedTerms { terms(of: project.agreements[0]) }
}

import Core
import TestSupport
import Testing

/// What is left of a person in a history afterwards.
@Suite struct ErasureTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("n")
  private let day = Day(iso: "2026-11-04")!
  private let mette = "mette-id"

  init() throws {
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next))
    try ledger.make(ledger.project.add(person("Mette Lund", mette)))
  }

  private var project: Project { ledger.project }

  @Test mutating func aRoleThatOnePersonHoldsIsForgottenLikeAPerson() throws {
    let role = Stakeholder(id: "role").with {
      $0.name = "Ejendomsmester i Fjordglimt"
      $0.kind = .role
    }
    try ledger.make(project.add(role))
    #expect(throws: Refusal.self) { try ledger.checkErasure(of: "role") }
    try ledger.make(project.edit(project.stakeholder("role")!) { $0.isOnePerson = true })
    #expect(project.stakeholder("role")!.neutralName.hasPrefix("en person"))
    let erasure = try Erasure(of: "role", from: ledger, by: "Driftschef")
    let left = try Ledger(folding: erasure.transactions)
    #expect(left.project.stakeholder("role") == nil)
    // A group isn't one person, whatever is said of it.
    #expect(!role.with { ($0.kind, $0.isOnePerson) = (.group, true) }.isPerson)
  }

  private func person(_ name: String, _ id: String) -> Stakeholder {
    Stakeholder(id: id).with {
      $0.name = name
      $0.kind = .person
      $0.concerns = "Bange for nattevagter"
    }
  }

  private func erased(by author: String = "Driftschef") throws -> Ledger {
    try Ledger(folding: Erasure(of: mette, from: ledger, by: author).transactions)
  }

  private mutating func note(_ text: String, _ milestone: Int = 1) throws {
    try ledger.make(project.edit(project.milestone(milestone)!) { $0.notes = text })
  }

  /// The notes of milestone 1 after Mette Lund has been erased.
  private func left(of text: String) throws -> String? {
    var copy = self
    try copy.note(text)
    return try copy.erased().project.milestone(1)?.notes
  }

  @Test(arguments: [
    ("Mette Lund", "[glemt]"),
    ("Ring til METTE LUND, mette lund og Mette Lund.", "Ring til [glemt], [glemt] og [glemt]."),
    ("Mette Lunds kontor og Mette Lund's", "[glemt]s kontor og [glemt]'s"),
    ("METTE LUNDS", "[glemt]S"),
    ("Mette\nLund\tog Mette  Lund", "[glemt]\tog [glemt]"),
    ("(Mette Lund)-mødet, x/Mette Lund", "([glemt])-mødet, x/[glemt]"),
    ("Mette Lundsgaard, Annemette Lund og Mette Lund2", nil),
    ("Mette og Lund, hver for sig", nil),
    (
      "mette.lund@firma.dk, MetteLund, mette_lund og Mette-Lund",
      "[glemt]@firma.dk, [glemt], [glemt] og [glemt]"
    ),
    ("Mette. Lund er ude; mettelundsvej", nil),
    ("", nil),
  ])
  func theNameIsTakenOutOfTexts(text: String, left: String?) throws {
    #expect(try self.left(of: text) == left ?? text)
  }

  @Test(arguments: [
    ("Lund, Mette", "[glemt]"),
    ("LUND,  METTE;37 timer", "[glemt];37 timer"),
    ("lund,mette", "[glemt]"),
    ("Fri: Lund, Mette\nLund , Mettes bil", "Fri: [glemt]\n[glemt]s bil"),
    ("ferie til Lund, Mette og Berg, Per", "ferie til [glemt] og Berg, Per"),
    ("Leder    Lund, Mette    Plan\tLund, Mette\tPlan", "Leder    [glemt]    Plan\t[glemt]\tPlan"),
    // Two others, one after the other.
    ("Per Lund, Mette Berg", nil), ("Per Lund, Mette", nil), ("Lund, Mette Berg", nil),
    ("per lund, mette", nil), ("Per-Lund, Mette", nil), ("Lund, Mette-Marie", nil),
    ("Bolund, Mette", nil), ("Lund, Mettemarie", nil), ("Lund; Mette", nil), ("Lund,", nil),
  ])
  func theSurnameMayStandFirst(text: String, left: String?) throws {
    #expect(try self.left(of: text) == left ?? text)
  }

  @Test mutating func aLongerNameStandsWithEachOfItsWordsFirst() throws {
    try ledger.make(project.edit(project.stakeholder(mette)!) { $0.name = "Mette Lund-Berg Holm" })
    #expect(
      try left(of: "HOLM, METTE LUND BERG; Lund-Berg Holm, Mette")
        == "[glemt]; [glemt]")
    try ledger.make(project.add(person("Mette Lund Berg", "anden")))
    #expect(try left(of: "Berg, Mette Lund og Lund, Mette") == "Berg, Mette Lund og [glemt]")
  }

  @Test mutating func formerNamesAreTakenOutToo() throws {
    try ledger.make(project.edit(project.stakeholder(mette)!) { $0.name = "Mette Krogh" })
    #expect(try left(of: "Mette Lund, nu Mette Krogh") == "[glemt], nu [glemt]")
  }

  @Test(arguments: [
    (
      "Søren Bækgård", "Soeren Baekgaard ringede, sørenbækgaard@x.dk",
      "[glemt] ringede, [glemt]@x.dk"
    ),
    ("Soeren Aagaard", "SØREN ÅGÅRDs bil", "[glemt]s bil"),
  ])
  mutating func letterPairsAreTheSameAsDanishLetters(
    name: String, text: String, left: String
  ) throws {
    try ledger.make(project.add(person(name, "anden")))
    try note(text)
    let after = try Ledger(
      folding: Erasure(of: "anden", from: ledger, by: "Driftschef").transactions)
    #expect(after.project.milestone(1)?.notes == left)
  }

  @Test mutating func anothersLongerNameStays() throws {
    try ledger.make(project.add(person("Mette Lund Holm", "anden")))
    try note("Mette Lund og Mette Lund Holms bil")
    let after = try erased()
    #expect(after.project.milestone(1)?.notes == "[glemt] og Mette Lund Holms bil")
    #expect(after.project.stakeholder("anden")?.name == "Mette Lund Holm")
    #expect(
      after.entries.map(\.transaction.label).contains("Ny interessent: Mette Lund Holm"))
  }

  @Test mutating func anotherPersonOfTheSameNameKeepsIt() throws {
    try ledger.make(project.add(person("Mette Lund", "anden")))
    #expect(try erased().project.stakeholder("anden")?.name == "Mette Lund")
  }

  @Test mutating func aGroupNamedAfterThePersonIsRenamed() throws {
    try ledger.make(project.add(Stakeholder(id: "g").with { $0.name = "Mette Lunds udvalg" }))
    #expect(try erased().project.stakeholder("g")?.name == "[glemt]s udvalg")
  }

  @Test mutating func wordsOfTheProgramAreNoTexts() throws {
    try ledger.make(project.edit(project.stakeholder(mette)!) { $0.name = "positive" })
    let residents = project.stakeholders[0]
    try ledger.make(
      project.assess(residents, on: day, newID: ids.next) { $0.attitude = .positive })
    let after = try erased()
    #expect(after.project.standing(of: residents).current?.attitude == .positive)
  }

  @Test mutating func partsOfTheNameThatAreLeftAreTold() throws {
    try note("Mette ringer til LUND")
    try note("Mettes bil", 2)
    let erasure = try Erasure(of: mette, from: ledger, by: "Driftschef")
    #expect(erasure.mentioned.map(\.word) == ["Lund", "Mette"])
    #expect(
      erasure.mentioned[0].sentence
        == "»Lund« findes stadig i Milepæl 1 · Opstart og vilkår (Noter). "
        + "Se efter, om det er personen.")
    #expect(erasure.mentioned[1].places.count == 2)
    #expect(erasure.replaced == 0)
  }

  @Test mutating func whatOnlyTheHistoryStillSaysIsTold() throws {
    try note("Mette ringer")
    try note("Ingen ringer")
    let erasure = try Erasure(of: mette, from: ledger, by: "Driftschef")
    #expect(erasure.mentioned.map(\.places) == [[]])
    #expect(erasure.mentioned[0].sentence.hasPrefix("»Mette« findes stadig i historikken. "))
  }

  @Test(arguments: [
    ("Bo Li", "Bo kommer; her er godt at bo", ["Bo"]), ("Bo Li", "Skriv til boli@bo.dk", ["BoLi"]),
    ("Ea", "Ea og Eas bil", []), ("Søren Å", "Soeren, SØREN", ["Søren"]),
  ])
  mutating func shortNamesAndOtherSpellingsAreTold(
    name: String, text: String, told: [String]
  ) throws {
    try ledger.make(project.add(person(name, "kort")))
    try note(text)
    let erasure = try Erasure(of: "kort", from: ledger, by: "Driftschef")
    #expect(erasure.mentioned.map(\.word) == told)
  }

  @Test mutating func aNameThatIsAlsoAWordLeavesTheWordAlone() throws {
    try ledger.make(project.add(person("Per", "kort")))
    try note("Udgift per bolig. Per ringer, og Pers kone.")
    let erasure = try Erasure(of: "kort", from: ledger, by: "Driftschef")
    let after = try Ledger(folding: erasure.transactions)
    #expect(
      after.project.milestone(1)?.notes
        == "Udgift per bolig. [glemt] ringer, og [glemt]s kone.")
    #expect(erasure.mentioned.map(\.word) == ["Per"])
  }

  @Test func anotherProjectThatNamesThePersonIsKnown() throws {
    let erasure = try Erasure(of: mette, from: ledger, by: "Driftschef")
    var (other, third) = (Ledger(projectID: "q"), Ledger(projectID: "r"))
    try other.make(Edit("Aftalt med mette.lund@firma.dk", []))
    try third.make(Edit("Aftalt med Mette Lundsgaard", []))
    #expect(erasure.isNamed(in: other))
    #expect(!erasure.isNamed(in: third))
  }

  @Test mutating func anAuthorIsForgottenUnlessItIsWhoErases() throws {
    try ledger.make(project.edit(project.info) { $0.leader = "Nogen" }, by: "Mette Lund")
    #expect(try erased().entries.last?.transaction.author == "[glemt]")
    #expect(try erased(by: "Mette Lund").entries.last?.transaction.author == "Mette Lund")
  }

  @Test mutating func ownRecordsAndReferencesGo() throws {
    let residents = project.stakeholders[0]
    let contact = Contact(id: "k").with {
      $0.stakeholder = mette
      $0.note = "Var vred"
      $0.date = day
    }
    try ledger.make(project.add(contact))
    try ledger.make(
      project.assess(project.stakeholder(mette)!, on: day, newID: ids.next) { $0.influence = 1 })
    let line = Communication(id: "l").with {
      $0.occasion = "Brev"
      $0.audience = [mette, residents.id]
    }
    try ledger.make(project.add(line))
    try ledger.make(
      project.add(Opportunity(id: "o").with { $0.stakeholders = [mette] }))
    try ledger.make(project.add(Dialogue(id: "d").with { $0.stakeholders = [mette] }))
    let after = try erased()
    #expect(after.project.communication("l")?.audience == [residents.id])
    #expect(after.project.opportunity("o")?.stakeholders == [])
    #expect(after.project.dialogue("d")?.stakeholders == [])
    #expect(after.entries.map(\.transaction.label).suffix(3).map { $0.prefix(3) }.count == 3)
    let text = "\(after)"
    for trace in [mette, "Mette", "Var vred", "nattevagter"] { #expect(!text.contains(trace)) }
    // The creation, and three that have something else in them.
    #expect(after.entries.count == 4)
  }

  @Test mutating func afterADeletionAndAfterAnUndo() throws {
    try ledger.make(project.remove(Reference(.stakeholder, mette)))
    #expect(ledger.stakeholder(number: 9)?.id == mette)
    #expect(try erased().entries.count == 1)
    try ledger.make(ledger.undo(by: "Driftschef"))
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(project.stakeholder(mette) == nil)
    #expect(try erased().entries.count == 1)
  }

  @Test mutating func whatElseWasDoneCanStillBeUndone() throws {
    try note("Først")
    try ledger.make(project.add(Contact(id: "k").with { $0.stakeholder = mette }))
    try note("Ring til Mette Lund")
    ledger = try erased()
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(project.milestone(1)?.notes == "Først")
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(project.milestone(1)?.notes == "")
    #expect(ledger.nextUndo(for: "Driftschef") == nil)
    try ledger.make(ledger.redo(by: "Driftschef"))
    try ledger.make(ledger.redo(by: "Driftschef"))
    #expect(project.milestone(1)?.notes == "Ring til [glemt]")
    #expect(ledger.nextRedo(for: "Driftschef") == nil)
  }

  @Test mutating func theErasureItselfIsNothingToUndo() throws {
    try note("Først")
    ledger = try erased()
    try ledger.make(Erasure.edit, by: "Driftschef")
    #expect(ledger.entries.last?.transaction.label == "Glemt: en interessent")
    #expect(ledger.nextUndo(for: "Driftschef")?.label == "Milepæl 1: noter Først")
  }

  @Test mutating func itIsKnownThatTheLatestStepWasAnErasure() throws {
    #expect(!ledger.hasJustErased(by: "Driftschef"))
    try note("Først")
    ledger = try erased()
    try ledger.make(Erasure.edit, by: "Driftschef")
    #expect(ledger.hasJustErased(by: "Driftschef"))
    try ledger.make(project.edit(project.info) { $0.leader = "Nogen" }, by: "Anna")
    #expect(ledger.hasJustErased(by: "Driftschef"))
    #expect(!ledger.hasJustErased(by: "Anna"))
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(!ledger.hasJustErased(by: "Driftschef"))
    try ledger.make(Erasure.edit, by: "Driftschef")
    let now = ledger
    let refusal = #expect(throws: Refusal.self) { try now.undo(by: "Driftschef") }
    #expect(
      refusal?.message
        == "At alle spor af en person er slettet, kan ikke fortrydes. Der er ikke andet, du kan fortryde."
    )
  }

  @Test mutating func onlyPersonsAreForgotten() throws {
    let (before, residents) = (ledger, project.stakeholders[0])
    let refusal = #expect(throws: Refusal.self) {
      try Erasure(of: residents.id, from: before, by: "Driftschef")
    }
    #expect(
      refusal?.message == """
        »Beboere« er en gruppe, og kun for personer kan alle spor slettes. Slet den i stedet. \
        Er det en person, så ret først typen til person, eller skriv ved en rolle, at den kun \
        har én person.
        """)
    #expect(throws: Refusal.self) {
      try Erasure(of: "ukendt", from: before, by: "Driftschef")
    }
    // One that has been a person holds a person's data in its history.
    try ledger.make(project.edit(project.stakeholder(mette)!) { $0.kind = .role })
    #expect(try erased().project.stakeholder(mette) == nil)
  }
}

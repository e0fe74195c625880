import Core
import TestSupport
import Testing

/// Where stakeholders get mail: who is found by a name, and what is left when a person is forgotten.
@Suite struct StakeholderMailTests {
  private var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs("n")
    try ledger.make(
      Playbook.newProject(
        name: "Fjord", organisation: "", leader: "", departments: [], newID: ids.next))
  }

  private mutating func add(
    _ name: String, _ mail: String, _ kind: StakeholderKind = .role, id: String? = nil
  ) throws {
    let new = Stakeholder(id: id ?? name).with {
      ($0.name, $0.mail, $0.kind) = (name, mail, kind)
    }
    try ledger.make(ledger.project.checked(ledger.project.add(new)))
  }

  @Test mutating func onlyAnAddressIsKept() throws {
    for wrong in [
      "lene", "lene@", "a@b", "a@b.dk, c@d.dk", "Lene <l@b>", "ø@b.dk", "a@b.dk\nBcc: c@d.dk",
    ] {
      let edit = ledger.project.add(
        Stakeholder(id: "Lene").with { ($0.name, $0.mail) = ("Lene", wrong) })
      let project = ledger.project
      let refusal = #expect(throws: Refusal.self) { try project.check(edit) }
      #expect(refusal?.field == "mail")
      #expect(refusal?.message.contains("er ikke en mailadresse") == true)
    }
    try add("Lene", "  lene@fjordbo.dk\n")
    #expect(ledger.project.mailAddress(of: "Lene")?.text == "lene@fjordbo.dk")
    // Another field can be changed where a history from elsewhere has something else.
    try ledger.make(
      Edit(
        "", [.set(Reference(.stakeholder, "Lene"), field: "mail", old: "lene@fjordbo.dk", new: "x")]
      ))
    let project = ledger.project
    _ = try project.checked(project.edit(project.stakeholder("Lene")!) { $0.note = "Ny" })
    #expect(project.mailAddress(of: "Lene") == nil)
  }

  @Test(arguments: ["Jørn Astrup <j@x.dk>", #" "Astrup, Jørn" <j@x.dk>"#, "<j@x.dk>", "j@x.dk"])
  func ofWhatAMailProgramCopiesTheAddressIsKept(written: String) throws {
    let stakeholder = try #require(Stakeholder(id: "1").with(stored: ["mail": written]))
    #expect(stakeholder.mail == "j@x.dk")
  }

  @Test func ofSeveralNoneIsChosen() throws {
    let written = "Lene <a@b.dk> Bo <c@d.dk>"
    let stakeholder = try #require(Stakeholder(id: "1").with(stored: ["mail": written]))
    #expect(stakeholder.mail == written)
  }

  @Test mutating func whatIsKeptIsKnownWithNames() throws {
    try add("Økonomi", "o@fjordbo.dk")
    try add("Afdelingsbestyrelsen", "ab@fjordbo.dk")
    try add("Kasserer", "")
    #expect(
      ledger.project.mailboxes.map(\.text) == [
        "Afdelingsbestyrelsen <ab@fjordbo.dk>", "Økonomi <o@fjordbo.dk>",
      ])
  }

  @Test mutating func whoIsResponsibleIsFoundByName() throws {
    try add("Driftsleder", "drift@fjordbo.dk")
    try add("Formand", "a@fjordbo.dk", id: "1")
    try add("Formand", "b@fjordbo.dk", id: "2")
    try add("Sekretær", "s@fjordbo.dk", id: "3")
    try add("Sekretær", "S@FJORDBO.dk", id: "4")
    try add("Kasserer", "")
    func found(_ name: String) -> String? { ledger.project.mailAddress(of: name)?.text }
    #expect(found(" driftsLEDER ") == "drift@fjordbo.dk")
    #expect(found("Driftslederen") == nil && found("") == nil && found("Kasserer") == nil)
    #expect(found("Formand") == nil && ledger.project.mailAddresses(of: "formand").count == 2)
    #expect(found("Sekretær") == "s@fjordbo.dk")
  }

  /// The notes of milestone 1 after Mette Lund, who has had two addresses, is forgotten.
  private func left(of text: String) throws -> Ledger {
    var copy = self
    try copy.add("Mette Lund", "Ml@fjord-bo.dk", .person, id: "mette")
    let project = copy.ledger.project
    try copy.ledger.make(
      project.edit(project.stakeholder("mette")!) { $0.mail = "mette@fjordbo.dk" })
    let now = copy.ledger.project
    try copy.ledger.make(now.edit(now.milestone(1)!) { $0.notes = text })
    return try Ledger(folding: Erasure(of: "mette", from: copy.ledger, by: "D").transactions)
  }

  @Test(arguments: [
    ("Skriv til ML@fjord-bo.dk.", "Skriv til [glemt]."),
    ("mailto:mette@fjordbo.dk, <METTE@FJORDBO.DK>", "mailto:[glemt], <[glemt]>"),
    ("mette.lund@privat.dk", "[glemt]@privat.dk"),
    ("anne.mette@fjordbo.dk, anne-mette@fjordbo.dk og annemette@fjordbo.dk", nil),
    ("mette@fjordbo.dkx og fjordbo.dk", nil),
  ])
  func anAddressIsForgottenWhereverItStands(text: String, left: String?) throws {
    #expect(try self.left(of: text).project.milestone(1)?.notes == left ?? text)
  }

  @Test mutating func anothersAddressStaysIfItIsAPersons() throws {
    try add("Projektleder", "mette@fjordbo.dk")
    try add("Postkasse", "mette.lund@privat.dk")
    try add("Anne Mette Lund", "anne.mette.lund@fjordbo.dk", .person)
    let project = try left(of: "").project
    #expect(project.stakeholder("Projektleder")?.mail == "[glemt]")
    #expect(project.stakeholder("Postkasse")?.mail == "[glemt]@privat.dk")
    #expect(project.stakeholder("Anne Mette Lund")?.mail == "anne.mette.lund@fjordbo.dk")
    #expect(project.mailAddress(of: "Postkasse") == nil)
    // What is left doesn't stand in the way of a list that goes out and comes in again.
    _ = try project.checked(
      project.edit(project.stakeholder("Projektleder")!) { $0.mail = "[glemt] " })
  }

  @Test func noPartOfAnAddressIsTakenForAName() throws {
    var copy = self
    try copy.add("Mette Lund", "ml@bo.dk", .person, id: "mette")
    let project = copy.ledger.project
    try copy.ledger.make(project.edit(project.milestone(1)!) { $0.notes = "Bo og Mette" })
    let erasure = try Erasure(of: "mette", from: copy.ledger, by: "D")
    #expect(erasure.mentioned.map(\.word) == ["Mette"])
  }
}

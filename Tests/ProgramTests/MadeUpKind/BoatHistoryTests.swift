import Testing

@testable import Core

/// What happens to a record is told of, taken back, and held against what others do.
@Suite("A made-up kind: history") struct BoatHistoryTests {
  private let boat = Boat(id: "b").with { ($0.number, $0.name) = (1, "Ternen") }

  private func lines(_ transaction: Transaction?, in ledger: Ledger) -> [String] {
    let recollection = Recollection(ledger)
    return (transaction?.changes ?? []).flatMap(recollection.describe).map {
      "\($0.subject) · \($0.field ?? ""): \($0.old ?? "ny") → \($0.new ?? "slettet")"
    }
  }

  @Test func theHistoryTellsInTheWordsOfItsFields() throws {
    let harbour = try Harbour(boat)
    let (north, south) = try (harbour.project.departments[0].id, harbour.project.departments[1].id)
    let edit = try harbour.project.edit(boat) {
      ($0.rig, $0.owners, $0.launched) = (.sloop, [south, north], Day(iso: "2026-06-01"))
    }
    #expect(edit.label == "Båd »Ternen«: slags, søsat, ejere")
    let changed = try harbour.commit(edit)
    let removed = try harbour.commit(try harbour.project.remove(boat.reference))
    #expect(removed?.label == "Slettet: Båd »Ternen«")
    let ledger = try harbour.ledger
    #expect(
      lines(changed, in: ledger) == [
        "Båd »Ternen« (slettet) · Slags: kutter → sluppe",
        "Båd »Ternen« (slettet) · Søsat: – → 1. juni 2026",
        "Båd »Ternen« (slettet) · Ejere: – → Syd, Nord",
      ])
    #expect(
      lines(removed, in: ledger) == [
        "Båd »Ternen« · Navn: Ternen → slettet", "Båd »Ternen« · Slags: sluppe → slettet",
        "Båd »Ternen« · Søsat: 1. juni 2026 → slettet", "Båd »Ternen« · Ejere: Syd, Nord → slettet",
      ])
  }

  @Test func undoAndRedoGoThroughTheJournal() throws {
    let harbour = try Harbour()
    let start = try harbour.project
    try harbour.commit(Edit("Ny båd", [boat.insertion]))
    try harbour.commit(try harbour.project.edit(boat) { $0.berth = 3 })
    let end = try harbour.project
    #expect(end.boat("b") == boat.with { $0.berth = 3 })
    for _ in 1...2 { try harbour.commit(try harbour.ledger.undo(by: "Projektleder")) }
    #expect(try harbour.project == start)
    #expect(start != end)
    for _ in 1...2 { try harbour.commit(try harbour.ledger.redo(by: "Projektleder")) }
    #expect(try harbour.project == end)
    #expect(
      try harbour.ledger.entries.last?.transaction.label == "Gentaget · Båd »Ternen«: plads 3")
  }

  @Test func undoIsRefusedWhereAnotherHasChangedTheSame() throws {
    let harbour = try Harbour(boat)
    try harbour.commit(try harbour.project.edit(boat) { $0.berth = 3 })
    try harbour.commit(
      try harbour.project.edit(boat.with { $0.berth = 3 }) { $0.berth = 2 }, by: "Sekretariat")
    let refusal = #expect(throws: Refusal.self) { try harbour.ledger.undo(by: "Projektleder") }
    #expect(
      refusal?.message == """
        »Båd »Ternen«: plads 3« kan ikke fortrydes: Plads for båd »Ternen« er siden ændret til \
        »2« af Sekretariat.
        """)
  }

  @Test func twoEditsFromTheSameStateAreMergedOrConflict() throws {
    let harbour = try Harbour(boat)
    let before = try harbour.ledger
    let named = before.project.edit(boat) { $0.name = "Mågen" }
    let (third, second) = (
      before.project.edit(boat) { $0.berth = 3 }, before.project.edit(boat) { $0.berth = 2 }
    )
    #expect(try harbour.commit(third, on: before) != nil)
    #expect(try harbour.commit(named, on: before, by: "Sekretariat") != nil)
    #expect(try harbour.commit(second, on: before, by: "Sekretariat") == nil)
    #expect(
      try harbour.project.boat("b")
        == boat.with { ($0.name, $0.berth) = ("Mågen", 3) })
  }

  @Test func ofTwoWithTheSameNumberTheLatterGetsAnother() throws {
    let harbour = try Harbour()
    let before = try harbour.ledger
    try harbour.commit(Edit("Ny båd", [boat.insertion]), on: before)
    let other = Boat(id: "c").with { ($0.number, $0.name) = (1, "Mågen") }
    try harbour.commit(Edit("Ny båd", [other.insertion]), on: before, by: "Sekretariat")
    #expect(try harbour.project.boat("b")?.number == 1)
    #expect(try harbour.project.boat("c")?.number == 2)
  }

  @Test func itsOwnRuleRefuses() throws {
    let project = try Harbour(boat).project
    let edit = project.edit(boat) { ($0.year, $0.launched) = (1999, Day(iso: "1998-06-01")) }
    #expect(
      throws: Refusal("En båd bygges, før den søsættes.", field: "launched")
    ) { try project.check(edit) }
    #expect(throws: Refusal("Navn skal udfyldes.", field: "name")) {
      try project.check(project.edit(boat) { $0.name = "" })
    }
  }

  @Test func whatRefersToItGoesWithItOrIsRidOfIt() throws {
    let voyage = Voyage(id: "v").with { ($0.boat, $0.goes) = ("b", "Anholt") }
    let harbour = try Harbour(boat, voyage)
    let department = try harbour.project.departments[0]
    try harbour.commit(try harbour.project.edit(boat) { $0.owners = [department.id] })
    let project = try harbour.project
    #expect(project.records(referringTo: boat.reference) == [voyage.reference])
    #expect(project.records(referringTo: department.reference).contains(boat.reference))
    let merge = project.merge([boat.with { $0.owners = [department.id] }.removal])
    #expect(merge.conflicts.map(\.obstacle) == [.inUse(by: voyage.reference)])

    try harbour.commit(project.remove(department.reference))
    #expect(try harbour.project.boat("b")?.owners == [])
    try harbour.commit(try harbour.project.remove(boat.reference))
    #expect(try harbour.project.boat("b") == nil)
    #expect(try !harbour.project.contains(voyage.reference))
    for _ in 1...2 { try harbour.commit(try harbour.ledger.undo(by: "Projektleder")) }
    #expect(try harbour.project == project)
  }

  @Test func aForgottenPersonIsTakenOutOfItsTexts() throws {
    let person = Stakeholder(id: "s").with {
      ($0.number, $0.name, $0.kind) = (1, "Bodil Skriver", .person)
    }
    let harbour = try Harbour(person, boat.with { $0.note = "Nøglen har Bodil Skriver og Bodil" })
    let erasure = try Erasure(of: "s", from: harbour.ledger, by: "Driftschef")
    let cleaned = try Ledger(folding: erasure.transactions).project
    #expect(cleaned.boat("b")?.note == "Nøglen har [glemt] og Bodil")
    #expect(erasure.mentioned.map(\.places) == [["Båd »Ternen« (Note)"]])
  }
}

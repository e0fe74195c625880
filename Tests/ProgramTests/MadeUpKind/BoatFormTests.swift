import Core
import Interface
import Testing

@testable import Screens

/// A record is filled in on a form that is made of its faces.
@Suite("A made-up kind: forms") struct BoatFormTests {
  @Test func theFormAsksForTheFieldsWithFaces() throws {
    var harbour = try Harbour()
    harbour.app.openForm(RecordForm(adding: Boat(id: "b")))
    let screen = harbour.screen
    let shown = [
      "Ny båd", "Navn", "Som det står på siden af den", "Slags", "kutter", "Plads", "Søsat",
      "Længde", "Årgang", "Ejere", "Nord", "Syd", "Note", "Hvor nøglen ligger",
    ]
    let places = shown.compactMap { screen.firstRange(of: $0)?.lowerBound }
    #expect(places.count == shown.count && places == places.sorted(), "\(screen)")
    for label in ["Nr.", "Forsikret", "Stand", "Milepæl", "Rækkefølge"] {
      #expect(!screen.contains(label), "\(screen)")
    }
  }

  @Test func whatIsWrittenIsSaved() throws {
    var harbour = try Harbour()
    harbour.app.openForm(RecordForm(adding: Boat(id: "b")))
    try harbour.type("Havfruen")
    try harbour.press(.tab, .left, .tab, .right, .tab)
    try harbour.type("1/6-2026")
    try harbour.press(.tab)
    try harbour.type("7,5")
    try harbour.press(.tab)
    try harbour.type("1987")
    try harbour.press(.tab, .down, .character(" "), .tab)
    try harbour.type("a")
    try harbour.press(.enter)
    try harbour.type("b")
    try harbour.press(.function(2))
    let project = try harbour.project
    #expect(
      project.boat("b")
        == Boat(id: "b").with {
          ($0.number, $0.position, $0.name) = (1, 1, "Havfruen")
          ($0.rig, $0.berth) = (.sloop, 2)
          ($0.launched, $0.length) = (Day(iso: "2026-06-01"), Quantity(stored: "7.5"))
          ($0.year, $0.owners, $0.note) = (1987, [project.departments[1].id], "a\nb")
        })
    #expect(try harbour.ledger.entries.last?.transaction.label == "Ny båd: Havfruen")
    #expect(harbour.app.overlays.isEmpty)
  }

  @Test func aChangeSavesWhatWasChanged() throws {
    let boat = Boat(id: "b").with { ($0.name, $0.note) = ("Ternen", "x") }
    var harbour = try Harbour(boat)
    harbour.app.openForm(RecordForm(changing: boat))
    try harbour.press(.end)
    try harbour.type("2")
    try harbour.press(.function(2))
    let transaction = try #require(try harbour.ledger.entries.last?.transaction)
    #expect(transaction.label == "Båd »Ternen«: navn Ternen2")
    #expect(
      transaction.changes == [.set(boat.reference, field: "name", old: "Ternen", new: "Ternen2")])
  }

  @Test func whatMustBeThereIsDemanded() throws {
    var harbour = try Harbour()
    harbour.app.openForm(RecordForm(adding: Boat(id: "b")))
    try harbour.press(.function(2))
    #expect(harbour.app.overlays.count == 1)
    #expect(harbour.screen.contains("Navn skal udfyldes."), "\(harbour.screen)")
    #expect(try harbour.project.boat("b") == nil)
  }

  @Test(arguments: [
    ("Længde", "-1", "Tallet kan ikke være under 0."), ("Årgang", "25", "Skriv et årstal"),
    ("Søsat", "1/6-1980", "En båd bygges, før den søsættes."),
  ])
  func whatCannotBeIsRefusedAtItsField(field: String, text: String, sentence: String) throws {
    let boat = Boat(id: "b").with { ($0.name, $0.year) = ("Ternen", 1999) }
    var harbour = try Harbour(boat)
    harbour.app.openForm(RecordForm(changing: boat))
    let labels = Boat.fields.filter(\.isAsked).map(\.label)
    for _ in 0..<(try #require(labels.firstIndex(of: field))) { try harbour.press(.tab) }
    try harbour.press(.control("u"))
    try harbour.type(text)
    try harbour.press(.function(2))
    #expect(harbour.screen.contains(sentence), "\(harbour.screen)")
    #expect(try harbour.project.boat("b") == boat)
  }

  @Test func othersChangesAreAConflictWithBothValues() throws {
    let boat = Boat(id: "b").with { $0.name = "Ternen" }
    var harbour = try Harbour(boat)
    harbour.app.openForm(RecordForm(changing: boat))
    try harbour.press(.end)
    try harbour.type("2")
    try harbour.commit(try harbour.project.edit(boat) { $0.name = "Måge" })
    try harbour.press(.function(2))
    #expect(harbour.app.overlays.last is ConflictOverlay)
    #expect(harbour.screen.contains("Måge") && harbour.screen.contains("Ternen2"))
    #expect(try harbour.project.boat("b")?.name == "Måge")
  }
}

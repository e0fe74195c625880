import Core

@testable import Screens
@testable import samdrift

/// A kind of record that the program doesn't know: all that there is of it stands here.
struct Boat: Numbered, Placed {
  static let kindName = "boat"
  static let required = ["name"]

  let id: String
  var number = 0
  var name = ""
  var rig = Rig.cutter
  var berth = 1
  var launched: Day?
  var length: Quantity?
  var year: Int?
  var owners: [String] = []
  var note = ""
  var isInsured = false
  var condition = Grade.good
  var goal: String?
  var milestone: String?
  var keyPlace = ""
  var position = 0
  var settledBy = ""

  init(id: String) { self.id = id }

  static let fields: [Field<Boat>] = [
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
    Field("name", "Navn", \.name, default: "") { $0.name = $1 }.oneLine().face {
      $0.hint = "Som det står på siden af den"
      $0.option("navn", "Hvad den hedder.", "tekst", whenEmpty: "En båd skal have et navn.")
      $0.column(also: "baadnavn")
    },
    Field("rig", "Slags", \.rig, default: .cutter) { $0.rig = $1 }.face {
      $0.option("slags", "sluppe eller kutter.", "slags", noun: "en slags")
      $0.column()
      $0.json = .named("kind")
    },
    Field("berth", "Plads", \.berth, default: 1) { $0.berth = $1 }.within(1...3).face {
      $0.input = .choice((1...3).map { Choice(stored: $0 == 1 ? nil : $0.stored, shown: $0.shown) })
      $0.option("plads", "Fra 1 til 3.", "nr", noun: "et tal fra 1 til 3")
      $0.column()
    },
    Field("launched", "Søsat", \.launched) { $0.launched = $1 }.face {
      $0.option("søsat", "Hvornår.", "dato")
      $0.column()
    },
    Field("length", "Længde", \.length) { $0.length = $1 }.face {
      $0.limit = .notNegative(whenTyped: "»{}« flyder ikke.")
      $0.option("længde", "I meter.", "tal")
      $0.column("Længde i meter")
    },
    Field("year", "Årgang", \.year) { $0.year = $1 }.face {
      $0.input = .year
      $0.option("årgang", "Hvornår den er bygget.", "årstal")
    },
    Field("owners", "Ejere", \.owners, default: []) { $0.owners = $1 }
      .referring(to: .department, whenRemoved: .clear).face {
        $0.option("ejer", "Hvem der ejer den.", "navn", isRepeated: true)
        $0.column()
      },
    Field("note", "Note", \.note, default: "") { $0.note = $1 }.face {
      $0.option("note", "Andet.", "tekst", isRepeated: true)
      $0.column()
    },
    Field("isInsured", "Forsikret", \.isInsured, default: false) { $0.isInsured = $1 },
    Field("condition", "Stand", \.condition, default: .good) { $0.condition = $1 }.unasked {
      $0.json = .wordOnly
    },
    Field("goal", "Mål", \.goal) { $0.goal = $1 }.referring(to: .goal, whenRemoved: .clear),
    Field("milestone", "Milepæl", \.milestone) { $0.milestone = $1 }
      .referring(to: .milestone, whenRemoved: .clear),
    Field("keyPlace", "Hvor nøglen ligger", \.keyPlace, default: "") { $0.keyPlace = $1 }.oneLine()
      .face {
        $0.json = .leftOut
      },
    Field("position", "Rækkefølge", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("year", "launched"), let year, let launched, launched.year < year {
      throw Refusal("En båd bygges, før den søsættes.", field: "launched")
    }
  }

  func settled(since former: Boat, on day: Day, by author: String) -> Boat {
    with { if name != former.name { $0.settledBy = author } }
  }

  func name(in project: Project) -> String { "Båd »\(name)«" }
  var plainName: String { name }
  func additionLabel(in project: Project) -> String { "Ny båd: \(name)" }
}

enum Rig: String, CaseIterable, FieldValue {
  case sloop, cutter

  var shown: String { self == .sloop ? "sluppe" : "kutter" }
  var synonyms: [String] { self == .sloop ? ["gangfartøj"] : [] }
}

enum Grade: String, CaseIterable, FieldValue {
  case good, poor

  var shown: String { self == .good ? "god" : "ringe" }
}

/// Another, whose records can't be without a boat.
struct Voyage: Entity {
  static let kindName = "voyage"

  let id: String
  var boat = ""
  var goes = ""

  init(id: String) { self.id = id }

  static let fields: [Field<Voyage>] = [
    Field("boat", "Båd", \.boat, default: "") { $0.boat = $1 }.referring(to: Boat.kind),
    Field("goes", "Hvorhen", \.goes, default: "") { $0.goes = $1 }.oneLine().face(),
  ]

  func precedes(_ other: Voyage) -> Bool { id < other.id }
  func name(in project: Project) -> String { "Tur til \(goes)" }
}

extension Boat: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Ny båd" : "Båd" }
}

extension Project {
  func boat(_ id: String) -> Boat? { record(Reference(Boat.kind, id)) as? Boat }
}

/// A housing department (afdeling) that takes part, or may take part, in the joint operation.
public struct Department: Placed {
  /// Departments.
  public static let kindName = "department"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Department> =
    \.tables.department

  /// The record's id.
  public let id: String
  /// The department's name.
  public var name = ""
  /// Number of dwellings (boliger), or nil when it isn't known yet.
  public var dwellings: Int?
  /// The areas of its businesses and institutions in square metres.
  public var businesses = BusinessAreas()
  /// Number of garages and carports, or nil when it isn't known yet.
  public var garages: Int?
  /// Tenancy units (lejemålsenheder) as typed; nil has them computed.
  public var typedUnits: Quantity?
  /// Area in square metres, or nil when it isn't known yet.
  public var area: Int?
  /// Whether it takes part; only those who do must accede to the agreement.
  public var participates = true
  /// The first day it takes part; nil when it does from the start.
  public var participatesFrom: Day?
  /// Whom its residents can ask; a role, and how to reach it.
  public var contact = ""
  /// What its own letter says besides.
  public var letter = ""
  /// Where it stands among the departments.
  public var position = 0

  /// Creates a department without a name.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Department>] = [
    Field("name", "Navn", \.name, default: "") { $0.name = $1 }.oneLine()
      .face {
        $0.option(
          "navn", "Et andet navn.", "navn", whenEmpty: "En afdeling skal have et navn.")
      },
    Field("dwellings", "Boliger", \.dwellings) { $0.dwellings = $1 }
      .face {
        $0.input = .amount(.dwellings)
        $0.limit = .notNegative
        $0.option("boliger", "Antal boliger.", "antal")
      },
    Field("area", "Areal i m²", \.area) { $0.area = $1 }
      .face {
        $0.input = .amount(.wholeSquareMetres)
        $0.limit = .notNegative
        $0.option("areal", "Areal i m².", "m²")
      },
    Field(
      "businesses", "Erhverv og institutioner, m²", \.businesses,
      default: BusinessAreas()
    ) { $0.businesses = $1 }
    .face {
      $0.hint = "Ét areal for hver, fx »120 + 61«"
      $0.option("erhverv", "Arealet af hvert erhverv og hver institution.", "m² + m²")
    },
    Field("garages", "Garager og carporte", \.garages) { $0.garages = $1 }
      .face { $0.option("garager", "Antal garager og carporte.", "antal") },
    Field("typedUnits", "Lejemålsenheder", \.typedUnits) { $0.typedUnits = $1 }
      .face {
        $0.hint = "Tomt: beregnes af boliger, erhverv og garager"
        $0.limit = .notNegative(
          whenTyped: "skriv et tal, eller \"\" for at beregne dem.")
        $0.option("enheder", "Lejemålsenheder; udelades de, beregnes de.", "antal")
        $0.json = .leftOut
      },
    Field("participates", "Deltager", \.participates, default: true) { $0.participates = $1 }
      .face { $0.option("deltager", "ja, nej eller den dag, den deltager fra.", "svar") },
    Field("participatesFrom", "Deltager fra", \.participatesFrom) { $0.participatesFrom = $1 }
      .face {
        $0.input = .day(.either)
        $0.hint = "Tomt: fra begyndelsen"
      },
    Field("contact", "Hvem beboerne kan spørge", \.contact, default: "") { $0.contact = $1 }
      .oneLine()
      .face {
        $0.hint = "En rolle og et telefonnummer. Tomt: som i projektet"
        $0.option("kontakt", "Hvem beboerne kan spørge; en rolle er nok.", "tekst")
      },
    Field("letter", "Egen tekst i brevet", \.letter, default: "") { $0.letter = $1 }
      .face {
        $0.hint = "Hvad afdelingens brev skal sige ud over det, alle får"
        $0.option("brev", "Afdelingens egen tekst i brevet.", "tekst")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The face of a field; the tenancy units that are computed stand as a hint.
  public func face(of field: String, in project: Project) -> Face? {
    var face = Self.field(field)?.face
    if field == "typedUnits" {
      face?.hint =
        computedUnits.map { "Tomt: beregnes, lige nu \($0.danish)" }
        ?? "Tomt: beregnes, når boligerne er skrevet (0, hvis der ingen er)"
    }
    return face
  }

  /// The department's name.
  public var plainName: String { name }

  /// What it is called: "Afdeling Fjordglimt", or the name alone where it begins with "Afd".
  public var fullName: String {
    if name.lowercased().hasPrefix("afd") { return name }
    return "Afdeling \(name.isEmpty ? "uden navn" : name)"
  }

  /// The full name.
  public func name(in project: Project) -> String { fullName }
}

extension Department {
  /// A department needs a name.
  public static let required = ["name"]

  /// "Ny afdeling: Fjordglimt".
  public func additionLabel(in project: Project) -> String { "Ny afdeling: \(name)" }

  /// "Slettet afdeling: Fjordglimt".
  public func removalLabel(in project: Project) -> String { "Slettet afdeling: \(name)" }
}

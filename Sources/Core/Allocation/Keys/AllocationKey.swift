/// How the costs of one pool are shared among the departments (fordelingsnøgle).
public struct AllocationKey: Numbered, Placed {
  /// Allocation keys.
  public static let kindName = "allocationKey"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<AllocationKey> = \.tables.allocationKey

  /// The record's id.
  public let id: String
  /// What the pool is called, such as "Kontor".
  public var name = ""
  /// What the pool costs in a year, in kroner, or nil.
  public var budget: Quantity?
  /// What the shares go by.
  public var basis = KeyBasis.dwellings
  /// How many per cent of a mixture go by dwellings.
  public var weightDwellings: Quantity?
  /// How many per cent of a mixture go by tenancy units.
  public var weightTenancyUnits: Quantity?
  /// How many per cent of a mixture go by area.
  public var weightArea: Quantity?
  /// How many per cent of a mixture go by registered hours.
  public var weightHours: Quantity?
  /// How many per cent of a mixture go by the fixed shares.
  public var weightFixed: Quantity?
  /// The period whose hours count; nil for the latest.
  public var period: Period?
  /// Anything else.
  public var note = ""
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<AllocationKey>] = [
    Field("name", "Udgiftspost", \.name, default: "") { $0.name = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Kontor« eller »Grønne områder«"
        $0.option(
          "navn", "Hvad udgiftsposten hedder.", "navn",
          whenEmpty: "En udgiftspost skal have et navn.")
      },
    Field("budget", "Budget i kroner", \.budget) { $0.budget = $1 }
      .face {
        $0.input = .amount(.kroner)
        $0.hint = "Hvad den koster på et år, fx 487.500"
        $0.limit = NumberLimit(
          least: .zero, isAbove: true, message: "En udgiftspost skal være over 0 kr.")
        $0.option("budget", "Hvad den koster på et år.", "kroner")
      },
    Field("basis", "Fordeles efter", \.basis, default: .dwellings) { $0.basis = $1 }
      .face {
        $0.option(
          "efter", "boliger, lejemålsenheder, m², timer, faste procenter eller en blanding.",
          "fordeling", noun: "noget at fordele efter")
      },
    Field("weightDwellings", "Vægt: boliger", \.weightDwellings) { $0.weightDwellings = $1 }.face(
      asWeight),
    Field("weightTenancyUnits", "Vægt: lejemålsenheder", \.weightTenancyUnits) {
      $0.weightTenancyUnits = $1
    }.face(asWeight),
    Field("weightArea", "Vægt: m²", \.weightArea) { $0.weightArea = $1 }.face(asWeight),
    Field("weightHours", "Vægt: timer", \.weightHours) { $0.weightHours = $1 }.face(asWeight),
    Field("weightFixed", "Vægt: faste procenter", \.weightFixed) { $0.weightFixed = $1 }.face(
      asWeight),
    Field("period", "Timer fra perioden", \.period) { $0.period = $1 }
      .face {
        $0.hint = "Tomt: det seneste, som er skrevet for alle; hele år først"
        $0.option(
          "periode", "Perioden, timerne tages fra; ellers den seneste, som er skrevet for alle.",
          "periode")
      },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }.face {
      $0.option("note", "Andet.", "tekst")
    },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  private static let asWeight: @Sendable (inout Face) -> Void = {
    $0.input = .amount(.percent)
    $0.hint = "Kun i en blanding: 100 % i alt"
    $0.limit = .notNegative
    $0.json = .leftOut
  }

  /// The key's number and what its pool is called.
  public var plainName: String { "\(number) \(name)" }

  /// "Fordelingsnøgle 2 »Kontor«".
  public var nameParts: (kind: String, called: String)? { ("Fordelingsnøgle \(number)", name) }

  /// "Fordelingsnøgle 2".
  public func subject(in project: Project) -> String { "Fordelingsnøgle \(number)" }
}

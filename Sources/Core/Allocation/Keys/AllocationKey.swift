/// How the costs of one pool are shared among the departments (fordelingsnøgle).
public struct AllocationKey: Entity {
  /// Allocation keys.
  public static let kind = Kind.allocationKey
  /// They have a number that never comes to mean another.
  public static let isNumbered = true
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<AllocationKey>> & Sendable = \.allocationKeyTable

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
    Field("name", "Omkostningspulje", \.name, default: "").oneLine(),
    Field("budget", "Budget i kroner", \.budget),
    Field("basis", "Fordeles efter", \.basis, default: .dwellings),
    Field("weightDwellings", "Vægt: boliger", \.weightDwellings),
    Field("weightTenancyUnits", "Vægt: lejemålsenheder", \.weightTenancyUnits),
    Field("weightArea", "Vægt: m²", \.weightArea),
    Field("weightHours", "Vægt: timer", \.weightHours),
    Field("weightFixed", "Vægt: faste procenter", \.weightFixed),
    Field("period", "Timer fra perioden", \.period),
    Field("note", "Bemærkning", \.note, default: ""),
    Field("number", "Nr.", \.number, default: 0).hidden(),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By its place among the others.
  public func precedes(_ other: AllocationKey) -> Bool {
    (position, number, id) < (other.position, other.number, other.id)
  }

  /// The key's number and what its pool is called.
  public var plainName: String { "\(number) \(name)" }

  /// "Fordelingsnøgle 2 »Kontor«".
  public func name(in project: Project) -> String { "Fordelingsnøgle \(number) »\(name)«" }

  /// "Fordelingsnøgle 2".
  public func subject(in project: Project) -> String { "Fordelingsnøgle \(number)" }
}

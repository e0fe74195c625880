/// A housing department (afdeling) that takes part, or may take part, in the joint operation.
public struct Department: Entity {
  /// Departments.
  public static let kind = Kind.department
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Department>> & Sendable =
    \.departmentTable

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
  /// Where it stands among the departments.
  public var position = 0

  /// Creates a department without a name.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Department>] = [
    Field("name", "Navn", \.name, default: "").oneLine(),
    Field("dwellings", "Boliger", \.dwellings),
    Field("area", "Areal i m²", \.area),
    Field(
      "businesses", "Erhverv og institutioner, m²", \.businesses,
      default: BusinessAreas()),
    Field("garages", "Garager og carporte", \.garages),
    Field("typedUnits", "Lejemålsenheder", \.typedUnits),
    Field("participates", "Deltager", \.participates, default: true),
    Field("participatesFrom", "Deltager fra", \.participatesFrom),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By position.
  public func precedes(_ other: Department) -> Bool {
    (position, id) < (other.position, other.id)
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

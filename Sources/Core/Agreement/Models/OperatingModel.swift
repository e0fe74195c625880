/// One way to organise the joint operation, or the operation as it is today (samdriftsmodel).
public struct OperatingModel: Entity {
  /// Models of joint operation.
  public static let kind = Kind.operatingModel
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<OperatingModel>> & Sendable =
    \.operatingModelTable

  /// The record's id.
  public let id: String
  /// What it is called.
  public var name = ""
  /// Whether it tells how things are today.
  public var isAsToday = false
  /// The ids of the departments that take part.
  public var departments: [String] = []
  /// How it is organised.
  public var organisation = ""
  /// Who leads it.
  public var leadership = ""
  /// Who works in it.
  public var staffing = ""
  /// Hours of work in a week, or nil.
  public var hours: Quantity?
  /// Where it has its rooms.
  public var premises = ""
  /// What machines it has.
  public var machines = ""
  /// What speaks for it.
  public var pros = ""
  /// What speaks against it.
  public var cons = ""
  /// The ids of the goals it is to reach.
  public var goals: [String] = []
  /// Whether it is the one that was approved.
  public var isApproved = false
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<OperatingModel>] = [
    Field("name", "Model", \.name, default: "").oneLine(),
    Field("isAsToday", "Som i dag", \.isAsToday, default: false),
    Field("departments", "Afdelinger", \.departments, default: []).referring(
      to: .department, whenRemoved: .clear),
    Field("organisation", "Organisation", \.organisation, default: ""),
    Field("leadership", "Ledelse", \.leadership, default: "").oneLine(),
    Field("staffing", "Bemanding", \.staffing, default: ""),
    Field("hours", "Timer om ugen", \.hours),
    Field("premises", "Lokaler", \.premises, default: ""),
    Field("machines", "Maskiner", \.machines, default: ""),
    Field("pros", "Fordele", \.pros, default: ""),
    Field("cons", "Ulemper", \.cons, default: ""),
    Field("goals", "Mål", \.goals, default: []).referring(to: .goal, whenRemoved: .clear),
    Field("isApproved", "Godkendt", \.isApproved, default: false),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By its place among the others.
  public func precedes(_ other: OperatingModel) -> Bool {
    (position, id) < (other.position, other.id)
  }

  /// What it is called.
  public var plainName: String { name }

  /// "Model »Fælles kontor«".
  public func name(in project: Project) -> String { "Model »\(name)«" }
}

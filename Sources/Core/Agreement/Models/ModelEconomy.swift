/// What the operation costs a department before and after, by a model (økonomi i modellen).
public struct ModelEconomy: Entity {
  /// Departments' economy in a model.
  public static let kindName = "modelEconomy"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<ModelEconomy> = \.tables.modelEconomy

  /// The record's id.
  public let id: String
  /// The model's id.
  public var model = ""
  /// The department's id.
  public var department = ""
  /// Kroner in a year before, or nil.
  public var before: Quantity?
  /// Kroner in a year after, or nil.
  public var after: Quantity?

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<ModelEconomy>] = [
    Field("model", "Model", \.model, default: "") { $0.model = $1 }.referring(to: .operatingModel),
    Field("department", "Afdeling", \.department, default: "") { $0.department = $1 }
      .referring(to: .department),
    Field("before", "Kr. om året før", \.before) { $0.before = $1 }
      .face {
        $0.input = .amount(.kroner)
        $0.hint = "Fx 412.500"
        $0.limit = limit
        $0.option("før", "Kroner om året før.", "kr")
      },
    Field("after", "Kr. om året efter", \.after) { $0.after = $1 }
      .face {
        $0.input = .amount(.kroner)
        $0.hint = "Fx 389.000"
        $0.limit = limit
        $0.option("efter", "Kroner om året efter.", "kr")
      },
  ]

  static let limit = NumberLimit(
    least: .zero, message: "En udgift kan ikke være under 0 kr.", whenTyped: "»{}« er under 0.")

  /// By model, then by department.
  public func precedes(_ other: ModelEconomy) -> Bool {
    (model, department, id) < (other.model, other.department, other.id)
  }

  /// "Økonomi for Afdeling Fjordglimt".
  public func name(in project: Project) -> String {
    "Økonomi for \(project.department(department)?.fullName ?? "en slettet afdeling")"
  }
}

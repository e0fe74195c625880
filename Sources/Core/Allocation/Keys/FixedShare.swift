/// A department's fixed part of a pool (fast procent).
public struct FixedShare: Entity {
  /// Fixed shares.
  public static let kindName = "fixedShare"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<FixedShare> = \.tables.fixedShare

  /// The record's id.
  public let id: String
  /// The key's id.
  public var key = ""
  /// The department's id.
  public var department = ""
  /// Its part in per cent.
  public var percent = Quantity.zero

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<FixedShare>] = [
    Field("key", "Fordelingsnøgle", \.key, default: "") { $0.key = $1 }
      .referring(to: .allocationKey),
    Field("department", "Afdeling", \.department, default: "") { $0.department = $1 }
      .referring(to: .department),
    Field("percent", "Procent", \.percent, default: .zero) { $0.percent = $1 },
  ]

  /// By key, then by department.
  public func precedes(_ other: FixedShare) -> Bool {
    (key, department, id) < (other.key, other.department, other.id)
  }

  /// "Fast procent for Afdeling Fjordglimt".
  public func name(in project: Project) -> String {
    "Fast procent for \(project.department(department)?.fullName ?? "en slettet afdeling")"
  }
}

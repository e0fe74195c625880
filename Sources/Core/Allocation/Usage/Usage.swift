/// What a department really took of the joint operation in a period (timer og udgifter).
public struct Usage: Entity {
  /// Registered hours and costs.
  public static let kindName = "usage"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Usage> = \.tables.usage

  /// The record's id.
  public let id: String
  /// The department's id.
  public var department = ""
  /// The id of the key whose pool it belongs to; nil for all of them.
  public var key: String?
  /// The period it is from.
  public var period: Period?
  /// Registered hours, or nil.
  public var hours: Quantity?
  /// Costs in kroner, or nil.
  public var cost: Quantity?
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Usage>] = [
    Field("department", "Afdeling", \.department, default: "") { $0.department = $1 }
      .referring(to: .department),
    Field("key", "Fordelingsnøgle", \.key) { $0.key = $1 }.referring(to: .allocationKey),
    Field("period", "Periode", \.period) { $0.period = $1 },
    Field("hours", "Timer", \.hours) { $0.hours = $1 },
    Field("cost", "Kroner", \.cost) { $0.cost = $1 },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The earlier period first; what has none comes before all others.
  public func precedes(_ other: Usage) -> Bool {
    if period == other.period { return (position, id) < (other.position, other.id) }
    guard let period else { return true }
    return other.period.map { period < $0 } ?? false
  }

  /// "Timer og udgifter i Afdeling Fjordglimt, 2026".
  public func name(in project: Project) -> String {
    let owner = project.department(department)?.fullName ?? "en slettet afdeling"
    return "Timer og udgifter i \(owner)" + (period.map { ", \($0.shown)" } ?? "")
  }
}

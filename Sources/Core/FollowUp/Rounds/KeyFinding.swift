/// How fair an allocation key was found in a round.
public struct KeyFinding: Entity {
  /// What rounds found about keys.
  public static let kindName = "keyFinding"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<KeyFinding> = \.tables.keyFinding

  /// The record's id.
  public let id: String
  /// The round's id.
  public var round = ""
  /// The key's id.
  public var key = ""
  /// The largest difference between a share and what was really used, in percentage points, or nil.
  public var difference: Quantity?
  /// Whether no difference was beyond the threshold.
  public var isFair = true
  /// The period it was judged by; nil where none was, and in rounds from before it was kept.
  public var period: Period?
  /// What the use was measured in, as with the period.
  public var measure: UsageMeasure?

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<KeyFinding>] = [
    Field("round", "Opfølgning", \.round, default: "") { $0.round = $1 }.referring(to: .round)
      .unasked { $0.json = .leftOut },
    Field("key", "Fordelingsnøgle", \.key, default: "") { $0.key = $1 }
      .referring(to: .allocationKey)
      .unasked { $0.json = .leftOut },
    Field("difference", "Største forskel i procentpoint", \.difference) { $0.difference = $1 },
    Field("isFair", "Retvisende", \.isFair, default: true) { $0.isFair = $1 },
    Field("period", "Periode", \.period) { $0.period = $1 },
    Field("measure", "Målt i", \.measure) { $0.measure = $1 }.unasked { $0.json = .wordOnly },
  ]

  /// By round, then by key.
  public func precedes(_ other: KeyFinding) -> Bool {
    (round, key, id) < (other.round, other.key, other.id)
  }

  /// "Fordelingsnøgle 2 i runde 2".
  public func name(in project: Project) -> String {
    let number = project.allocationKey(key).map { String($0.number) } ?? "(slettet)"
    return
      "Fordelingsnøgle \(number) i \(project.round(round)?.plainName ?? "en slettet opfølgning")"
  }
}

extension Project {
  /// All rounds in their order.
  public var rounds: ChunkedArray<Round> { tables.round.all }

  /// The round with `id`, or nil.
  public func round(_ id: String) -> Round? { tables.round[id] }

  /// All goal findings in their order.
  public var goalFindings: ChunkedArray<GoalFinding> { tables.goalFinding.all }

  /// The goal finding with `id`, or nil.
  public func goalFinding(_ id: String) -> GoalFinding? { tables.goalFinding[id] }

  /// All key findings in their order.
  public var keyFindings: ChunkedArray<KeyFinding> { tables.keyFinding.all }

  /// The key finding with `id`, or nil.
  public func keyFinding(_ id: String) -> KeyFinding? { tables.keyFinding[id] }

  /// All adjustments in their order.
  public var adjustments: ChunkedArray<Adjustment> { tables.adjustment.all }

  /// The adjustment with `id`, or nil.
  public func adjustment(_ id: String) -> Adjustment? { tables.adjustment[id] }
}

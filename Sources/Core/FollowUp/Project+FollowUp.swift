extension Project {
  /// All rounds in their order.
  public var rounds: ChunkedArray<Round> { roundTable.all }

  /// The round with `id`, or nil.
  public func round(_ id: String) -> Round? { roundTable[id] }

  /// All goal findings in their order.
  public var goalFindings: ChunkedArray<GoalFinding> { goalFindingTable.all }

  /// The goal finding with `id`, or nil.
  public func goalFinding(_ id: String) -> GoalFinding? { goalFindingTable[id] }

  /// All key findings in their order.
  public var keyFindings: ChunkedArray<KeyFinding> { keyFindingTable.all }

  /// The key finding with `id`, or nil.
  public func keyFinding(_ id: String) -> KeyFinding? { keyFindingTable[id] }

  /// All adjustments in their order.
  public var adjustments: ChunkedArray<Adjustment> { adjustmentTable.all }

  /// The adjustment with `id`, or nil.
  public func adjustment(_ id: String) -> Adjustment? { adjustmentTable[id] }
}

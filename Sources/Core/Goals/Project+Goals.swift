extension Project {
  /// All goals in their order.
  public var goals: ChunkedArray<Goal> { goalTable.all }

  /// The goal with `id`, or nil.
  public func goal(_ id: String) -> Goal? { goalTable[id] }

  /// All measurements in their order.
  public var measurements: ChunkedArray<Measurement> { measurementTable.all }

  /// The measurement with `id`, or nil.
  public func measurement(_ id: String) -> Measurement? { measurementTable[id] }
}

extension Project {
  /// All goals in their order.
  public var goals: ChunkedArray<Goal> { tables.goal.all }

  /// The goal with `id`, or nil.
  public func goal(_ id: String) -> Goal? { tables.goal[id] }

  /// All measurements in their order.
  public var measurements: ChunkedArray<Measurement> { tables.measurement.all }

  /// The measurement with `id`, or nil.
  public func measurement(_ id: String) -> Measurement? { tables.measurement[id] }
}

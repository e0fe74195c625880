extension Project {
  /// All usages in their order.
  public var usages: ChunkedArray<Usage> { tables.usage.all }

  /// The usage with `id`, or nil.
  public func usage(_ id: String) -> Usage? { tables.usage[id] }

  /// All allocation keys in their order.
  public var allocationKeys: ChunkedArray<AllocationKey> { tables.allocationKey.all }

  /// The allocation key with `id`, or nil.
  public func allocationKey(_ id: String) -> AllocationKey? { tables.allocationKey[id] }

  /// All fixed shares in their order.
  public var fixedShares: ChunkedArray<FixedShare> { tables.fixedShare.all }

  /// The fixed share with `id`, or nil.
  public func fixedShare(_ id: String) -> FixedShare? { tables.fixedShare[id] }
}

extension Project {
  /// All usages in their order.
  public var usages: ChunkedArray<Usage> { usageTable.all }

  /// The usage with `id`, or nil.
  public func usage(_ id: String) -> Usage? { usageTable[id] }

  /// All allocation keys in their order.
  public var allocationKeys: ChunkedArray<AllocationKey> { allocationKeyTable.all }

  /// The allocation key with `id`, or nil.
  public func allocationKey(_ id: String) -> AllocationKey? { allocationKeyTable[id] }

  /// All fixed shares in their order.
  public var fixedShares: ChunkedArray<FixedShare> { fixedShareTable.all }

  /// The fixed share with `id`, or nil.
  public func fixedShare(_ id: String) -> FixedShare? { fixedShareTable[id] }
}

extension Project {
  /// All models in their order.
  public var operatingModels: ChunkedArray<OperatingModel> { operatingModelTable.all }

  /// The operating model with `id`, or nil.
  public func operatingModel(_ id: String) -> OperatingModel? { operatingModelTable[id] }

  /// All model economies in their order.
  public var modelEconomies: ChunkedArray<ModelEconomy> { modelEconomyTable.all }

  /// The model economy with `id`, or nil.
  public func modelEconomy(_ id: String) -> ModelEconomy? { modelEconomyTable[id] }

  /// All operational tasks in their order.
  public var operationalTasks: ChunkedArray<OperationalTask> { operationalTaskTable.all }

  /// The operational task with `id`, or nil.
  public func operationalTask(_ id: String) -> OperationalTask? { operationalTaskTable[id] }

  /// All agreements in their order.
  public var agreements: ChunkedArray<Agreement> { agreementTable.all }

  /// The agreement with `id`, or nil.
  public func agreement(_ id: String) -> Agreement? { agreementTable[id] }
}

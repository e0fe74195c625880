extension Project {
  /// All models in their order.
  public var operatingModels: ChunkedArray<OperatingModel> { tables.operatingModel.all }

  /// The operating model with `id`, or nil.
  public func operatingModel(_ id: String) -> OperatingModel? { tables.operatingModel[id] }

  /// All model economies in their order.
  public var modelEconomies: ChunkedArray<ModelEconomy> { tables.modelEconomy.all }

  /// The model economy with `id`, or nil.
  public func modelEconomy(_ id: String) -> ModelEconomy? { tables.modelEconomy[id] }

  /// All operational tasks in their order.
  public var operationalTasks: ChunkedArray<OperationalTask> { tables.operationalTask.all }

  /// The operational task with `id`, or nil.
  public func operationalTask(_ id: String) -> OperationalTask? { tables.operationalTask[id] }

  /// All agreements in their order.
  public var agreements: ChunkedArray<Agreement> { tables.agreement.all }

  /// The agreement with `id`, or nil.
  public func agreement(_ id: String) -> Agreement? { tables.agreement[id] }
}

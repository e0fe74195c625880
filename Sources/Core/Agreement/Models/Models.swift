extension Project {
  /// The model that tells how things are today, or nil.
  public var modelAsToday: OperatingModel? { operatingModels.first(where: \.isAsToday) }

  /// The model that was approved, or nil.
  public var approvedModel: OperatingModel? { operatingModels.first(where: \.isApproved) }

  /// A model's tasks in their order.
  public func tasks(of model: OperatingModel) -> [OperationalTask] {
    operationalTasks.filter { $0.model == model.id }
  }

  /// Each task that some model has, by what it is called, in the order of the models.
  ///
  /// Tasks with the same name in several models are one row of the comparison.
  public var modelTaskTitles: [String] {
    var seen: Set<String> = []
    return operatingModels.flatMap(tasks).map(\.title).filter { seen.insert($0).inserted }
  }

  /// A model's task by what it is called, or nil.
  public func task(_ title: String, in model: OperatingModel) -> OperationalTask? {
    tasks(of: model).first { $0.title == title }
  }

  /// What the operation costs a department by a model, or nil where nothing is written.
  public func economy(of department: Department, in model: OperatingModel) -> ModelEconomy? {
    modelEconomies.first { $0.model == model.id && $0.department == department.id }
  }

  /// The departments that take part in a model, in their order.
  public func departments(in model: OperatingModel) -> [Department] {
    departments.filter { model.departments.contains($0.id) }
  }

  /// The opportunities and challenges that a model is linked to, in their order.
  public func opportunities(of model: OperatingModel) -> [Opportunity] {
    opportunities.filter { model.opportunities.contains($0.id) }
  }

  /// The models that an opportunity or a challenge is linked to, in their order.
  public func models(linkedTo opportunity: Opportunity) -> [OperatingModel] {
    operatingModels.filter { $0.opportunities.contains(opportunity.id) }
  }

  /// What a model costs all its departments together, where both figures are written for each.
  ///
  /// Nil as soon as one of them is missing, for then a sum would say too little.
  public func total(of model: OperatingModel) -> (before: Quantity, after: Quantity)? {
    let economies = departments(in: model).map { economy(of: $0, in: model) }
    let before = economies.compactMap { $0?.before }
    let after = economies.compactMap { $0?.after }
    guard !economies.isEmpty, before.count == economies.count, after.count == economies.count
    else { return nil }
    return (before.sum(), after.sum())
  }
}

extension ModelEconomy {
  /// What a year becomes dearer by, in kroner, negative for a saving; nil until both are written.
  public var difference: Quantity? {
    guard let before, let after else { return nil }
    return after - before
  }
}

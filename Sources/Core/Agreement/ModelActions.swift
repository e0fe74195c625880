extension Project {
  /// The edit that adds a model after the others; without departments, all that take part are in it.
  public func add(_ model: OperatingModel) -> Edit {
    let new = model.with {
      $0.position = Int.place(after: operatingModels.map(\.position))
      $0.isApproved = false
      if $0.departments.isEmpty { $0.departments = participants.map(\.id) }
    }
    return Edit("Ny model: \(new.name)", [new.insertion])
  }

  /// The edit that begins the comparison: the operation as it is today, with every typical task
  /// solved locally, and a model where they are joint.
  public func startModels(newID: () -> String) -> Edit {
    let models = [("Som i dag", TaskPlacement.local), ("Samdrift", .joint)]
    let changes = models.enumerated().flatMap { index, start -> [Change] in
      let model = OperatingModel(id: newID()).with {
        $0.name = start.0
        $0.isAsToday = index == 0
        $0.departments = participants.map(\.id)
        $0.position = Int.place(after: operatingModels.map(\.position), by: index + 1)
      }
      return [model.insertion]
        + Playbook.starterTasks.enumerated().map { place, title in
          OperationalTask(id: newID()).with {
            $0.model = model.id
            $0.title = title
            $0.placement = start.1
            $0.position = place + 1
          }.insertion
        }
    }
    return Edit("Modeller at begynde med: som i dag og samdrift", changes)
  }

  /// The edit that adds a task to a model or to a draft of the agreement, after its others.
  ///
  /// Throws when the task has no name, or is there already, or its agreement has been presented.
  public func add(_ task: OperationalTask) throws(Refusal) -> Edit {
    let others = operationalTasks.filter {
      $0.model == task.model && $0.agreement == task.agreement
    }
    try check(task, among: others)
    let new = task.with { $0.position = Int.place(after: others.map(\.position)) }
    return Edit("Ny opgave: \(new.title) (\(new.placement.shown))", [new.insertion])
  }

  /// The edit that makes a task what `body` says.
  ///
  /// Throws as for a new one.
  public func edit(
    task: OperationalTask, _ body: (inout OperationalTask) -> Void
  ) throws(Refusal) -> Edit {
    let changed = task.with(body)
    try check(
      changed,
      among: operationalTasks.filter {
        $0.model == task.model && $0.agreement == task.agreement && $0.id != task.id
      })
    return edit(task) { $0 = changed }
  }

  /// The edit that says what the operation costs a department by a model.
  ///
  /// `id` is for the record if there is none yet. Throws for a number below zero, and for a
  /// department that isn't in the model.
  public func edit(
    economyOf department: Department, in model: OperatingModel, before: Quantity?,
    after: Quantity?, id: String
  ) throws(Refusal) -> Edit {
    guard model.departments.contains(department.id) else {
      throw Refusal("\(department.fullName) er ikke med i modellen »\(model.name)«.")
    }
    for amount in [before, after].compactMap({ $0 }) where amount < .zero {
      throw Refusal("En udgift kan ikke være under 0 kr.")
    }
    let label = "Økonomi i »\(model.name)«: \(department.name)"
    if let economy = economy(of: department, in: model) {
      return Edit(
        label,
        economy.changes {
          $0.before = before
          $0.after = after
        })
    }
    let new = ModelEconomy(id: id).with {
      $0.model = model.id
      $0.department = department.id
      $0.before = before
      $0.after = after
    }
    return Edit(label, [new.insertion])
  }

  private func check(
    _ task: OperationalTask, among others: [OperationalTask]
  ) throws(Refusal) {
    if task.title.trimmed.isEmpty { throw Refusal("Skriv, hvad opgaven er.", field: "title") }
    if let agreement = task.agreement.flatMap(agreement) { try checkIsDraft(agreement) }
    if others.contains(where: { $0.title.lowercased() == task.title.lowercased() }) {
      throw Refusal("Opgaven »\(task.title)« er der allerede.", field: "title")
    }
  }
}

extension TaskPlacement {
  /// The placement that a key goes on to from this one.
  public var next: TaskPlacement {
    switch self {
    case .joint: .shared
    case .shared: .local
    case .local: .joint
    }
  }
}

extension OperatingModel {
  /// Throws when the model can't be as it is: without a name, or with fewer hours than none.
  public func check() throws(Refusal) {
    if name.trimmed.isEmpty { throw Refusal("Skriv, hvad modellen hedder.", field: "name") }
    if let hours, hours < .zero {
      throw Refusal("Timer om ugen kan ikke være under 0.", field: "hours")
    }
  }
}

extension Project {
  /// The edit that begins the comparison: the operation as it is today, with every typical task
  /// solved locally, and a model where they are joint.
  public func startModels(newID: () -> String) -> Edit {
    var models = Additions<OperatingModel>(to: self)
    var tasks = Additions<OperationalTask>(to: self)
    let starts = [("Som i dag", TaskPlacement.local), ("Samdrift", .joint)]
    let changes = starts.flatMap { name, placement -> [Change] in
      let model = models.prepare(
        OperatingModel(id: newID()).with {
          $0.name = name
          $0.isAsToday = placement == .local
        })
      let own = Playbook.starterTasks.map { title in
        tasks.prepare(
          OperationalTask(id: newID()).with {
            $0.model = model.id
            $0.title = title
            $0.placement = placement
          })
      }
      return [model.insertion] + own.map(\.insertion)
    }
    return Edit("Modeller at begynde med: som i dag og samdrift", changes)
  }

  /// The edit that says what the operation costs a department by a model.
  public func edit(
    economyOf department: Department, in model: OperatingModel, before: Quantity?,
    after: Quantity?
  ) -> Edit {
    let label = "Økonomi i »\(model.name)«: \(department.name)"
    if let economy = economy(of: department, in: model) {
      let changes = economy.changes {
        $0.before = before
        $0.after = after
      }
      return Edit(label, changes)
    }
    let new = ModelEconomy(about: model.id, department.id).with {
      $0.model = model.id
      $0.department = department.id
      $0.before = before
      $0.after = after
    }
    return Edit(label, [new.insertion])
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
  /// A model needs a name.
  public static let required = ["name"]

  /// Not yet approved; without departments, all that take part are in it.
  public func prepared(for project: Project) -> OperatingModel {
    with {
      $0.isApproved = false
      if $0.departments.isEmpty { $0.departments = project.participants.map(\.id) }
    }
  }

  /// "Ny model: Samdrift".
  public func additionLabel(in project: Project) -> String { "Ny model: \(name)" }

  /// Throws for fewer hours than none.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("hours"), let refusal = Self.hoursLimit.refusal(of: hours?.stored) {
      throw Refusal(refusal.message, field: "hours")
    }
  }
}

extension ModelEconomy {
  /// Throws for a number below zero, and for a department that isn't in the model.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.isNew, let model = project.operatingModel(model),
      let department = project.department(department), !model.departments.contains(department.id)
    {
      throw Refusal("\(department.fullName) er ikke med i modellen »\(model.name)«.")
    }
    for (name, amount) in [("before", before), ("after", after)] where changed.contains(name) {
      if let refusal = Self.limit.refusal(of: amount?.stored) {
        throw Refusal(refusal.message, field: name)
      }
    }
  }
}

extension OperationalTask {
  /// A task needs a title.
  public static let required = ["title"]

  /// Each model and each version of the agreement has its own.
  public var listedUnder: [String] { [model ?? "", agreement ?? ""] }

  /// "Ny opgave: Snerydning (fælles)".
  public func additionLabel(in project: Project) -> String {
    "Ny opgave: \(title) (\(placement.shown))"
  }

  /// Throws when its agreement has been presented.
  public func checkRemoval(in project: Project) throws(Refusal) {
    if let agreement = agreement.flatMap(project.agreement) { try project.checkIsDraft(agreement) }
  }

  /// Throws when its agreement has been presented, or when the task is there already.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    try checkRemoval(in: project)
    guard changed.contains("title", "model", "agreement") else { return }
    let name = title.lowercased()
    let isThere = project.operationalTasks.contains {
      $0.id != id && $0.listedUnder == listedUnder && $0.title.lowercased() == name
    }
    if isThere { throw Refusal("Opgaven »\(title)« er der allerede.", field: "title") }
  }
}

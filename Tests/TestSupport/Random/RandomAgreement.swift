import Core

/// Random edits of the models and the agreement.
extension RandomEdits {
  mutating func agreement(in project: Project) throws -> Edit {
    let (name, about) = (text(), text())
    let model = project.operatingModels.randomElement(using: &random)
    let version = project.agreements.randomElement(using: &random)
    let ids = ids
    let edit: Edit? =
      switch random.pick(0..<10) {
      case 0 where project.operatingModels.count < 4: project.startModels(newID: ids.next)
      case 1, 2: try model.map { try project.approve($0, newID: ids.next) }
      case 3: model.flatMap { economy(of: $0, in: project) }
      case 4:
        (random.oneIn(2) ? version : nil).map { project.edit($0) { $0.purpose = about } }
          ?? model.flatMap { argument(for: $0, in: project) }
      case 5:
        try version.map { try project.present($0, on: Day(ordinal: random.pick(20_000...20_010))) }
      case 6: try project.newVersion(newID: ids.next)
      case 7: try project.firstAgreement(id: ids.next())
      case 8: accession(in: project)
      default: task(in: project)
      }
    return edit ?? task(in: project)
      ?? project.add(OperatingModel(id: ids.next()).with { $0.name = name })
  }

  private mutating func accession(in project: Project) -> Edit? {
    guard let department = project.departments.randomElement(using: &random) else { return nil }
    let outcome = random.pick(DecisionOutcome.allCases)
    let decision = project.accession(of: department.id, id: ids.next()).with {
      $0.body = "Afdelingsmødet"
      $0.date = Day(ordinal: 20_005)
      $0.outcome = outcome
    }
    return project.add(decision)
  }

  private mutating func task(in project: Project) -> Edit? {
    if let task = project.operationalTasks.randomElement(using: &random), random.oneIn(2) {
      return try? project.checked(project.edit(task) { $0.placement = $0.placement.next })
    }
    guard let model = project.operatingModels.randomElement(using: &random) else { return nil }
    let title = "Opgave \(text())"
    let task = OperationalTask(id: ids.next()).with {
      $0.model = model.id
      $0.title = title
    }
    return try? project.checked(project.add(task))
  }

  /// An edit that says what speaks for a model; nil where nothing has been written that can.
  private func argument(for model: OperatingModel, in project: Project) -> Edit? {
    project.opportunities.first.map { opportunity in
      project.edit(model) { $0.opportunities = [opportunity.id] }
    }
  }

  private mutating func economy(of model: OperatingModel, in project: Project) -> Edit? {
    guard let department = project.departments(in: model).randomElement(using: &random) else {
      return nil
    }
    return project.edit(
      economyOf: department, in: model, before: Quantity(random.pick(0...500_000)),
      after: random.oneIn(3) ? nil : Quantity(random.pick(0...500_000)))
  }
}

import Core
import Interface

extension ModelsScreen {
  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let project = scene.project
    switch action {
    case .add:
      return .add(
        OperatingModel(id: scene.newID()).with { $0.departments = project.participants.map(\.id) })
    case .startModels where project.operatingModels.isEmpty:
      return .commit(project.startModels(newID: { scene.newID() }))
    case .startModels: return .unavailable("Der er modeller allerede. Tilføj flere med a.")
    case .switchView: return .go(.agreement)
    default: break
    }
    guard let (item, model) = focused(in: project) else {
      return .unavailable(
        "Her er ingen modeller endnu. Tryk t for at begynde med to, eller a for at tilføje en.")
    }
    switch action {
    case .edit: return edit(item, of: model, &scene)
    case .tick: return tick(item, of: model, &scene)
    case .addTask:
      return .add(OperationalTask(id: scene.newID()).with { $0.model = model.id })
    case .approveModel: return try askToApprove(model, &scene)
    case .delete: return delete(item, of: model, project)
    default: return .done
    }
  }

  private func edit(
    _ item: ModelComparison.Item, of model: OperatingModel, _ scene: inout Scene
  ) -> Outcome {
    let project = scene.project
    switch item {
    case .model: return .change(model)
    case .field(let name): return .change(model, fields: [name])
    case .task(let title):
      guard let task = project.task(title, in: model) else {
        return place(title, in: model, &scene)
      }
      return .change(task)
    case .economy(let id):
      guard let department = project.department(id), model.departments.contains(id) else {
        return .unavailable(
          "Afdelingen er ikke med i »\(model.name)«. Vælg den til under Afdelinger.")
      }
      if let economy = project.economy(of: department, in: model) { return .change(economy) }
      return .add(
        ModelEconomy(id: scene.newID()).with {
          $0.model = model.id
          $0.department = id
        })
    }
  }

  private func tick(
    _ item: ModelComparison.Item, of model: OperatingModel, _ scene: inout Scene
  ) -> Outcome {
    guard case .task(let title) = item else {
      return .unavailable(
        "Vælg en opgave, og tryk mellemrum for at skifte mellem fælles, delt og lokal.")
    }
    guard let task = scene.project.task(title, in: model) else {
      return place(title, in: model, &scene)
    }
    return .commit(scene.project.edit(task) { $0.placement = $0.placement.next })
  }

  /// Adds to a model a task that another model has.
  private func place(
    _ title: String, in model: OperatingModel, _ scene: inout Scene
  ) -> Outcome {
    let task = OperationalTask(id: scene.newID()).with {
      $0.model = model.id
      $0.title = title
    }
    return .commit(scene.project.add(task))
  }

  private func askToApprove(
    _ model: OperatingModel, _ scene: inout Scene
  ) throws(Refusal) -> Outcome {
    let project = scene.project
    let edit = try project.approve(model, newID: { scene.newID() })
    let version = (project.agreements.last?.version ?? 0) + 1
    return .ask(
      "Godkend modellen",
      "Modellen »\(model.name)« står så som godkendt og bliver til udkastet til version "
        + "\(version) af aftalen med parter, opgaver, ledelse og formål. Hvem der har godkendt "
        + "den, skrives som en beslutning på milepæl \(Playbook.modelMilestone). "
        + "Det kan fortrydes med u.",
      yes: "Godkend", no: "Annuller", edit)
  }

  private func delete(
    _ item: ModelComparison.Item, of model: OperatingModel, _ project: Project
  ) -> Outcome {
    let record: Reference?
    switch item {
    case .model: record = model.reference
    case .field("name"): record = nil
    case .field(let name): return .clear([name], of: model, in: project)
    case .task(let title): record = project.task(title, in: model)?.reference
    case .economy(let id):
      record =
        project.department(id).flatMap { project.economy(of: $0, in: model) }?.reference
    }
    return record.map { .delete($0, in: project) } ?? .nothingToDelete
  }
}

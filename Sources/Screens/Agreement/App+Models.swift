import Core
import Interface

extension App {
  mutating func performOnModels(_ action: Action) -> [Effect] {
    guard let project else { return [] }
    do {
      switch action {
      case .add:
        openForm(
          .add(
            OperatingModel(id: ids.next()).with {
              $0.departments = project.participants.map(\.id)
            }))
        return []
      case .startModels:
        if project.operatingModels.isEmpty {
          return commit(project.startModels(newID: { ids.next() }))
        }
        say("Der er modeller allerede. Tilføj flere med a.")
        return []
      case .switchView:
        place = .agreement
        return []
      default: break
      }
      guard let (item, model) = models.focused(in: project) else {
        say("Her er ingen modeller endnu. Tryk t for at begynde med to, eller a for at tilføje en.")
        return []
      }
      switch action {
      case .edit: return try edit(item, of: model, project)
      case .tick: return try tick(item, of: model, project)
      case .addTask:
        openForm(.add(OperationalTask(id: ids.next()).with { $0.model = model.id }))
      case .approveModel: try askToApprove(model, project)
      case .delete: return delete(item, of: model, project)
      default: break
      }
    } catch {
      say(error.message, .warning)
    }
    return []
  }

  private mutating func edit(
    _ item: ModelComparison.Item, of model: OperatingModel, _ project: Project
  ) throws(Refusal) -> [Effect] {
    switch item {
    case .model: openForm(.change(model))
    case .field(let name): openForm(.change(model, fields: [name]))
    case .task(let title):
      guard let task = project.task(title, in: model) else { return try place(title, in: model) }
      openForm(.change(task))
    case .economy(let id):
      guard let department = project.department(id), model.departments.contains(id) else {
        say("Afdelingen er ikke med i »\(model.name)«. Vælg den til under Afdelinger.")
        break
      }
      if let economy = project.economy(of: department, in: model) {
        openForm(.change(economy))
      } else {
        openForm(
          .add(
            ModelEconomy(id: ids.next()).with {
              $0.model = model.id
              $0.department = id
            }))
      }
    }
    return []
  }

  private mutating func tick(
    _ item: ModelComparison.Item, of model: OperatingModel, _ project: Project
  ) throws(Refusal) -> [Effect] {
    guard case .task(let title) = item else {
      say("Vælg en opgave, og tryk mellemrum for at skifte mellem fælles, delt og lokal.")
      return []
    }
    guard let task = project.task(title, in: model) else { return try place(title, in: model) }
    return commit(try project.edit(task: task) { $0.placement = $0.placement.next })
  }

  /// Adds to a model a task that another model has.
  private mutating func place(
    _ title: String, in model: OperatingModel
  ) throws(Refusal) -> [Effect] {
    guard let project else { return [] }
    return commit(
      try project.add(
        OperationalTask(id: ids.next()).with {
          $0.model = model.id
          $0.title = title
        }))
  }

  private mutating func askToApprove(
    _ model: OperatingModel, _ project: Project
  ) throws(Refusal) {
    let edit = try project.approve(model, newID: { ids.next() })
    let version = (project.agreements.last?.version ?? 0) + 1
    overlays.append(
      .confirm(
        Confirm(
          title: "Godkend modellen",
          question:
            "Modellen »\(model.name)« mærkes som godkendt og bliver til udkastet til version "
            + "\(version) af aftalen med parter, opgaver, ledelse og formål. Hvem der har godkendt "
            + "den, skrives som en beslutning på milepæl \(Playbook.modelMilestone). "
            + "Det kan fortrydes med u.",
          yes: "Godkend", no: "Lad være",
          intent: .effects([.commit(edit, project: project.id)]))))
  }

  private mutating func delete(
    _ item: ModelComparison.Item, of model: OperatingModel, _ project: Project
  ) -> [Effect] {
    switch item {
    case .model: return commit(project.remove(model.reference))
    case .field("name"): return []
    case .field(let name):
      let cleared = model.with(stored: [name: nil]) ?? model
      return commit(project.edit(model) { $0 = cleared })
    case .task(let title):
      guard let task = project.task(title, in: model) else { return [] }
      return commit(project.remove(task.reference))
    case .economy(let id):
      guard let economy = project.department(id).flatMap({ project.economy(of: $0, in: model) })
      else { return [] }
      return commit(project.remove(economy.reference))
    }
  }
}

import Core
import Interface

/// The project's own data and its departments.
struct ProjectScreen: PageScreen {
  static let name = "Projektoplysninger"
  static let tab: Tab? = nil
  static let lists: [Kind] = [.department]
  static let bindings = Bindings(
    [
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding([.character("a")], "Tilføj afdeling", short: "tilføj", .add),
      Binding([.character(" ")], "Deltager eller deltager ikke", short: "deltager", .tick),
      Bindings.schedule,
      Binding([.character("d"), .delete], "Slet afdelingen", short: "slet", .delete),
    ], without: [.left, .right, .projectPage])

  var state = PageState<ProjectItem>()
  /// What the user is called in the project.
  private var names: [String] = []

  var variant: String { names.joined(separator: "\n") }

  func page(_ scene: Scene) -> Page<ProjectItem>? {
    ProjectPage(project: scene.project, size: scene.size, names: names).page
  }

  mutating func settle(_ scene: Scene) -> Bool {
    names = scene.identity.names(in: scene.project.id)
    return settlePage(scene)
  }

  func footer(_ scene: Scene) -> FooterChoice {
    if case .department = focus { return FooterChoice() }
    return FooterChoice(without: [.tick, .delete])
  }

  func focusedRecord(_ scene: Scene) -> Reference? {
    guard case .department(let id) = focus else { return nil }
    return Reference(.department, id)
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    focus = reference.kind == .department ? .department(reference.id) : .info
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    let project = scene.project
    var department: Department?
    if case .department(let id) = focus { department = project.department(id) }
    switch action {
    case .edit where department != nil: return department.map { .change($0) } ?? .done
    case .edit where focus == .info: return .change(project.info)
    case .edit where focus == .identity: return .form(IdentityForm(scene))
    case .schedule: return .schedule(scene)
    case .add, .edit: return .add(Department(id: scene.newID()))
    case .tick:
      guard let department else {
        return .unavailable("Vælg en afdeling, og tryk mellemrum for at skifte, om den deltager.")
      }
      return .commit(project.edit(department) { $0.participates.toggle() })
    case .delete:
      guard let department else { return .unavailable("Vælg den afdeling, der skal slettes.") }
      return delete(department, project)
    default: return .done
    }
  }

  private func delete(_ department: Department, _ project: Project) -> Outcome {
    let edit = project.remove(department.reference)
    let lost =
      edit.removed(.decision, "tiltrædelse", "tiltrædelser")
      + edit.removed(.expectation, "forventning", "forventninger")
      + edit.removed(.fixedShare, "fast procent", "faste procenter")
      + edit.removed(.usage, "periodes timer og udgifter", "perioders timer og udgifter")
    guard !lost.isEmpty else { return .commit(edit) }
    return .ask(
      "Slet afdeling",
      "\(department.name) har \(lost.listed), som slettes med. Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
  }
}

extension [String] {
  /// The texts as a sentence lists them: "a, b og c".
  fileprivate var listed: String {
    count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " og " + (last ?? "")
  }
}

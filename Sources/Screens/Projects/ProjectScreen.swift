import Core
import Interface

/// The project's own data, its departments, its roles, and what is decided on no milestone.
struct ProjectScreen: PageScreen {
  static let name = "Projektoplysninger"
  static let tab: Tab? = nil
  static let lists: [Kind] = [.department, .role, .decision]
  static let bindings = Bindings(
    [
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding(
        [.character("a")], "Tilføj afdeling, rolle eller beslutning",
        short: "tilføj", .add),
      Binding([.character(" ")], "Deltager eller deltager ikke", short: "deltager", .tick),
      Binding([.character("b")], "Tilføj beslutning uden milepæl", .decision),
      Bindings.schedule,
      Bindings.link,
      Binding([.character("d"), .delete], "Slet det valgte", short: "slet", .delete),
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
    guard case .record(let reference) = focus else {
      return FooterChoice(without: [.tick, .delete])
    }
    return reference.kind == .department ? FooterChoice() : FooterChoice(without: [.tick])
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    focus = reference.kind == .project ? .info : .record(reference)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    let project = scene.project
    var department: Department?
    if case .record(let reference) = focus { department = project.department(reference.id) }
    switch action {
    case .edit: return edit(&scene)
    case .schedule: return .schedule(scene)
    case .link:
      guard case .record(let reference) = focus, reference.kind.type.linkField != nil else {
        return .unavailable("Her er intet link. Vælg en beslutning.")
      }
      return .link(of: reference, in: project)
    case .add: return add(&scene)
    case .decision: return .add(Self.newDecision(&scene))
    case .tick:
      guard let department else {
        return .unavailable("Vælg en afdeling, og tryk mellemrum for at skifte, om den deltager.")
      }
      return .commit(project.edit(department) { $0.participates.toggle() })
    case .delete:
      if let department { return delete(department, project) }
      guard case .record(let reference) = focus else {
        return .unavailable("Vælg den afdeling, rolle eller beslutning, der skal slettes.")
      }
      return .delete(reference, in: project)
    default: return .done
    }
  }

  private func edit(_ scene: inout Scene) -> Outcome {
    switch focus {
    case .info: .change(scene.project.info)
    case .identity: .form(IdentityForm(scene))
    case .record(let reference): .change(reference, in: scene.project)
    case .empty, nil: add(&scene)
    }
  }

  /// Opens the form for something new in the list with the focus, or else for a department.
  private func add(_ scene: inout Scene) -> Outcome {
    switch focus?.kind {
    case .role?: .add(ProjectRole(id: scene.newID()))
    case .decision?: .add(Self.newDecision(&scene))
    default: .add(Department(id: scene.newID()))
    }
  }

  /// A new decision on no milestone, for a form.
  private static func newDecision(_ scene: inout Scene) -> Decision {
    Decision(id: scene.newID()).with { $0.date = scene.today }
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

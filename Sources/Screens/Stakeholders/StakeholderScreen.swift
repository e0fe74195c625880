import Core
import Interface

/// One stakeholder.
struct StakeholderScreen: PageScreen {
  static let name = "Interessent"
  static let whereabouts = "på interessentens side"
  static let tab: Tab? = .stakeholders
  static let lists: [Kind] = [.contact, .assessment, .communication]
  static let bindings = Bindings(
    [
      Binding([.enter], "Ret det valgte", short: "ret", .open),
      Binding([.character(" ")], "Kryds linjen i kommunikationsplanen af", .tick),
      Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
    ] + Stakeholder.bindings, moved: Stakeholder.moved)

  static func parent(of place: Place) -> Place { .stakeholders }

  var state = PageState<RecordItem>()

  private func stakeholder(_ scene: Scene) -> Stakeholder? { scene.subject() }

  func page(_ scene: Scene) -> Page<RecordItem>? {
    let project = scene.project
    return stakeholder(scene).map { stakeholder in
      StakeholderPage(
        standing: project.standing(of: stakeholder), project: project, today: scene.today,
        size: scene.size
      ).page
    }
  }

  mutating func enter(_ scene: Scene) { state = PageState(focus: .field("name")) }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let stakeholder = stakeholder(scene) else { return .done }
    let project = scene.project
    switch (action, focus) {
    case (.open, .field(let name)) where StakeholderPage.assessed.contains(name):
      return .change(stakeholder, fields: StakeholderPage.assessed, focus: name)
    case (.open, .field(let name)): return .change(stakeholder, fields: [name])
    case (.open, .record(let reference)), (.edit, .record(let reference)):
      return .change(reference, in: project)
    case (.open, nil): return .done
    case (.open, .empty), (.add, _): return add(stakeholder, &scene)
    case (.tick, .record(let reference)):
      return (project.record(reference) as? any Ticked)?.tick(scene) ?? .noLine
    case (.tick, _): return .noLine
    case (.delete, .record(let reference)): return .delete(reference, in: project)
    case (.delete, .field("name")), (.delete, nil):
      return stakeholder.perform(.delete, &scene)
    case (.delete, .field(let name)) where StakeholderPage.assessed.contains(name):
      return .unavailable("Vælg en vurdering længere nede for at slette den.")
    case (.delete, .field(let name)): return .clear([name], of: stakeholder, in: project)
    case (.delete, _):
      return .unavailable("Her er ikke noget at slette. Gå til navnet for at slette interessenten.")
    default: return stakeholder.perform(action, &scene)
    }
  }

  /// Opens the form for something new in the part with the focus, or else for a contact.
  private func add(_ stakeholder: Stakeholder, _ scene: inout Scene) -> Outcome {
    let section: StakeholderPage.Section? = state.section()
    switch section {
    case .plan:
      return .add(Communication(id: scene.newID()).with { $0.audience = [stakeholder.id] })
    case .assessments: return stakeholder.perform(.assess, &scene)
    default: return stakeholder.perform(.contact, &scene)
    }
  }
}

extension Outcome {
  fileprivate static var noLine: Outcome {
    .unavailable("Vælg en linje i kommunikationsplanen, og tryk mellemrum for at krydse den af.")
  }
}

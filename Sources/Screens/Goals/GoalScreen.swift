import Core
import Interface
import Text

/// One goal.
struct GoalScreen: PageScreen {
  static let name = "Mål"
  static let whereabouts = "på målets side"
  static let tab: Tab? = .followUp
  static let lists: [Kind] = [.measurement, .activity]
  static let bindings = Bindings(
    [
      Binding([.enter], "Ret det valgte", short: "ret", .open),
      Bindings.measure,
      Binding([.character("v")], "Vurdér målet selv", short: "vurdér", .assess),
      Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
      Binding([.character("e")], "Ret alle felter", .edit),
      Bindings.deadline, Bindings.responsible,
      Binding([.character("d"), .delete], "Slet det valgte", short: "slet", .delete),
    ], moved: ["n": .measure])

  static func parent(of place: Place) -> Place { .followUp }

  var state = PageState<RecordItem>()

  private func goal(_ scene: Scene) -> Goal? { scene.subject() }

  func page(_ scene: Scene) -> Page<RecordItem>? {
    let project = scene.project
    return goal(scene).map { goal in
      GoalPage(
        standing: goal.standing(in: project, today: scene.today), project: project,
        today: scene.today, size: scene.size
      ).page
    }
  }

  /// Puts the focus on the latest measurement.
  mutating func enter(_ scene: Scene) {
    let latest = goal(scene).flatMap { scene.project.measurements(of: $0).last }
    state = PageState(focus: latest.map { .record($0.reference) } ?? .empty(.measurement))
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    if reference.kind == .goal { state = PageState(focus: .field("title")) }
    seek(reference, scene)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let goal = goal(scene) else { return .done }
    let project = scene.project
    switch (action, focus) {
    case (.open, .field(let name)) where GoalPage.judged.contains(name):
      return goal.perform(.assess, &scene)
    case (.open, .field(let name)): return .change(goal, fields: [name])
    case (.open, .record(let reference)): return .change(reference, in: project)
    case (.open, nil): return .done
    case (.open, .empty(.activity)),
      (.add, _) where focus?.kind == .activity:
      return .add(Activity(id: scene.newID()).with { $0.goal = goal.id })
    case (.open, .empty), (.add, _): return goal.perform(.measure, &scene)
    case (.delete, .record(let reference)): return .delete(reference, in: project)
    case (.delete, .field("title")), (.delete, nil): return goal.perform(.delete, &scene)
    case (.delete, .field(let name)):
      // A reason stands and falls with the assessment that it is for.
      let names = GoalPage.judged.contains(name) ? GoalPage.judged : [name]
      return .clear(names, of: goal, in: project)
    case (.delete, .empty):
      return .unavailable("Her er ikke noget at slette. Gå til feltet »Mål« for at slette målet.")
    default: return goal.perform(action, &scene)
    }
  }
}

extension Goal {
  /// What can be done to a goal in the list and on its own page.
  func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .edit: return .change(self)
    case .measure:
      return .add(
        Measurement(id: scene.newID()).with {
          $0.goal = id
          $0.date = scene.today
        })
    case .assess: return .change(self, fields: GoalPage.judged)
    case .deadline: return .change(self, fields: ["targetDate"])
    case .responsible: return .change(self, fields: ["responsible"])
    case .delete: return delete(from: scene.project)
    default: return .done
    }
  }

  private func delete(from project: Project) -> Outcome {
    let edit = project.remove(reference)
    let measured = project.measurements(of: self).count
    let serving = project.activities(serving: self).count
    let lost = [
      measured == 0 ? "" : "slettes med \(measured.counted("måling", "målinger"))",
      serving == 0 ? "" : "går ud af \(serving.counted("aktivitet", "aktiviteter"))",
    ].filled(" og ")
    let others = project.lost(with: self).map { "\($0) " }.joined()
    guard !lost.isEmpty || !others.isEmpty else { return .commit(edit) }
    let what = lost.isEmpty ? "slettes" : lost
    return .ask(
      "Slet mål", "»\(title)« \(what). \(others)Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
  }
}

import Core
import Interface

/// The tab Opfølgning: the goals, how the plan and the keys stand, and the rounds.
struct FollowUpScreen: PageScreen {
  static let name = "Opfølgning"
  static let tab: Tab? = .followUp
  static let lists: [Kind] = [.goal]
  static let opens: [Kind] = [.round]
  // On a narrow screen the footer has room for three of its own, and Enter is the one to guess.
  static let bindings = Bindings(
    [
      Bindings.measure, Bindings.newRound, Bindings.advice,
      Binding([.enter], "Åbn det valgte", short: "åbn", .open),
      Binding([.character("a")], "Tilføj mål", short: "tilføj", .add),
      Binding([.character("t")], "Vælg typiske mål", short: "typiske", .starterGoals),
      Binding([.character("e")], "Ret målet", short: "ret", .edit),
      Binding([.character("v")], "Vurdér målet selv", short: "vurdér", .assess),
      Bindings.deadline, Bindings.responsible,
      Binding([.character("d"), .delete], "Slet målet", .delete),
    ], moved: ["n": .measure, "r": .advice])

  var state = PageState<FollowUpItem>()

  func page(_ scene: Scene) -> Page<FollowUpItem>? {
    FollowUpPage(project: scene.project, today: scene.today, size: scene.size).page
  }

  func footer(_ scene: Scene) -> FooterChoice {
    if case .record(let reference) = focus, reference.kind == .goal { return FooterChoice() }
    return FooterChoice(
      first: [.open, .newRound],
      without: [.measure, .assess, .edit, .delete, .deadline, .responsible])
  }

  /// Draws the focus, and where there is room beside the goals, how the one with the focus has gone.
  func view(in frame: inout Frame, _ scene: Scene) {
    let rect = Self.rect(of: scene.size)
    state.drawFocus(in: &frame, at: rect)
    guard case .record(let reference) = focus, reference.kind == .goal,
      let goal = scene.project.goal(reference.id), let room = state.room(inColumn: 1, at: rect)
    else { return }
    let standing = goal.standing(in: scene.project, today: scene.today)
    let page = GoalPage(
      standing: standing, project: scene.project, today: scene.today, size: scene.size)
    let lines = page.glance(width: room.width - 2, height: room.height - 1)
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Point(x: room.x + 1, y: room.y + 1 + row), right: room.right)
    }
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .add: return .add(Goal(id: scene.newID()))
    case .starterGoals where StarterGoalsForm().questions(in: scene.project).isEmpty:
      return .unavailable("Alle de typiske mål er med allerede.")
    case .starterGoals: return .form(StarterGoalsForm())
    case .newRound: return .add(Round.next(&scene))
    case .open: return open(&scene)
    default:
      guard case .record(let reference) = focus, let goal = scene.project.goal(reference.id) else {
        return .unavailable(
          "Vælg et mål først. Tryk a for at tilføje et, eller t for at vælge typiske.")
      }
      return goal.perform(action, &scene)
    }
  }

  private func open(_ scene: inout Scene) -> Outcome {
    switch focus {
    case .record(let reference) where reference.kind == .round: return .show(reference)
    case .record(let reference), .compared(let reference):
      return .go(to: reference, in: scene.project)
    case .empty(.round): return .add(Round.next(&scene))
    case .empty(.goal): return .add(Goal(id: scene.newID()))
    case .plan: return .go(.plan)
    case .keys: return .go(.keys)
    case .empty, nil: return .done
    }
  }
}

extension Round {
  /// A round that is held today.
  static func next(_ scene: inout Scene) -> Round {
    Round(id: scene.newID()).with {
      $0.date = scene.today
      $0.kind = scene.project.nextRoundKind
    }
  }
}

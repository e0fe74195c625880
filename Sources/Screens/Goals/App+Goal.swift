import Core
import Interface

extension App {
  /// The page of the goal with `id` as it is now; nil when it is gone.
  func page(ofGoal id: String) -> Page? {
    guard let project, let goal = project.goal(id) else { return nil }
    return GoalPage(
      standing: goal.standing(in: project, today: today), project: project, today: today,
      size: size
    ).page
  }

  /// Opens the page of a goal, with the focus on one of its records or on its latest measurement.
  mutating func show(_ goal: Goal, focus: RecordItem? = nil) {
    let latest = project?.measurements(of: goal).last.map { RecordItem.record($0.reference) }
    followUp.focus = FollowUpItem.record(goal.reference).id
    goalPage = PageState(focus: (focus ?? latest ?? .empty(.measurement)).id)
    place = .goal(goal.id)
  }

  mutating func performOnGoal(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let goal = project.goal(id) else { return [] }
    let item = goalPage.focus.flatMap(RecordItem.init(id:))
    switch action {
    case .open:
      switch item {
      case .field(let name) where GoalPage.judged.contains(name): return perform(.assess, on: goal)
      case .field(let name): openForm(.change(goal, fields: [name]))
      case .record(let reference): openForm(reference)
      case .empty(let kind): return add(kind, to: goal)
      case nil: break
      }
    case .add: return add(item?.kind, to: goal)
    case .delete:
      switch item {
      case .record(let reference): return commit(project.remove(reference))
      case .field("title"), nil: return perform(.delete, on: goal)
      case .field(let name): return clear(name, of: goal, project)
      case .empty: say("Her er ikke noget at slette. Gå til feltet »Mål« for at slette målet.")
      }
    default: return perform(action, on: goal)
    }
    return []
  }

  /// What can be done to a goal in the list and on its own page.
  mutating func perform(_ action: Action, on goal: Goal) -> [Effect] {
    switch action {
    case .edit: openForm(.change(goal))
    case .measure: return add(.measurement, to: goal)
    case .assess: openForm(.change(goal, fields: GoalPage.judged))
    case .delete: return delete(goal)
    default: break
    }
    return []
  }

  private mutating func add(_ kind: Kind?, to goal: Goal) -> [Effect] {
    if kind == .activity {
      openForm(.add(Activity(id: ids.next()).with { $0.goal = goal.id }))
    } else {
      openForm(
        .add(
          Measurement(id: ids.next()).with {
            $0.goal = goal.id
            $0.date = today
          }))
    }
    return []
  }

  private mutating func clear(_ name: String, of goal: Goal, _ project: Project) -> [Effect] {
    // A reason stands and falls with the assessment that it is for.
    let names = GoalPage.judged.contains(name) ? GoalPage.judged : [name]
    let nothing = Dictionary(uniqueKeysWithValues: names.map { ($0, String?.none) })
    let cleared = goal.with(stored: nothing) ?? goal
    return commit(project.edit(goal) { $0 = cleared })
  }

  private mutating func delete(_ goal: Goal) -> [Effect] {
    guard let project else { return [] }
    let edit = project.remove(goal.reference)
    let measured = project.measurements(of: goal).count
    let serving = project.activities(serving: goal).count
    let lost = [
      measured == 0
        ? "" : "slettes med \(measured) \(measured == 1 ? "måling" : "målinger")",
      serving == 0
        ? "" : "går ud af \(serving) \(serving == 1 ? "aktivitet" : "aktiviteter")",
    ].filled(" og ")
    let others = project.lost(with: goal).map { "\($0) " }.joined()
    guard !lost.isEmpty || !others.isEmpty else { return commit(edit) }
    let what = lost.isEmpty ? "slettes" : lost
    overlays.append(
      .confirm(
        Confirm(
          title: "Slet mål",
          question:
            "»\(goal.title)« \(what). \(others)Det kan fortrydes med u.",
          yes: "Slet", no: "Behold",
          intent: .effects([.commit(edit, project: project.id)]))))
    return []
  }
}

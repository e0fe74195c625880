import Core
import Interface

extension App {
  /// The tab Opfølgning as it is now.
  var followUpPage: FollowUpPage? {
    project.map { FollowUpPage(project: $0, today: today, size: size) }
  }

  mutating func performOnFollowUp(_ action: Action) -> [Effect] {
    let item = followUp.focus.flatMap(FollowUpItem.init(id:))
    switch action {
    case .add: openForm(.add(Goal(id: ids.next())))
    case .starterGoals: pickStarterGoals()
    case .newRound: openNewRound()
    case .open: open(item)
    default:
      guard case .record(let reference) = item, let goal = project?.goal(reference.id) else {
        say("Vælg et mål først. Tryk a for at tilføje et, eller t for at vælge typiske.")
        return []
      }
      return perform(action, on: goal)
    }
    return []
  }

  private mutating func open(_ item: FollowUpItem?) {
    switch item {
    case .record(let reference) where reference.kind == .round: showRound(reference.id)
    case .empty(.round): openNewRound()
    case .record(let reference):
      if let goal = project?.goal(reference.id) { show(goal) } else { openForm(reference) }
    case .empty(.goal): openForm(.add(Goal(id: ids.next())))
    case .plan: _ = perform(.tab(.plan))
    case .keys: place = .keys
    case .compared(let reference) where reference.kind == .goal:
      if let goal = project?.goal(reference.id) { show(goal) }
    case .compared(let reference): show(key: reference.id)
    case .empty, nil: break
    }
  }

  private mutating func pickStarterGoals() {
    if StarterGoalForm.specs(in: project ?? Project(id: "")).isEmpty {
      say("Alle de typiske mål er med allerede.")
    } else {
      openForm(.starterGoals)
    }
  }

  /// Keeps the focus on something that is there, and leaves the page of a goal that isn't.
  mutating func settleFollowUp(height: Int) {
    if case .goal(let id) = place {
      if let page = page(ofGoal: id) {
        goalPage.settle(on: page, height: height)
        return
      }
      place = .followUp
    }
    if let page = followUpPage?.page { followUp.settle(on: page, height: height) }
  }
}

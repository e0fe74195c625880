import Core
import Interface

/// A search while it is typed.
struct Search {
  /// What is searched for.
  var field: TextField
  /// The id of what had the focus when the search began.
  let origin: String?
}

extension App {
  mutating func startSearch() {
    switch place {
    case .welcome, .models, .meetingMode: say("Her er ikke noget at søge i.")
    case .board: search = Search(field: TextField(board.query), origin: focused)
    case .history: search = Search(field: TextField(history.query), origin: focused)
    case .portfolio: search = Search(field: TextField(portfolio.query), origin: focused)
    case .stakeholders: search = Search(field: TextField(stakeholders.query), origin: focused)
    case .plan: search = Search(field: TextField(plan.query), origin: focused)
    case .milestone, .project, .stakeholder, .communicationPlan, .followUp, .goal, .round,
      .advice, .agreement, .keys, .allocationKey, .meetings, .meeting:
      search = Search(field: TextField(), origin: focused)
    }
  }

  mutating func pressSearch(_ key: Key) -> [Effect] {
    switch key {
    case .enter: endSearch()
    case .escape:
      search?.field.text = ""
      find()
      search = nil
    case .up: goToFound(step: -1)
    case .down: goToFound(step: 1)
    default:
      if search?.field.update(key) == true { find() }
    }
    return []
  }

  /// Shows what has the text that is searched for, and goes to the first from where the search
  /// began.
  mutating func find() {
    guard let search else { return }
    switch place {
    case .board: board.query = search.field.text
    case .history: history.query = search.field.text
    case .portfolio: portfolio.query = search.field.text
    case .stakeholders: stakeholders.query = search.field.text
    case .plan: plan.query = search.field.text
    case .milestone, .project, .stakeholder, .communicationPlan, .followUp, .goal, .round,
      .advice, .agreement, .models, .keys, .allocationKey, .meetings, .meeting, .meetingMode,
      .welcome:
      break
    }
    focused = search.origin
    let places = findable
    let isHere = places.contains { $0.id == focused && $0.isFound }
    if !isHere, !places.isEmpty { goToFound(step: 1) }
  }

  /// Stays at what was found, or says that nothing was.
  private mutating func endSearch() {
    let query = search?.field.text ?? ""
    let places = findable
    search = nil
    if query.isEmpty || places.isEmpty || places.contains(where: \.isFound) { return }
    board.query = ""
    say(
      place == .board
        ? "Ingen milepæl indeholder »\(query)«." : "»\(query)« står ikke på denne side.")
  }

  /// Goes to the next that was found, or with -1 the one before, round the end.
  private mutating func goToFound(step: Int) {
    let places = findable
    if places.isEmpty {
      _ = perform(step < 0 ? .up : .down)
      return
    }
    guard let start = places.firstIndex(where: { $0.id == focused }) else { return }
    let order = (1...places.count).map { places[(start + places.count + step * $0) % places.count] }
    if let found = order.first(where: \.isFound) { focused = found.id }
  }

  /// What can have the focus here, and whether it has the text that is searched for; empty where
  /// only what was found is shown.
  private var findable: [(id: String, isFound: Bool)] {
    guard let query = search?.field.text, let project else { return [] }
    switch place {
    case .board: return project.milestones.map { ($0.id, board.matches($0, in: project)) }
    case .milestone(let number): return page(of: number)?.finding(query) ?? []
    case .project: return ProjectPage(project: project, size: size).page.finding(query)
    case .stakeholder(let id): return page(ofStakeholder: id)?.finding(query) ?? []
    case .communicationPlan:
      return CommunicationPlan(project: project, today: today, size: size).page.finding(query)
    case .keys: return KeysPage(project: project, today: today, size: size).page.finding(query)
    case .allocationKey(let id): return page(ofKey: id)?.finding(query) ?? []
    case .followUp: return followUpPage?.page.finding(query) ?? []
    case .goal(let id): return page(ofGoal: id)?.finding(query) ?? []
    case .round, .advice: return shownPage?.page.finding(query) ?? []
    case .agreement: return agreementRows?.finding(query) ?? []
    case .meetings: return meetingsPage?.page.finding(query) ?? []
    case .meeting(let id): return page(ofMeeting: id)?.finding(query) ?? []
    case .history, .portfolio, .stakeholders, .plan, .models, .meetingMode, .welcome: return []
    }
  }

  /// The id of what has the focus where the user is.
  var focused: String? {
    get {
      switch place {
      case .board: String(board.selected)
      case .milestone: milestonePage.focus
      case .project: projectPage.focus
      case .history: history.focus
      case .portfolio: portfolio.focus
      case .stakeholders: stakeholders.focus
      case .plan: plan.focus
      case .stakeholder: stakeholderPage.focus
      case .communicationPlan: communicationPlan.focus
      case .keys: keysPage.focus
      case .allocationKey: keyPage.focus
      case .followUp: followUp.focus
      case .goal: goalPage.focus
      case .meetings: meetings.focus
      case .meeting: meetingPage.focus
      case .meetingMode: meetingMode.state.focus
      case .round, .advice: shownPage.flatMap { self[keyPath: $0.state].focus }
      case .agreement: agreementPage.focus
      case .models, .welcome: nil
      }
    }
    set {
      switch place {
      case .board: board.selected = newValue.flatMap { Int($0) } ?? board.selected
      case .milestone: milestonePage.focus = newValue
      case .project: projectPage.focus = newValue
      case .history: history.focus = newValue
      case .portfolio: portfolio.focus = newValue
      case .stakeholders: stakeholders.focus = newValue
      case .plan: plan.focus = newValue
      case .stakeholder: stakeholderPage.focus = newValue
      case .communicationPlan: communicationPlan.focus = newValue
      case .keys: keysPage.focus = newValue
      case .allocationKey: keyPage.focus = newValue
      case .followUp: followUp.focus = newValue
      case .round: roundPage.focus = newValue
      case .advice: adviceState.focus = newValue
      case .goal: goalPage.focus = newValue
      case .meetings: meetings.focus = newValue
      case .meeting: meetingPage.focus = newValue
      case .meetingMode: meetingMode.state.focus = newValue
      case .agreement: agreementPage.focus = newValue
      case .models, .welcome: break
      }
    }
  }
}

import Core
import Interface

extension App {
  mutating func startSearch() {
    switch place {
    case .welcome, .unavailable: say("Her er ikke noget at søge i.")
    case .board: search = TextField(board.query)
    case .history: search = TextField(history.query)
    case .stakeholders: search = TextField(stakeholders.query)
    case .portfolio: search = TextField(portfolio.query)
    case .milestone, .project, .stakeholder, .communicationPlan: search = TextField()
    }
  }

  mutating func pressSearch(_ key: Key) -> [Effect] {
    switch key {
    case .enter:
      find(isTyping: false)
      search = nil
    case .escape:
      search?.text = ""
      find(isTyping: true)
      search = nil
    case .up, .down:
      _ = perform(key == .up ? .up : .down)
    default:
      if search?.update(key) == true { find(isTyping: true) }
    }
    return []
  }

  /// Shows what has the text that is searched for.
  mutating func find(isTyping: Bool) {
    guard let query = search?.text, let project else {
      if place == .portfolio { portfolio.query = search?.text ?? "" }
      return
    }
    switch place {
    case .board:
      board.query = query
      if !query.isEmpty { board.findNext(in: project, includingSelected: isTyping) }
      if !isTyping, !project.milestones.contains(where: { board.matches($0, in: project) }) {
        board.query = ""
        say("Ingen milepæl indeholder »\(query)«.")
      }
    case .history: history.query = query
    case .portfolio: portfolio.query = query
    case .stakeholders: stakeholders.query = query
    case .stakeholder(let id):
      find(query, in: page(ofStakeholder: id), isTyping, \.stakeholderPage)
    case .communicationPlan:
      let page = CommunicationPlan(project: project, today: today, size: size).page
      find(query, in: page, isTyping, \.communicationPlan)
    case .milestone(let number):
      find(query, in: page(of: number), isTyping, \.milestonePage)
    case .project:
      find(query, in: ProjectPage(project: project, size: size).page, isTyping, \.projectPage)
    case .welcome, .unavailable: break
    }
  }

  private mutating func find(
    _ query: String, in page: Page?, _ isTyping: Bool, _ state: WritableKeyPath<App, PageState>
  ) {
    guard !query.isEmpty, let page else { return }
    if let found = page.find(query, after: isTyping ? nil : self[keyPath: state].focus) {
      self[keyPath: state].focus = found
    } else if !isTyping {
      say("»\(query)« står ikke på denne side.")
    }
  }
}

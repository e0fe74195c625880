/// What a key can do.
///
/// A screen carries out those that mean something there.
public enum Action: Hashable, Sendable {
  case up, down, left, right, first, last, pageUp, pageDown
  case open, back, nextPane, previousPane
  case tick, add, edit, delete
  case status, deadline, responsible, decision, gate, notes, notesInEditor, reopen
  case undo, redo, showCommand, search, palette, help, paper, copy, calendar
  case readAloud, identity, quit
  case projectPage, portfolio
  case switchView, sort, filter, contact, assess, nextContact, forget, importList, exportList
  case addInForm, mark, earlier, later, weekEarlier, weekLater, starterActivities, approvePlan
  case onlyMine, weekView, gantt, zoomIn, zoomOut, checklist
  case newRound, reject, advice, link, promise
  case measure, starterGoals
  case addTask, present, newVersion, corrections, approveModel, startModels
  case meetings, meetingMode, minutes, package
  case activity, outcome, moveUp, moveDown, carry, topics, nextMeeting
  case moreInfluence, lessInfluence, moreAffected, lessAffected
  case calculator, fairProposal, usage, fixedShares, allocationKeys, schedule
  case lookBack, whatMoved, leavePast
  case takeAlong, mergeCopy, publish
  case tab(Tab)
}

extension Action {
  /// The place that it leads to wherever the user is, if it does.
  var place: Place? {
    switch self {
    case .tab(let tab): Place(tab)
    case .portfolio: .portfolio
    case .projectPage: .project
    case .meetings: .meetings
    case .advice: .advice
    case .allocationKeys: .keys
    case .weekView: .due
    default: nil
    }
  }
}

extension Action {
  /// Whether it only moves the focus, so that nobody would look for it by name.
  var isMovement: Bool {
    switch self {
    case .up, .down, .left, .right, .first, .last, .pageUp, .pageDown, .nextPane, .previousPane:
      true
    default: false
    }
  }

  /// How many days it moves a deadline.
  var days: Int {
    switch self {
    case .earlier: -1
    case .later: 1
    case .weekEarlier: -7
    case .weekLater: 7
    default: 0
    }
  }

  /// Whether it goes from one pane to another.
  var isBetweenPanes: Bool { self == .nextPane || self == .previousPane }

  /// The row that it leads to from `row` of `count`, a screenful being `page` rows; nil when it
  /// doesn't go up or down.
  func row(from row: Int, of count: Int, page: Int) -> Int? {
    let target: Int
    switch self {
    case .up: target = row - 1
    case .down: target = row + 1
    case .pageUp: target = row - page
    case .pageDown: target = row + page
    case .first: target = 0
    case .last: target = count - 1
    default: return nil
    }
    return max(0, min(target, count - 1))
  }
}

/// The program's six tabs.
public enum Tab: Int, CaseIterable, Sendable {
  case board = 1
  case stakeholders, plan, followUp, agreement, history

  /// The tab's name in Danish.
  public var name: String {
    switch self {
    case .board: "Tavle"
    case .stakeholders: "Interessenter"
    case .plan: "Plan"
    case .followUp: "Opfølgning"
    case .agreement: "Aftale"
    case .history: "Historik"
    }
  }
}

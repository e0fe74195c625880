import Core
import Interface
import Testing
import Text

@testable import Screens

/// What holds of every frame and every state, whatever happened.
enum Laws {
  /// The smallest screen that more than a word is shown on.
  static let smallest = Size(width: 20, height: 6)

  /// What is wrong with the screen of `app`; nil when nothing is.
  static func broken(by app: App) -> String? {
    let frame = app.view()
    guard frame.size == app.size else { return "the frame is \(frame.size), not \(app.size)" }
    for (y, line) in frame.lines.enumerated() {
      for scalar in line.unicodeScalars where !(0x20..<0x7F).contains(scalar.value) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          return "row \(y) has U+\(String(scalar.value, radix: 16))"
        default: break
        }
      }
      if Width.of(line) > frame.size.width { return "row \(y) is too wide" }
    }
    if let cursor = frame.cursor, !Rect(frame.size).contains(cursor) {
      return "the cursor is at \(cursor)"
    }
    let isLarge = app.size.width >= smallest.width && app.size.height >= smallest.height
    if isLarge, frame.cursor == nil { return "no cursor in \(app.place)" }
    return lostFocus(of: app)
  }

  /// A focus on something that is not there.
  private static func lostFocus(of app: App) -> String? {
    guard let ledger = app.ledger else {
      return app.place == .welcome || app.place == .portfolio ? nil : "no project in \(app.place)"
    }
    let project = ledger.project
    switch app.place {
    case .milestone(let number):
      guard let focus = app.milestonePage.focus, let page = app.page(of: number) else {
        return "no focus on the milestone's page"
      }
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
    case .project:
      let page = ProjectPage(project: project, size: app.size).page
      let focus = app.projectPage.focus
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus ?? "")"
    case .board: return project.milestone(app.board.selected) == nil ? "no milestone" : nil
    case .stakeholders:
      let roster = app.stakeholders.roster
      guard let focus = app.stakeholders.focus else {
        return roster.shown.isEmpty ? nil : "no focus among the stakeholders"
      }
      return project.stakeholder(focus) == nil ? "focus on \(focus)" : nil
    case .stakeholder(let id):
      guard let focus = app.stakeholderPage.focus, let page = app.page(ofStakeholder: id) else {
        return "no focus on the stakeholder's page"
      }
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
    case .communicationPlan:
      let page = CommunicationPlan(project: project, today: app.today, size: app.size).page
      let focus = app.communicationPlan.focus
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus ?? "")"
    case .keys:
      let page = KeysPage(project: project, today: app.today, size: app.size).page
      let focus = app.keysPage.focus
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus ?? "")"
    case .allocationKey(let id):
      guard let focus = app.keyPage.focus, let page = app.page(ofKey: id) else {
        return "no focus on the key's page"
      }
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
    case .plan:
      let rows = app.plan.rows
      guard let focus = app.plan.focus else {
        return rows.rows.isEmpty ? nil : "no focus in the plan"
      }
      guard app.plan.marked.allSatisfy({ project.activity($0) != nil }) else {
        return "a mark on what is gone"
      }
      guard let place = rows.place(of: focus) else { return "focus on \(focus)" }
      // On the lowest screens there is no room for a row.
      if app.plan.layout.rows == 0 { return nil }
      let shown = app.plan.offset..<app.plan.offset + app.plan.layout.rows
      return shown.contains(place) ? nil : "the focus is out of view"
    case .followUp:
      guard let focus = app.followUp.focus, let page = app.followUpPage?.page else {
        return "no focus among the goals"
      }
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
    case .goal(let id):
      guard let focus = app.goalPage.focus, let page = app.page(ofGoal: id) else {
        return "no focus on the goal"
      }
      return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
    case .round, .advice:
      guard let (page, state) = app.shownPage else { return "no page" }
      let focus = app[keyPath: state].focus
      let ids = page.columns.joined().compactMap(\.id)
      return ids.isEmpty || ids.contains { $0 == focus } ? nil : "focus on \(focus ?? "")"
    case .agreement:
      guard let focus = app.agreementPage.focus else { return "no focus in the agreement" }
      return app.agreementRows?.columns.joined().contains { $0.id == focus } == true
        ? nil : "focus on \(focus)"
    case .models:
      return project.operatingModels.isEmpty || app.models.focused(in: project) != nil
        ? nil : "no focus among the models"
    case .meetings:
      return lost(app.meetings.focus, on: app.meetingsPage?.page)
    case .meeting(let id):
      return lost(app.meetingPage.focus, on: app.page(ofMeeting: id))
    case .meetingMode(let id):
      return lost(app.meetingMode.state.focus, on: app.meetingModeView(id)?.page)
    case .history:
      guard let focus = app.history.focus else { return nil }
      return ledger.entries.contains { $0.transaction.id == focus } ? nil : "focus on \(focus)"
    case .portfolio:
      guard let focus = app.portfolio.focus else { return nil }
      return app.ledgers.contains { $0.project.id == focus } ? nil : "focus on \(focus)"
    case .welcome: return nil
    }
  }

  /// What is wrong with a focus that rests on nothing.
  private static func lost(_ focus: String?, on page: Page?) -> String? {
    guard let focus, let page else { return "no focus on a page about meetings" }
    return page.columns.joined().contains { $0.id == focus } ? nil : "focus on \(focus)"
  }
}

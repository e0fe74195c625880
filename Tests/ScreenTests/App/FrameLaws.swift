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
    let screen = app.screens[app.place]
    if let page = screen as? any PageScreen { return lostFocus(on: page, app) }
    switch screen {
    case let board as BoardScreen:
      return project.milestone(board.selected) == nil ? "no milestone" : nil
    case let screen as StakeholdersScreen:
      guard let focus = screen.focus else {
        return screen.roster.shown.isEmpty ? nil : "no focus among the stakeholders"
      }
      return project.stakeholder(focus) == nil ? "focus on \(focus)" : nil
    case let plan as PlanScreen: return lostFocus(in: plan, project)
    case let models as ModelsScreen:
      return project.operatingModels.isEmpty || models.focused(in: project) != nil
        ? nil : "no focus among the models"
    case let history as HistoryScreen:
      guard let focus = history.focus else { return nil }
      return ledger.entries.contains { $0.transaction.id == focus } ? nil : "focus on \(focus)"
    case let portfolio as PortfolioScreen:
      guard let focus = portfolio.focus else { return nil }
      return app.ledgers.contains { $0.project.id == focus } ? nil : "focus on \(focus)"
    default: return app.place == .welcome ? nil : "an unknown screen in \(app.place)"
    }
  }

  private static func lostFocus(in plan: PlanScreen, _ project: Project) -> String? {
    let rows = plan.rows
    guard let focus = plan.focus else { return rows.rows.isEmpty ? nil : "no focus in the plan" }
    guard plan.marked.allSatisfy({ project.activity($0) != nil }) else {
      return "a mark on what is gone"
    }
    guard let place = rows.place(of: focus) else { return "focus on \(focus)" }
    // On the lowest screens there is no room for a row.
    if plan.layout.rows == 0 { return nil }
    let shown = plan.offset..<plan.offset + plan.layout.rows
    return shown.contains(place) ? nil : "the focus is out of view"
  }

  /// What is wrong with a focus that rests on nothing, on the page as it would be made now.
  private static func lostFocus(on screen: some PageScreen, _ app: App) -> String? {
    guard let page = screen.page(app.scene) else { return "no page in \(app.place)" }
    let seen = screen.state.page
    guard seen.items == page.items,
      seen.columns.map({ $0.map(\.lines) }) == page.columns.map({ $0.map(\.lines) })
    else { return "an old page in \(app.place)" }
    guard let focus = screen.focus else { return "no focus in \(app.place)" }
    return page.items.contains(focus) ? nil : "focus on \(focus)"
  }
}

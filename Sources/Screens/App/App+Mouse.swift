import Core
import Interface

extension App {
  /// Does what the keys would do to what was clicked on.
  mutating func click(_ point: Point) -> [Effect] {
    guard let target = view().target(at: point) else { return [] }
    notice = nil
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    if !overlays.isEmpty { return clickOverlay(parts[0], value) }
    search = nil
    switch parts[0] {
    case "tab": return Int(value).flatMap(Tab.init(rawValue:)).map { perform(.tab($0)) } ?? []
    case "key":
      return Bindings.all(in: place).first { $0.name == value }.map { perform($0.action) } ?? []
    case "milestone":
      guard let number = Int(value) else { return [] }
      if board.selected == number { return perform(.open) }
      board.selected = number
    case "row":
      if case .stakeholder = place {
        if stakeholderPage.focus == value { return perform(.open) }
        stakeholderPage.focus = value
      } else if case .goal = place {
        if goalPage.focus == value { return perform(.open) }
        goalPage.focus = value
      } else if place == .followUp {
        if followUp.focus == value { return perform(.open) }
        followUp.focus = value
      } else if place.tab == .board, place.isAboutMeetings {
        if focused == value { return perform(.open) }
        focused = value
      } else if place == .communicationPlan {
        if communicationPlan.focus == value { return perform(.edit) }
        communicationPlan.focus = value
      } else if case .allocationKey = place {
        if keyPage.focus == value { return perform(.open) }
        keyPage.focus = value
      } else if place == .keys {
        if keysPage.focus == value { return perform(.open) }
        keysPage.focus = value
      } else if shownPage != nil {
        return clickRoundRow(value)
      } else if place == .project {
        if projectPage.focus == value { return perform(.edit) }
        projectPage.focus = value
      } else if place == .agreement {
        if agreementPage.focus == value { return perform(.edit) }
        agreementPage.focus = value
      } else {
        let isTicked = MilestoneItem(id: value)?.isTicked ?? false
        if milestonePage.focus == value { return perform(isTicked ? .tick : .edit) }
        milestonePage.focus = value
      }
    case "cell":
      if let project, !models.click(value, in: project) { return perform(.edit) }
    case "entry": history.focus = value
    case "pane": if let pane = StakeholderPane(rawValue: value) { goToPane(pane) }
    case "stakeholder":
      if stakeholders.focus == value { return perform(.open) }
      stakeholders.focus = value
    case "activity":
      if plan.focus == value { return perform(.edit) }
      plan.focus = value
    case "project":
      if portfolio.focus == value { return perform(.open) }
      portfolio.focus = value
    case "choice":
      guard let choice = Int(value).flatMap(WelcomeScreen.Choice.init(rawValue:)) else { return [] }
      welcome.selected = choice
      return perform(.open)
    default: break
    }
    return []
  }

  private mutating func clickOverlay(_ kind: String, _ value: String) -> [Effect] {
    let top = overlays.count - 1
    switch (overlays[top], kind) {
    case (.form(var overlay), "field"):
      overlay.form.focus(on: value)
      overlays[top] = .form(overlay)
    case (.calculator(var calculator), "field"):
      calculator.focus(on: value)
      overlays[top] = .calculator(calculator)
    case (.form, "save"), (.calculator, "save"): return pressOverlay(.function(2))
    case (_, "cancel"): return pressOverlay(.escape)
    case (_, "no"): return pressOverlay(.character("n"))
    case (_, "yes"): return pressOverlay(.character("j"))
    case (.paper, "print"): return pressOverlay(.character("u"))
    case (.paper, "keep"): return pressOverlay(.character("g"))
    case (.paper, "open"): return pressOverlay(.character("å"))
    case (.paper, "choose"): return pressOverlay(.character("p"))
    case (.checklist(var list), "point"):
      guard list.field == nil else { break }
      list.focus = value
      overlays[top] = .checklist(list)
      return pressOverlay(.enter)
    case (.menu(var menu), "item"):
      guard let index = Int(value), menu.items.indices.contains(index) else { break }
      menu.selected = index
      overlays[top] = .menu(menu)
      return pressOverlay(.enter)
    case (.palette(var palette), "item"):
      guard let index = Int(value), palette.items.indices.contains(index) else { break }
      palette.selected = index
      overlays[top] = .palette(palette)
      return pressOverlay(.enter)
    default: break
    }
    return []
  }

  /// Moves the focus as the arrow keys would.
  mutating func turnWheel(_ rows: Int) -> [Effect] {
    let key: Key = rows < 0 ? .up : .down
    for _ in 0..<min(abs(rows), 10) {
      if overlays.isEmpty { _ = perform(rows < 0 ? .up : .down) } else { _ = pressOverlay(key) }
    }
    return []
  }
}

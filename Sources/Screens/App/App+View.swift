import Core
import Interface
import Text

extension App {
  /// The smallest screen that anything useful can be shown on.
  private static let smallest = Size(width: 20, height: 6)

  /// Draws the app as it is.
  public func view() -> Frame {
    var frame = Frame(size)
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      frame.put("Gør vinduet større", at: Point(x: 0, y: 0))
      return frame
    }
    drawChrome(in: &frame)
    drawPlace(in: &frame)
    for overlay in overlays { draw(overlay, in: &frame) }
    if let overlay = overlays.last { Chrome.drawFooter(overlay.footer, in: &frame) }
    if search != nil && overlays.isEmpty {
      Chrome.drawFooter(
        [
          FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "bliv her"),
          FooterItem("Esc", "tilbage"),
        ],
        in: &frame)
      drawSearch(in: &frame)
    } else if case .quickAdd = overlays.last {
      // The news stands there, where it doesn't cover what is written.
    } else {
      Chrome.drawNotice(news, in: &frame)
    }
    return frame
  }

  /// What is said now: what has just happened, what waits, or what is under way.
  private var news: Notice? {
    guard let waiting else { return notice ?? work.map { Notice(text: $0, tone: .plain) } }
    return Notice(
      text: [notice?.text, waiting.words].compactMap { $0 }.joined(separator: " · "),
      tone: .warning)
  }

  private func drawChrome(in frame: inout Frame) {
    let date =
      size.width >= 100
      ? "\(today.long) · \(today.week.name)" : "\(today.medium) · \(today.week.name)"
    let names =
      place == .portfolio ? ["Samdrift"] : project?.info.titles ?? ["Samdrift"]
    Chrome.drawTitle(names, date.capitalizedFirst, in: &frame)
    if place != .welcome, !place.isCalm { Chrome.drawTabs(active: place.tab, in: &frame) }
    Chrome.drawFooter(Bindings.all(in: place), in: &frame)
  }

  private func drawPlace(in frame: inout Frame) {
    let content = Chrome.content(of: size)
    switch place {
    case .welcome: welcome.view(in: &frame)
    case .portfolio: portfolio.view(ledgers, today: today, in: &frame)
    case .board:
      if let project { board.view(project, today: today, in: &frame) }
      drawAdvice(in: &frame)
    case .milestone(let number):
      page(of: number)?.view(in: &frame, at: content, state: milestonePage)
    case .project:
      if let project {
        ProjectPage(project: project, size: size).page
          .view(in: &frame, at: content, state: projectPage)
      }
    case .stakeholders:
      if let project { stakeholders.view(project, today: today, in: &frame) }
    case .stakeholder(let id):
      page(ofStakeholder: id)?.view(in: &frame, at: content, state: stakeholderPage)
    case .communicationPlan:
      if let project {
        let rect = CommunicationPlan.rect(of: size)
        StakeholderPane.draw(
          .plan, in: &frame,
          Rect(x: 0, y: content.y, width: size.width, height: rect.y - content.y))
        CommunicationPlan(project: project, today: today, size: size).page
          .view(in: &frame, at: rect, state: communicationPlan)
      }
    case .plan: if let project { plan.view(project, today: today, zone: zone, in: &frame) }
    case .keys:
      if let project {
        KeysPage(project: project, today: today, size: size).page.view(
          in: &frame, at: content, state: keysPage)
      }
    case .allocationKey(let id):
      page(ofKey: id)?.view(in: &frame, at: content, state: keyPage)
    case .followUp:
      followUpPage?.page.view(in: &frame, at: content, state: followUp)
    case .goal(let id): page(ofGoal: id)?.view(in: &frame, at: content, state: goalPage)
    case .round, .advice:
      if let (page, state) = shownPage {
        page.view(in: &frame, at: content, state: self[keyPath: state])
      }
    case .agreement: agreementRows?.view(in: &frame, at: content, state: agreementPage)
    case .models: if let project { models.view(project, in: &frame) }
    case .meetings:
      meetingsPage?.page.view(in: &frame, at: content, state: meetings)
    case .meeting(let id):
      page(ofMeeting: id)?.view(in: &frame, at: content, state: meetingPage)
    case .meetingMode(let id): meetingModeView(id)?.view(in: &frame, state: meetingMode.state)
    case .history:
      if let ledger { history.view(ledger, zone: zone, today: today, in: &frame) }
    }
  }

  /// Draws the advice in one line, where the news would stand.
  private func drawAdvice(in frame: inout Frame) {
    guard size.height >= 10 else { return }
    frame.put(
      adviceCheck.lines.fitting(size.width - 2), at: Point(x: 1, y: size.height - 2),
      style: adviceCheck.isWanting ? .warning : .muted, width: size.width - 2)
  }

  private func draw(_ overlay: Overlay, in frame: inout Frame) {
    switch overlay {
    case .form(let overlay): overlay.view(project, today: today, in: &frame)
    case .confirm(let confirm): confirm.view(in: &frame)
    case .menu(let menu): menu.view(in: &frame)
    case .palette(let palette): palette.view(in: &frame)
    case .quickAdd(let quick):
      if let project { quick.view(project, today: today, notice: news, in: &frame) }
    case .checklist(let list): if let project { list.view(project, in: &frame) }
    case .help(let help): help.view(in: &frame)
    case .calculator(let calculator): calculator.view(in: &frame)
    case .paper(let paper): paper.view(in: &frame)
    case .importPreview(let preview): preview.view(in: &frame)
    case .conflict(let conflict): conflict.view(in: &frame)
    }
  }

  private func drawSearch(in frame: inout Frame) {
    guard let search else { return }
    let y = size.height >= 10 ? size.height - 2 : size.height - 1
    let row = Rect(x: 0, y: y, width: size.width, height: 1)
    frame.fill(row)
    let used = frame.put("Søg: ", at: Point(x: 1, y: y), style: .label)
    search.field.view(
      in: &frame, at: Rect(x: 1 + used, y: y, width: max(1, size.width - used - 2), height: 1),
      focused: true)
  }
}

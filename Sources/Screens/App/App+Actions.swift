import Core
import Interface

extension App {
  /// Carries out an action where the user is.
  mutating func perform(_ action: Action) -> [Effect] {
    if move(action) { return [] }
    switch action {
    case .tab(let tab): go(to: tab)
    case .back: goBack()
    case .help: overlays.append(.help(Help(place)))
    case .palette:
      overlays.append(
        .palette(CommandPalette(Bindings.all(in: place) + Bindings.keyless(in: place))))
    case .search: startSearch()
    case .quit: return leave
    case .portfolio: place = .portfolio
    case .projectPage: place = .project
    case .meetings: goToMeetings()
    case .meetingMode: startMeetingMode()
    case .undo, .redo: step(action)
    case .paper: return choosePaper()
    case .advice: showAdvice()
    default: return performHere(action)
    }
    return []
  }

  private mutating func performHere(_ action: Action) -> [Effect] {
    switch place {
    case .welcome: return performOnWelcome(action)
    case .portfolio: return performOnPortfolio(action)
    case .board: performOnBoard(action)
    case .milestone(let number): return performOnMilestone(action, number)
    case .project: return performOnProject(action)
    case .stakeholders: return performOnStakeholders(action)
    case .stakeholder(let id): return performOnStakeholder(action, id)
    case .communicationPlan: return performOnPlan(action)
    case .plan: return performOnActivities(action)
    case .keys:
      return performOnKeys(action, at: keysPage.focus.flatMap(KeyItem.init(id:)))
    case .allocationKey(let id): return performOnKey(action, id)
    case .followUp: return performOnFollowUp(action)
    case .goal(let id): return performOnGoal(action, id)
    case .round(let id): return performOnRound(action, id)
    case .advice: performOnAdvice(action)
    case .agreement: return performOnAgreement(action)
    case .models: return performOnModels(action)
    case .meetings: return performOnMeetings(action)
    case .meeting(let id): return performOnMeeting(action, id)
    case .meetingMode(let id): return performInMeeting(action, id)
    case .history: if action == .open { goToSubject() }
    }
    return []
  }

  private mutating func move(_ action: Action) -> Bool {
    guard action.isMovement else { return false }
    let height = Chrome.content(of: size).height
    switch place {
    case .welcome: _ = welcome.move(action)
    case .portfolio: _ = portfolio.move(action, in: ledgers)
    case .board: if let project { _ = board.move(action, in: project) }
    case .milestone(let number):
      guard let page = page(of: number) else { return true }
      milestonePage.focus = page.focus(after: action, from: milestonePage.focus, height: height)
    case .project:
      guard let project else { return true }
      let page = ProjectPage(project: project, size: size).page
      projectPage.focus = page.focus(after: action, from: projectPage.focus, height: height)
    case .stakeholders where action.isBetweenPanes, .communicationPlan where action.isBetweenPanes:
      goToNextPane(action)
    case .stakeholders: stakeholders.move(action, size: size)
    case .plan: plan.move(action)
    case .stakeholder(let id):
      guard let page = page(ofStakeholder: id) else { return true }
      stakeholderPage.focus = page.focus(
        after: action, from: stakeholderPage.focus, height: height)
    case .communicationPlan:
      guard let project else { return true }
      let page = CommunicationPlan(project: project, today: today, size: size).page
      communicationPlan.focus = page.focus(
        after: action, from: communicationPlan.focus,
        height: CommunicationPlan.rect(of: size).height)
    case .keys:
      guard let project else { return true }
      let page = KeysPage(project: project, today: today, size: size).page
      keysPage.focus = page.focus(after: action, from: keysPage.focus, height: height)
    case .allocationKey(let id):
      guard let page = page(ofKey: id) else { return true }
      keyPage.focus = page.focus(after: action, from: keyPage.focus, height: height)
    case .followUp:
      guard let page = followUpPage?.page else { return true }
      followUp.focus = page.focus(after: action, from: followUp.focus, height: height)
    case .goal(let id):
      guard let page = page(ofGoal: id) else { return true }
      goalPage.focus = page.focus(after: action, from: goalPage.focus, height: height)
    case .round, .advice: moveOnRoundPage(action)
    case .agreement:
      guard let page = agreementRows else { return true }
      agreementPage.focus = page.focus(after: action, from: agreementPage.focus, height: height)
    case .models: if let project { models.move(action, in: project, size: size) }
    case .meetings, .meeting, .meetingMode: moveInMeetings(action, height: height)
    case .history: if let ledger { _ = history.move(action, in: ledger, size: size) }
    }
    return true
  }

  private mutating func go(to tab: Tab) {
    if place == .portfolio, let id = portfolio.focus, id != openProject { open(id) }
    guard project != nil else {
      say("Åbn først et projekt med Enter.")
      return
    }
    switch tab {
    case .board: place = .board
    case .history: place = .history
    case .stakeholders: place = .stakeholders
    case .plan: place = .plan
    case .followUp: place = .followUp
    case .agreement: place = .agreement
    }
  }

  private mutating func goBack() {
    switch place {
    case .welcome: break
    case .portfolio:
      if portfolio.query.isEmpty {
        if project == nil { say("Åbn et projekt med Enter.") } else { place = .board }
      } else {
        portfolio.query = ""
      }
    case .board:
      if board.query.isEmpty { place = .portfolio } else { board.query = "" }
    case .history:
      if history.query.isEmpty { place = .board } else { history.query = "" }
    case .stakeholders:
      if !stakeholders.query.isEmpty {
        stakeholders.query = ""
      } else if !stakeholders.filter.isEmpty {
        stakeholders.filter = StakeholderFilter()
      } else {
        place = .board
      }
    case .plan: if !plan.goBack() { place = .board }
    case .stakeholder: place = .stakeholders
    case .allocationKey: place = .keys
    case .goal, .round: place = .followUp
    case .models, .keys: place = .agreement
    case .agreement where olderAgreement != nil: olderAgreement = nil
    case .meeting: place = .meetings
    case .meetingMode(let id): place = .meeting(id)
    case .milestone, .project, .communicationPlan, .followUp, .advice, .agreement, .meetings:
      place = .board
    }
  }

  /// Asks before undoing or redoing, so that it is said first what will happen.
  private mutating func step(_ action: Action) {
    if place == .portfolio { openFocused() }
    guard let ledger, let openProject else { return }
    do {
      let isUndo = action == .undo
      let edit = try isUndo ? ledger.undo(by: author) : ledger.redo(by: author)
      let target = isUndo ? ledger.nextUndo(for: author) : ledger.nextRedo(for: author)
      let when = target.map {
        "\(zone.day(of: $0.time).medium) kl. \(zone.clockTime(of: $0.time))"
      }
      let project = place == .portfolio ? "I »\(ledger.project.info.name)«:\n" : ""
      // Whoever has just had a person forgotten would take that back.
      let hasErased = isUndo && ledger.hasJustErased(by: author)
      let warning = hasErased ? "\(Erasure.isForGood) Før det gjorde du:\n" : ""
      overlays.append(
        .confirm(
          Confirm(
            title: isUndo ? "Fortryd" : "Gentag",
            question: "\(project)\(warning)\(target?.label ?? "")\n(\(when ?? ""))",
            yes: isUndo ? "Fortryd det" : "Gentag det", no: "Lad være",
            intent: .effects([.commit(edit, project: openProject)]))))
    } catch {
      let isBlocked =
        (action == .undo ? ledger.nextUndo(for: author) : ledger.nextRedo(for: author)) != nil
      let advice = " Ret det i stedet, hvor det står; de gamle værdier kan ses i historikken (6)."
      say(error.message + (isBlocked ? advice : ""), .warning)
    }
  }

  private mutating func performOnWelcome(_ action: Action) -> [Effect] {
    switch (action, welcome.selected) {
    case (.add, _), (.open, .newProject): openForm(.newProject)
    case (.open, .demo): return [.createDemo]
    case (.open, .quit): return leave
    default: break
    }
    return []
  }

  /// Opens the project that has the focus in the list, without leaving the list.
  private mutating func openFocused() {
    guard let id = portfolio.focus, id != openProject else { return }
    open(id)
    place = .portfolio
  }

  private mutating func performOnPortfolio(_ action: Action) -> [Effect] {
    if action == .add {
      openForm(.newProject)
      return []
    }
    guard let id = portfolio.focus,
      let ledger = ledgers.first(where: { $0.project.id == id })
    else { return [] }
    switch action {
    case .open: open(id)
    case .edit:
      openFocused()
      openForm(.change(ledger.project.info))
    case .delete:
      let count = ledger.entries.count
      overlays.append(
        .confirm(
          Confirm(
            title: "Slet projekt",
            question: "»\(ledger.project.info.name)« slettes med hele sin historik "
              + "(\(count) \(count == 1 ? "ændring" : "ændringer")). Det kan ikke fortrydes. "
              + "Vil du gemme en kopi først, så brug »samdrift eksport«.",
            yes: "Slet for altid", no: "Behold projektet", safe: .no,
            intent: .effects([.delete(project: id)]))))
    default: break
    }
    return []
  }

  private mutating func performOnBoard(_ action: Action) {
    guard let project, let milestone = project.milestone(board.selected) else { return }
    switch action {
    case .open:
      milestonePage = PageState(focus: MilestoneItem.field("status").id)
      place = .milestone(milestone.number)
    case .status: overlays.append(.menu(statusMenu(milestone)))
    case .edit: openForm(.change(milestone, fields: ["responsible", "planned"]))
    case .decision: openForm(.add(newDecision(on: milestone)))
    case .add:
      say("De tolv milepæle ligger fast. Åbn en med Enter, og tilføj til den med a.")
    case .delete:
      say("De tolv milepæle ligger fast. Tryk s og vælg »udgår«, hvis en ikke er aktuel.")
    default: break
    }
  }

  /// Opens a form over the screen.
  mutating func openForm(_ purpose: FormPurpose) {
    overlays.append(
      .form(FormOverlay(purpose, over: ledger?.snapshot ?? Snapshot(projectID: ""))))
  }

  /// Opens the form of a record that is there.
  mutating func openForm(_ reference: Reference) {
    guard let record = project?.record(reference) as? any FormRecord else { return }
    openForm(.change(record))
  }
}

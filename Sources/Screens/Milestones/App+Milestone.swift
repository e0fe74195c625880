import Core
import Interface

extension App {
  mutating func performOnMilestone(_ action: Action, _ number: Int) -> [Effect] {
    guard let project, let milestone = project.milestone(number) else { return [] }
    let item = milestonePage.focus.flatMap(MilestoneItem.init(id:))
    switch action {
    case .status: overlays.append(.menu(statusMenu(milestone)))
    case .deadline: openForm(.change(milestone, fields: ["planned"]))
    case .responsible: openForm(.change(milestone, fields: ["responsible"]))
    case .notes: openForm(.change(milestone, fields: ["notes"]))
    case .notesInEditor: return [.openEditor(milestone.notes, milestone: number)]
    case .decision: openForm(.add(newDecision(on: milestone)))
    case .reopen: offerReopening(from: milestone, project)
    case .tick: return tick(item, milestone, project)
    case .add: add(to: item?.list(in: project) ?? .checklist, at: item, milestone, project)
    case .edit: edit(item, milestone, project)
    case .delete: return delete(item, milestone, project)
    default: break
    }
    return []
  }

  /// The statuses a milestone can get.
  func statusMenu(_ milestone: Milestone) -> Menu {
    Menu(
      title: "Status for milepæl \(milestone.number)",
      items: MilestoneStatus.allCases.map { status in
        let isCurrent = status == milestone.status
        return Menu.Item(
          name: "\(status.glyph) \(status.shown)\(isCurrent ? "  (nu)" : "")",
          style: status.style, intent: .status(milestone, status))
      },
      selected: MilestoneStatus.allCases.firstIndex(of: milestone.status) ?? 0)
  }

  /// Gives a milestone a status; asks for the reason first where it takes one.
  mutating func setStatus(_ status: MilestoneStatus, of milestone: Milestone) -> [Effect] {
    guard let project else { return [] }
    if status == milestone.status {
      say("Milepæl \(milestone.number) er allerede »\(status.shown)«.")
      return []
    }
    if project.reasonAsked(for: milestone, to: status) != nil {
      openForm(.reason(milestone, status))
      return []
    }
    do {
      return commit(try project.edit(status: status, of: milestone, today: today))
    } catch {
      say(error.message, .warning)
      return []
    }
  }

  private mutating func offerReopening(from milestone: Milestone, _ project: Project) {
    let numbers = Playbook.milestone(milestone.number)?.mayReopen ?? []
    let reached = numbers.compactMap(project.milestone)
    guard !reached.isEmpty else {
      say("Herfra genåbnes ingen andre milepæle. Skift status med s for at genåbne denne.")
      return
    }
    overlays.append(
      .menu(
        Menu(
          title: "Genåbn",
          items: reached.map { other in
            Menu.Item(
              name: "Milepæl \(other.number) \(other.shortTitle) (\(other.status.shown))",
              intent: .status(other, .inProgress))
          })))
  }

  mutating func reopen(_ milestone: Milestone) {
    guard milestone.status == .reached else {
      say("Milepæl \(milestone.number) er ikke nået, så den er åben allerede.")
      return
    }
    openForm(.reason(milestone, .inProgress))
  }

  /// The form for a new decision; where departments accede, on the first that hasn't yet.
  mutating func newDecision(on milestone: Milestone, at meeting: Meeting? = nil) -> Decision {
    let id = ids.next()
    var decision =
      meeting.flatMap { project?.decision(id: id, at: $0, today: today) } ?? Decision(id: id)
    decision.milestone = milestone.id
    if Playbook.decisionRule(for: milestone.number) == .accessionByEachDepartment {
      // No other meeting accedes for a department.
      if meeting?.sort.isOfDepartment != true { decision.body = "" }
      decision.agreement = project?.presentedAgreement?.id
      decision.department =
        project?.accessions.first { !$0.isAcceded }?.department.id
        ?? project?.participants.first?.id
    }
    if milestone.number == Playbook.evaluationMilestone {
      decision.round = project?.evaluation?.id
    }
    return decision
  }
}

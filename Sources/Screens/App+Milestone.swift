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
    case .add: add(item?.kind ?? .checklistItem, to: milestone)
    case .edit: edit(item, milestone, project)
    case .delete: return delete(item, milestone, project)
    default: break
    }
    return []
  }

  private mutating func add(_ kind: Kind, to milestone: Milestone) {
    switch kind {
    case .decision: openForm(.add(newDecision(on: milestone)))
    case .condition: openForm(.add(Condition(id: ids.next())))
    case .opportunity: openForm(.add(Opportunity(id: ids.next())))
    case .dialogue: openForm(.add(Dialogue(id: ids.next()).with { $0.date = today }))
    default:
      openForm(.add(ChecklistItem(id: ids.next()).with { $0.milestone = milestone.id }))
    }
  }

  private mutating func tick(
    _ item: MilestoneItem?, _ milestone: Milestone, _ project: Project
  ) -> [Effect] {
    switch item {
    case .record(let reference) where reference.kind == .checklistItem:
      guard let item = project.checklistItem(reference.id) else { return [] }
      return commit(project.tick(item))
    case .record(let reference) where reference.kind == .communication:
      guard let line = project.communication(reference.id) else { return [] }
      return commit(project.tick(line, on: today))
    case .field("status"):
      overlays.append(.menu(statusMenu(milestone)))
    default:
      say("Vælg et punkt på tjeklisten, og tryk mellemrum for at krydse det af.")
    }
    return []
  }

  private mutating func edit(
    _ item: MilestoneItem?, _ milestone: Milestone, _ project: Project
  ) {
    switch item {
    case .field("status"): overlays.append(.menu(statusMenu(milestone)))
    case .field(let name): openForm(.change(milestone, fields: [name]))
    case .record(let reference) where reference.kind == .department:
      guard let department = project.department(reference.id) else { return }
      openForm(.add(newExpectation(of: department, project)))
    case .record(let reference): openForm(reference)
    case .empty(let kind): add(kind, to: milestone)
    case .reopen(let number):
      if let other = project.milestone(number) { reopen(other) }
    case nil: break
    }
  }

  private func newExpectation(of department: Department, _ project: Project) -> Expectation {
    var ids = ids
    var expectation = Expectation(id: ids.next())
    expectation.department = department.id
    expectation.date = today
    expectation.answer = project.expectations(of: department).last?.answer ?? .unsure
    return expectation
  }

  private mutating func delete(
    _ item: MilestoneItem?, _ milestone: Milestone, _ project: Project
  ) -> [Effect] {
    switch item {
    case .record(let reference) where reference.kind == .department:
      guard let last = project.department(reference.id).flatMap(project.expectations(of:))?.last
      else {
        say("Der er ingen forventning at slette.")
        return []
      }
      return commit(project.remove(last.reference))
    case .record(let reference): return commit(project.remove(reference))
    case .field("status"), .field("title"):
      say("Det kan ikke slettes, men du kan redigere det med Enter.")
      return []
    case .field(let name):
      let cleared = milestone.with(stored: [name: nil]) ?? milestone
      return commit(project.edit(milestone) { $0 = cleared })
    default:
      say("Her er ikke noget at slette.")
      return []
    }
  }

  /// The statuses a milestone can get.
  func statusMenu(_ milestone: Milestone) -> Menu {
    Menu(
      title: "Status for milepæl \(milestone.number)",
      items: MilestoneStatus.allCases.map { status in
        let isCurrent = status == milestone.status
        return Menu.Item(
          name: "\(status.glyph) \(status.shown)\(isCurrent ? "  (nu)" : "")",
          style: status.style, intent: .status(milestone: milestone.number, status))
      },
      selected: MilestoneStatus.allCases.firstIndex(of: milestone.status) ?? 0)
  }

  /// Gives a milestone a status; asks for the reason first where it takes one.
  mutating func setStatus(_ status: MilestoneStatus, of number: Int) -> [Effect] {
    guard let project, let milestone = project.milestone(number) else { return [] }
    if status == milestone.status {
      say("Milepæl \(number) er allerede »\(status.shown)«.")
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
              intent: .status(milestone: other.number, .inProgress))
          })))
  }

  private mutating func reopen(_ milestone: Milestone) {
    guard milestone.status == .reached else {
      say("Milepæl \(milestone.number) er ikke nået, så den er åben allerede.")
      return
    }
    openForm(.reason(milestone, .inProgress))
  }

  /// The form for a new decision; where departments accede, on the first that hasn't yet.
  mutating func newDecision(on milestone: Milestone) -> Decision {
    var decision = Decision(id: ids.next())
    decision.milestone = milestone.id
    if Playbook.decisionRule(for: milestone.number) == .accessionByEachDepartment {
      decision.department =
        project?.participants.first { department in
          let current = project?.currentDecision(on: milestone, by: department.id)
          return !(current?.outcome.isApproval ?? false)
        }?.id ?? project?.participants.first?.id
    }
    return decision
  }
}

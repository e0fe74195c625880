import Core
import Interface

/// Ticking, adding, editing and deleting what the focus rests on.
extension App {
  mutating func tick(
    _ item: MilestoneItem?, _ milestone: Milestone, _ project: Project
  ) -> [Effect] {
    switch item {
    case .record(let reference) where reference.kind == .checklistItem:
      guard let item = project.checklistItem(reference.id) else { return [] }
      return commit(project.tick(item))
    case .record(let reference) where reference.kind == .communication:
      guard let line = project.communication(reference.id) else { return [] }
      return commit(project.tick(line, on: today))
    case .record(let reference) where reference.kind == .activity:
      guard let activity = project.activity(reference.id) else { return [] }
      return commit(project.tick([activity], on: today, by: author))
    case .field("status"):
      overlays.append(.menu(statusMenu(milestone)))
    default:
      let hasPlan = Communication.milestones.contains(milestone.number)
      say(
        "Vælg et punkt på tjeklisten\(hasPlan ? " eller i planen" : ""), "
          + "og tryk mellemrum for at krydse det af.")
    }
    return []
  }

  mutating func edit(_ item: MilestoneItem?, _ milestone: Milestone, _ project: Project) {
    switch item {
    case .field("status"): overlays.append(.menu(statusMenu(milestone)))
    case .field(let name): openForm(.change(milestone, fields: [name]))
    case .record(let reference) where reference.kind == .department:
      add(to: .expectations, at: item, milestone, project)
    case .record(let reference): openForm(reference)
    case .empty(let list): add(to: list, at: item, milestone, project)
    case .reopen(let number):
      if let other = project.milestone(number) { reopen(other) }
    case nil: break
    }
  }

  /// Opens the form for something new in a list, with what follows from where the focus is.
  mutating func add(
    to list: MilestoneList, at item: MilestoneItem?, _ milestone: Milestone, _ project: Project
  ) {
    switch list {
    case .checklist:
      openForm(.add(ChecklistItem(id: ids.next()).with { $0.milestone = milestone.id }))
    case .decisions: openForm(.add(newDecision(on: milestone)))
    case .conditions: openForm(.add(Condition(id: ids.next())))
    case .opportunities: openForm(.add(Opportunity(id: ids.next())))
    case .challenges: openForm(.add(Opportunity(id: ids.next()).with { $0.sort = .challenge }))
    case .dialogues: openForm(.add(Dialogue(id: ids.next()).with { $0.date = today }))
    case .expectations:
      guard let department = item?.reference.flatMap({ project.department($0.id) }) else {
        say("Tryk i, og tilføj de afdelinger, der deltager.")
        return
      }
      if let last = project.expectations(of: department).last, last.date == today {
        // A day has one answer.
        openForm(.change(last))
      } else {
        openForm(.add(newExpectation(of: department, project)))
      }
    case .activities:
      openForm(.add(Activity(id: ids.next()).with { $0.milestone = milestone.id }))
    case .plan, .reach:
      if item == .empty(.reach) {
        say("Tryk 2 for at tilføje interessenter.")
        return
      }
      let line = Communication(id: ids.next()).with { line in
        line.milestone = milestone.id
        if list == .reach { line.audience = item?.reference.map { [$0.id] } ?? [] }
      }
      openForm(.add(line))
    }
  }

  private mutating func newExpectation(
    of department: Department, _ project: Project
  ) -> Expectation {
    var expectation = Expectation(id: ids.next())
    expectation.department = department.id
    expectation.date = today
    expectation.answer = project.expectations(of: department).last?.answer ?? .unsure
    return expectation
  }

  mutating func delete(
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
    case .record(let reference) where reference.kind == .stakeholder:
      say("Her står, hvem planen når. Interessenter slettes under 2 Interessenter.")
      return []
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
}

extension MilestoneItem {
  /// The record that it is; nil for anything else.
  fileprivate var reference: Reference? {
    if case .record(let reference) = self { reference } else { nil }
  }
}

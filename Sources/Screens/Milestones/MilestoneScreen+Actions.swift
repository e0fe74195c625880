import Core
import Interface

/// Ticking, adding, editing and deleting what the focus rests on.
extension MilestoneScreen {
  func tick(_ milestone: Milestone, _ scene: Scene) -> Outcome {
    let project = scene.project
    switch focus {
    case .record(let reference) where reference.kind == .checklistItem:
      guard let item = project.checklistItem(reference.id) else { return .done }
      return .commit(project.tick(item))
    case .record(let reference) where reference.kind == .communication:
      guard let line = project.communication(reference.id) else { return .done }
      return .commit(project.tick(line, on: scene.today))
    case .record(let reference) where reference.kind == .activity:
      guard let activity = project.activity(reference.id) else { return .done }
      return .commit(project.tick([activity], on: scene.today, by: scene.author))
    case .field("status"): return .open(milestone.statusMenu)
    default:
      let hasPlan = Communication.milestones.contains(milestone.number)
      return .unavailable(
        "Vælg et punkt på tjeklisten\(hasPlan ? " eller i planen" : ""), "
          + "og tryk mellemrum for at krydse det af.")
    }
  }

  func edit(_ milestone: Milestone, _ scene: inout Scene) -> Outcome {
    switch focus {
    case .field("status"): .open(milestone.statusMenu)
    case .field(let name): .change(milestone, fields: [name])
    case .record(let reference) where reference.kind == .department:
      add(to: .expectations, milestone, &scene)
    case .record(let reference): .change(reference, in: scene.project)
    case .empty(let list): add(to: list, milestone, &scene)
    case .reopen(let number): scene.project.milestone(number)?.reopen() ?? .done
    case nil: .done
    }
  }

  /// Opens the form for something new in a list, with what follows from where the focus is.
  func add(to list: MilestoneList, _ milestone: Milestone, _ scene: inout Scene) -> Outcome {
    switch list {
    case .checklist:
      return .add(ChecklistItem(id: scene.newID()).with { $0.milestone = milestone.id })
    case .decisions: return .add(milestone.newDecision(&scene))
    case .conditions: return .add(Condition(id: scene.newID()))
    case .opportunities: return .add(Opportunity(id: scene.newID()))
    case .challenges: return .add(Opportunity(id: scene.newID()).with { $0.sort = .challenge })
    case .dialogues: return .add(Dialogue(id: scene.newID()).with { $0.date = scene.today })
    case .expectations: return addExpectation(&scene)
    case .activities:
      return .add(Activity(id: scene.newID()).with { $0.milestone = milestone.id })
    case .plan, .reach:
      if focus == .empty(.reach) { return .unavailable("Tryk 2 for at tilføje interessenter.") }
      let audience = list == .reach ? reference.map { [$0.id] } : nil
      return .add(
        Communication(id: scene.newID()).with { line in
          line.milestone = milestone.id
          if let audience { line.audience = audience }
        })
    }
  }

  private func addExpectation(_ scene: inout Scene) -> Outcome {
    let project = scene.project
    guard let department = reference.flatMap({ project.department($0.id) }) else {
      return .unavailable("Tryk i, og tilføj de afdelinger, der deltager.")
    }
    let last = project.expectations(of: department).last
    // A day has one answer.
    if let last, last.date == scene.today { return .change(last) }
    return .add(
      Expectation(id: scene.newID()).with {
        $0.department = department.id
        $0.date = scene.today
        $0.answer = last?.answer ?? .unsure
      })
  }

  func delete(_ milestone: Milestone, _ project: Project) -> Outcome {
    switch focus {
    case .record(let reference) where reference.kind == .department:
      guard let last = project.department(reference.id).flatMap(project.expectations(of:))?.last
      else { return .unavailable("Der er ingen forventning at slette.") }
      return .commit(project.remove(last.reference))
    case .record(let reference) where reference.kind == .stakeholder:
      return .unavailable(
        "Her står, hvem planen når. Interessenter slettes på fanen Interessenter (tast 2).")
    case .record(let reference): return .commit(project.remove(reference))
    case .field("status"), .field("title"):
      return .unavailable("Det kan ikke slettes, men du kan redigere det med Enter.")
    case .field(let name): return .clear([name], of: milestone, in: project)
    default: return .nothingToDelete
    }
  }

  /// The record that has the focus; nil for anything else.
  private var reference: Reference? {
    if case .record(let reference) = focus { reference } else { nil }
  }
}

import Core
import Interface

/// Ticking, adding, editing and deleting what the focus rests on.
extension MilestoneScreen {
  func tick(_ milestone: Milestone, _ scene: Scene) -> Outcome {
    if focus == .field("status") { return .open(milestone.statusMenu(in: scene.project)) }
    guard let record = reference.flatMap(scene.project.record) as? any Ticked else {
      let hasPlan = Communication.milestones.contains(milestone.number)
      let others =
        switch milestone.number {
        case 2, Playbook.modelMilestone: ", en mulighed eller en udfordring"
        case 5, Playbook.followUpMilestone: " eller et løfte"
        default: hasPlan ? " eller en linje i planen" : ""
        }
      return .unavailable("Vælg et tjekpunkt\(others), og tryk mellemrum for at krydse det af.")
    }
    return record.tick(scene)
  }

  func edit(_ milestone: Milestone, _ scene: inout Scene) -> Outcome {
    switch focus {
    case .field("status"): .open(milestone.statusMenu(in: scene.project))
    case .field("planned"): .form(DeadlineForm(milestone, today: scene.today))
    case .field(let name): .change(milestone, fields: [name])
    case .record where section == .expectations: add(milestone, &scene)
    case .record(let reference): .change(reference, in: scene.project)
    case .empty: add(milestone, &scene)
    case .reopen(let number): scene.project.milestone(number)?.reopen() ?? .done
    case nil: .done
    }
  }

  /// Opens the form for something new in the list with the focus, or else on the checklist.
  func add(_ milestone: Milestone, _ scene: inout Scene) -> Outcome {
    let section = section ?? .checklist
    switch section {
    case .checklist, .head, .status, .notes, .reopen, .about:
      return .add(ChecklistItem(id: scene.newID()).with { $0.milestone = milestone.id })
    case .decisions: return .add(milestone.newDecision(&scene))
    case .gates:
      return .add(
        scene.project.newGate(id: scene.newID(), of: milestone.phase, today: scene.today))
    case .conditions: return .add(Condition(id: scene.newID()))
    case .wishes: return .add(Wish(id: scene.newID()))
    case .opportunities: return .add(Opportunity(id: scene.newID()))
    case .challenges: return .add(Opportunity(id: scene.newID()).with { $0.kind = .challenge })
    case .dialogues: return .add(Dialogue(id: scene.newID()).with { $0.date = scene.today })
    case .promises: return .add(Promise(id: scene.newID()).with { $0.given = scene.today })
    case .expectations: return addExpectation(&scene)
    case .activities:
      return .add(Activity(id: scene.newID()).with { $0.milestone = milestone.id })
    case .plan, .reach:
      if focus == .empty(.reach) { return .unavailable("Tryk 2 for at tilføje interessenter.") }
      let audience = section == .reach ? reference.map { [$0.id] } : nil
      return .add(
        Communication(id: scene.newID()).with { line in
          line.milestone = milestone.id
          if let audience { line.audience = audience }
        })
    }
  }

  /// Opens the form for a promise, one that was given at the dialogue with the focus where there is
  /// one.
  func promise(on milestone: Milestone, _ scene: inout Scene) -> Outcome {
    guard [5, Playbook.followUpMilestone].contains(milestone.number) else {
      return .unavailable("Løfter skrives på milepæl 5, hvor dialogmøderne er, og på milepæl 10.")
    }
    let id = scene.newID()
    if let dialogue = reference.flatMap(scene.project.record) as? Dialogue {
      return .add(scene.project.promise(id: id, at: dialogue))
    }
    return .add(Promise(id: id).with { $0.given = scene.today })
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
    case .record(let reference) where section == .expectations:
      guard let last = project.department(reference.id).flatMap(project.expectations(of:))?.last
      else { return .unavailable("Der er ingen forventning at slette.") }
      return .commit(project.remove(last.reference))
    case .record where section == .reach:
      return .unavailable(
        "Her står, hvem planen når. Interessenter slettes på fanen Interessenter (tast 2).")
    case .record(let reference): return .delete(reference, in: project)
    case .field("status"), .field("title"):
      return .unavailable("Det kan ikke slettes, men du kan rette det med Enter.")
    case .field(let name): return .clear([name], of: milestone, in: project)
    default: return .nothingToDelete
    }
  }

  /// Asks how the wish with the focus is met.
  func assess(_ project: Project) -> Outcome {
    guard let wish = reference.flatMap(project.record) as? Wish else {
      return .unavailable(
        section == .wishes
          ? "Her er intet ønske endnu. Tryk a for at tilføje det første."
          : "Kun de beboervalgtes ønsker i milepæl 2 vurderes her. Vælg et ønske, og tryk v.")
    }
    return .change(wish, fields: Wish.assessed)
  }

  /// The part of the page that the focus is in.
  var section: MilestoneSection? { state.section() }

  /// The record that has the focus; nil for anything else.
  private var reference: Reference? {
    if case .record(let reference) = focus { reference } else { nil }
  }
}

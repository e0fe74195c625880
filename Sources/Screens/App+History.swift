import Core
import Interface

extension App {
  /// From the history to what was changed, if it is still there.
  mutating func goToSubject() {
    guard let ledger, let entry = history.selected(in: ledger) else { return }
    let project = ledger.project
    for change in entry.transaction.changes {
      switch change.reference.kind {
      case .milestone:
        guard let number = Int(change.reference.id) else { continue }
        return show(number, focus: nil)
      case .checklistItem:
        guard let item = project.checklistItem(change.reference.id),
          let number = Int(item.milestone)
        else { continue }
        return show(number, focus: .checklistItem(item.id))
      case .decision:
        guard let decision = project.decision(change.reference.id),
          let number = Int(decision.milestone)
        else { continue }
        return show(number, focus: .decision(decision.id))
      case .department:
        place = .project
        projectPage = PageState(focus: ProjectItem.department(change.reference.id).id)
        return
      case .project:
        place = .project
        projectPage = PageState(focus: ProjectItem.info.id)
        return
      }
    }
    say("Det, der blev ændret, er ikke i projektet længere.")
  }

  private mutating func show(_ number: Int, focus: MilestoneItem?) {
    board.selected = number
    milestonePage = PageState(focus: (focus ?? .field("status")).id)
    place = .milestone(number)
  }
}

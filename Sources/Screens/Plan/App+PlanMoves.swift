import Core
import Interface

extension App {
  /// Moves the deadlines of activities, and asks first when others would have to make room.
  mutating func moveDeadline(of activities: [Activity], days: Int) -> [Effect] {
    guard let project else { return [] }
    if activities.count > 1 {
      let without = activities.count { $0.deadline == nil }
      if without == activities.count {
        say("De mærkede har ingen frist at flytte. Sæt den med e.")
        return []
      }
      return commit(project.move(activities, days: days))
    }
    let activity = activities[0]
    let deadline = (activity.deadline ?? today).adding(days: days)
    if days < 0, activity.deadline == nil {
      say("Aktiviteten har ingen frist at flytte. Sæt den med e.")
      return []
    }
    let alone = PlanShift(of: activity, to: deadline, in: plan.rows.plan, isPushing: false)
    let pushing = PlanShift(of: activity, to: deadline, in: plan.rows.plan, isPushing: true)
    guard days > 0, pushing.moves.count > 1 else { return commit(alone.edit) }
    overlays.append(
      .menu(
        Menu(
          title: "Flyt aktivitet \(activity.number)",
          items: [
            Menu.Item(
              name: "Flyt også efterfølgerne",
              intent: .effects([.commit(pushing.edit, project: project.id)])),
            Menu.Item(
              name: "Kun denne", intent: .effects([.commit(alone.edit, project: project.id)])),
            Menu.Item(name: "Lad være", intent: .nothing),
          ], lines: lines(of: pushing))))
    return []
  }

  private func lines(of shift: PlanShift) -> [String] {
    shift.moves.map { move in
      let old = (move.activity.deadline ?? move.activity.start)?.compact(today: today) ?? "–"
      let new = (move.deadline ?? move.start)?.compact(today: today) ?? "–"
      return "\(old) → \(new)  \(move.activity.plainName)"
    }
  }

  mutating func deleteActivity() -> [Effect] {
    guard let project, let activity = plan.focused else {
      say("Vælg den aktivitet, der skal slettes.")
      return []
    }
    let edit = project.remove(activity.reference)
    let waiting = plan.rows.plan.successors(of: activity)
    guard !waiting.isEmpty else { return commit(edit) }
    let names = waiting.prefix(5).map(\.plainName).joined(separator: ", ")
    let more = waiting.count > 5 ? " og \(waiting.count - 5) til" : ""
    overlays.append(
      .confirm(
        Confirm(
          title: "Slet aktivitet",
          question: "»\(activity.shownTitle)« slettes. Så venter disse ikke længere på den: "
            + "\(names)\(more). Det kan fortrydes med u.",
          yes: "Slet", no: "Behold",
          intent: .effects([.commit(edit, project: project.id)]))))
    return []
  }
}

extension Transaction {
  /// Why the deadline that it gives an activity deserves a second thought, or nil.
  var deadlineWarning: String? {
    for change in changes {
      let text =
        switch change {
        case .insert(let reference, let fields) where reference.kind == .activity:
          fields["deadline"]
        case .set(let reference, "deadline", _, let new) where reference.kind == .activity: new
        default: String?.none
        }
      if let day = text.flatMap(Day.init(iso:)) { return day.deadlineWarning }
    }
    return nil
  }
}

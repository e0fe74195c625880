import Core
import Interface

extension PlanScreen {
  /// Moves the deadlines of activities, and asks first when others would have to make room.
  func moveDeadline(of activities: [Activity], days: Int, _ scene: Scene) -> Outcome {
    guard let (alone, pushing) = shifts(of: activities, days: days, scene.today) else {
      return .unavailable(
        activities.count == 1
          ? "Aktiviteten har ingen frist at flytte. Sæt den med e."
          : "De mærkede har ingen frist at flytte. Sæt den med e.")
    }
    guard days > 0, pushing.moves.count > alone.moves.count else { return .commit(alone.edit) }
    return .open(
      Menu(
        title: activities.count == 1
          ? "Flyt aktivitet \(activities[0].number)" : "Flyt \(alone.moves.count) aktiviteter",
        items: [
          Menu.Item(
            name: "Flyt også efterfølgerne",
            intent: .commit(pushing.edit)),
          Menu.Item(
            name: activities.count == 1 ? "Kun denne" : "Kun de mærkede",
            intent: .commit(alone.edit)),
          Menu.Item(name: "Lad være", intent: .done),
        ], lines: lines(of: pushing, scene.today)))
  }

  /// The move of activities alone, and with what must make room; nil when there is nothing to move.
  private func shifts(
    of activities: [Activity], days: Int, _ today: Day
  ) -> (PlanShift, PlanShift)? {
    let whole = rows.plan
    let hasDeadline = activities.contains { $0.deadline != nil }
    if activities.count == 1, hasDeadline || days > 0 {
      // A first deadline is counted from today, or from the start that it can't come before.
      let begin = max(today, activities[0].start ?? today)
      let deadline = (activities[0].deadline ?? begin).adding(days: days)
      return (
        PlanShift(of: activities[0], to: deadline, in: whole, isPushing: false),
        PlanShift(of: activities[0], to: deadline, in: whole, isPushing: true)
      )
    }
    guard hasDeadline else { return nil }
    return (
      PlanShift(of: activities, days: days, in: whole, isPushing: false),
      PlanShift(of: activities, days: days, in: whole, isPushing: true)
    )
  }

  private func lines(of shift: PlanShift, _ today: Day) -> [String] {
    shift.moves.map { move in
      let days = move.days
      let (old, new) = (days.old?.compact(today: today), days.new?.compact(today: today))
      return "\(old ?? "–") → \(new ?? "–")  \(move.activity.plainName)"
    }
  }

  /// Removes activities, and asks first when there are several, something waits for them or an
  /// adjustment is about them.
  func delete(_ activities: [Activity], _ project: Project) -> Outcome {
    let edit = project.remove(activities)
    var seen = Set(activities.map(\.id))
    let waiting = activities.flatMap(rows.plan.successors).filter {
      seen.insert($0.id).inserted
    }
    let lost = project.adjustmentsLost(with: activities.map(\.reference))
    if activities.count == 1, waiting.isEmpty, lost == nil { return .commit(edit) }
    let what =
      activities.count == 1
      ? "»\(activities[0].shownTitle)« slettes."
      : "\(activities.count) mærkede aktiviteter slettes: \(activities.names(atMost: 5))."
    let pronoun = activities.count == 1 ? "den" : "dem"
    let consequence =
      (waiting.isEmpty
        ? "" : " Så venter disse ikke længere på \(pronoun): \(waiting.names(atMost: 5)).")
      + (lost.map { " \($0)" } ?? "")
    return .ask(
      activities.count == 1 ? "Slet aktivitet" : "Slet aktiviteter",
      "\(what)\(consequence) Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
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

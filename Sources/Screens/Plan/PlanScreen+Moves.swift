import Core
import Interface

extension PlanScreen {
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
      : "\(activities.count) markerede aktiviteter slettes: \(activities.names(atMost: 5))."
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
  /// Why the deadlines that it gives activities deserve a second thought, or nil.
  var deadlineWarning: String? {
    let days = changes.compactMap { change -> Day? in
      let text =
        switch change {
        case .insert(let reference, let fields) where reference.kind == .activity:
          fields["deadline"]
        case .set(let reference, "deadline", _, let new) where reference.kind == .activity: new
        default: String?.none
        }
      return text.flatMap(Day.init(iso:))
    }
    if days.count == 1 { return days[0].deadlineWarning }
    let doubtful = days.filter { $0.deadlineWarning != nil }
    return Set(doubtful).count < 2
      ? doubtful.first?.namedDeadlineWarning
      : "\(doubtful.count) af fristerne er på dage, hvor folk kan have fri."
  }
}

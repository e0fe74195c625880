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

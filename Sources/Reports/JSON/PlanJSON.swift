import Core

extension RecordWriter {
  /// Activities of the plan, with what follows from the others.
  func activities(_ activities: [Activity], of plan: Plan, today: Day) -> [JSONObject] {
    let (floats, checklists) = (plan.floats(in: project), project.activityChecklists)
    return activities.map { activity in
      let blockers = plan.blockers(of: activity)
      return object(
        of: activity,
        with: [
          "isOverdue": activity.isOverdue(on: today),
          "isBlocked": !blockers.isEmpty,
          "isReady": plan.isReady(activity),
          "dependsOn": plan.predecessors(of: activity).map(\.number),
          // Those that are still open.
          "waitsFor": blockers.map(\.number),
          // Those that depend on it.
          "unlocks": plan.successors(of: activity).map(\.number),
          // Those that make it late.
          "delayedBy": plan.delays(of: activity, on: today).map(\.number),
          // The days it can move without moving anything else.
          "float": floats[activity.id],
          // The days by which it is later than the plan as approved.
          "slip": activity.slip,
          "checklist": checklists[activity.id].map { numbered($0) },
        ])
    }
  }

  /// How far the plan has come, for the board.
  func state(of plan: Plan, today: Day) -> JSONObject {
    let state = PlanState(plan.activities, today: today)
    return [
      "total": state.total,
      "done": state.done,
      // The longest overdue first.
      "overdue": plan.overdue(on: today).map(\.number),
      // By deadline.
      "next": plan.next(from: today).prefix(5).map(\.number),
    ]
  }
}

import Core

/// What a meeting has to go through: the overdue, the wanted decisions and what comes next.
///
/// What is dealt with today stays, so that everybody sees it ticked off.
struct MeetingAgenda {
  let meeting: Meeting
  let project: Project
  let today: Day

  /// A milestone or an activity, with the day it is due.
  enum Item {
    case milestone(Milestone)
    case activity(Activity)

    fileprivate var order: (Int, Int) {
      switch self {
      case .milestone(let milestone): (milestone.planned?.ordinal ?? .max, milestone.number)
      case .activity(let activity): (activity.deadline?.ordinal ?? .max, 100 + activity.number)
      }
    }
  }

  /// What is past its day, the longest overdue first.
  var overdue: [Item] {
    let milestones = project.milestones.filter { milestone in
      milestone.isOverdue(on: today) || isReachedToday(milestone) && isPast(milestone.planned)
    }
    let activities = project.activities.filter { activity in
      activity.isOverdue(on: today) || isDoneToday(activity) && isPast(activity.deadline)
    }
    return sorted(milestones, activities)
  }

  /// The milestones that await a decision, and those that the meeting has decided on.
  var wanted: [Milestone] {
    let decided = Set(project.decisions(at: meeting).map(\.milestone))
    return project.milestones.filter { milestone in
      milestone.status == .awaitingDecision || decided.contains(milestone.id)
    }
  }

  /// The next few activities and milestones.
  var next: [Item] {
    let open = project.activities.filter { activity in
      !activity.status.isClosed && activity.deadline.map { $0 >= today } ?? false
    }
    let soonest = sorted([], open).prefix(5).compactMap { item -> Activity? in
      if case .activity(let activity) = item { activity } else { nil }
    }
    let done = project.activities.filter { isDoneToday($0) && !isPast($0.deadline) }
    let milestones = project.milestones.filter { milestone in
      !milestone.status.isClosed && milestone.planned.map { $0 >= today } ?? false
    }
    let few = sorted(milestones, []).prefix(3).compactMap { item -> Milestone? in
      if case .milestone(let milestone) = item { milestone } else { nil }
    }
    return sorted(few, soonest + done)
  }

  private func sorted(_ milestones: [Milestone], _ activities: [Activity]) -> [Item] {
    (milestones.map(Item.milestone) + activities.map(Item.activity))
      .sorted { $0.order < $1.order }
  }

  private func isPast(_ day: Day?) -> Bool { day.map { $0 < today } ?? false }

  private func isDoneToday(_ activity: Activity) -> Bool {
    activity.status == .done && activity.doneOn == today
  }

  private func isReachedToday(_ milestone: Milestone) -> Bool {
    milestone.status == .reached && milestone.reached == today
  }
}

import Text

extension Project {
  /// All that is late, or to be done this week or in the next two, and with `andDone` what has been
  /// done since Monday; by day, and on a day in the order in which the project is gone through.
  ///
  /// With `andMeetings` the meetings of those weeks stand among it; they are never late.
  /// An adjustment is to be settled at the first meeting after the round that proposes it which decides
  /// for all departments; where there is none, today.
  public func due(
    on today: Day, andDone: Bool = false, andMeetings: Bool = false
  ) -> [DueItem] {
    var items: [DueItem] = []
    forEachDay(on: today) { record, field, day, responsible in
      guard let time = DueTime(of: day, on: today) else { return }
      items.append(
        DueItem(
          record: record, field: field, day: day, responsible: DueItem.someone(responsible),
          time: time))
    }
    if andDone { addDone(to: &items, since: today.week.monday) }
    if andMeetings { addMeetings(to: &items, from: today) }
    // By place as well, since a sort needn't keep the order of what is alike.
    return items.indices.sorted { (items[$0].day, $0) < (items[$1].day, $1) }.map { items[$0] }
  }

  /// How many things are late.
  public func overdueCount(on today: Day) -> Int {
    var count = 0
    forEachDay(on: today) { _, _, day, _ in if day < today { count += 1 } }
    return count
  }

  /// Tells of each thing that has a day and is still to be done: the stored name of the field with the
  /// day, and who is written as responsible.
  public func forEachDay(
    on today: Day, _ tell: (Reference, _ field: String, Day, _ responsible: String) -> Void
  ) {
    for milestone in milestones where !milestone.status.isClosed {
      if let day = milestone.planned {
        tell(milestone.reference, "planned", day, milestone.responsible)
      }
    }
    if stakeholders.contains(where: { $0.nextContact != nil }) {
      for standing in standings {
        guard let day = standing.openContact else { continue }
        let stakeholder = standing.stakeholder
        tell(stakeholder.reference, "nextContact", day, stakeholder.responsible)
      }
    }
    for line in communications where line.done == nil {
      if let day = line.date { tell(line.reference, "date", day, line.responsible) }
    }
    for item in opportunities where item.done == nil {
      if let day = item.deadline { tell(item.reference, "deadline", day, item.responsible) }
    }
    let activities = activities
    // By place, since an activity takes long to copy.
    for place in activities.indices where !activities[place].status.isClosed {
      if let day = activities[place].deadline {
        tell(activities[place].reference, "deadline", day, activities[place].responsible)
      }
    }
    for goal in goals {
      if let day = goal.nextFollowUp {
        tell(goal.reference, "nextFollowUp", day, goal.responsible)
      }
      if let day = goal.targetDate, goal.standing(in: self, today: today).assessment != .reached {
        tell(goal.reference, "targetDate", day, goal.responsible)
      }
    }
    for promise in promises where promise.state == .open {
      guard let day = promise.deadline else { continue }
      tell(promise.reference, "deadline", day, promise.responsible)
    }
    for adjustment in adjustments where adjustment.state == .proposed {
      guard let proposed = round(adjustment.round)?.date else { continue }
      // It has no day of its own, and waits for the first meeting that decides for all.
      let day =
        meetings.filter(\.kind.decidesForAll).compactMap(\.date).filter { $0 > proposed }.min()
        ?? max(proposed, today)
      tell(adjustment.reference, "round", day, responsible(for: adjustment))
    }
    if let day = info.nextReview { tell(info.reference, "nextReview", day, info.leader) }
  }

  private func addMeetings(to items: inout [DueItem], from today: Day) {
    for meeting in meetings where !meeting.isClosed {
      guard let day = meeting.date, day >= today, let time = DueTime(of: day, on: today) else {
        continue
      }
      items.append(
        DueItem(record: meeting.reference, field: "date", day: day, responsible: "", time: time))
    }
  }

  private func addDone(to items: inout [DueItem], since monday: Day) {
    func add(_ record: Reference, _ field: String, _ day: Day?, _ responsible: String) {
      guard let day, day >= monday else { return }
      items.append(
        DueItem(
          record: record, field: field, day: day, responsible: DueItem.someone(responsible),
          time: .done))
    }
    for milestone in milestones where milestone.status == .reached {
      add(milestone.reference, "reached", milestone.reached, milestone.responsible)
    }
    for activity in activities where activity.status == .done {
      add(activity.reference, "doneOn", activity.doneOn, activity.responsible)
    }
    for line in communications { add(line.reference, "done", line.done, line.responsible) }
    for promise in promises where promise.state == .kept {
      add(promise.reference, "settled", promise.settled, promise.responsible)
    }
    for item in opportunities { add(item.reference, "done", item.done, item.responsible) }
    for adjustment in adjustments where adjustment.state == .carriedOut {
      add(adjustment.reference, "settled", adjustment.settled, responsible(for: adjustment))
    }
  }

  /// Who is responsible for what an adjustment is about.
  private func responsible(for adjustment: Adjustment) -> String {
    adjustment.goal.flatMap(goal)?.responsible
      ?? adjustment.activity.flatMap(activity)?.responsible
      ?? adjustment.milestone.flatMap(Int.init).flatMap(milestone)?.responsible ?? ""
  }
}

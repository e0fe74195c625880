extension Project {
  /// The edit that gives activities a status; those that become done are so on a day, ticked off by
  /// `author`.
  public func edit(
    status: ActivityStatus, of activities: [Activity], on day: Day, by author: String
  ) -> Edit {
    edit(activities, "\(status.shown)") {
      guard $0.status != status else { return }
      $0.status = status
      $0.doneOn = status == .done ? day : nil
      $0.doneBy = status == .done ? author : ""
    }
  }

  /// The edit that gives activities the same responsible.
  public func edit(responsible: String, of activities: [Activity]) -> Edit {
    edit(activities, "ansvarlig \(responsible.isEmpty ? "fjernet" : responsible)") {
      $0.responsible = responsible
    }
  }

  /// The edit that moves activities by some days, each as long as it was; those without a deadline
  /// stay.
  public func move(_ activities: [Activity], days: Int) -> Edit {
    let distance = abs(days) == 1 ? "1 dag" : "\(abs(days)) dage"
    return edit(activities, "frist \(distance) \(days < 0 ? "tidligere" : "senere")") {
      guard let deadline = $0.deadline else { return }
      $0.deadline = deadline.adding(days: days)
      $0.start = $0.start?.adding(days: days)
    }
  }

  private func edit(
    _ activities: [Activity], _ what: String, _ body: (inout Activity) -> Void
  ) -> Edit {
    let who =
      activities.count == 1 ? activities[0].subject(in: self) : "\(activities.count) aktiviteter"
    return Edit("\(who): \(what)", activities.flatMap { $0.changes(body) })
  }
}

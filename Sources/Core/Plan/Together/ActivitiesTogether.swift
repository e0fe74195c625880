extension Project {
  /// The edit that gives activities a status; those that become done are so on a day, ticked off by
  /// `author`.
  public func edit(
    status: ActivityStatus, of activities: [Activity], on day: Day, by author: String
  ) -> Edit {
    edit(activities, "\(status.shown)") {
      $0.turn(status, on: day, by: author)
    }
  }

  /// The edit that gives activities the same responsible.
  public func edit(responsible: String, of activities: [Activity]) -> Edit {
    edit(activities, "ansvarlig \(responsible.isEmpty ? "fjernet" : responsible)") {
      $0.responsible = responsible
    }
  }

  /// The edit that takes the deadlines of activities away.
  public func clearDeadline(of activities: [Activity]) -> Edit {
    edit(activities, "frist fjernet") { $0.deadline = nil }
  }

  /// The edit that removes activities, with their checklists; what waited for them doesn't any more.
  public func remove(_ activities: [Activity]) -> Edit {
    if activities.count == 1 { return remove(activities[0].reference) }
    let changes = Removal(of: activities.map(\.reference), from: self).changes
    return Edit(
      SharedLabel(of: activities, before: "Slettet: ") { name(of: $0.reference) }, changes)
  }

  private func edit(
    _ activities: [Activity], _ what: String, _ body: (inout Activity) -> Void
  ) -> Edit {
    Edit(
      SharedLabel(of: activities, after: ": \(what)") { $0.subject(in: self) },
      activities.flatMap { $0.changes(body) })
  }
}

extension Activity {
  /// Gives it a status; one that becomes done is so on a day, ticked off by `author`.
  public mutating func turn(_ new: ActivityStatus, on day: Day, by author: String) {
    if new == status { return }
    status = new
    doneOn = new == .done ? day : nil
    doneBy = new == .done ? author : ""
  }

  /// One that has become done is dated and signed.
  public func settled(since former: Activity, on day: Day, by author: String) -> Activity {
    with {
      $0.status = former.status
      $0.turn(status, on: day, by: author)
    }
  }
}

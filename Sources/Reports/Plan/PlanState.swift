import Core

/// How far a plan has come.
struct PlanState {
  let total: Int
  let done: Int
  /// The overdue ones, the longest overdue first.
  let overdue: [Activity]

  /// Counts activities; those that are withdrawn don't count.
  init(_ activities: some RandomAccessCollection<Activity>, today: Day) {
    // By place, since an activity takes long to copy.
    let counted = activities.indices.filter { activities[$0].status != .withdrawn }
    total = counted.count
    done = counted.count { activities[$0].status == .done }
    overdue = counted.filter {
      activities[$0].status.isOverdue(activities[$0].deadline, on: today)
    }.map { activities[$0] }
      .sorted { ($0.deadline!, $0.number) < ($1.deadline!, $1.number) }
  }

  /// "12 af 40 aktiviteter udført".
  var briefWords: String {
    "\(done) af \(total) \(total == 1 ? "aktivitet" : "aktiviteter") udført"
  }

  /// "12 af 40 aktiviteter udført, 3 overskredet".
  var words: String {
    if total == 0 { return "ingen aktiviteter" }
    return briefWords + (overdue.isEmpty ? "" : ", \(overdue.count) overskredet")
  }
}

extension Plan {
  /// Writes where the activity at a place stands: its status, whether it is overdue, and what it
  /// waits for, with `separator` between them.
  func writeStanding(
    ofPlace place: Int, today: Day, separator: String, to output: inout some TextOutputStream
  ) {
    // By field, since an activity takes long to copy.
    let status = activities[place].status
    output.write(status.words(doneOn: activities[place].doneOn, \.numeric))
    if status.isOverdue(activities[place].deadline, on: today) {
      output.write(separator)
      output.write("overskredet")
    }
    var isFirst = true
    for blocker in blockers(ofPlace: place) {
      output.write(isFirst ? separator : ", ")
      if isFirst { output.write("venter på ") }
      output.write(String(activities[blocker].number))
      isFirst = false
    }
  }

  /// What comes next: the open activities that nothing stands in the way of and that aren't overdue,
  /// by deadline; those without one are left out.
  func next(from today: Day) -> [Activity] {
    activities.filter { activity in
      guard let deadline = activity.deadline, deadline >= today else { return false }
      return !activity.status.isClosed && !isBlocked(activity)
    }.sorted { ($0.deadline!, $0.number) < ($1.deadline!, $1.number) }
  }
}

import Core
import Text

/// How far a plan has come; activities that are withdrawn don't count.
struct PlanState {
  private(set) var total = 0
  private(set) var done = 0
  private(set) var overdue = 0

  /// Counts activities.
  init(_ activities: some RandomAccessCollection<Activity>, today: Day) {
    // By field, since an activity takes long to copy.
    for place in activities.indices {
      count(activities[place].status, activities[place].deadline, today)
    }
  }

  /// Counts those of an outline.
  init(_ rows: some Sequence<PlanOutline.Row>, today: Day) {
    for row in rows { count(row.status, row.deadline, today) }
  }

  private mutating func count(_ status: ActivityStatus, _ deadline: Day?, _ today: Day) {
    if status != .withdrawn { total += 1 }
    if status == .done { done += 1 }
    if status.isOverdue(deadline, on: today) { overdue += 1 }
  }

  /// "12 af 40 aktiviteter udført".
  var briefWords: String {
    "\(done) af \(total.counted("aktivitet", "aktiviteter")) udført"
  }

  /// "12 af 40 aktiviteter udført, 3 overskredet".
  var words: String {
    if total == 0 { return "ingen aktiviteter" }
    return briefWords + (overdue == 0 ? "" : ", \(overdue) overskredet")
  }
}

extension TextOutputStream {
  /// Writes where an activity stands: its status, whether it is overdue, and the numbers of what it
  /// waits for, with `separator` between them.
  mutating func writeStanding(
    _ status: ActivityStatus, deadline: Day?, doneOn: Day?, waitingFor blockers: some Sequence<Int>,
    today: Day, separator: String
  ) {
    write(status.words(doneOn: doneOn, \.numeric))
    if status.isOverdue(deadline, on: today) {
      write(separator)
      write("overskredet")
    }
    var isFirst = true
    for number in blockers {
      write(isFirst ? separator : ", ")
      if isFirst { write("venter på ") }
      write(String(number))
      isFirst = false
    }
  }
}

extension Plan {
  /// Writes where the activity at a place stands.
  func writeStanding(
    ofPlace place: Int, today: Day, separator: String, to output: inout some TextOutputStream
  ) {
    // By field, since an activity takes long to copy.
    output.writeStanding(
      activities[place].status, deadline: activities[place].deadline,
      doneOn: activities[place].doneOn,
      waitingFor: blockers(ofPlace: place).lazy.map { activities[$0].number }, today: today,
      separator: separator)
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

import Core

/// What somebody does one day: when, who, and what.
struct Step {
  let day: StoryDay
  let hour: Int
  let minute: Int
  let author: String
  let acts: [Act]

  /// Creates a step whose acts are taken a minute apart, the first of them at this time.
  init(_ day: StoryDay, _ hour: Int, _ minute: Int, _ author: String, _ acts: Act...) {
    self.day = day
    self.hour = hour
    self.minute = minute
    self.author = author
    self.acts = acts
  }

  func precedes(_ other: Step) -> Bool {
    (day.weeks, day.weekday.rawValue, hour, minute)
      < (other.day.weeks, other.day.weekday.rawValue, other.hour, other.minute)
  }

  /// Takes the step on a ledger as it stands.
  func play(on ledger: inout Ledger, today: Day, newID: @escaping () -> String) throws {
    let day = day.day(from: today)
    for (index, edit) in acts.flatMap(\.edits).enumerated() {
      let situation = Situation(
        ledger: ledger, author: author, day: day, today: today, newID: newID)
      let minutes = day.ordinal * 1440 + hour * 60 + minute + index
      let edit = try edit(situation)
      try situation.project.check(edit)
      let transaction = edit.signed(
        id: newID(), author: author, time: Moment(seconds: minutes * 60))
      try ledger.append(Entry(revision: ledger.revision + 1, transaction: transaction))
    }
  }
}

/// A day so many weeks from the current one.
struct StoryDay {
  let weeks: Int
  let weekday: Weekday

  static func week(_ weeks: Int, _ weekday: Weekday) -> StoryDay {
    StoryDay(weeks: weeks, weekday: weekday)
  }

  func day(from today: Day) -> Day {
    today.week.monday.adding(days: weeks * 7 + weekday.rawValue - 1)
  }

  /// The day that something is planned for: a working day.
  func planned(from today: Day) -> Day { day(from: today).workingDayOrPrevious }
}

import Core

extension Demo {
  /// A day so many weeks from the current one.
  struct Date {
    let weeks: Int
    let weekday: Weekday

    static func week(_ weeks: Int, _ weekday: Weekday) -> Date {
      Date(weeks: weeks, weekday: weekday)
    }

    func day(from today: Day) -> Day {
      today.week.monday.adding(days: weeks * 7 + weekday.rawValue - 1)
    }

    /// The day that something is planned for: a working day.
    func planned(from today: Day) -> Day { day(from: today).workingDayOrPrevious }
  }

  /// What someone does at one moment.
  struct Step {
    let date: Date
    let hour: Int
    let minute: Int
    let author: String
    let action: Action

    init(_ date: Date, _ hour: Int, _ minute: Int, _ author: String, _ action: Action) {
      self.date = date
      self.hour = hour
      self.minute = minute
      self.author = author
      self.action = action
    }
  }

  /// What is done; the number is the milestone's.
  enum Action {
    case create
    case status(Int, MilestoneStatus)
    case reached(Int, Date)
    case responsible(Int, String)
    case planned(Int, Date)
    /// Ticks points, counted from 1, a minute apart.
    case tick(Int, [Int])
    case notes(Int, String)
    case decide(NewDecision)
    case undo
    case groundwork([GroundworkAction])
    case plan([PlanAction])
    case records([RecordAction])
  }

  /// A decision to record.
  struct NewDecision {
    let milestone: Int
    var department: String?
    let body: String
    let date: Date
    let outcome: DecisionOutcome
    let minutes: String
  }
}

/// A day since when it is told what has happened.
public struct Since: Equatable, Sendable {
  /// The day; what happened on it later than it began is told too.
  public var day: Day
  /// Since when, in words; "siden mødet" for example.
  public var words: String

  /// Creates it.
  public init(day: Day, words: String) {
    self.day = day
    self.words = words
  }
}

extension Project {
  /// Since a day, which is named by the meeting that was held on it.
  public func since(_ day: Day) -> Since {
    let meeting = meetings.last { $0.date == day }
    return Since(day: day, words: "siden \(meeting?.definiteName ?? day.medium)")
  }

  /// Since the latest meeting before `meeting`, of its kind if there was one, or before today; where
  /// there was none, for the last four weeks.
  public func sinceLastMeeting(_ meeting: Meeting?, _ today: Day) -> Since {
    guard let earlier = self.meeting(before: meeting, today: today), let day = earlier.date else {
      let day = min(meeting?.date ?? today, today)
      return Since(day: day.adding(days: -28), words: "de seneste fire uger")
    }
    return Since(day: day, words: "siden \(earlier.definiteName)")
  }
}

import Core

/// The options that say what is known of a meeting.
enum MeetingOptions: OptionList {
  static let note = Meeting.option("minutes")
  static let options =
    Meeting.options("time", "sort", "title", "place", "participants", "link", "agenda") + [note]
}

/// The option that says on which day a meeting is.
enum MeetingDay: OptionList {
  static let options = Meeting.options("date")
}

extension RecordOptions<MeetingOptions> {
  /// The meeting with what is said; a note is laid to those that stand there.
  func filled(_ meeting: Meeting, in session: Session) throws -> Meeting {
    try typed.filled(meeting, in: session).with {
      if typed.has(MeetingOptions.note) {
        $0.minutes = [meeting.minutes, $0.minutes].filter { !$0.isEmpty }.joined(separator: "\n")
      }
    }
  }
}

extension Session {
  /// The day since when a paper tells what has happened, as it was typed: a day, or a meeting that
  /// has been.
  func since(typed text: String) throws -> Day {
    let held = project.meetings(called: text).filter { $0.date.map { $0 <= today } ?? false }
    if held.count == 1, let day = held[0].date { return day }
    return try Day(typed: text, today: today, leaning: .past)
  }
}

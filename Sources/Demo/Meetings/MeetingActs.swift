import Core

extension Act {
  /// Adds a meeting of the steering group.
  static func meeting(
    _ day: StoryDay, _ time: String, place: String, participants: String, agenda: String
  ) -> Act {
    .add(Meeting.self) { new, now in
      new.date = day.planned(from: now.today)
      new.time = time
      new.place = place
      new.participants = participants
      new.agenda = agenda
    }
  }

  /// Writes a note in the minutes of the meeting that is held.
  static func note(_ text: String) -> Act {
    Act { now in now.project.note(text, at: now.meeting) }
  }

  /// Records what the meeting that is held decides on a milestone.
  static func decideAtMeeting(
    _ number: Int, _ outcome: DecisionOutcome, minutes: String
  ) -> Act {
    Act { now in
      now.project.add(
        now.project.decision(id: now.newID(), at: now.meeting, today: now.day).with {
          $0.milestone = String(number)
          $0.outcome = outcome
          $0.minutes = minutes
        })
    }
  }

  /// Says that the meeting that is held is over.
  static let closeMeeting = Act { now in now.project.close(now.meeting) }
}

extension Situation {
  /// The latest meeting that has come.
  fileprivate var meeting: Meeting {
    project.meetings.last { $0.date.map { $0 <= day } ?? false }!
  }
}

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

  /// Says that the meeting that is held is over.
  static let closeMeeting = Act { now in now.project.close(now.meeting) }
}

/// What is done to the points of agendas; each is called what it is on the latest meeting that has it.
extension Act {
  /// Says that the meeting that was added last is convened, and who can't come.
  static func convene(apologies: String) -> Act {
    Act { now in
      now.project.edit(now.project.meetings.last!) {
        ($0.convened, $0.apologies) = (now.day, apologies)
      }
    }
  }

  /// Says what is to be known of a point.
  static func point(_ title: String, _ fill: @escaping @Sendable (inout AgendaPoint) -> Void) -> Act
  {
    Act { now in now.project.edit(now.point(title), fill) }
  }

  /// Says what a meeting came to at a point, which is dealt with.
  static func agreed(_ title: String, _ outcome: String) -> Act {
    .point(title) { ($0.state, $0.outcome) = (.done, outcome) }
  }

  /// Records what the meeting that is held decides at a point: on its milestone, or on another matter.
  static func decide(at title: String, _ outcome: DecisionOutcome, matter: String = "") -> Act {
    Act { now in
      let point = now.point(title)
      let decision = now.project.decision(id: now.newID(), at: point, today: now.day).with {
        $0.outcome = outcome
        if !matter.isEmpty { $0.matter = matter }
      }
      return now.project.made(now.project.add(decision), at: point)
    }
  }

  /// Carries a point over to the meeting that was added last, to a place on its agenda.
  static func carry(_ title: String, toPlace place: Int) -> Act {
    .all([
      Act { now in
        now.project.carry([now.point(title)], to: now.project.meetings.last!, newID: now.newID)
      },
      Act { now in try now.project.move(now.point(title), to: place - 1) },
    ])
  }
}

extension Situation {
  /// The point with a title on the agenda of the latest meeting that has one.
  func point(_ title: String) -> AgendaPoint {
    project.meetings.reversed().lazy.flatMap { project.agendaPoints(of: $0) }
      .first { $0.title == title }!
  }

  /// The latest meeting that has come.
  var meeting: Meeting {
    project.meetings.last { $0.date.map { $0 <= day } ?? false }!
  }
}

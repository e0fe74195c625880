extension Project {
  /// All meetings, earliest first; those without a day come first.
  public var meetings: [Meeting] { meetingTable.all }

  /// The meeting with `id`, or nil.
  public func meeting(_ id: String) -> Meeting? { meetingTable[id] }

  /// The decisions that were taken at a meeting, earliest first.
  public func decisions(at meeting: Meeting) -> [Decision] {
    decisions.filter { $0.meeting == meeting.id }
  }

  /// The meeting that is held today, or else the next to come; nil when none is planned.
  ///
  /// One that is over doesn't count.
  public func comingMeeting(from today: Day) -> Meeting? {
    meetings.first { meeting in
      !meeting.isClosed && meeting.date.map { $0 >= today } ?? false
    }
  }

  /// The latest meeting on a day before `meeting`'s, or before today; nil when there was none.
  public func meeting(before meeting: Meeting?, today: Day) -> Meeting? {
    let limit = meeting?.date ?? today
    return meetings.last { other in
      other.id != meeting?.id && other.date.map { $0 < limit } ?? false
    }
  }
}

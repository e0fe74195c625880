import Text

extension Project {
  /// All meetings, earliest first; those without a day come first.
  public var meetings: ChunkedArray<Meeting> { tables.meeting.all }

  /// The meeting with `id`, or nil.
  public func meeting(_ id: String) -> Meeting? { tables.meeting[id] }

  /// The meetings that a text may name: by the beginning of a name, or else by a day.
  ///
  /// A day and month are those of the nearest meeting, a coming one before one gone by.
  public func meetings(named text: String, today: Day) -> [Meeting] {
    let called = meetings(called: text)
    if !called.isEmpty { return called }
    let dated = meetings.filter { $0.date.map { DateInput.names(text, $0, today: today) } ?? false }
    let days = dated.compactMap(\.date)
    let nearest = days.first { $0 >= today } ?? days.last
    return dated.filter { $0.date == nearest }
  }

  /// The meetings whose names begin with a text.
  public func meetings(called text: String) -> [Meeting] {
    let wanted = text.inPlainLetters
    return meetings.filter { meeting in
      meeting.knownNames.contains { $0.inPlainLetters.hasPrefix(wanted) }
    }
  }

  /// The point of an agenda with `id`, or nil.
  public func agendaPoint(_ id: String) -> AgendaPoint? { tables.agendaPoint[id] }

  /// The decisions that were taken at a meeting, earliest first.
  public func decisions(at meeting: Meeting) -> [Decision] {
    decisions.filter { $0.meeting == meeting.id }
  }

  /// The meeting that is held today, or else the next to come; nil when none is planned.
  ///
  /// One that is over doesn't count.
  public func comingMeeting(from today: Day) -> Meeting? {
    meetings.first { $0.isToCome(on: today) }
  }

  /// The meeting that a paper is most likely for: for what is said afterwards the latest that has been
  /// held, and otherwise the one that comes; nil when there is none.
  public func likelyMeeting(for kind: PaperKind, today: Day) -> Meeting? {
    kind.isAfterMeeting
      ? meetings.last { $0.date.map { $0 <= today } ?? false } : comingMeeting(from: today)
  }

  /// The latest meeting that has come on a day before `meeting`'s, or before today: one of the same
  /// kind if there was one, or else any; nil when there was none.
  public func meeting(before meeting: Meeting?, today: Day) -> Meeting? {
    let limit = meeting?.date ?? today
    let earlier = meetings.filter { other in
      other.id != meeting?.id && other.date.map { $0 < limit && $0 <= today } ?? false
    }
    return earlier.last { $0.kind == meeting?.kind && $0.kind != .other } ?? earlier.last
  }
}

extension Meeting {
  /// Whether it is planned for a day that isn't over, and isn't over itself.
  public func isToCome(on today: Day) -> Bool {
    !isClosed && date.map { $0 >= today } ?? false
  }
}

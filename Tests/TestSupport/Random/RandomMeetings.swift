import Core

/// Random edits of meetings and what is decided at them.
extension RandomEdits {
  mutating func meetings(in project: Project) throws -> Edit {
    guard let meeting = project.meetings.randomElement(using: &random) else {
      return try newMeeting(in: project)
    }
    switch random.pick(0..<7) {
    case 0, 1: return try newMeeting(in: project)
    case 2: return project.note(text() + "note", at: meeting)
    case 3:
      let (day, sort, title) = (
        random.pick(20_000...20_010), random.pick(MeetingKind.allCases), text()
      )
      return try project.edit(meeting: meeting) {
        $0.date = Day(ordinal: day)
        $0.sort = sort
        $0.title = title
      }
    case 4: return project.close(meeting, !meeting.isClosed)
    case 5:
      var decision = project.decision(
        id: ids.next(), at: meeting, today: Day(ordinal: 20_010))
      decision.milestone = random.pick(project.milestones).id
      return project.add(decision)
    default: return project.remove(meeting.reference)
    }
  }

  private mutating func newMeeting(in project: Project) throws -> Edit {
    var meeting = Meeting(id: ids.next())
    meeting.date = Day(ordinal: random.pick(20_000...20_010))
    meeting.sort = random.pick(MeetingKind.allCases)
    meeting.title = text()
    meeting.time = text()
    meeting.place = text()
    meeting.participants = text()
    meeting.agenda = text()
    return try project.add(meeting)
  }
}

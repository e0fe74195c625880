import Core

/// Random edits of meetings and what is decided at them.
extension RandomEdits {
  mutating func meetings(in project: Project) throws -> Edit {
    guard let meeting = project.meetings.randomElement(using: &random) else {
      return try newMeeting(in: project)
    }
    switch random.pick(0..<4) {
    case 0: return try newMeeting(in: project)
    case 1: return project.note(text() + "note", at: meeting)
    case 2: return project.close(meeting, !meeting.isClosed)
    default:
      var decision = project.decision(
        id: ids.next(), at: meeting, today: Day(ordinal: 20_010))
      decision.milestone = random.pick(project.milestones).id
      return project.add(decision)
    }
  }

  private mutating func newMeeting(in project: Project) throws -> Edit {
    var meeting = Meeting(id: ids.next())
    meeting.date = Day(ordinal: random.pick(20_000...20_010))
    meeting.agenda = text()
    return project.add(meeting)
  }
}

import Core

/// Random edits of meetings, their agendas and what is decided at them.
extension RandomEdits {
  mutating func meetings(in project: Project) throws -> Edit {
    guard let meeting = project.meetings.randomElement(using: &random) else {
      return try newMeeting(in: project)
    }
    switch random.pick(0..<7) {
    case 0: return try newMeeting(in: project)
    case 1: return project.note(text() + "note", at: meeting)
    case 2: return project.close(meeting, !meeting.isClosed)
    case 3: return decision(at: meeting, in: project)
    case 4: return try agenda(of: meeting, in: project)
    case 5:
      return project.nextMeeting(
        after: meeting, on: Day(ordinal: random.pick(20_000...20_010)),
        today: Day(ordinal: 20_005), newID: ids.next
      ).edit
    default:
      return Edit(
        "Dagsorden",
        project.changes(ofAgenda: meeting, to: ["a", text() + "b"], newID: ids.next))
    }
  }

  private mutating func decision(at meeting: Meeting, in project: Project) -> Edit {
    var decision = project.decision(id: ids.next(), at: meeting, today: Day(ordinal: 20_010))
    decision.milestone = random.pick(project.milestones).id
    return project.add(decision)
  }

  private mutating func agenda(of meeting: Meeting, in project: Project) throws -> Edit {
    guard let point = project.agendaPoints(of: meeting).randomElement(using: &random) else {
      return project.addTopics(to: meeting, newID: ids.next)
    }
    switch random.pick(0..<7) {
    case 0:
      let new = AgendaPoint(id: ids.next()).with { $0.meeting = meeting.id }
      return project.add(new.with { $0.title = text() + "punkt" })
    case 1: return project.remove(point)
    case 2: return try project.move(point, by: random.pick([-1, 1]))
    case 3: return project.tick(point)
    case 4: return project.note(text() + "aftalt", at: point)
    case 5: return project.made(decision(at: meeting, in: project), at: point)
    default:
      return project.carry(
        project.unfinishedPoints(of: meeting), to: random.pick(project.meetings), newID: ids.next)
    }
  }

  private mutating func newMeeting(in project: Project) throws -> Edit {
    var meeting = Meeting(id: ids.next())
    meeting.date = Day(ordinal: random.pick(20_000...20_010))
    meeting.agenda = text()
    // As version 0.1.0 kept it, or as it is kept now.
    return random.oneIn(2) ? Edit("Nyt møde", [meeting.insertion]) : project.add(meeting)
  }
}

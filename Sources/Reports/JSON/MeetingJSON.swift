import Core

/// A meeting with what was decided at it.
struct MeetingJSON: Encodable {
  struct DecisionJSON: Encodable {
    let milestone: Int?
    let department: String?
    let body: String
    let date: String?
    let outcome: String
    let outcomeText: String
    let minutes: String
  }

  let id: String
  let name: String
  let date: String?
  let time: String
  let sort: String
  let sortText: String
  let title: String
  let place: String
  let participants: String
  /// The points of the agenda, in their order.
  let agenda: [String]
  let minutes: String
  let isClosed: Bool
  let decisions: [DecisionJSON]

  init(_ meeting: Meeting, in project: Project) {
    id = meeting.id
    name = meeting.name(in: project)
    date = meeting.date?.iso
    time = meeting.time
    sort = meeting.sort.stored
    sortText = meeting.sort.shown
    title = meeting.title
    place = meeting.place
    participants = meeting.participants
    agenda = meeting.agendaPoints
    minutes = meeting.minutes
    isClosed = meeting.isClosed
    decisions = project.decisions(at: meeting).map { decision in
      DecisionJSON(
        milestone: Int(decision.milestone),
        department: decision.department.flatMap { project.department($0)?.name },
        body: decision.body, date: decision.date?.iso, outcome: decision.outcome.stored,
        outcomeText: decision.outcome.shown, minutes: decision.minutes)
    }
  }
}

extension Report {
  /// The meetings as JSON, the earliest first.
  public static func meetingsJSON(_ project: Project) -> String {
    json(project.meetings.map { MeetingJSON($0, in: project) })
  }

  /// One meeting as JSON.
  public static func meetingJSON(_ meeting: Meeting, in project: Project) -> String {
    json(MeetingJSON(meeting, in: project))
  }
}

import Core

extension RecordWriter {
  /// A meeting with what was decided at it.
  func meeting(_ meeting: Meeting) -> JSONObject {
    object(
      of: meeting,
      with: [
        "id": meeting.id,
        "name": meeting.name(in: project),
        // The points, in their order.
        "agenda": meeting.agendaPoints,
        "decisions": project.decisions(at: meeting).map { object(of: $0) },
      ])
  }
}

extension Report {
  /// The meetings as JSON, the earliest first.
  public static func meetingsJSON(_ project: Project) -> String {
    json(project.meetings.map(RecordWriter(project).meeting))
  }

  /// One meeting as JSON.
  public static func meetingJSON(_ meeting: Meeting, in project: Project) -> String {
    json(RecordWriter(project).meeting(meeting))
  }
}

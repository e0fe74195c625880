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
        "agenda": project.agendaLines(of: meeting),
        "decisions": project.decisions(at: meeting).map { object(of: $0) },
      ])
  }
}

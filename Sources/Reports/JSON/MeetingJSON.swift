import Core

extension RecordWriter {
  /// A meeting with what was decided at it.
  func meeting(_ meeting: Meeting) -> JSONObject {
    object(
      of: meeting,
      with: [
        "id": meeting.id,
        "name": meeting.name(in: project),
        // What the points are called, in their order.
        "agenda": project.agendaLines(of: meeting),
        "points": project.agendaPoints(of: meeting).map(point),
        "decisions": project.decisions(at: meeting).map { object(of: $0) },
      ])
  }

  /// A point of an agenda, with the matters of its decisions.
  func point(_ point: AgendaPoint) -> JSONObject {
    object(
      of: point,
      with: [
        "id": point.id,
        "decisions": project.decisions(at: point).map { object(of: $0) },
        "carriedFrom": point.carriedFrom,
      ])
  }
}

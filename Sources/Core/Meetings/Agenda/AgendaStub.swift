extension Project {
  /// The points of a meeting's agenda in their order: its records, or the lines of its text.
  public func agendaPoints(of meeting: Meeting) -> [AgendaPoint] {
    let points = tables.agendaPoint.all.filter { $0.meeting == meeting.id }
    if !points.isEmpty { return Array(points) }
    return meeting.agendaPoints.enumerated().map { index, line in
      AgendaPoint(id: "\(meeting.id)-\(index)").with {
        $0.meeting = meeting.id
        $0.title = line
      }
    }
  }
}

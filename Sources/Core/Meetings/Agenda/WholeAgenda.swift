/// A meeting's agenda as a whole.
extension Project {
  /// The edit that adds the topics of a meeting that aren't on its agenda.
  public func addTopics(to meeting: Meeting, newID: () -> String) -> Edit {
    let known = Set(agendaPoints(of: meeting).compactMap(\.topic))
    return add(
      MeetingTopic.allCases.filter { $0 != .finish && !known.contains($0) }.map { topic in
        AgendaPoint(id: newID()).with {
          ($0.meeting, $0.title, $0.kind) = (meeting.id, topic.title, topic.kind)
        }
      })
  }

  /// The changes after which a meeting's agenda has points with some titles, in their order; those
  /// that it has already stay what they are, and others go.
  public func changes(
    ofAgenda meeting: Meeting, to titles: [String], newID: () -> String
  ) -> [Change] {
    var left = agendaPoints(of: meeting)
    let points = titles.map { title in
      left.firstIndex { $0.title == title }.map { left.remove(at: $0) }
        ?? AgendaPoint(id: newID()).with { ($0.meeting, $0.title) = (meeting.id, title) }
    }
    let placed = points.enumerated().flatMap { place, point in
      contains(point.reference)
        ? point.changes { $0.position = place + 1 }
        : [point.with { $0.position = place + 1 }.insertion]
    }
    return remove(left.map(\.reference), "").changes + placed + meeting.changes { $0.agenda = "" }
  }
}

extension Meeting {
  /// The changes that add meetings, with the lines of their agendas as points.
  public static func insertions(of new: [Meeting], in project: Project) -> [Change] {
    new.flatMap { meeting in
      [meeting.with { $0.agenda = "" }.insertion]
        + project.writtenPoints(of: meeting).map(\.insertion)
    }
  }
}

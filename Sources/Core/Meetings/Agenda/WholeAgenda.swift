/// A meeting's agenda as a whole.
extension Project {
  /// The edit that adds the topics of a meeting that aren't on its agenda: where the project is before
  /// the meeting's own points, and the others after them, but before when the next meeting is.
  public func addTopics(to meeting: Meeting, newID: () -> String) -> Edit {
    let own = agendaPoints(of: meeting)
    let known = Set(own.compactMap(\.topic))
    let new = MeetingTopic.allCases.filter { $0 != .finish && !known.contains($0) }.map { topic in
      AgendaPoint(id: newID()).with {
        ($0.meeting, $0.title, $0.kind) = (meeting.id, topic.title, topic.kind)
      }
    }
    var edit = add(new)
    if new.isEmpty { return edit }
    // Where the own points begin, and where they end.
    let start = own.prefix { $0.topic?.isOpening ?? false }.count
    let end = own.last.map(\.isAboutNextMeeting) ?? false ? own.count - 1 : own.count
    var order = new.filter { $0.topic == .phases }
    order += own[..<start]
    order += new.filter { $0.topic == .sinceLast }
    order += own[start..<end]
    order += new.filter { !($0.topic?.isOpening ?? false) }
    order += own[end...]
    edit.changes = placing(order) + meeting.changes { $0.agenda = "" }
    return edit
  }

  /// The changes after which points stand in this order, those that aren't records yet among them.
  private func placing(_ points: [AgendaPoint]) -> [Change] {
    points.enumerated().flatMap { place, point in
      contains(point.reference)
        ? point.changes { $0.position = place + 1 }
        : [point.with { $0.position = place + 1 }.insertion]
    }
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
    return remove(left.map(\.reference), "").changes + placing(points)
      + meeting.changes { $0.agenda = "" }
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

import Text

/// What a meeting leaves to the next.
extension Project {
  /// The point of another meeting that goes on from a point, or nil.
  public func continuation(of point: AgendaPoint) -> AgendaPoint? {
    // By place, since a point takes long to copy.
    let all = tables.agendaPoint.all
    return all.indices.first { all[$0].carriedFrom == point.id }.map { all[$0] }
  }

  /// The points that a meeting hasn't finished, and that no other goes on with.
  public func unfinishedPoints(of meeting: Meeting) -> [AgendaPoint] {
    agendaPoints(of: meeting).filter {
      $0.state != .done && !$0.isFixed && continuation(of: $0) == nil
    }
  }

  /// The meeting that unfinished points go to: the next of the same kind that isn't over; nil when
  /// none is planned.
  public func meeting(after meeting: Meeting) -> Meeting? {
    guard let day = meeting.date else { return nil }
    return meetings.first { other in
      other.kind == meeting.kind && other.id != meeting.id && !other.isClosed
        && other.date.map { $0 > day } ?? false
    }
  }

  /// The edit that carries points over to another meeting, with what is known of the matter.
  ///
  /// Fixed topics and those that some point goes on with stay. Where the meeting has a point of the
  /// same title that nobody has written on, that one goes on.
  public func carry(
    _ points: [AgendaPoint], to next: Meeting, newID: () -> String
  ) -> Edit {
    let carried = points.filter {
      !$0.isFixed && continuation(of: $0) == nil && $0.meeting != next.id
    }
    var waiting = agendaPoints(of: next).filter { contains($0.reference) && $0.isOnlyATitle }
    var (filled, new): ([Change], [AgendaPoint]) = ([], [])
    for point in carried {
      let goingOn = point.continued(at: next, id: newID())
      if let place = waiting.firstIndex(where: { $0.title == point.title }) {
        let own = waiting.remove(at: place)
        filled += own.changes(
          to: goingOn.with {
            $0.position = own.position
            $0.isClosed = $0.isClosed || own.isClosed
          })
      } else {
        new.append(goingOn)
      }
    }
    var edit = add(new)
    edit.changes = leaving(carried) + filled + edit.changes
    let what = carried.count == 1 ? "»\(carried[0].title)«" : "\(carried.count) punkter"
    edit.label = "Fortsættes på \(next.definiteName): \(what)"
    if carried.isEmpty { edit.changes = [] }
    return edit
  }

  /// The changes that say that points go on elsewhere.
  private func leaving(_ points: [AgendaPoint]) -> [Change] {
    let meetings = Set(points.map(\.meeting)).sorted().compactMap { meeting($0) }
    return meetings.flatMap(recordingAgenda)
      + points.flatMap { point in point.changes { $0.state = .carried } }
  }

  /// The edit that plans the next meeting of a series on a day, and its id: like `last`, with the
  /// points that recur, and with `chosen` of those that were left, or where none are chosen with all
  /// of them if that is over.
  public func nextMeeting(
    after last: Meeting, on day: Day, today: Day, carrying chosen: [AgendaPoint] = [],
    newID: () -> String
  ) -> (edit: Edit, meeting: Meeting) {
    var next = Meeting(id: newID())
    (next.date, next.time, next.kind) = (day, last.time, last.kind)
    (next.title, next.place, next.participants) = (last.title, last.place, last.participants)
    let isOver = last.isClosed || last.date.map { $0 < today } ?? false
    let unfinished = unfinishedPoints(of: last)
    let left = unfinished.filter { point in
      chosen.isEmpty ? isOver : chosen.contains { $0.id == point.id }
    }
    let recurring = recurringPoints(of: last)
    let points = agendaPoints(of: last).compactMap { point -> AgendaPoint? in
      if left.contains(where: { $0.id == point.id }) {
        return point.continued(at: next, id: newID())
      }
      guard point.isFixed || recurring.contains(point.title) else { return nil }
      return AgendaPoint(id: newID()).with {
        ($0.meeting, $0.title, $0.kind) = (next.id, point.title, point.kind)
        $0.isClosed = point.isClosed
      }
    }
    var edit = add(next)
    edit.changes += leaving(left) + prepared(points).map(\.insertion)
    return (edit, next)
  }

  /// The titles that stood on the agendas of a meeting and of the one of its kind before it; where
  /// it is the first, those that aren't about a decision or a milestone.
  private func recurringPoints(of last: Meeting) -> Set<String> {
    let points = agendaPoints(of: last)
    let former = meetings.last { other in
      guard let day = last.date, let otherDay = other.date else { return false }
      return other.kind == last.kind && other.id != last.id && otherDay < day
    }
    guard let former else {
      return Set(points.filter { $0.kind != .decision && $0.milestone == nil }.map(\.title))
    }
    return Set(points.map(\.title)).intersection(agendaPoints(of: former).map(\.title))
  }
}

extension Meeting {
  /// The day of the next meeting of the series: a day by itself, or some way from this one's.
  ///
  /// Throws when it is no later than this one.
  public func nextDay(_ move: DayMove, today: Day) throws(Refusal) -> Day {
    let next = move.day(from: date ?? today)
    guard let date, next <= date else { return next }
    throw Refusal(
      "Det næste møde holdes efter \(definiteName). Vælg en senere dag.", field: "date")
  }
}

extension AgendaPoint {
  /// Whether nothing is written of it but what it is called and is to be.
  fileprivate var isOnlyATitle: Bool {
    self
      == AgendaPoint(id: id).with {
        ($0.meeting, $0.title, $0.kind) = (meeting, title, kind)
        ($0.isClosed, $0.position) = (isClosed, position)
      }
  }

  /// The point that goes on from this one at another meeting, with what is known of the matter.
  fileprivate func continued(at next: Meeting, id: String) -> AgendaPoint {
    AgendaPoint(id: id).with {
      ($0.meeting, $0.title, $0.kind) = (next.id, title, kind)
      ($0.milestone, $0.background, $0.economy) = (milestone, background, economy)
      ($0.recommendation, $0.enclosures, $0.link) = (recommendation, enclosures, link)
      ($0.isClosed, $0.carriedFrom) = (isClosed, self.id)
    }
  }
}

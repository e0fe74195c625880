import Core

/// The points of agendas, and the meetings that go on from others.
extension Phrasebook {
  /// The lines that may plan a meeting as the next after another of its kind.
  func nextMeetingLines(_ id: String) -> [LineDraft] {
    guard let new = addition(Meeting.self, id), let day = new.date else { return [] }
    let former = now.meetings.reversed().filter { $0.kind == new.kind && $0.title == new.title }
    return former.prefix(3).map {
      LineDraft(PlanNextMeeting.self, $0.call(in: now), day.numeric)
    }
  }

  func pointLines(_ id: String) -> [LineDraft] {
    guard let point = record(AgendaPoint.self, id), let meeting = now.meeting(point.meeting) else {
      return []
    }
    let call = meeting.call(in: now)
    return ownLines(point, meeting, call) + [wholeAgenda(of: meeting, call)]
  }

  /// The line that makes an agenda what it is to be by the titles of its points.
  private func wholeAgenda(of meeting: Meeting, _ call: String) -> LineDraft {
    LineDraft(EditRecord<Meeting>.self, call).with { line in
      for point in then.agendaPoints(of: meeting) {
        line.say(MeetingOptions.point.name, point.title)
      }
    }
  }

  private func ownLines(_ point: AgendaPoint, _ meeting: Meeting, _ call: String) -> [LineDraft] {
    let id = point.id
    let points = now.agendaPoints(of: meeting)
    guard let place = points.firstIndex(where: { $0.id == id }) else {
      return carryLines(point) + addedPoint(point, to: call)
    }
    let number = String(place + 1)
    guard let new = addition(AgendaPoint.self, id) ?? change(AgendaPoint.self, id)?.new else {
      return [LineDraft(RemovePoint.self, call, number)]
    }
    let edit = LineDraft(EditPoint.self, call, number)
      .saying(PointTitle.options + PointOptions.options, of: new, since: points[place], in: then)
    let moved = then.meeting(point.meeting).flatMap { meeting in
      then.agendaPoints(of: meeting).firstIndex { $0.id == id }
    }
    guard let moved, moved != place else { return [edit] + carryLines(point) }
    return [LineDraft(MovePoint.self, call, number, String(moved + 1)), edit]
  }

  private func addedPoint(_ new: AgendaPoint, to call: String) -> [LineDraft] {
    [
      LineDraft(AddPoint.self, call, new.title)
        .saying(PointOptions.options, of: new, since: AgendaPoint(id: new.id), in: then)
    ]
  }

  /// The lines that may carry a point over, or what goes on from it.
  private func carryLines(_ point: AgendaPoint) -> [LineDraft] {
    let pairs = then.meetings.flatMap { then.agendaPoints(of: $0) }
      .filter { changed.contains($0.reference) && $0.carriedFrom != nil }
    guard let next = pairs.first(where: { $0.id == point.id || $0.carriedFrom == point.id }),
      let source = next.carriedFrom.flatMap(now.listedPoint),
      let from = now.meeting(source.meeting), let to = now.meeting(next.meeting)
    else { return [] }
    let carried = pairs.filter { $0.meeting == next.meeting }.compactMap(\.carriedFrom)
    let numbers = now.agendaPoints(of: from).enumerated()
      .filter { carried.contains($0.element.id) }.map { String($0.offset + 1) }
    return [
      LineDraft(CarryPoints.self, from.call(in: now), numbers.joined(separator: ","))
        .saying("på", to.call(in: now))
    ]
  }
}

extension AgendaPoint: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] { book.pointLines(id) }
}

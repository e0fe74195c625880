import Text

extension AgendaPoint {
  /// A point is called something.
  public static let required = ["title"]
  /// "3 nye punkter på dagsordenen".
  public static let severalNew = "nye punkter på dagsordenen"

  /// Each meeting has its own.
  public var listedUnder: [String] { [meeting] }

  /// "Nyt punkt på dagsordenen: Vagtordningen".
  public func additionLabel(in project: Project) -> String { "Nyt punkt på dagsordenen: \(title)" }

  /// "Slettet punkt på dagsordenen: Vagtordningen".
  public func removalLabel(in project: Project) -> String {
    "Slettet punkt på dagsordenen: \(title)"
  }

  /// Throws when it goes on from itself, or from a point of the same meeting.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("carriedFrom", "meeting"), let earlier = carriedFrom else { return }
    if project.agendaPoint(earlier)?.meeting == meeting {
      throw Refusal(
        "Et punkt fortsættes på et andet møde. Vælg det møde, det skal med på.",
        field: "carriedFrom")
    }
  }

  /// The changes that add points below those of their meetings, but above a last one about the next
  /// meeting, with the records of what is written there as a text.
  public static func insertions(of new: [AgendaPoint], in project: Project) -> [Change] {
    var changes: [Change] = []
    var lines: [String: Int] = [:]
    for point in new where lines[point.meeting] == nil {
      guard let meeting = project.meeting(point.meeting) else { continue }
      changes += project.recordingAgenda(of: meeting)
      lines[point.meeting] = meeting.agendaLines.count
    }
    let placed = new.map { point in
      point.with {
        $0.position = Int.place(after: [$0.position], by: lines[point.meeting] ?? 0)
      }
    }
    return changes + placed.map(\.insertion)
      + lines.keys.sorted().flatMap { meeting in
        project.closing(of: meeting, below: placed.filter { $0.meeting == meeting })
      }
  }
}

/// The points of agendas. What is done to one that is only a line of a text makes records of all of
/// them in the same step.
extension Project {
  /// The points of a meeting's agenda: its records, and the lines of a text that hasn't become
  /// records, each with the id that its record gets.
  public func agendaPoints(of meeting: Meeting) -> [AgendaPoint] {
    recordedPoints(of: meeting) + writtenPoints(of: meeting)
  }

  /// The same as lines of a text: what points are called, and a text's lines as they stand there.
  public func agendaLines(of meeting: Meeting) -> [String] {
    recordedPoints(of: meeting).map(\.title) + meeting.agendaLines
  }

  /// The point with `id`, also where it is only a line of a text; nil when there is none.
  public func listedPoint(_ id: String) -> AgendaPoint? {
    if let point = agendaPoint(id) { return point }
    let owner = meetings.first { !$0.agenda.isEmpty && id.hasPrefix("\($0.id)-") }
    return owner.flatMap { writtenPoints(of: $0).first { $0.id == id } }
  }

  /// The changes that keep the last point of a meeting below new ones, where it is about the next
  /// meeting and they aren't.
  fileprivate func closing(of meeting: String, below new: [AgendaPoint]) -> [Change] {
    guard let last = self.meeting(meeting).flatMap({ agendaPoints(of: $0).last }),
      last.isAboutNextMeeting, !new.contains(where: \.isAboutNextMeeting)
    else { return [] }
    return last.changes { $0.position = Int.place(after: new.map(\.position)) }
  }

  private func recordedPoints(of meeting: Meeting) -> [AgendaPoint] {
    // By place, since a point takes long to copy.
    let all = tables.agendaPoint.all
    return all.indices.filter { all[$0].meeting == meeting.id }.map { all[$0] }
  }

  func writtenPoints(of meeting: Meeting) -> [AgendaPoint] {
    if meeting.agenda.isEmpty { return [] }
    let last = recordedPoints(of: meeting).last?.position ?? 0
    var number = 0
    return meeting.agendaTitles.enumerated().map { index, title in
      var point: AgendaPoint
      repeat {
        number += 1
        point = AgendaPoint(about: meeting.id, String(number))
      } while agendaPoint(point.id) != nil
      (point.meeting, point.title) = (meeting.id, title)
      point.position = Int.place(after: [last], by: index + 1)
      return point
    }
  }

  /// The changes that make records of the lines of a meeting's text and empty it; none where it has
  /// no text.
  func recordingAgenda(of meeting: Meeting) -> [Change] {
    writtenPoints(of: meeting).map(\.insertion) + meeting.changes { $0.agenda = "" }
  }

  private func recordingAgenda(with point: AgendaPoint) -> [Change] {
    meeting(point.meeting).map(recordingAgenda) ?? []
  }

  /// The edit with what it takes for `point` to be a record before it.
  private func recording(_ point: AgendaPoint, before edit: Edit) -> Edit {
    if edit.changes.isEmpty { return edit }
    var edit = edit
    edit.changes = recordingAgenda(with: point) + edit.changes
    return edit
  }

  /// The edit that follows when `body` changes the fields of a point.
  public func edit(_ point: AgendaPoint, _ body: (inout AgendaPoint) -> Void) -> Edit {
    var edit = edited(point, body)
    let isAlone = edit.changes.count == 1
    let words = edit.changes.compactMap { self.words(for: $0, isAlone: isAlone) }
    if !words.isEmpty {
      edit.label = "\(point.subject(in: self)): \(words.joined(separator: ", "))"
    }
    return recording(point, before: edit)
  }

  /// What a change of a point is called: what it is by the words that are chosen among, and a short
  /// text in quotes where it `isAlone`; nil for what is called as it is of other records.
  private func words(for change: Change, isAlone: Bool) -> String? {
    guard case .set(_, let field, _, let new) = change else { return nil }
    let shown = show(new, of: field, in: .agendaPoint)
    let label = AgendaPoint.label(of: field).lowercasedFirst
    let isShort = shown.count <= 30 && !shown.contains(where: \.isNewline)
    switch field {
    case "title": return isShort ? "nu »\(shown)«" : "nyt navn"
    case "sort": return new == nil ? "til: \(shown)" : "til \(shown)"
    case "closed": return new == nil ? "ikke lukket" : "lukket"
    case "state": return shown
    case "background", "economy", "recommendation", "enclosures", "outcome":
      if new == nil { return "\(label) fjernet" }
      return isAlone && isShort ? "\(label): »\(shown)«" : label
    default: return isAlone ? nil : label
    }
  }

  private func edited<Record: Entity>(_ record: Record, _ body: (inout Record) -> Void) -> Edit {
    edit(record, body)
  }

  /// The edit that removes a point.
  public func remove(_ point: AgendaPoint) -> Edit {
    if contains(point.reference) { return remove(point.reference) }
    let recording = recordingAgenda(with: point).filter { $0.reference != point.reference }
    return Edit(point.removalLabel(in: self), recording)
  }

  /// The edit that moves a point to another place on its agenda, of which the first is 0.
  ///
  /// Throws when there is no such place.
  public func move(_ point: AgendaPoint, to place: Int) throws(Refusal) -> Edit {
    let all = meeting(point.meeting).map { agendaPoints(of: $0) } ?? []
    guard let former = all.firstIndex(where: { $0.id == point.id }) else {
      throw Refusal("Punktet er ikke på dagsordenen længere.")
    }
    guard all.indices.contains(place) else {
      throw Refusal(
        "»\(point.title)« står \(place < 0 ? "først" : "sidst") på dagsordenen.")
    }
    var order = all
    order.insert(order.remove(at: former), at: place)
    var places = all.map(\.position)
    if zip(places, places.dropFirst()).contains(where: { $0 >= $1 }) {
      places = Array(1...all.count)
    }
    let changes = zip(order, places).flatMap { point, place in
      point.changes { $0.position = place }
    }
    return recording(
      point, before: Edit("Punkt flyttet til plads \(place + 1): \(point.title)", changes))
  }

  /// The edit that moves a point up, or with a positive number down.
  public func move(_ point: AgendaPoint, by steps: Int) throws(Refusal) -> Edit {
    let all = meeting(point.meeting).map { agendaPoints(of: $0) } ?? []
    return try move(point, to: (all.firstIndex { $0.id == point.id } ?? 0) + steps)
  }

  /// The edit that says that a meeting has dealt with a point, or that it hasn't after all.
  public func tick(_ point: AgendaPoint) -> Edit {
    let isDone = point.state == .done
    var edit = edit(point) { $0.state = isDone ? .open : .done }
    edit.label = "\(isDone ? "Ikke behandlet" : "Behandlet"): \(point.title)"
    return edit
  }

  /// The edit that writes below what a meeting came to at a point; nothing but space changes nothing.
  public func note(_ text: String, at point: AgendaPoint) -> Edit {
    let note = text.trimmed
    var edit = edit(point) {
      if !note.isEmpty {
        $0.outcome = [$0.outcome, note].filter { !$0.isEmpty }.joined(separator: "\n")
      }
    }
    edit.label = "Aftalt ved punkt: \(point.title)"
    return edit
  }
}

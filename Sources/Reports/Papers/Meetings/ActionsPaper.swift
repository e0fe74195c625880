import Core
import Text

/// Who does what after a meeting (huskeliste).
extension PaperMaker {
  /// The activities and promises that came of a meeting, by who sees to them and when, and what the
  /// meeting decided and went on with later.
  var actions: Paper {
    get throws(Refusal) {
      let meeting = try meeting(for: .actions)
      var paper = paper(.actions, of: meeting, title: "Hvem gør hvad: \(meeting.paperName)")
      paper.occasion = "Efter \(meeting.definiteName)"
      paper.parts = [tasks(from: meeting), decided(at: meeting), carried(from: meeting)]
        .compactMap { $0 }
      return paper
    }
  }

  private func tasks(from meeting: Meeting) -> PaperPart {
    let tasks = taken(at: meeting).sorted {
      if $0.who.isEmpty != $1.who.isEmpty { return $1.who.isEmpty }
      if $0.who != $1.who { return DanishOrder.precedes($0.who, $1.who) }
      return ($0.deadline?.ordinal ?? .max, $0.what) < ($1.deadline?.ordinal ?? .max, $1.what)
    }
    let hasPoints = tasks.contains { $0.point != nil }
    let columns: [PaperTable.Column] = [
      .init("Hvem", width: 18), .init("Hvad", width: hasPoints ? 38 : 46),
      .init("Senest", width: 12),
    ]
    return PaperPart(
      "opgaver", "Hvem gør hvad",
      [
        .table(
          caption: "Hvad hver især har påtaget sig, med frist",
          columns: columns + (hasPoints ? [.init("Punkt", width: 6, isNumeric: true)] : []),
          rows: tasks.map { task in
            .init(
              [
                task.who.isEmpty ? "ikke aftalt" : task.who, task.what,
                task.deadline?.numeric ?? "ikke aftalt",
              ] + (hasPoints ? [task.point.map(String.init) ?? ""] : []),
              task.isLate(on: today) ? .urgent : .plain)
          }, none: "Der er ikke skrevet aktiviteter eller løfter fra mødet.")
      ])
  }

  /// What was taken on at a meeting: at its points, and the promises that no point has.
  private func taken(at meeting: Meeting) -> [MeetingTask] {
    var seen: Set<Reference> = []
    var tasks: [MeetingTask] = []
    func add(_ reference: Reference, _ task: MeetingTask) {
      if seen.insert(reference).inserted { tasks.append(task) }
    }
    for (index, point) in project.agendaPoints(of: meeting).enumerated() {
      for activity in project.activities(from: point) {
        add(activity.reference, MeetingTask(activity, point: index + 1))
      }
      for promise in project.promises(at: point) {
        add(
          promise.reference,
          MeetingTask(
            promise, persons.withoutPersons(promise.text), to: audience(of: promise),
            point: index + 1))
      }
    }
    for promise in project.promises where promise.meeting == meeting.id {
      add(
        promise.reference,
        MeetingTask(
          promise, persons.withoutPersons(promise.text), to: audience(of: promise), point: nil))
    }
    return tasks
  }

  private func decided(at meeting: Meeting) -> PaperPart? {
    let decisions = project.decisions(at: meeting)
    if decisions.isEmpty { return nil }
    return PaperPart("besluttet", "Besluttet", [.list(points(about: decisions, at: meeting))])
  }

  private func carried(from meeting: Meeting) -> PaperPart? {
    let points = points(of: meeting).filter { $0.shown?.state == .carried }
    if points.isEmpty { return nil }
    return PaperPart(
      "fortsaettes", "Fortsættes på et senere møde",
      [.list(points.map { .init([$0.title, $0.closing].joinedFilled(separator: " · ")) })])
  }
}

/// Something that somebody took on at a meeting.
private struct MeetingTask {
  let who: String
  let what: String
  let deadline: Day?
  /// The number of the point it was taken on at, or nil.
  let point: Int?
  let isClosed: Bool

  init(_ activity: Activity, point: Int?) {
    (who, deadline, self.point) = (activity.responsible.trimmed, activity.deadline, point)
    isClosed = activity.status.isClosed
    what = activity.title + (isClosed ? " (\(activity.status.shown))" : "")
  }

  init(_ promise: Promise, _ text: String, to audience: String, point: Int?) {
    (who, deadline, self.point) = (promise.responsible.trimmed, promise.deadline, point)
    isClosed = promise.state != .open
    what =
      "Lovet\(audience.isEmpty ? "" : " \(audience)"): \(text)"
      + (isClosed ? " (\(promise.state.shown))" : "")
  }

  func isLate(on today: Day) -> Bool { !isClosed && deadline.map { $0 < today } ?? false }
}

import Core

/// One of the steps that a meeting is gone through in.
enum MeetingStep: Hashable {
  /// A topic with its overview.
  case topic(MeetingTopic)
  /// A point of the agenda, by its id.
  case point(String)
}

/// The steps that a meeting is gone through in: the points of its agenda, or where it has none the
/// topics that are suggested; at last the end of it.
struct MeetingSteps {
  let all: [MeetingStep]
  private let points: [AgendaPoint]

  init(of meeting: Meeting, in project: Project) {
    points = project.agendaPoints(of: meeting)
    all =
      points.isEmpty
      ? MeetingTopic.allCases.map(MeetingStep.topic)
      : points.map { .point($0.id) } + [.topic(.finish)]
  }

  /// The place of a step; where it isn't there any more, that of the point with its topic, or else as
  /// near as can be to where it was.
  func place(of step: MeetingStep, near former: Int) -> Int {
    if let place = all.firstIndex(of: step) { return place }
    if case .topic(let topic) = step,
      let place = points.firstIndex(where: { $0.topic == topic })
    {
      return place
    }
    return min(former, all.count - 1)
  }

  /// The point of a step, with its number on the agenda.
  func point(of step: MeetingStep) -> (number: Int, point: AgendaPoint)? {
    guard case .point(let id) = step, let place = points.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    return (place + 1, points[place])
  }

  /// The topic of a step: its own, or that of its point.
  func topic(of step: MeetingStep) -> MeetingTopic? {
    if case .topic(let topic) = step { return topic }
    return point(of: step)?.point.topic
  }

  /// What a step is called.
  func title(of step: MeetingStep) -> String {
    if case .topic(let topic) = step { return topic.title }
    return point(of: step).map { "\($0.number). \($0.point.title)" } ?? ""
  }

  /// What can be done at a step, in a line, the longest form first.
  func hints(at step: MeetingStep) -> [String] {
    switch step {
    case .topic(.phases), .topic(.sinceLast):
      ["Pil højre går videre · n skriver en note", "Pil højre går videre · n note"]
    case .topic(.overdue), .topic(.next):
      [
        "Mellemrum sætter kryds · Enter retter · n skriver en note",
        "Mellemrum kryds · Enter ret · n note",
      ]
    case .topic(.decisions):
      [
        "Enter skriver beslutningen ind · Mellemrum skifter status · n note",
        "Enter beslutning · Mellemrum status",
      ]
    case .topic(.finish): ["Enter vælger · n skriver en note"]
    case .point:
      [
        "o aftalt · b beslutning · A aktivitet · T løfte · mellemrum behandlet · n note",
        "o aftalt · b beslutning · A aktivitet · T løfte · mellemrum behandlet",
        "o aftalt · mellemrum behandlet",
      ]
    }
  }
}

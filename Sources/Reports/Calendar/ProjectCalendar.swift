import Core
import Text

/// The days of a project as other programs' calendars take them in.
///
/// An event keeps its UID, and all of them have the sequence of the project's history, so that a
/// calendar that is given a newer file changes its events and doesn't get them twice. What has been
/// removed, withdrawn or has lost its day is in it still, as cancelled.
public struct ProjectCalendar {
  /// The project's name, and whose calendar it is.
  let name: String
  /// Where the project is seen from.
  let viewpoint: Viewpoint
  /// The events, by day.
  let events: [CalendarEvent]
  let sequence: Int
  /// When the project was last changed.
  let changed: Moment
  /// What is to be said of it, as a sentence: that nothing is the responsible's own; nil otherwise.
  public let remark: String?

  /// Gathers what is asked for of a project with a history; `today` is the first day that an alarm
  /// is for.
  ///
  /// Throws when there is nothing to gather.
  public init(
    _ request: CalendarRequest, of project: Project, _ history: CalendarHistory, today: Day,
    from viewpoint: Viewpoint = .now
  ) throws(Refusal) {
    let name = project.info.displayName + (request.responsible.map { " · \($0.name)" } ?? "")
    self.name = [viewpoint.mark ?? "", name].joinedFilled(separator: " · ")
    self.viewpoint = viewpoint
    sequence = history.sequence.value
    changed = history.changed
    var gathering = Gathering(request: request, source: CalendarSource(project), today: today)
    for kind in Kind.allCases {
      guard let type = CalendarSource.types[kind], request.kinds.contains(type.calendarKind)
      else { continue }
      gathering.gather(type, history)
    }
    events = gathering.events.sorted { ($0.day.ordinal, $0.uid) < ($1.day.ordinal, $1.uid) }
    let lacking = request.responsible.map {
      "»\($0.name)« er ikke ansvarlig for noget af det valgte, der har en dag"
    }
    if events.isEmpty {
      throw Refusal(
        "\(lacking ?? "Intet af det valgte har en dag"), så der er ikke gemt nogen fil.")
    }
    remark = gathering.hasOwn ? nil : lacking.map { "\($0); det, der er med, har ingen ansvarlig." }
  }

  /// A calendar of one meeting, as it is in that of its project; nil where the meeting has no day.
  public init?(
    of meeting: Meeting, in project: Project, _ history: CalendarHistory, from viewpoint: Viewpoint
  ) {
    guard let day = meeting.date else { return nil }
    name = viewpoint.titled(project.info.displayName)
    self.viewpoint = viewpoint
    sequence = history.sequence.value
    changed = history.changed
    remark = nil
    events = [
      CalendarEvent(
        meeting.entry(in: CalendarSource(project)), on: day, uid: meeting.calendarUID(in: project))
    ]
  }

  /// How many events there are, in words.
  public var words: String {
    let cancelled = events.count(where: \.isCancelled)
    let all = events.count.counted("begivenhed", "begivenheder")
    if events.count == 1, cancelled == 1 { return "1 aflyst begivenhed" }
    return cancelled == 0 ? all : "\(all), \(cancelled) af dem aflyst,"
  }
}

/// Collects events from the records of one kind after the other.
private struct Gathering {
  let request: CalendarRequest
  let source: CalendarSource
  let today: Day
  var events: [CalendarEvent] = []
  /// Whether something is there because of who is responsible for it.
  var hasOwn = false

  mutating func gather<Record: CalendarRecord>(_ type: Record.Type, _ history: CalendarHistory) {
    for record in Record.all(in: source.project) {
      if let day = record.calendarDay {
        add(record, on: day)
      } else if let gone = history.gone[record.reference] {
        add(record, on: gone.day, isGone: true)
      }
    }
    for (reference, gone) in history.gone where reference.kind == Record.kind {
      guard let fields = gone.fields, !source.project.contains(reference),
        let record = Record(id: reference.id).with(stored: fields)
      else { continue }
      add(record, on: gone.day, isGone: true)
    }
  }

  private mutating func add(_ record: some CalendarRecord, on day: Day, isGone: Bool = false) {
    if let wanted = request.responsible, let name = record.calendarResponsible {
      if !wanted.fits(name) { return }
      hasOwn = true
    }
    var entry = record.entry(in: source)
    if isGone { entry.state = .cancelled }
    var event = CalendarEvent(entry, on: day, uid: record.calendarUID(in: source.project))
    if let alarm = request.alarm, event.isPlanned, day >= today { event.alarm = alarm }
    events.append(event)
  }
}

extension ResponsibleChoice {
  fileprivate var name: String {
    switch self {
    case .named(let name), .mentioning(let name): name.trimmed
    }
  }
}

import Core

/// How far a meeting has come that is looked at together on a large screen.
struct MeetingMode: Equatable {
  /// What is looked at, in the order it is gone through.
  enum Step: Int, CaseIterable {
    case phases, sinceLast, overdue, decisions, next, finish

    /// The step's name in Danish.
    var title: String {
      switch self {
      case .phases: "Hvor er vi"
      case .sinceLast: "Siden sidst"
      case .overdue: "Overskredet"
      case .decisions: "Beslutninger, der ønskes"
      case .next: "Næste skridt"
      case .finish: "Slut"
      }
    }

    /// What can be done on it, in a line.
    var hint: String {
      switch self {
      case .phases, .sinceLast: "Pil højre går videre · n skriver en note"
      case .overdue, .next: "Mellemrum sætter kryds · Enter retter · n skriver en note"
      case .decisions: "Enter skriver beslutningen ind · Mellemrum skifter status · n note"
      case .finish: "Enter vælger · n skriver en note"
      }
    }
  }

  /// What is looked at now.
  var step = Step.phases
  /// Where the focus rests on it.
  var state = PageState()
  /// What has happened since the last meeting, in words when that was; nil when there was none.
  private(set) var news: (since: String, happenings: [Happening])?
  private var learnt: (meeting: String, revision: Int)?

  static func == (a: MeetingMode, b: MeetingMode) -> Bool {
    a.step == b.step && a.state == b.state && a.learnt?.meeting == b.learnt?.meeting
      && a.learnt?.revision == b.learnt?.revision
  }

  /// Goes to the next step, or with -1 to the one before.
  mutating func go(by count: Int) {
    guard let next = Step(rawValue: step.rawValue + count) else { return }
    step = next
    state = PageState()
  }

  /// Reads in the history what has happened since the meeting before, unless it is known.
  mutating func learn(of ledger: Ledger, before meeting: Meeting, today: Day, zone: Zone) {
    if let learnt, learnt == (meeting.id, ledger.revision) { return }
    learnt = (meeting.id, ledger.revision)
    let earlier = ledger.project.meeting(before: meeting, today: today)
    news = earlier.flatMap { earlier in
      earlier.date.map { day in
        ("siden \(earlier.definiteName)", ledger.happenings(since: zone.start(of: day)))
      }
    }
  }
}

/// What the focus can rest on while a meeting is held.
enum MeetingModeItem: Equatable {
  /// Something to be looked at, by its place.
  case text(Int)
  /// A milestone or an activity.
  case record(Reference)
  /// The line that another decision is entered on.
  case decision
  /// What is done when the meeting ends.
  case minutes, close

  /// The item as a row's id.
  var id: String {
    switch self {
    case .text(let place): "text/\(place)"
    case .record(let reference): RecordItem.record(reference).id
    case .decision: RecordItem.empty(.decision).id
    case .minutes: "minutes"
    case .close: "close"
    }
  }

  init?(id: String) {
    switch (id, RecordItem(id: id)) {
    case ("minutes", _): self = .minutes
    case ("close", _): self = .close
    case (_, .record(let reference)): self = .record(reference)
    case (_, .empty(.decision)): self = .decision
    default:
      guard id.hasPrefix("text/"), let place = Int(id.dropFirst("text/".count)) else {
        return nil
      }
      self = .text(place)
    }
  }
}

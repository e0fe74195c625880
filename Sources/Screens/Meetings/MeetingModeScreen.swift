import Core
import Interface

/// A meeting that is looked at together on a large screen, step by step.
struct MeetingModeScreen: PageScreen {
  static let name = "Mødevisning"
  static let tab: Tab? = .board
  static let isCalm = true
  static let showsHistory = true
  static let bindings = Bindings(
    [
      Binding(
        [.right, .character("l"), .pageDown, .tab], "Næste trin", short: "næste", .right),
      Binding([.left, .character("h"), .pageUp, .backtab], "Forrige trin", .left),
      Binding(
        [.character(" ")], "Sæt eller fjern kryds; skift en milepæls status", short: "kryds",
        .tick),
      Binding([.character("b")], "Tilføj beslutning", short: "beslutning", .decision),
      Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
      Binding([.enter], "Ret det valgte, eller gå videre", .open),
      Binding([.character("R")], "Se referatet", .minutes),
    ], without: [.meetingMode, .search])

  static func parent(of place: Place) -> Place {
    if case .meetingMode(let id) = place { .meeting(id) } else { .meetings }
  }

  static func rect(of size: Size) -> Rect { MeetingModeView.rect(of: size) }

  /// What is looked at, in the order it is gone through.
  enum Step: Int, CaseIterable {
    case phases, sinceLast, overdue, decisions, next, finish

    /// The step's name in Danish.
    var title: String {
      switch self {
      case .phases: "Hvor er vi"
      case .sinceLast: "Siden sidst"
      case .overdue: "Overskredet"
      case .decisions: "Til beslutning"
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
  var state = PageState<MeetingModeItem>()
  /// What has happened since the last meeting, in words when that was; nil when there was none.
  private(set) var news: (since: String, happenings: [Happening])?
  /// Whether the history has still to be read.
  private(set) var isLearning = false
  private var learnt: (meeting: String, revision: Int)?

  /// Goes to the next step, or with -1 to the one before.
  private mutating func go(by count: Int) {
    guard let next = Step(rawValue: step.rawValue + count) else { return }
    step = next
    state = PageState()
  }

  /// Reads in the history what has happened since the meeting before, unless it is known.
  private mutating func learn(of ledger: Ledger, before meeting: Meeting, today: Day, zone: Zone) {
    if let learnt, learnt == (meeting.id, ledger.revision) { return }
    isLearning = !ledger.isWhole
    if isLearning { return }
    learnt = (meeting.id, ledger.revision)
    let earlier = ledger.project.meeting(before: meeting, today: today)
    news = earlier.flatMap { earlier in
      earlier.date.map { day in
        ("siden \(earlier.definiteName)", ledger.happenings(since: zone.start(of: day)))
      }
    }
  }

  func meeting(_ scene: Scene) -> Meeting? {
    if case .meetingMode(let id) = scene.place { scene.project.meeting(id) } else { nil }
  }

  func page(_ scene: Scene) -> Page<MeetingModeItem>? { pageView(scene)?.page }

  private func pageView(_ scene: Scene) -> MeetingModeView? {
    meeting(scene).map {
      MeetingModeView(
        meeting: $0, project: scene.project, mode: self, today: scene.today, size: scene.size)
    }
  }

  /// Begins from the beginning.
  mutating func enter(_ scene: Scene) { self = MeetingModeScreen() }

  mutating func settle(_ scene: Scene) -> Bool {
    guard let meeting = meeting(scene) else { return false }
    learn(of: scene.ledger, before: meeting, today: scene.today, zone: scene.zone)
    return settlePage(scene)
  }

  var variant: String { "\(step.rawValue)" }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    guard [.left, .right].contains(action) else {
      state.move(action, height: Self.rect(of: scene.size).height)
      return .done
    }
    let before = step
    go(by: action == .right ? 1 : -1)
    if step != before { return .done }
    return .unavailable(
      action == .right ? "Det var det sidste trin. Esc lukker." : "Det er det første trin.")
  }

  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {
    pageView(scene)?.view(in: &frame)
    state.drawRows(in: &frame, at: Self.rect(of: scene.size))
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let meeting = meeting(scene) else { return .done }
    let project = scene.project
    var milestone: Milestone?
    var activity: Activity?
    if case .record(let reference) = focus {
      milestone = reference.kind == .milestone ? Int(reference.id).flatMap(project.milestone) : nil
      activity = reference.kind == .activity ? project.activity(reference.id) : nil
    }
    switch (action, activity, milestone) {
    case (.tick, let activity?, _):
      return activity.tick(scene)
    case (.tick, _, let milestone?): return .open(milestone.statusMenu(in: project))
    case (.open, let activity?, _):
      return .change(activity, fields: ["responsible", "deadline", "status"])
    case (.open, _, let milestone?) where step != .decisions:
      return .change(milestone, fields: ["responsible", "planned"])
    case (.open, _, nil) where reference(of: .decision) != nil:
      return reference(of: .decision).map { .change($0, in: project) } ?? .done
    case (.decision, _, _), (.open, _, .some): return meeting.decide(on: milestone, &scene)
    case (.tick, _, _), (.open, _, _): return open(meeting, &scene)
    default: return meeting.perform(action, &scene)
    }
  }

  /// The record of a kind that has the focus, or nil.
  private func reference(of kind: Kind) -> Reference? {
    if case .record(let reference) = focus, reference.kind == kind { reference } else { nil }
  }

  /// Does what stands on a line without a record; goes on where there is nothing to do.
  private mutating func open(_ meeting: Meeting, _ scene: inout Scene) -> Outcome {
    switch focus {
    case .decision: meeting.decide(&scene)
    case .minutes: meeting.perform(.minutes, &scene)
    case .close: meeting.perform(.status, &scene)
    default: move(.right, scene)
    }
  }
}

/// What the focus can rest on while a meeting is held.
enum MeetingModeItem: Hashable {
  /// Something to be looked at, by its place.
  case text(Int)
  /// A milestone or an activity.
  case record(Reference)
  /// The line that another decision is entered on.
  case decision
  /// What is done when the meeting ends.
  case minutes, close
}

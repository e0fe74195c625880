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
      Binding(
        [.character("o")], "Skriv, hvad der blev aftalt ved punktet", short: "aftalt", .outcome),
      Binding([.character("b")], "Tilføj beslutning", short: "beslutning", .decision),
      Binding([.character("A")], "Tilføj aktivitet", short: "aktivitet", .activity),
      Binding([.character("T")], "Tilføj løfte", short: "løfte", .promise),
      Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
      Binding(
        [.character("v")], "Fortsæt på næste møde: punktet eller resten", .carry),
      Binding([.character("t")], "Sæt de faste punkter på dagsordenen", .topics),
      Binding([.enter], "Ret det valgte, eller gå videre", .open),
      Binding([.character("R")], "Se referatet", .minutes),
      MeetingsScreen.nextMeeting,
    ], moved: ["a": .activity], without: [.meetingMode, .search])

  static func parent(of place: Place) -> Place {
    if case .meetingMode(let id) = place { .meeting(id) } else { .meetings }
  }

  static func rect(of size: Size) -> Rect { MeetingModeView.rect(of: size) }

  /// What is looked at now.
  var step = MeetingStep.topic(.phases)
  /// Which of the steps it is.
  private(set) var place = 0
  /// Where the focus rests on it.
  var state = PageState<MeetingModeItem>()
  /// What has happened since the last meeting, in words when that was; nil until it is known.
  private(set) var news: (since: String, happenings: [Happening])?
  /// Whether the history has still to be read.
  private(set) var isLearning = false
  private var learnt: (meeting: String, revision: Int)?

  /// Goes to the next step, or with -1 to the one before; false where there is none.
  private mutating func go(by count: Int, _ steps: MeetingSteps) -> Bool {
    guard steps.all.indices.contains(place + count) else { return false }
    place += count
    step = steps.all[place]
    state = PageState()
    return true
  }

  /// Reads in the history what has happened since the meeting before, or where it is the first for
  /// the time that papers tell of, unless it is known.
  private mutating func learn(of ledger: Ledger, before meeting: Meeting, today: Day, zone: Zone) {
    if let learnt, learnt == (meeting.id, ledger.revision) { return }
    isLearning = !ledger.isWhole
    if isLearning { return }
    learnt = (meeting.id, ledger.revision)
    let since = ledger.project.sinceLastMeeting(meeting, today)
    news = (since.words, ledger.happenings(since: zone.start(of: since.day)))
  }

  func meeting(_ scene: Scene) -> Meeting? {
    if case .meetingMode(let id) = scene.place { scene.project.meeting(id) } else { nil }
  }

  func page(_ scene: Scene) -> Page<MeetingModeItem>? { pageView(scene)?.page }

  private func pageView(_ scene: Scene) -> MeetingModeView? {
    meeting(scene).map {
      MeetingModeView(
        meeting: $0, project: scene.project, mode: self,
        steps: MeetingSteps(of: $0, in: scene.project), today: scene.today, size: scene.size)
    }
  }

  /// Begins from the beginning.
  mutating func enter(_ scene: Scene) {
    self = MeetingModeScreen()
    if let meeting = meeting(scene) { step = MeetingSteps(of: meeting, in: scene.project).all[0] }
  }

  mutating func settle(_ scene: Scene) -> Bool {
    guard let meeting = meeting(scene) else { return false }
    let steps = MeetingSteps(of: meeting, in: scene.project)
    place = steps.place(of: step, near: place)
    step = steps.all[place]
    learn(of: scene.ledger, before: meeting, today: scene.today, zone: scene.zone)
    return settlePage(scene)
  }

  var variant: String { "\(place) \(step)" }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    guard [.left, .right].contains(action) else {
      state.move(action, height: Self.rect(of: scene.size).height)
      return .done
    }
    guard let meeting = meeting(scene) else { return .done }
    let steps = MeetingSteps(of: meeting, in: scene.project)
    if go(by: action == .right ? 1 : -1, steps) { return .done }
    return .unavailable(
      action == .right ? "Det var det sidste trin. Esc lukker." : "Det er det første trin.")
  }

  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {
    pageView(scene)?.view(in: &frame)
    state.drawRows(in: &frame, at: Self.rect(of: scene.size))
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    guard let meeting = meeting(scene) else { return .done }
    let project = scene.project
    let steps = MeetingSteps(of: meeting, in: project)
    let point = steps.point(of: step)?.point
    var milestone: Milestone?
    var activity: Activity?
    if case .record(let reference) = focus {
      if action == .tick, let record = project.record(reference) as? any Ticked {
        return record.tick(scene)
      }
      milestone = reference.kind == .milestone ? Int(reference.id).flatMap(project.milestone) : nil
      activity = reference.kind == .activity ? project.activity(reference.id) : nil
    }
    switch (action, activity, milestone) {
    case (.tick, _, let milestone?): return .open(milestone.statusMenu(in: project))
    case (.open, let activity?, _):
      return .change(activity, fields: ["responsible", "deadline", "status"])
    case (.open, _, let milestone?) where steps.topic(of: step) != .decisions:
      return .change(milestone, fields: ["responsible", "planned"])
    case (.decision, _, _), (.open, _, .some):
      if let point { return try decide(at: point, on: milestone, &scene) }
      return meeting.decide(on: milestone, &scene)
    case (.open, _, _):
      if case .record(let reference) = focus, reference != point?.reference {
        return .change(reference, in: project)
      }
      return try open(meeting, point, &scene)
    case (.tick, _, _) where point == nil: return try open(meeting, nil, &scene)
    case (.outcome, _, _) where point == nil:
      return .unavailable("Her er intet punkt. Tryk n for at skrive en note til referatet.")
    case (.tick, _, _), (.outcome, _, _), (.activity, _, _), (.promise, _, _), (.carry, _, _):
      return try point?.perform(action, &scene) ?? meeting.perform(action, &scene)
    default: return meeting.perform(action, &scene)
    }
  }

  func footer(_ scene: Scene) -> FooterChoice {
    let steps = meeting(scene).map { MeetingSteps(of: $0, in: scene.project) }
    if case .record(let reference) = focus, reference.kind == .milestone {
      return FooterChoice(
        words: [.tick: "status"], without: steps?.point(of: step) == nil ? [.outcome] : [])
    }
    guard steps?.point(of: step) != nil else {
      var isTicked = false
      if case .record = focus { isTicked = true }
      return FooterChoice(without: isTicked ? [.outcome] : [.outcome, .tick])
    }
    // What else can be ticked off is, where it has the focus.
    if case .record(let reference) = focus, reference.kind == .activity {
      return FooterChoice()
    }
    return FooterChoice(words: [.tick: "behandlet"])
  }

  /// The form of a decision at a point: on the milestone that has the focus, or on its own.
  private func decide(
    at point: AgendaPoint, on milestone: Milestone?, _ scene: inout Scene
  ) throws(Refusal) -> Outcome {
    guard let milestone else { return try point.perform(.decision, &scene) }
    return try point.with { $0.milestone = milestone.id }.perform(.decision, &scene)
  }

  /// Does what stands on a line without a record; goes on where there is nothing to do.
  private mutating func open(
    _ meeting: Meeting, _ point: AgendaPoint?, _ scene: inout Scene
  ) throws(Refusal) -> Outcome {
    switch focus {
    case .decision:
      return try point?.perform(.decision, &scene) ?? meeting.decide(&scene)
    case .minutes: return meeting.perform(.minutes, &scene)
    case .close: return meeting.perform(.status, &scene)
    case .carry: return meeting.perform(.carry, &scene)
    case .next: return meeting.perform(.nextMeeting, &scene)
    case .topics: return meeting.perform(.topics, &scene)
    case .record:
      return try point?.perform(.open, &scene)
        ?? .unavailable("Det krydses ikke af. Enter retter det.")
    case .text, .passage, nil: return move(.right, scene)
    }
  }
}

/// What the focus can rest on while a meeting is held.
enum MeetingModeItem: Hashable {
  /// Something to be looked at, by its place.
  case text(Int)
  /// A passage of a long text, by the text's place and its own in it.
  case passage(Int, Int)
  /// A milestone or an activity.
  case record(Reference)
  /// The line that another decision is entered on.
  case decision
  /// What is done when the meeting ends.
  case minutes, close, carry, next
  /// What makes points of the topics that are suggested.
  case topics

  /// Whether it goes on from the passage above it.
  var goesOn: Bool { if case .passage(_, let place) = self { place > 0 } else { false } }
}

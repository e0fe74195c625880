import Core
import Interface

/// A day in the past that every screen shows, and what the screens showed before.
struct Past {
  /// The day; all is as it was at its end.
  let day: Day
  /// The projects as they are.
  var ledgers: [Ledger]
  /// The day that counts as today.
  var today: Day
  /// The project that was open.
  let openProject: String?
  /// Where the user was.
  let place: Place
  /// What the screens remembered.
  let screens: ScreenStore
}

/// The past, which can be looked at on every screen and changed on none.
extension App {
  /// From where the projects are looked at.
  public var viewpoint: Viewpoint { Viewpoint(isPractice: isPractice, past: past?.day) }

  /// The projects as they are, whatever day is shown.
  public var presentLedgers: [Ledger] { past?.ledgers ?? ledgers }

  /// The day that counts as today, whatever day is shown.
  public var presentDay: Day { past?.today ?? today }

  /// Shows all projects as they were when a day had ended, and first what has moved since.
  mutating func show(_ then: [Ledger], asOf day: Day) {
    let now =
      past
      ?? Past(
        day: day, ledgers: ledgers, today: today, openProject: openProject, place: place,
        screens: screens)
    past = Past(
      day: day, ledgers: now.ledgers, today: now.today, openProject: now.openProject,
      place: now.place, screens: now.screens)
    (ledgers, today) = (then, day)
    (backdrop, shownHistory, historyProgress) = (Kept(), nil, nil)
    if place == .history { go(to: .board) }
    settle()
    tellWhatMoved()
  }

  /// Tells what has moved since the day that is shown.
  mutating func tellWhatMoved() {
    guard let past, let then = project,
      let now = past.ledgers.first(where: { $0.project.id == then.id })?.project
    else { return }
    let width = max(20, min(68, size.width - 12))
    let lines = now.linesOfWhatMoved(since: then, today: past.today)
      .flatMap { ("· " + $0).wrapped(to: width) }
    overlays.append(
      Menu(
        title: viewpoint.pastMark ?? "",
        items: [
          Menu.Item(name: "Se projektet den dag", intent: .done),
          Menu.Item(name: "Tilbage til i dag", intent: .perform(.leavePast)),
        ], lines: lines))
  }

  /// Goes back to the present, and to where the user came from.
  mutating func leavePast() {
    guard let past else { return }
    (ledgers, today, openProject) = (past.ledgers, past.today, past.openProject)
    (place, screens) = (past.place, past.screens)
    (backdrop, shownHistory, historyProgress) = (Kept(), nil, nil)
    closeOverlays()
    search = nil
    self.past = nil
    say("Du ser igen projektet, som det er i dag.")
  }

  /// Why nothing can be changed now; nil where it can.
  var hindranceOfPast: String? {
    past.map {
      "Du ser projektet, som det var den \($0.day.medium). Esc går tilbage til i dag."
    }
  }

  /// Answers what happens to the projects as they are while the past is shown; nil where that shows
  /// on the screen too.
  mutating func answerInPast(_ event: Event) -> [Effect]? {
    func place(of project: String) -> Int? {
      past?.ledgers.firstIndex { $0.project.id == project }
    }
    switch event {
    case .today(let day): past?.today = day
    case .appended(let entries, let project):
      guard let index = place(of: project) else { break }
      do {
        try past?.ledgers[index].append(entries)
      } catch {
        say("Historikken hænger ikke sammen. Luk programmet, og åbn det igen.", .error)
      }
    case .history(let history, let project):
      if let index = place(of: project) { past?.ledgers[index].fill(history) }
    case .loaded:
      // Somebody may have been forgotten, who isn't to be seen on any day.
      leavePast()
      return nil
    default: return nil
    }
    return []
  }

  /// Whether Esc leads out of the past from here; where something lies over the screen or is left out
  /// of it, that comes first.
  var leavesPastOnEscape: Bool {
    guard past != nil, overlays.isEmpty, search == nil else { return false }
    var here = screens[place]
    // The board only says that it is the front page.
    return switch here.goBack(scene) {
    case nil, .unavailable?: true
    default: false
    }
  }
}

/// The form on which a day in the past is chosen, to see everything as it was.
struct PastDayForm: FormPurpose {
  let accept = "Vis den dag"
  let isQuick = true
  let isForChange = false

  func title(in project: Project) -> String { "Vis alt, som det var en bestemt dag" }

  func introduction(in project: Project) -> String {
    "Alle skærmbilleder viser projektet ved udgangen af dagen. Intet kan ændres, før du er tilbage."
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "day", label: "Dag", input: .day(.past), isRequired: true,
        hint: "Fx »3/12«, »i går« eller »-2u«")
    ]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    values.day("day").map { .effects([.lookBack(to: $0)]) } ?? .done
  }
}

import Core
import Interface

/// The ways to look at the plan.
enum PlanMode { case list, gantt }

/// The implementation plan (implementeringsplan): its activities, ticked off one by one.
struct PlanScreen: Screen {
  static let name = "Plan"
  static let tab: Tab? = .plan
  static let showsHistory = true
  static let lists: [Kind] = [.activity]
  static let bindings = Bindings(
    [
      Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
      Binding([.character("a")], "Tilføj aktivitet på én linje", short: "tilføj", .add),
      Binding(
        [.enter, .character("e")], "Ret aktiviteten, eller fold gruppen", short: "ret",
        .edit),
      Binding([.character("f")], "Sæt frist", short: "frist", .deadline),
    ] + Bindings.moves + [
      Binding([.character("g")], "Tidsplan", short: "tidsplan", .gantt),
      Binding([.character("z")], "Tidsplan: tættere på", .zoomIn),
      Binding([.character("Z")], "Tidsplan: længere fra", .zoomOut),
      Bindings.filter,
      Binding([.character("m")], "Vis kun mine", .onlyMine),
      Binding([.character("o")], "Gruppér efter noget andet", short: "gruppér", .sort),
      Binding([.character("x")], "Markér flere for at ændre dem samlet", .mark),
      Binding([.character("s")], "Skift status", .status),
      Bindings.responsible,
      Binding([.character("n")], "Skriv en bemærkning", .notes),
      Binding([.character("c")], "Aktivitetens tjekliste", .checklist),
      Bindings.link,
      Binding([.character("A")], "Tilføj aktivitet i formular", .addInForm),
      Binding([.character("d"), .delete], "Slet aktiviteten eller de markerede", .delete),
      Binding([.character("t")], "Vælg typiske aktiviteter", .starterActivities),
      Binding([.character("B")], "Godkend planen, som den er nu", .approvePlan),
    ], moved: ["f": .filter])

  /// How the plan is looked at.
  var mode = PlanMode.list
  /// The id of the row with the focus, a group or an activity, or nil when there are none.
  var focus: String?
  /// Only activities with this text are shown; empty shows all.
  var query = ""
  /// Which activities are shown.
  var filter = PlanFilter()
  /// What they are put together by.
  var grouping = PlanGrouping.area
  /// The ids of the activities that are to be changed together.
  var marked: Set<String> = []
  /// How many rows the list is scrolled.
  private(set) var offset = 0
  /// The rows.
  private(set) var rows = PlanRows()
  /// By how many days the activity with the focus can move before something else must, or nil.
  private(set) var float: Int?
  /// The latest entries of the history about the activity with the focus.
  private(set) var latest: [Entry] = []
  /// Where the parts of the screen stand.
  private(set) var layout = PlanLayout(Size(width: 80, height: 24))

  /// What the chart shows of time, once there is a day to begin with.
  private(set) var gantt: GanttState?

  private var folded: Set<String> = []
  /// What had the focus when the chart was last moved to show it.
  private var charted: String?
  /// The place of the focus, for when what it is on goes away.
  private var row = 0
  /// Whether the focus must be shown even if it was left out.
  private var mustShow = false
  private var latestSource: LatestSource?
  /// Whether there may be more in the history, which is still to be read.
  var isLatestUnread: Bool { latestSource.map { $0.unread != 0 } ?? false }

  private struct LatestSource: Equatable {
    let focus: String?
    let revision: Int
    let unread: Int
  }

  /// Whether some are left out by the user's choice.
  var isNarrowed: Bool { !query.isEmpty || !filter.isEmpty }

  /// The row with the focus, or nil.
  var focusedRow: PlanGroups.Row? { rows.place(of: focus).map { rows.rows[$0] } }

  /// The activity with the focus, or nil.
  var focused: Activity? {
    if case .activity(let place) = focusedRow { rows.plan.activities[place] } else { nil }
  }

  /// The group with the focus, or nil.
  var focusedGroup: PlanGroups.Group? {
    if case .group(let place) = focusedRow { rows.groups[place] } else { nil }
  }

  /// What is to be changed: the marked activities, or else the one with the focus.
  var targets: [Activity] {
    if marked.isEmpty { return focused.map { [$0] } ?? [] }
    let places = marked.compactMap(rows.plan.place(of:)).sorted()
    return places.map { rows.plan.activities[$0] }
  }

  /// The marked activities, or else all that are shown, those in folded groups too.
  func copied(_ scene: Scene) -> Copied? {
    let shown = rows.groups.flatMap(\.members).map { rows.plan.activities[$0] }
    return .records(
      (marked.isEmpty ? shown : targets).map(\.reference), project: scene.project.id)
  }

  /// The activity that a new one comes after.
  var previous: Activity? {
    focused ?? focusedGroup?.members.last.map { rows.plan.activities[$0] }
  }

  func footer(_ scene: Scene) -> FooterChoice {
    if focusedGroup == nil || !marked.isEmpty { return FooterChoice() }
    return FooterChoice(
      first: [.edit], words: [.edit: "fold"], without: [.tick, .deadline])
  }

  func isOn(_ action: Action) -> Bool {
    switch action {
    case .gantt: mode == .gantt
    case .onlyMine: filter.traits.contains(.mine)
    default: false
    }
  }

  mutating func goBack(_ scene: Scene) -> Outcome? {
    if !marked.isEmpty {
      marked = []
    } else if !query.isEmpty {
      query = ""
    } else if !filter.isEmpty {
      filter = PlanFilter()
    } else if mode != .list {
      mode = .list
    } else {
      return nil
    }
    return .done
  }

  /// Moves the focus, and folds groups.
  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let page = max(1, layout.rows - 1)
    if mode == .gantt, action == .first {
      moveChart(.show(scene.today))
      return .done
    }
    if let target = action.row(from: row, of: rows.rows.count, page: page) { go(to: target) }
    switch action {
    case .nextPane: go(to: rows.rows.heading(below: row) ?? row)
    case .previousPane: go(to: rows.rows.heading(above: row) ?? row)
    case .left where mode == .gantt: moveChart(.earlier)
    case .right where mode == .gantt: moveChart(.later)
    case .left: fold()
    case .right: unfold()
    default: break
    }
    return .done
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    if kind == "activity" { return try focusOrEnter(value, &scene) }
    return .done
  }

  /// Folds the group with the focus, or unfolds it.
  mutating func toggleGroup() {
    guard let group = focusedGroup else { return }
    folded.formSymmetricDifference([group.id])
  }

  /// Marks what has the focus, or takes the mark away; of a group all its activities.
  mutating func mark() {
    if let focused {
      marked.formSymmetricDifference([focused.id])
      go(to: row + 1)
    } else if let group = focusedGroup {
      let ids = Set(group.members.map { rows.plan.activities[$0].id })
      if ids.isSubset(of: marked) { marked.subtract(ids) } else { marked.formUnion(ids) }
    }
  }

  /// Puts the focus on an activity, and shows it even if it was left out.
  mutating func show(_ id: String) {
    focus = id
    mustShow = true
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    show(scene.project.checklistItem(reference.id)?.activity ?? reference.id)
  }

  /// The day that zooming is about: that of the activity with the focus, or else today.
  func zoomed(_ scene: Scene) -> Day { focused?.start ?? focused?.deadline ?? scene.today }

  /// Changes which part of time the chart shows.
  mutating func moveChart(_ move: GanttState.Move) { gantt?.update(move, at: layout.list) }

  /// Keeps the focus in view in the chart; sideways only when it is a new one, so that the user can
  /// look elsewhere.
  private mutating func settleChart(today: Day) {
    guard mode == .gantt else {
      charted = nil
      return
    }
    var state = gantt ?? GanttState(of: rows.plan.activities, today: today, at: layout.list)
    let isNew = charted != nil && focus != charted
    state.follow(row, of: rows.rows.count, activity: isNew ? focused : nil, at: layout.list)
    gantt = state
    charted = focus
  }

  /// The number of the row with the focus.
  var focusedPlace: Int { row }

  private mutating func fold() {
    if let group = focusedGroup {
      folded.insert(group.id)
    } else {
      go(to: rows.rows.heading(above: row) ?? row)
    }
  }

  private mutating func unfold() {
    guard let group = focusedGroup else { return }
    if folded.remove(group.id) == nil { go(to: row + 1) }
  }

  private mutating func go(to target: Int) {
    guard !rows.rows.isEmpty else { return }
    row = max(0, min(target, rows.rows.count - 1))
    focus = rows.id(of: rows.rows[row])
  }

  /// Keeps the focus on something that is shown, and in view.
  mutating func settle(_ scene: Scene) -> Bool {
    let (ledger, today, size) = (scene.ledger, scene.today, scene.size)
    renew(ledger, today, scene.me)
    if mustShow, rows.place(of: focus) == nil, focus.flatMap(rows.plan.place) != nil {
      (query, filter, folded) = ("", PlanFilter(), [])
      renew(ledger, today, scene.me)
    }
    mustShow = false
    if let place = rows.place(of: focus) {
      row = place
    } else {
      focus = nil
      go(to: row)
    }
    if !marked.isEmpty { marked = marked.filter { rows.plan.place(of: $0) != nil } }
    layout = PlanLayout(size)
    layout = PlanLayout(
      size, headingRows: heading(ledger.project, width: layout.heading.width - 2).count,
      isAdding: scene.isWriting)
    offset = Scroll.offset(
      current: offset, focus: row, count: rows.rows.count, height: max(1, layout.rows))
    settleChart(today: today)
    float = focused.flatMap {
      $0.isOverdue(on: today) ? nil : rows.float(of: $0, in: ledger.project)
    }
    findLatest(ledger)
    return true
  }

  private mutating func renew(_ ledger: Ledger, _ today: Day, _ me: Set<String>) {
    rows.renew(
      ledger,
      PlanChoice(
        query: query, filter: filter, grouping: grouping, folded: folded, today: today, me: me))
  }

  private mutating func findLatest(_ ledger: Ledger) {
    guard layout.isDetailed else { return }
    let source = LatestSource(focus: focus, revision: ledger.revision, unread: ledger.unread)
    guard source != latestSource else { return }
    latestSource = source
    latest = []
    guard let reference = focused?.reference else { return }
    for entry in ledger.entries.reversed() where latest.count < 3 {
      if entry.transaction.changes.contains(where: { $0.reference == reference }) {
        latest.append(entry)
      }
    }
  }
}

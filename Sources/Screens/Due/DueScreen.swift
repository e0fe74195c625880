import Core
import Interface

/// The meeting on Mondays (mandagsmøde): what is late, what is to be done this week and in the next
/// two, and what has been done since Monday, by who sees to it.
struct DueScreen: PageScreen {
  static let name = "Mandagsmøde"
  static let tab: Tab? = nil
  static let bindings = Bindings(
    [
      Binding([.enter], "Gå til det valgte", short: "gå til", .open),
      Binding(
        [.character(" ")], "Sæt kryds, eller skriv kontakten eller målingen", short: "kryds", .tick),
      Binding([.character("f")], "Sæt frist", short: "frist", .deadline),
      Binding([.character("m")], "Vis kun mine", short: "kun mine", .onlyMine),
      Bindings.responsible,
    ] + Bindings.moves + [
      Binding([.character("n")], "Skriv note", short: "note", .notes),
      Binding([.character("s")], "Skift status", .status),
      Binding([.character("e")], "Ret det valgte", .edit),
      Binding([.character("o")], "Gruppér efter ansvarlig eller tid", short: "gruppér", .sort),
    ], without: [.left, .right, .weekView])

  var state = PageState<DueFocus>()
  /// What the things are put together by.
  private(set) var grouping = DueGrouping.responsible
  /// Whether only what is the user's own is to be shown, where it is known who that is.
  var isOnlyMine = false
  /// What the user is called, in small letters.
  private var me: Set<String> = []

  var variant: String {
    ([grouping.rawValue, isOnlyMine ? "mine" : ""] + me.sorted()).joined(separator: "\n")
  }

  private var isNarrowed: Bool { isOnlyMine && !me.isEmpty }

  private func items(_ scene: Scene) -> [DueItem] {
    let all = scene.project.due(on: scene.today, andDone: true, andMeetings: true)
    return isNarrowed ? all.seenTo(by: me) : all
  }

  func page(_ scene: Scene) -> Page<DueFocus>? {
    DuePage(
      project: scene.project, today: scene.today, width: scene.content.width - 2,
      grouping: grouping, items: items(scene), me: me, isOnlyMine: isNarrowed
    ).page
  }

  mutating func settle(_ scene: Scene) -> Bool {
    me = scene.me
    return settlePage(scene)
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    if let item = state.page.items.first(where: { $0.record == reference }) { focus = item }
  }

  func footer(_ scene: Scene) -> FooterChoice {
    guard let focus else {
      return FooterChoice(without: [.open, .tick, .deadline, .notes])
    }
    let record = scene.project.record(focus.record)
    let words: [Action: String] =
      switch record {
      case is Milestone: [.tick: "status", .responsible: "ansvarlig"]
      case is Stakeholder: [.tick: "kontakt", .deadline: "næste", .responsible: "ansvarlig"]
      case is Goal: [.tick: "måling", .responsible: "ansvarlig"]
      case is Adjustment: [.tick: "gennemfør"]
      case is Promise: [.tick: "holdt", .responsible: "ansvarlig"]
      case is Meeting: [.deadline: "dato"]
      default: [.responsible: "ansvarlig"]
      }
    return FooterChoice(
      first: [.open, .tick, .onlyMine, .deadline], words: words,
      without: record is ProjectInfo
        ? [.tick, .notes]
        : record is Meeting
          ? [.tick, .responsible, .notes] : record is Adjustment ? [.deadline, .notes] : [])
  }

  func isOn(_ action: Action) -> Bool { action == .onlyMine && isNarrowed }

  mutating func goBack(_ scene: Scene) -> Outcome? {
    guard isNarrowed else { return nil }
    isOnlyMine = false
    return .done
  }

  func focusedRecord(_ scene: Scene) -> Reference? { focus?.record }

  func copied(_ scene: Scene) -> Copied? {
    let heading = ["Hvornår", "Frist", "Hvad", "Titel", "Ansvarlig"]
    return .table(
      [heading]
        + items(scene).map { item in
          [
            item.time.shown(on: scene.today), item.day.numeric, item.kind(in: scene.project),
            item.neutralTitle(in: scene.project), item.responsible,
          ]
        })
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    switch action {
    case .onlyMine:
      return .onlyMine(!isNarrowed, scene) { $0[DueScreen.self].isOnlyMine = $1 }
    case .sort:
      grouping = grouping.next
      return .say("Grupperet efter \(grouping.name).")
    default:
      guard let focus else {
        return .unavailable("Her står intet at gøre noget ved. 3 viser planen, 1 tavlen.")
      }
      return try perform(action, on: focus, &scene)
    }
  }

  private func perform(
    _ action: Action, on focus: DueFocus, _ scene: inout Scene
  ) throws(Refusal) -> Outcome {
    let project = scene.project
    switch (action, project.record(focus.record)) {
    case (.open, _): return .show(focus.record)
    case (.edit, let record as any FormRecord): return .change(record)
    case (.tick, let milestone as Milestone): return milestone.perform(.status, &scene)
    case (_, let milestone as Milestone): return milestone.perform(action, &scene)
    case (_, let activity as Activity):
      return [activity].perform(action, scene) { Plan(project) }
    case (.tick, let stakeholder as Stakeholder): return stakeholder.perform(.contact, &scene)
    case (.tick, let goal as Goal): return goal.perform(.measure, &scene)
    case (.tick, let adjustment as Adjustment): return try adjustment.carryOut(&scene)
    case (.deadline, let adjustment as Adjustment), (.responsible, let adjustment as Adjustment):
      return .unavailable(
        "\(adjustment.name(in: project)) afgøres på et møde: mellemrum gennemfører den, "
          + "Enter går til den.")
    case (.tick, is Meeting), (.responsible, is Meeting), (.status, is Meeting),
      (.notes, is Meeting):
      return .unavailable(
        "Et møde har ingen ansvarlig og krydses ikke af. Enter åbner det, også til noterne.")
    case (.tick, let promise as Promise): return promise.tick(scene)
    case (.status, let promise as Promise):
      return .change(promise, fields: ["state", "settled", "note"])
    case (.tick, is ProjectInfo), (.notes, is ProjectInfo):
      return .unavailable(
        "Lav opfølgningen på 4 med o, og sæt så dagen for den næste med f.")
    case (.responsible, let info as ProjectInfo): return .change(info, fields: ["leader"])
    case (.status, _):
      return .unavailable(
        "Kun milepæle, aktiviteter og løfter har en status. Mellemrum krydser af.")
    case (.tick, let line as Communication), (.responsible, let line as Communication),
      (.notes, let line as Communication), (.deadline, let line as Communication):
      return line.perform(action, scene)
    case (.tick, let opportunity as Opportunity): return opportunity.tick(scene)
    case (.deadline, let record as any FormRecord): return .change(record, fields: [focus.field])
    case (.responsible, let record as any FormRecord):
      return .change(record, fields: ["responsible"])
    case (.notes, let record as any FormRecord) where type(of: record).hasNote:
      return .change(record, fields: ["note"])
    case (.notes, _): return .unavailable("Her er ingen note at skrive. Enter går til det.")
    case (_, _?) where action.days != 0 && Self.ends.contains(focus.field):
      return .unavailable("Det er gjort. Mellemrum fjerner krydset, så dagen kan flyttes.")
    case (_, let record?) where action.days != 0: return move(record, focus.field, action, scene)
    default: return .done
    }
  }

  /// The fields with the day that something was done on.
  private static let ends: Set = ["done", "doneOn", "reached", "settled"]

  /// Moves the day of something that nothing waits for.
  private func move(
    _ record: some Entity, _ field: String, _ action: Action, _ scene: Scene
  ) -> Outcome {
    guard let text = type(of: record).field(field)?.read(record), let day = Day(iso: text),
      let moved = record.with(stored: [field: day.adding(days: action.days).iso])
    else {
      return .unavailable("Dagen følger af noget andet og flyttes ikke her. Enter går til det.")
    }
    return .commit(scene.project.edit(record) { $0 = moved })
  }
}

extension FormRecord {
  /// Whether it has a note of its own.
  fileprivate static var hasNote: Bool { asked.contains("note") }
}

import Core
import Interface
import Text

/// The list of all projects (portefølje).
struct PortfolioScreen: Screen {
  static let name = "Projekter"
  static let tab: Tab? = nil
  static let isInProject = false
  static let bindings = Bindings(
    [
      Binding([.enter, .character(" ")], "Åbn projektet", short: "åbn", .open),
      Binding([.character("a")], "Nyt projekt", short: "nyt", .add),
      Binding([.character("e")], "Ret projektets oplysninger", short: "ret", .edit),
      Binding([.character("d"), .delete], "Slet projektet", short: "slet", .delete),
      Binding([.character("u"), .control("z")], "Fortryd i projektet", .undo),
      Binding([.character("U"), .control("y")], "Gentag det fortrudte", .redo),
      Binding([.character("p")], "Papir til mødet", short: "papir", .paper),
    ], without: [.left, .right], isInProject: false, canGoBack: false)

  /// The id of the project with the focus.
  var focus: String?
  /// Only projects with this text are shown; empty shows all.
  var query = ""
  /// How many rows the list is scrolled.
  var offset = 0

  private static let rowHeight = 4

  /// The projects that are shown.
  func projects(_ ledgers: [Ledger]) -> [Project] {
    let query = TextQuery(query)
    return ledgers.map(\.project).filter {
      query.isIn($0.info.name) || query.isIn($0.info.organisation) || query.isIn($0.info.leader)
    }
  }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let ids = projects(scene.ledgers).map(\.id)
    let index = ids.firstIndex { $0 == focus } ?? 0
    let target: Int
    switch action {
    case .up, .previousPane: target = index - 1
    case .down, .nextPane: target = index + 1
    case .first, .pageUp: target = 0
    case .last, .pageDown: target = ids.count - 1
    default: target = index
    }
    focus = ids.isEmpty ? nil : ids[max(0, min(target, ids.count - 1))]
    return .done
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    if action == .add { return .form(NewProjectForm()) }
    guard let id = focus, let ledger = scene.ledgers.first(where: { $0.project.id == id }) else {
      return .unavailable("Intet projekt passer til det, du søger. Esc viser alle.")
    }
    let info = ledger.project.info
    switch action {
    case .open: return .project(id)
    case .edit: return .several([.project(id, isHere: true), .change(info)])
    case .delete:
      let count = ledger.entries.count
      let changes = ledger.isWhole ? " (\(count.counted("ændring", "ændringer")))" : ""
      return .open(
        Confirm(
          title: "Slet projekt",
          question: "»\(info.name)« slettes med hele sin historik\(changes). "
            + "Det kan ikke fortrydes. "
            + "Vil du gemme en kopi først, så brug »samdrift eksport«.",
          yes: "Slet for altid", no: "Behold projektet", safe: .no,
          intent: .effects([.delete(project: id)])))
    default: return .done
    }
  }

  mutating func goBack(_ scene: Scene) -> Outcome? {
    if takeBackSearch() { return .done }
    return scene.openProject == nil ? .unavailable("Åbn et projekt med Enter.") : nil
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    if kind == "project" { return try focusOrEnter(value, &scene) }
    return .done
  }

  /// Puts the focus on a project that is shown, and scrolls it into view.
  mutating func settle(_ scene: Scene) -> Bool {
    let ids = projects(scene.ledgers).map(\.id)
    let index = ids.firstIndex { $0 == focus } ?? 0
    focus = ids.isEmpty ? nil : ids[index]
    offset = Scroll.offset(
      current: offset, focus: index, heights: ids.map { _ in Self.rowHeight },
      height: scene.content.height - 2)
    return true
  }

  func project(_ scene: Scene) -> String? { focus }

  func view(in frame: inout Frame, _ scene: Scene) {
    let content = scene.content
    let projects = projects(scene.ledgers)
    let heading =
      query.isEmpty ? "Projekter  \(projects.count)" : "Projekter med »\(query)«  (Esc viser alle)"
    frame.put(heading, at: Point(x: 1, y: content.y), style: .heading, width: content.width - 2)
    if projects.isEmpty {
      let point = Point(x: 1, y: min(content.y + 2, content.bottom - 1))
      frame.put("Intet projekt passer til det, du søger.", at: point, style: .muted)
      frame.cursor = point
    }
    for (index, project) in projects.enumerated() {
      let y = content.y + 2 + index * Self.rowHeight - offset
      guard y >= content.y + 2, y < content.bottom else { continue }
      draw(project, scene.today, y: y, in: &frame)
    }
  }

  private func draw(_ project: Project, _ today: Day, y: Int, in frame: inout Frame) {
    let width = frame.size.width
    let whole = Rect(x: 0, y: y, width: width, height: 1)
    let progress = project.progress(on: today)
    let titles = project.info.titles
    let shortest = Width.of(titles.last ?? "")
    let overdue =
      progress.overdue == 0
      ? ""
      : [
        "! \(progress.overdue.milestonesOverdue)", "! \(progress.overdue) overskredet",
        "! \(progress.overdue)",
      ].fitting(width - 3 - shortest)
    let room = width - 3 - Width.of(overdue)
    frame.put(titles.fitting(room), at: Point(x: 1, y: y), width: room)
    frame.put(
      overdue, at: Point(x: width - 1 - Width.of(overdue), y: y), style: .overdue)
    for (row, texts) in [phaseTexts(project, today), nextTexts(project, today)].enumerated() {
      frame.put(
        texts.fitting(width - 4), at: Point(x: 3, y: y + 1 + row), style: .muted, width: width - 4)
    }
    frame.target(
      "project:\(project.id)", in: Rect(x: 0, y: y, width: width, height: Self.rowHeight))
    if project.id == focus {
      frame.style(whole, as: .selected)
      frame.cursor = Point(x: 1, y: y)
    }
  }

  /// How far each phase is, from the longest way to write it to the shortest.
  private func phaseTexts(_ project: Project, _ today: Day) -> [String] {
    let phases = Phase.allCases.map { phase in
      let progress = project.progress(of: phase, on: today)
      return (name: phase.name, count: "\(progress.reached)/\(progress.total)")
    }
    return [
      phases.map { "\($0.name) \($0.count)" }.joined(separator: "   "),
      "Nået i faserne: " + phases.map(\.count).joined(separator: " · "),
    ]
  }

  /// What comes next, from the longest way to write it to the shortest.
  func nextTexts(_ project: Project, _ today: Day) -> [String] {
    guard let next = project.next(from: today), let planned = next.planned else {
      return ["Ingen kommende frister"]
    }
    let what = "Næste: \(next.number) \(next.shortTitle)"
    let when = "\(what), \(planned.medium) · \(planned.week.name)"
    return [
      "\(when) (\(planned.relative(to: today)))", when, "\(what), \(planned.medium)",
      "\(what) \(planned.day)/\(planned.month)",
    ]
  }
}

import Core
import Interface
import Text

/// The deadlines and responsibles of all open milestones in one table, which fills itself from a
/// start date; what has been written by hand stays.
struct ScheduleTable: Layer {
  /// The milestones as they were when the table was opened, one a row.
  let milestones: [Milestone]
  /// What is written in the cells: first the start, then a deadline and a responsible for each row.
  private(set) var cells: [TextField]
  /// The cell with the focus.
  private(set) var focus = 0
  /// The deadlines that don't follow the start any more, by row.
  private(set) var own: Set<Int>
  let today: Day
  private var isChanged = false
  /// Whether the focus has just come, so that what is typed takes the place of what stands there.
  private var isFresh = true

  /// The cells before the rows.
  private static let head = 1

  init(_ project: Project, today: Day) {
    milestones = project.milestones.filter { !$0.status.isClosed }
    self.today = today
    own = Set(milestones.enumerated().filter { $0.element.planned != nil }.map(\.offset))
    let start = own.isEmpty ? today.workingDayOrNext.numeric : ""
    let rows = milestones.flatMap { milestone in
      [
        milestone.planned?.numeric ?? "",
        milestone.formValues(in: project)["responsible"] ?? "",
      ]
    }
    cells = ([start] + rows).map { TextField($0) }
    fill()
  }

  /// The place of a row's cell: 0 is its deadline, 1 its responsible.
  static func cell(_ row: Int, _ column: Int) -> Int { head + row * 2 + column }

  /// The row of the cell with the focus; nil in the start.
  var row: Int? { focus < Self.head ? nil : (focus - Self.head) / 2 }

  func isDay(_ cell: Int) -> Bool { cell < Self.head || (cell - Self.head) % 2 == 0 }

  /// The day written in a cell; nil where it is empty.
  func day(_ cell: Int) -> Result<Day?, DateInput.Failure> {
    let text = cells[cell].text.trimmed
    if text.isEmpty { return .success(nil) }
    let planned = cell < Self.head ? nil : milestones[(cell - Self.head) / 2].planned
    return DayMove.read(text, today: today).map { $0.day(from: planned ?? today) }
  }

  /// Puts the usual deadlines from the start into the rows that follow it.
  private mutating func fill() {
    guard case .success(let start?) = day(0) else { return }
    for (row, milestone) in milestones.enumerated() where !own.contains(row) {
      guard let usual = Playbook.usualDeadline(of: milestone.number, from: start) else { continue }
      cells[Self.cell(row, 0)] = TextField(usual.numeric)
    }
  }

  var footer: [FooterItem] {
    [
      FooterItem("Tab", "næste felt"), FooterItem("Pil op/ned", "række"),
      FooterItem("F2", "gem", target: "save"), FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if key.isUselessInForms { return .unknown }
    switch key {
    case .function(2): return save(scene.project)
    case .enter where focus == cells.count - 1: return save(scene.project)
    case .enter, .tab: go(to: (focus + 1) % cells.count)
    case .backtab: go(to: (focus + cells.count - 1) % cells.count)
    case .down where focus < Self.head: go(to: Self.head)
    case .down: if focus + 2 < cells.count { go(to: focus + 2) }
    case .up: go(to: max(0, focus - 2))
    case .escape:
      guard isChanged else { return .closes() }
      return .stays(
        .open(
          Confirm(
            title: "Forlad tabellen", question: "Det, du har skrevet, er ikke gemt.",
            yes: "Kassér det", no: "Skriv videre", safe: .no, intent: .closeForm)))
    default: return write(key)
    }
    return .stays()
  }

  private mutating func go(to cell: Int) { (focus, isFresh) = (cell, true) }

  private mutating func write(_ key: Key) -> Answer {
    let before = cells[focus].text
    if isFresh, case .character = key { cells[focus].replace(with: "") }
    guard cells[focus].update(key) else { return .unknown }
    isFresh = false
    changed(from: before)
    return .stays()
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    let before = cells[focus].text
    if isFresh { cells[focus].replace(with: "") }
    cells[focus].paste(text)
    isFresh = false
    changed(from: before)
    return .done
  }

  private mutating func changed(from before: String) {
    guard cells[focus].text != before else { return }
    isChanged = true
    if let row, isDay(focus) { own.insert(row) }
    if focus < Self.head { fill() }
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    if kind == "field", let cell = Int(value), cells.indices.contains(cell) { go(to: cell) }
    return kind == "save" ? .function(2) : Self.key(of: kind)
  }

  private mutating func save(_ project: Project) -> Answer {
    var changes: [Change] = []
    for (row, milestone) in milestones.enumerated() {
      let cell = Self.cell(row, 0)
      guard case .success(let day) = day(cell) else {
        go(to: cell)
        return .stays()
      }
      changes += milestone.changes {
        $0.planned = day
        $0.responsible = cells[cell + 1].text.trimmed
      }
    }
    let deadlines = changes.count { if case .set(_, "planned", _, _) = $0 { true } else { false } }
    let parts = [
      deadlines == 0 ? "" : "\(deadlines) \(deadlines == 1 ? "frist" : "frister")",
      deadlines == changes.count ? "" : "\(changes.count - deadlines) ansvarlige",
    ]
    return .closes(.commit(Edit("Milepælene: \(parts.filled(" og "))", changes)))
  }
}

import Core
import Interface
import Text

/// The deadlines and responsibles of all open milestones in one table, which fills itself from a
/// start date; what has been written by hand stays.
struct ScheduleTable: Layer {
  /// The milestones as they were when the table was opened or last saved, one a row.
  private(set) var milestones: [Milestone]
  /// What is written in the cells: first the start, then a deadline and a responsible for each row.
  private(set) var cells: [TextField]
  /// The cell with the focus.
  private(set) var focus = 0
  /// The deadlines that don't follow the start any more, by row.
  private(set) var own: Set<Int>
  let today: Day
  /// The names in the project, which those that are written can be completed with.
  private let names: KnownNames
  /// The milestones as they are to be saved, until they are.
  private var sent: [Milestone]?
  private(set) var isChanged = false

  /// The cells before the rows.
  private static let head = 1

  init(_ project: Project, today: Day) {
    milestones = project.milestones.filter { !$0.status.isClosed }
    self.today = today
    names = KnownNames(in: project)
    own = Set(milestones.enumerated().filter { $0.element.planned != nil }.map(\.offset))
    let start = own.isEmpty ? today.workingDayOrNext.numeric : ""
    let rows = milestones.flatMap { milestone in
      [
        milestone.planned?.numeric ?? "",
        milestone.formValues(in: project)["responsible"] ?? "",
      ]
    }
    cells = ([start] + rows).map { TextField($0) }
    cells[focus].select()
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

  /// Whether a cell asks for a day and holds something else.
  func isWrong(_ cell: Int) -> Bool { if case .failure = day(cell) { isDay(cell) } else { false } }

  /// The name that is being written, as it stands in the project or elsewhere in the table; nil where
  /// it begins none.
  var completion: String? {
    let field = cells[focus]
    guard !isDay(focus), field.isAtEnd, !field.isSelected else { return nil }
    let others = milestones.indices.map { Self.cell($0, 1) }.filter { $0 != focus }
    return names.completions(of: field.text).first
      ?? KnownNames(others.map { cells[$0].text.trimmed }).completions(of: field.text).first
  }

  /// Whether what is written is a name in the project itself.
  var isKnown: Bool { names.contains(cells[focus].text.trimmed) }

  /// Puts the usual deadlines from the start into the rows that follow it; where it gives none,
  /// those that the milestones have.
  private mutating func fill() {
    let start = try? day(0).get()
    for (row, milestone) in milestones.enumerated() where !own.contains(row) {
      let usual = start.flatMap { Playbook.usualDeadline(of: milestone.number, from: $0) }
      cells[Self.cell(row, 0)].text = (usual ?? milestone.planned)?.numeric ?? ""
    }
  }

  let isWriting = true

  var isForChange: Bool { true }

  var footer: [FooterItem] {
    [
      FooterItem("Tab", "næste felt"), FooterItem("Pil op/ned", "række"),
      FooterItem("F2", "gem", target: "save"), FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if key.isUselessInForms { return .unknown }
    if let sent, isSaved(in: scene.project) { (milestones, self.sent) = (sent, nil) }
    if let completion, key == .right || key == .tab && !isKnown {
      let before = cells[focus].text
      cells[focus].replace(with: completion)
      changed(from: before)
      if key == .right { return .stays() }
    }
    switch key {
    case .function(2): return save()
    case .enter where focus == cells.count - 1: return save()
    case .enter, .tab: go(to: (focus + 1) % cells.count)
    case .backtab: go(to: (focus + cells.count - 1) % cells.count)
    case .down where focus < Self.head: go(to: Self.head)
    case .down: if focus + 2 < cells.count { go(to: focus + 2) }
    case .up: go(to: max(0, focus - 2))
    case .escape:
      guard isChanged || sent != nil else { return .closes() }
      return .stays(.open(Confirm(leaving: "Forlad tabellen", intent: .closeForm)))
    default: return write(key)
    }
    return .stays()
  }

  private mutating func go(to cell: Int) {
    focus = cell
    cells[cell].select()
  }

  private mutating func write(_ key: Key) -> Answer {
    let before = cells[focus].text
    guard cells[focus].update(key) else { return .unknown }
    changed(from: before)
    return .stays()
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    let before = cells[focus].text
    cells[focus].paste(text)
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

  /// Saves what is written; the table stays, so that it is there where it can't be saved.
  private mutating func save() -> Answer {
    if let wrong = cells.indices.first(where: isWrong) {
      go(to: wrong)
      return .stays()
    }
    var written = milestones
    for row in milestones.indices {
      let cell = Self.cell(row, 0)
      written[row].planned = try? day(cell).get()
      written[row].responsible = cells[cell + 1].text.trimmed
      // A way such as `+2u` is from the deadline that was there before.
      cells[cell].text = written[row].planned?.numeric ?? ""
    }
    let changes = zip(milestones, written).flatMap { $0.changes(to: $1) }
    let deadlines = changes.count { if case .set(_, "planned", _, _) = $0 { true } else { false } }
    let parts = [
      deadlines == 0 ? "" : deadlines.counted("frist", "frister"),
      changes.count == deadlines
        ? ""
        : changes.count == deadlines + 1
          ? "1 ansvarlig" : "\(changes.count - deadlines) ansvarlige",
    ]
    let edit = Edit("Milepælene: \(parts.filled(" og "))", changes)
    if changes.isEmpty { return .closes(.commit(edit)) }
    (sent, isChanged) = (written, false)
    return .stays(.commit(edit))
  }

  /// Whether what was to be saved stands in a project, whatever others have changed besides.
  func isSaved(in project: Project) -> Bool {
    guard let sent else { return false }
    return zip(milestones, sent).allSatisfy { before, after in
      let now = project.milestone(after.number)
      return (before.planned == after.planned || now?.planned == after.planned)
        && (before.responsible == after.responsible || now?.responsible == after.responsible)
    }
  }
}

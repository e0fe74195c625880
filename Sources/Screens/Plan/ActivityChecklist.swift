import Core
import Interface
import Text

/// An activity's checklist in a box over the plan: its points are ticked, written and removed.
struct ActivityChecklist: Equatable {
  /// The activity's id.
  let activity: String
  /// The id of the point with the focus, or nil.
  var focus: String?
  /// The line on which new points are written, while they are.
  var field: TextField?

  /// What came of a key.
  enum Outcome: Equatable {
    case browsing, closed, undo
    case tick(ChecklistItem), edit(ChecklistItem), delete(ChecklistItem)
    case add(String)
  }

  mutating func update(_ key: Key, _ points: [ChecklistItem]) -> Outcome {
    if field != nil { return write(key) }
    let place = place(among: points)
    func go(to target: Int) -> String? {
      points.isEmpty ? nil : points[max(0, min(target, points.count - 1))].id
    }
    let point = points.isEmpty ? nil : points[place]
    switch key {
    case .up, .backtab: focus = go(to: place - 1)
    case .down, .tab: focus = go(to: place + 1)
    case .home: focus = go(to: 0)
    case .end: focus = go(to: points.count - 1)
    case .escape, .character("q"), .character("c"): return .closed
    case .character("a"): field = TextField()
    case .character("u"), .control("z"): return .undo
    case .character(" "), .enter: if let point { return .tick(point) }
    case .character("e"): if let point { return .edit(point) }
    case .character("d"), .delete:
      guard let point else { break }
      focus = place + 1 < points.count ? points[place + 1].id : go(to: place - 1)
      return .delete(point)
    default: break
    }
    return .browsing
  }

  private mutating func write(_ key: Key) -> Outcome {
    switch key {
    case .escape: field = nil
    case .enter:
      let text = field?.text.trimmed ?? ""
      field = text.isEmpty ? nil : TextField()
      if !text.isEmpty { return .add(text) }
    default: _ = field?.update(key)
    }
    return .browsing
  }

  /// The place of the focus; the last one when what had it is gone.
  private func place(among points: [ChecklistItem]) -> Int {
    points.firstIndex { $0.id == focus } ?? max(0, field == nil ? 0 : points.count - 1)
  }

  var footer: [FooterItem] {
    field == nil
      ? [
        FooterItem("Mellemrum", "kryds"), FooterItem("a", "tilføj"), FooterItem("e", "ret"),
        FooterItem("d", "slet"), FooterItem("Esc", "luk", target: "cancel"),
      ]
      : [FooterItem("Enter", "tilføj"), FooterItem("Esc", "slut", target: "cancel")]
  }

  func view(_ project: Project, in frame: inout Frame) {
    let points = project.activity(activity).map(project.checklist) ?? []
    let name = project.activity(activity)?.plainName ?? "slettet"
    let width = min(70, frame.size.width)
    let box = Box(
      title: "Tjekliste · \(name)", width: width,
      height: max(points.count, 1) + (field == nil ? 2 : 4), in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    frame.cursor = Point(x: inside.x, y: inside.y)
    let rows = max(0, inside.height - (field == nil ? 0 : 2))
    if points.isEmpty {
      frame.put(
        "Ingen punkter endnu. Tryk a for at tilføje et.", at: Point(x: inside.x, y: inside.y),
        style: .muted, width: inside.width)
    }
    let focused = place(among: points)
    let offset = Scroll.offset(current: 0, focus: focused, count: points.count, height: rows)
    for (row, point) in points.dropFirst(offset).prefix(rows).enumerated() {
      let line = Rect(x: inside.x, y: inside.y + row, width: inside.width, height: 1)
      frame.put(
        "\(point.isDone ? "[x]" : "[ ]") \(point.text)", at: Point(x: line.x, y: line.y),
        style: point.isDone ? .muted : .plain, width: line.width)
      frame.target("point:\(point.id)", in: line)
      if row + offset == focused, field == nil {
        frame.style(line, as: .selected)
        frame.cursor = Point(x: line.x, y: line.y)
      }
    }
    guard let field, inside.height > 0 else { return }
    let y = inside.bottom - 1
    let used = frame.put("Nyt punkt: ", at: Point(x: inside.x, y: y), style: .label)
    field.view(
      in: &frame, at: Rect(x: inside.x + used, y: y, width: max(1, inside.width - used), height: 1),
      focused: true)
  }
}

extension App {
  mutating func openChecklist(of activity: Activity) {
    var list = ActivityChecklist(activity: activity.id)
    if project?.checklist(of: activity).isEmpty ?? true { list.field = TextField() }
    overlays.append(.checklist(list))
  }

  /// Gives a key to the checklist that lies on top.
  mutating func pressChecklist(_ key: Key, _ list: ActivityChecklist, at top: Int) -> [Effect] {
    var list = list
    guard let project, let activity = project.activity(list.activity) else {
      overlays.remove(at: top)
      say("Aktiviteten er slettet imens.", .warning)
      return []
    }
    let written = list.field?.text
    let outcome = list.update(key, project.checklist(of: activity))
    overlays[top] = .checklist(list)
    switch outcome {
    case .browsing: return []
    case .closed:
      overlays.remove(at: top)
      return []
    case .undo: return perform(.undo)
    case .tick(let point): return commit(project.tick(point))
    case .edit(let point):
      openForm(.change(point))
      return []
    case .delete(let point): return commit(project.remove(point.reference))
    case .add(let text):
      let edit = project.addChecklistItem(text, to: activity, id: ids.next())
      submittedLine = written
      return commit(edit)
    }
  }
}

import Core
import Interface
import Text

/// An activity's checklist in a box over the plan: its points are ticked, written and removed.
struct ActivityChecklist: Layer {
  /// The activity's id.
  let activity: String
  /// The id of the point with the focus, or nil.
  var focus: String?
  /// The line on which new points are written, while they are.
  var field: TextField?

  /// The checklist of an activity; where it is empty, points can be written at once.
  init(of activity: Activity, in project: Project) {
    self.activity = activity.id
    if project.checklist(of: activity).isEmpty { field = TextField() }
  }

  var isWriting: Bool { field != nil }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let project = scene.project
    guard let activity = project.activity(activity) else {
      return .closes(.say("Aktiviteten er slettet imens.", .warning))
    }
    if field != nil { return write(key, on: activity, &scene) }
    let points = project.checklist(of: activity)
    let place = place(among: points)
    func go(to target: Int) -> String? {
      points.isEmpty ? nil : points[max(0, min(target, points.count - 1))].id
    }
    let point = points.isEmpty ? nil : points[place]
    func change(_ outcome: (ChecklistItem) -> Outcome) -> Answer {
      .stays(
        point.map(outcome)
          ?? .unavailable("Her er ingen tjekpunkter endnu. Tryk a for at tilføje et."))
    }
    switch key {
    case .up, .backtab: focus = go(to: place - 1)
    case .down, .tab: focus = go(to: place + 1)
    case .home: focus = go(to: 0)
    case .end: focus = go(to: points.count - 1)
    case .escape, .character("q"), .character("c"): return .closes()
    case .character("a"): field = TextField()
    case .character("u"), .control("z"): return .stays(.perform(.undo))
    case .character(" "), .enter: return change { .commit(project.tick($0)) }
    case .character("e"): return change { .change($0) }
    case .character("d"), .delete:
      if point != nil {
        focus = place + 1 < points.count ? points[place + 1].id : go(to: place - 1)
      }
      return change { .commit(project.remove($0.reference)) }
    default: return .unknown
    }
    return .stays()
  }

  private mutating func write(
    _ key: Key, on activity: Activity, _ scene: inout Scene
  ) -> Answer {
    switch key {
    case .escape where field?.text.trimmed.isEmpty == false:
      var left = self
      left.field = nil
      return .stays(
        .open(
          Confirm(leaving: "Forlad linjen", intent: .several([.closeForm, .open(left)]))))
    case .escape: field = nil
    case .enter:
      let line = field?.text ?? ""
      let text = line.trimmed
      field = text.isEmpty ? nil : TextField()
      if text.isEmpty { break }
      let point = ChecklistItem(id: scene.newID()).with {
        $0.activity = activity.id
        $0.text = text
      }
      return .stays(.commit(scene.project.add(point), line: line))
    default: return field?.update(key) == true ? .stays() : .unknown
    }
    return .stays()
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    if field == nil { return .nowhereToPaste }
    field?.paste(text)
    return .done
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    guard kind == "point" else { return Self.key(of: kind) }
    guard field == nil else { return nil }
    focus = value
    return .enter
  }

  /// The place of the focus; the last one when what had it is gone.
  func place(among points: [ChecklistItem]) -> Int {
    points.firstIndex { $0.id == focus } ?? max(0, field == nil ? 0 : points.count - 1)
  }

  var isForChange: Bool { true }

  var footer: [FooterItem] {
    field == nil
      ? [
        FooterItem("Mellemrum", "kryds"), FooterItem("a", "tilføj"), FooterItem("e", "ret"),
        FooterItem("d", "slet"), FooterItem("Esc", "luk", target: "cancel"),
      ]
      : [FooterItem("Enter", "tilføj"), FooterItem("Esc", "slut", target: "cancel")]
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let project = scene.project
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
      let none = "Ingen tjekpunkter endnu."
      let forms = field == nil ? ["\(none) Tryk a for at tilføje et.", none] : [none]
      frame.put(
        forms.fitting(inside.width), at: Point(x: inside.x, y: inside.y), style: .muted,
        width: inside.width)
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
    let used = frame.put("Nyt tjekpunkt: ", at: Point(x: inside.x, y: y), style: .label)
    field.view(
      in: &frame, at: Rect(x: inside.x + used, y: y, width: max(1, inside.width - used), height: 1),
      focused: true)
  }
}

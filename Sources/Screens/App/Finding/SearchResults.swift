import Core
import Interface
import Text

/// What is found in the whole project, kind by kind, narrowed as one types.
struct SearchResults: Layer {
  private enum Row {
    case heading(Kind, count: Int)
    case hit(SearchHit)
  }

  private(set) var field: TextField
  private(set) var selected = 0
  private var search: ProjectSearch
  private var version: SceneVersion
  private var rows: [Row] = []

  /// What is found of a text; nothing while it is empty.
  init(_ text: String, _ scene: Scene) {
    field = TextField(text)
    search = ProjectSearch(text, in: scene.project)
    version = scene.version
    list()
  }

  var footer: [FooterItem] {
    [
      FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "gå til"),
      FooterItem("Esc", "tilbage", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if version != scene.version {
      let former = selected
      find(scene)
      selected = former
      move(by: 0)
    }
    let page = max(1, Self.list(in: scene.size).height - 2)
    switch key {
    case .escape: return .closes()
    case .enter:
      guard rows.indices.contains(selected), case .hit(let hit) = rows[selected] else {
        return .stays(.unavailable(lead))
      }
      return .closes(.show(hit.record))
    case .up, .backtab: move(by: -1)
    case .down, .tab: move(by: 1)
    case .pageUp: move(by: -page)
    case .pageDown: move(by: page)
    default:
      let before = field.text
      guard field.update(key) else { return .unknown }
      if field.text != before { find(scene) }
    }
    return .stays()
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    field.paste(text)
    find(scene)
    return .done
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    guard kind == "item", let index = Int(value), rows.indices.contains(index) else {
      return Self.key(of: kind)
    }
    selected = index
    return .enter
  }

  private mutating func find(_ scene: Scene) {
    search = ProjectSearch(
      field.text, in: scene.project, narrowing: version == scene.version ? search : nil)
    version = scene.version
    list()
  }

  private mutating func list() {
    rows = []
    for (kind, hits) in search.groups {
      rows.append(.heading(kind, count: hits.count))
      rows += hits.map(Row.hit)
    }
    selected = rows.isEmpty ? 0 : 1
  }

  /// Moves among the hits, past the headings.
  private mutating func move(by step: Int) {
    guard !rows.isEmpty else { return }
    selected = max(1, min(selected + step, rows.count - 1))
    if case .heading = rows[selected] { selected += step < 0 ? -1 : 1 }
  }

  /// What is said over the rows.
  private var lead: String {
    let count = search.hits.count
    if search.query.isEmpty { return "Skriv et navn, et nummer eller et ord fra en note." }
    return count == 0
      ? "»\(field.text)« står ikke i projektet." : "Hele projektet: \(count)"
  }

  private static func box(in size: Size) -> Box {
    let height = max(3, size.height - (size.height >= 10 ? 2 : 1))
    return Box(
      title: "Søg i hele projektet", width: min(140, size.width), height: height,
      in: Size(width: size.width, height: height))
  }

  private static func list(in size: Size) -> Rect {
    let inside = box(in: size).inside
    return Rect(
      x: inside.x, y: inside.y + 2, width: inside.width, height: max(0, inside.height - 2))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let box = Self.box(in: frame.size)
    box.draw(in: &frame)
    let (inside, list) = (box.inside, Self.list(in: frame.size))
    frame.put("Søg:", at: Point(x: inside.x, y: inside.y), style: .label)
    field.view(
      in: &frame, at: Rect(x: inside.x + 5, y: inside.y, width: inside.width - 5, height: 1),
      focused: true)
    frame.put(lead, at: Point(x: inside.x, y: inside.y + 1), style: .muted, width: inside.width)
    // The heading over the first is seen with it.
    let offset = Scroll.offset(
      current: 0, focus: selected == 1 ? 0 : selected, count: rows.count, height: list.height)
    for (line, row) in rows.dropFirst(offset).prefix(list.height).enumerated() {
      let rect = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      switch row {
      case .heading(let kind, let count):
        frame.put(
          "\(kind.heading)  \(count)", at: Point(x: rect.x, y: rect.y), style: .heading,
          width: rect.width)
      case .hit(let hit):
        draw(hit, in: rect, &frame, scene)
        frame.target("item:\(line + offset)", in: rect)
      }
      guard line + offset == selected else { continue }
      frame.style(rect, as: .selected)
      if field.cursor == field.text.count { frame.cursor = Point(x: rect.x + 1, y: rect.y) }
    }
    frame.putArrows(
      x: list.right, list, above: offset > 0, below: offset + list.height < rows.count)
  }

  private func draw(_ hit: SearchHit, in rect: Rect, _ frame: inout Frame, _ scene: Scene) {
    guard let place = Place(for: hit.record, in: scene.project) else {
      return FoundRow(name: "Findes ikke længere", address: "").draw(in: rect, &frame)
    }
    let name = scene.project.name(of: hit.record)
    FoundRow(
      name: name, detail: scene.project.excerpt(of: hit, for: search.query) ?? "",
      address: name.hasPrefix(place.address) ? "" : place.address
    ).draw(in: rect, &frame)
  }
}

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
    if version != scene.version, !renew(scene), key == .enter {
      return .stays(.unavailable("Det valgte er her ikke længere. Vælg igen."))
    }
    let page = max(1, Self.box.list(in: scene.size).height - 2)
    switch key {
    case .escape: return .closes()
    case .enter:
      guard let hit = chosen else { return .stays(.unavailable(lead)) }
      return .closes(.show(hit.record, field: hit.field))
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

  /// The hit that is chosen.
  private var chosen: SearchHit? {
    guard rows.indices.contains(selected), case .hit(let hit) = rows[selected] else { return nil }
    return hit
  }

  /// Finds it again where the project has changed; whether what was chosen is still there.
  private mutating func renew(_ scene: Scene) -> Bool {
    let former = chosen
    find(scene)
    let place = rows.firstIndex { if case .hit(let hit) = $0 { hit == former } else { false } }
    selected = place ?? selected
    return place != nil || former == nil
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

  private static let box = FoundBox(
    title: "Søg i hele projektet", label: "Søg:", most: Size(width: 140, height: .max))

  func view(in frame: inout Frame, _ scene: Scene) {
    // The heading over the first is seen with it.
    let seen = selected == 1 ? 0 : selected
    Self.box.view(
      in: &frame, field, lead, count: rows.count, selected: selected, seen: seen
    ) { place, rect, frame in
      switch rows[place] {
      case .heading(let kind, let count):
        frame.put(
          "\(kind.heading)  \(count)", at: Point(x: rect.x, y: rect.y), style: .heading,
          width: rect.width)
      case .hit(let hit):
        found(hit, scene).draw(in: rect, &frame)
        frame.target("item:\(place)", in: rect)
      }
    }
  }

  private func found(_ hit: SearchHit, _ scene: Scene) -> FoundRow {
    FoundRow(hit.record, scene, detail: scene.project.excerpt(of: hit, for: search.query) ?? "")
  }

  func reading(_ scene: Scene) -> Reading {
    let hits = search.hits.count
    let place = rows.prefix(selected).count { if case .hit = $0 { true } else { false } }
    return Self.box.reading(
      field, lead, chosen.map { found($0, scene) }, place: place, of: hits, footer)
  }
}

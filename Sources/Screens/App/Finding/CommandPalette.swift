import Core
import Interface
import Text

/// All that can be done, and all in the project that has a name, found as one types.
struct CommandPalette: Layer {
  /// What a row is about.
  private enum Row {
    case item(PaletteItem)
    case record(Reference)
    /// All that is written in the project.
    case everything
  }

  private(set) var field = TextField()
  private(set) var selected = 0
  private let items: [PaletteItem]
  private var rows: [Row]
  /// Whether nothing is called what is typed, and the rows only come near.
  private var areNear = false
  private var names = Kept<SceneVersion, Names>()

  /// The names of the items and then of the project's records, made when something is typed.
  private struct Names {
    var index = NameIndex()
    var records: [Reference] = []

    init(_ items: [PaletteItem], _ scene: Scene) {
      for item in items { index.add(item.name, also: "\(item.words) \(item.address)") }
      scene.project.forEachNamed { record, name, words in
        // What a whole room looks at names nobody.
        if scene.place.isCalm, record.kind == .stakeholder { return }
        records.append(record)
        index.add(name, also: words)
      }
    }
  }

  /// The palette of what can be done from where the user is.
  init(_ scene: Scene, _ screens: ScreenStore) {
    items = .all(scene, screens)
    rows = items.filter { !$0.isHidden }.map(Row.item)
  }

  var footer: [FooterItem] {
    [
      FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "gå til eller udfør"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if !field.text.isEmpty, names[scene.version] == nil { find(scene) }
    let page = max(1, Self.list(in: scene.size).height - 1)
    switch key {
    case .escape: return .closes()
    case .enter: return chosen(scene)
    case .up, .backtab: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, rows.count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - page)
    case .pageDown: selected = min(max(0, rows.count - 1), selected + page)
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

  /// Finds what is called what is typed.
  private mutating func find(_ scene: Scene) {
    selected = 0
    let text = field.text.trimmed
    if text.isEmpty {
      rows = items.filter { !$0.isHidden }.map(Row.item)
      areNear = false
      return
    }
    let names = names[scene.version] ?? Names(items, scene)
    self.names[scene.version] = names
    let findings = names.index.find(text)
    rows = findings.places.map { place in
      place < items.count ? .item(items[place]) : .record(names.records[place - items.count])
    }
    areNear = findings.areNear
    if scene.openProject != nil, !scene.place.isCalm { rows.append(.everything) }
  }

  private func chosen(_ scene: Scene) -> Answer {
    guard rows.indices.contains(selected) else {
      return .stays(.unavailable("Intet hedder »\(field.text)«. Skriv noget andet."))
    }
    switch rows[selected] {
    case .item(let item): return .closes(item.outcome)
    case .record(let record): return .closes(.show(record))
    case .everything: return .closes(.open(SearchResults(field.text, scene)))
    }
  }

  private static func box(in size: Size) -> Box {
    // The last two rows are for messages and keys, where there is room for them.
    let height = min(22, size.height - (size.height >= 10 ? 2 : 1))
    return Box(
      title: "Find", width: min(76, size.width), height: height,
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
    frame.put("Skriv:", at: Point(x: inside.x, y: inside.y), style: .label)
    field.view(
      in: &frame, at: Rect(x: inside.x + 7, y: inside.y, width: inside.width - 7, height: 1),
      focused: true)
    frame.put(
      lead, at: Point(x: inside.x, y: inside.y + 1), style: .muted, width: inside.width)
    let offset = Scroll.offset(
      current: 0, focus: selected, count: rows.count, height: list.height)
    for (line, row) in rows.dropFirst(offset).prefix(list.height).enumerated() {
      let rect = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      draw(row, in: rect, &frame, scene)
      frame.target("item:\(line + offset)", in: rect)
      guard line + offset == selected else { continue }
      frame.style(rect, as: .selected)
      // Whoever listens hears the choice; whoever corrects what is typed sees where.
      if field.cursor == field.text.count { frame.cursor = Point(x: rect.x + 1, y: rect.y) }
    }
    frame.putArrows(
      x: list.right, list, above: offset > 0, below: offset + list.height < rows.count)
  }

  /// What is said over the rows.
  private var lead: String {
    if field.text.isEmpty { return "Hvad vil du gøre, eller hvor vil du hen?" }
    if areNear { return "Intet hedder »\(field.text)«. Mente du:" }
    if case .everything? = rows.first { return "Intet hedder »\(field.text)«." }
    return rows.isEmpty ? "Intet hedder »\(field.text)«." : ""
  }

  private func draw(_ row: Row, in rect: Rect, _ frame: inout Frame, _ scene: Scene) {
    let name: String
    var (address, keys) = ("", "")
    switch row {
    case .item(let item): (name, address, keys) = (item.name, item.address, item.keys)
    case .record(let record):
      guard let place = Place(for: record, in: scene.project) else {
        name = "Findes ikke længere"
        break
      }
      name = scene.project.name(of: record)
      address = name.hasPrefix(place.address) ? "" : place.address
    case .everything: name = "Søg efter »\(field.text)« i alt, der er skrevet"
    }
    FoundRow(name: name, address: address, end: keys).draw(in: rect, &frame)
  }
}

/// A row that tells of something found: what it is called, where it is, and at the end what there is room for.
struct FoundRow {
  let name: String
  var detail = ""
  let address: String
  var end = ""

  func draw(in rect: Rect, _ frame: inout Frame) {
    let room = rect.width - 2
    let said = " i \(address.lowercased())"
    let name = name.hasSuffix(said) ? String(name.dropLast(said.count)) : name
    let place = address.isEmpty ? "" : " · \(address)"
    let left = room - Width.of(place)
    // The place is told first, and where there isn't room for both, the name is cut.
    let named = frame.put(name, at: Point(x: rect.x + 1, y: rect.y), width: max(8, left))
    var x = rect.x + 1 + named
    x += frame.put(
      place, at: Point(x: x, y: rect.y), style: .muted, width: max(0, rect.right - 1 - x))
    if !detail.isEmpty, rect.right - 1 - x > 12 {
      frame.put(
        " · \(detail)", at: Point(x: x, y: rect.y), style: .muted, width: rect.right - 1 - x)
    }
    let width = Width.of(end)
    if width > 0, x + width + 2 <= rect.right {
      frame.put(end, at: Point(x: rect.right - width - 1, y: rect.y), style: .key)
    }
  }
}

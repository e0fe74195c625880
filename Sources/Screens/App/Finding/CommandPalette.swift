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

    /// What tells it from the other rows.
    var id: String {
      switch self {
      case .item(let item): "\(item.name) · \(item.address)"
      case .record(let record): "\(record.kind) \(record.id)"
      case .everything: ""
      }
    }
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
    if !field.text.isEmpty, names[scene.version] == nil, !renew(scene), key == .enter {
      return .stays(.unavailable("Det valgte er her ikke længere. Vælg igen."))
    }
    let page = max(1, Self.box.list(in: scene.size).height - 1)
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

  /// Finds it again where the project has changed; whether what was chosen is still there.
  private mutating func renew(_ scene: Scene) -> Bool {
    let chosen = rows.indices.contains(selected) ? rows[selected].id : nil
    find(scene)
    guard let place = rows.firstIndex(where: { $0.id == chosen }) else { return chosen == nil }
    selected = place
    return true
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

  private static let box = FoundBox(
    title: "Find", label: "Skriv:", most: Size(width: 76, height: 22))

  func view(in frame: inout Frame, _ scene: Scene) {
    Self.box.view(in: &frame, field, lead, count: rows.count, selected: selected) {
      found(rows[$0], scene).draw(in: $1, &$2)
      $2.target("item:\($0)", in: $1)
    }
  }

  /// What is said over the rows.
  private var lead: String {
    if field.text.isEmpty { return "Hvad vil du gøre, eller hvor vil du hen?" }
    if areNear { return "Intet hedder »\(field.text)«. Mente du:" }
    if case .everything? = rows.first { return "Intet hedder »\(field.text)«." }
    return rows.isEmpty ? "Intet hedder »\(field.text)«." : ""
  }

  private func found(_ row: Row, _ scene: Scene) -> FoundRow {
    switch row {
    case .item(let item): FoundRow(name: item.name, address: item.address, end: item.keys)
    case .record(let record):
      // A promise is only called by its number.
      FoundRow(
        record, scene,
        detail: record.kind == .promise ? scene.project.promise(record.id)?.text ?? "" : "")
    case .everything: FoundRow(name: "Søg efter »\(field.text)« i alt, der er skrevet", address: "")
    }
  }

  func reading(_ scene: Scene) -> Reading {
    let row = rows.indices.contains(selected) ? found(rows[selected], scene) : nil
    return Self.box.reading(field, lead, row, place: selected, of: rows.count, footer)
  }
}

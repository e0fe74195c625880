import Core
import Interface
import Text

/// The box in which one types, with what is found below.
struct FoundBox {
  let title: String
  /// What stands before what is typed.
  let label: String
  /// As large as it gets.
  let most: Size

  private func box(in size: Size) -> Box {
    // The last two rows are for messages and keys, where there is room for them.
    let height = max(3, min(most.height, size.height - (size.height >= 10 ? 2 : 1)))
    return Box(
      title: title, width: min(most.width, size.width), height: height,
      in: Size(width: size.width, height: height))
  }

  /// Where what is found stands.
  func list(in size: Size) -> Rect {
    let inside = box(in: size).inside
    return Rect(
      x: inside.x, y: inside.y + 2, width: inside.width, height: max(0, inside.height - 2))
  }

  /// Draws what is typed, `lead` below it, and as many of the rows as there is room for, so that the
  /// one at `seen`, or else the selected one, is among them; `draw` puts a row, by its place, in a line.
  func view(
    in frame: inout Frame, _ field: TextField, _ lead: String, count: Int, selected: Int,
    seen: Int? = nil, draw: (Int, Rect, inout Frame) -> Void
  ) {
    let box = box(in: frame.size)
    box.draw(in: &frame)
    let (inside, list) = (box.inside, list(in: frame.size))
    let used = Width.of(label) + 1
    frame.put(label, at: Point(x: inside.x, y: inside.y), style: .label)
    field.view(
      in: &frame,
      at: Rect(x: inside.x + used, y: inside.y, width: inside.width - used, height: 1),
      focused: true)
    frame.put(lead, at: Point(x: inside.x, y: inside.y + 1), style: .muted, width: inside.width)
    let offset = Scroll.offset(
      current: 0, focus: seen ?? selected, count: count, height: list.height)
    let end = min(count, offset + list.height)
    for place in offset..<max(offset, end) {
      let rect = Rect(x: list.x, y: list.y + place - offset, width: list.width, height: 1)
      draw(place, rect, &frame)
      guard place == selected else { continue }
      frame.style(rect, as: .selected)
      // Whoever listens hears the choice; whoever corrects what is typed sees where.
      if field.cursor == field.text.count { frame.cursor = Point(x: rect.x + 1, y: rect.y) }
    }
    frame.putArrows(x: list.right, list, above: offset > 0, below: end < count)
  }
}

extension FoundBox {
  /// What is read aloud of it: what is chosen, where it is among what is found, and what is typed.
  func reading(
    _ field: TextField, _ lead: String, _ row: FoundRow?, place: Int, of count: Int,
    _ footer: [FooterItem]
  ) -> Reading {
    let typed = field.text.isEmpty ? "" : "Skrevet: »\(field.text)«"
    let line = [row.map { "\(place + 1) af \(count): \($0.words)" } ?? "", typed].asSentences
    return Reading(
      [title, footer.words], heading: lead.isEmpty ? [] : [lead],
      line: line.isEmpty ? "Intet er skrevet." : line)
  }
}

/// A row that tells of something found: what it is called, where it is, and at the end what there is room for.
struct FoundRow {
  let name: String
  var detail = ""
  let address: String
  var end = ""

  /// What is said of it.
  var words: String { [name, address, detail, end].filter { !$0.isEmpty }.asSentences }

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

extension FoundRow {
  /// A row that tells of a record, and where it is.
  init(_ record: Reference, _ scene: Scene, detail: String = "") {
    guard let place = Place(for: record, in: scene.project) else {
      self.init(name: "Findes ikke længere", address: "")
      return
    }
    // What has quotes of its own gets none around it: "Tjekpunkt: Skriv »fælles« i stedet".
    let parts = scene.project.record(record)?.nameParts.flatMap { parts in
      parts.called.contains("»") ? "\(parts.kind): \(parts.called)" : nil
    }
    let name = parts ?? scene.project.name(of: record)
    self.init(
      name: name, detail: detail, address: name.hasPrefix(place.address) ? "" : place.address)
  }
}

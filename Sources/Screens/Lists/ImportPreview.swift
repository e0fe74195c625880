import Core
import Interface
import Text

/// What an import would do, to be read before it is done.
struct ImportPreview: Layer {
  /// What it is called: "Import af aktiviteter".
  let title: String
  /// The file's list, whose columns may be chosen otherwise; nil where it comes from no file.
  let request: ListRequest?
  /// What would be added, changed and refused, as plain text.
  let report: String
  /// What is done if the answer is yes.
  let edit: Edit
  /// The first line that is shown.
  private(set) var offset = 0
  /// The lines of a width: of a long list they take long to make.
  private var kept = Kept<Int, [String]>()

  /// Creates the preview of a file's list.
  init(of request: ListRequest, report: String, edit: Edit) {
    title = "Import af \(request.kind.many)"
    self.request = request
    self.report = report
    self.edit = edit
  }

  /// Creates the preview of what was pasted.
  init(_ title: String, report: String, edit: Edit) {
    self.title = title
    request = nil
    self.report = report
    self.edit = edit
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let height = Self.height(scene.size)
    let lines = lines(scene.size)
    kept[scene.size.width] = lines
    let last = scene.isAloud ? readLines.count - 1 : lines.count - height
    if let target = key.scrolled(from: offset, page: height, last: last) {
      offset = target
      return .stays()
    }
    switch key {
    case .enter, .character("i"):
      return edit.changes.isEmpty ? close : .closes(.commit(edit))
    case .character("c"):
      guard var request else { return .unknown }
      let uses: [ColumnUse] = if case .chosen(let chosen) = request.columns { chosen } else { [] }
      request.columns = .asked(beginning: uses)
      return .closes(.effects([.readList(request)]))
    case .escape, .character("q"), .character("n"): return close
    default: return .unknown
    }
  }

  /// The lines that there is something to read aloud of.
  var readLines: [String] {
    report.split(separator: "\n").map(String.init).filter { !$0.spoken.isEmpty }
  }

  private var close: Answer { .closes(.say("Intet er importeret.")) }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    switch kind {
    case "yes": .enter
    case "columns": .character("c")
    default: Self.key(of: kind)
    }
  }

  /// The keys that work while it is read.
  var isForChange: Bool { true }

  var footer: [FooterItem] {
    let accept = FooterItem("Enter", "importér", target: "yes")
    return (edit.changes.isEmpty ? [] : [accept]) + [FooterItem("Pil op/ned", "rul")]
      + (request == nil ? [] : [FooterItem("c", "kolonnerne", target: "columns")])
      + [FooterItem("Esc", "annuller", target: "cancel")]
  }

  private static func height(_ size: Size) -> Int { max(1, size.height - 3) }

  private func lines(_ size: Size) -> [String] {
    kept[size.width] ?? report.wrapped(to: max(1, size.width))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let size = frame.size
    let lines = lines(size)
    frame.fill(Rect(size))
    // The window may have grown since the last key.
    let offset = max(0, min(offset, lines.count - Self.height(size)))
    Chrome.drawTitle(
      ["\(title) · ikke gjort endnu", "Import · ikke gjort endnu"],
      "linje \(offset + 1) af \(lines.count)",
      in: &frame)
    for (row, line) in lines.dropFirst(offset).prefix(Self.height(size)).enumerated() {
      frame.put(line, at: Point(x: 0, y: row + 1))
    }
    frame.cursor = Point(x: 0, y: 1)
  }
}

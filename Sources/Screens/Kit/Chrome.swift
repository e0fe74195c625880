import Core
import Interface
import Text

/// News above the footer.
struct Notice: Equatable {
  enum Tone: Equatable { case plain, success, warning, error }
  var text: String
  var tone: Tone

  var style: Style {
    switch tone {
    case .plain: .muted
    case .success: .success
    case .warning: .warning
    case .error: .error
    }
  }

  /// The sign before the text, for those who can't tell by the colour.
  var glyph: String {
    switch tone {
    case .plain: ""
    case .success: "✓ "
    case .warning, .error: "! "
    }
  }
}

/// What surrounds every screen: the title bar, the tabs, the news and the footer.
enum Chrome {
  /// The part of a screen of `size` that is left for its content.
  static func content(of size: Size) -> Rect {
    let top = size.height >= 16 ? 2 : 1
    let bottom = size.height >= 10 ? 2 : 1
    return Rect(x: 0, y: top, width: size.width, height: max(0, size.height - top - bottom))
  }

  /// Draws the title bar: to the left the first of `titles` that there is room for; where there is
  /// none for what stands to the right, `mark` in their place, which must be seen.
  static func drawTitle(
    _ titles: [String], _ right: String, keeping alone: [String] = [], in frame: inout Frame
  ) {
    let width = frame.size.width
    frame.fill(Rect(x: 0, y: 0, width: width, height: 1), style: .title)
    let rightWidth = Width.of(right)
    let beside = width - rightWidth - 4
    let fits = beside >= min(titles.map(Width.of).min() ?? 0, 24)
    let room = max(0, fits ? beside : width - 2)
    let shown = fits || alone.isEmpty ? titles : alone
    frame.put(shown.fitting(room), at: Point(x: 1, y: 0), style: .title, width: room)
    if fits { frame.put(right, at: Point(x: width - rightWidth - 1, y: 0), style: .title) }
  }

  static func drawTabs(active: Tab?, in frame: inout Frame) {
    guard frame.size.height >= 16 else { return }
    let full = Tab.allCases.map { "\($0.rawValue) \($0.name)" }
    let needed = full.reduce(0) { $0 + Width.of($1) + 2 }
    var x = 1
    for (tab, name) in zip(Tab.allCases, full) {
      let isActive = tab == active
      let text = needed <= frame.size.width || isActive ? name : "\(tab.rawValue)"
      let used = frame.put(text, at: Point(x: x, y: 1), style: isActive ? .activeTab : .tab)
      frame.target("tab:\(tab.rawValue)", in: Rect(x: x, y: 1, width: used, height: 1))
      x += used + 2
    }
  }

  static func drawFooter(_ bindings: [KeyBinding], in frame: inout Frame) {
    drawFooter(
      bindings.compactMap { binding in
        binding.short.map { FooterItem(binding.keys[0].name, $0, target: "key:\(binding.name)") }
      }, in: &frame)
  }

  static func drawFooter(_ items: [FooterItem], in frame: inout Frame) {
    guard frame.size.height >= 3 else { return }
    let y = frame.size.height - 1
    let row = Rect(x: 0, y: y, width: frame.size.width, height: 1)
    frame.fill(row)
    // What was drawn there before isn't to be clicked on any more.
    frame.target("", in: row)
    var x = 1
    for item in items.fitting(width: frame.size.width - 2) {
      let start = x
      x += frame.put(item.key, at: Point(x: x, y: y), style: .key)
      if !item.word.isEmpty {
        x += frame.put(" \(item.word)", at: Point(x: x, y: y), style: .footer)
      }
      if let target = item.target {
        frame.target(target, in: Rect(x: start, y: y, width: x - start, height: 1))
      }
      x += 2
    }
  }

  /// The news as lines of a screen of `size`.
  static func lines(of notice: Notice, on size: Size) -> [String] {
    let all = (notice.glyph + notice.text).wrapped(to: max(1, size.width - 2))
    let room = max(1, size.height / 3)
    return all.count > room ? all.prefix(room - 1) + ["\(all[room - 1]) …"] : all
  }

  /// Draws the news on the row above the footer, and on those above it when there is much to say.
  static func drawNotice(_ notice: Notice?, in frame: inout Frame) {
    guard let notice else { return }
    let size = frame.size
    let last = size.height >= 10 ? size.height - 2 : size.height - 1
    let lines = lines(of: notice, on: size)
    for (row, line) in lines.enumerated() {
      let y = last - lines.count + 1 + row
      frame.fill(Rect(x: 0, y: y, width: size.width, height: 1))
      frame.put(line, at: Point(x: 1, y: y), style: notice.style, width: max(0, size.width - 2))
    }
  }
}

extension [String] {
  /// The first that is no wider than `width`, or else the last.
  func fitting(_ width: Int) -> String { first { Width.of($0) <= width } ?? last ?? "" }

  /// The first with as many of the others after it as there is room for; whole ones are left out
  /// rather than the last of them cut.
  func joined(fitting width: Int) -> String {
    dropFirst().reduce(first ?? "") { text, part in
      let longer = "\(text) · \(part)"
      return Width.of(longer) <= width ? longer : text
    }
  }
}

extension ProjectInfo {
  /// The project's name for a heading, with the organisation and without.
  var titles: [String] {
    let name = name.isEmpty ? "Projekt uden navn" : name
    return organisation.isEmpty ? [name] : ["\(name) · \(organisation)", name]
  }
}

/// A key in the footer, with what it does in a word or two.
struct FooterItem: Equatable {
  let key: String
  let word: String
  let target: String?

  init(_ key: String, _ word: String, target: String? = nil) {
    self.key = key
    self.word = word
    self.target = target
  }

  /// The key alone.
  fileprivate var bare: FooterItem { FooterItem(key, "", target: target) }

  fileprivate var columns: Int { Width.of(key) + (word.isEmpty ? 0 : 1 + Width.of(word)) }
}

extension [FooterItem] {
  /// As many as there is room for.
  ///
  /// What a lost user looks for stands last, the way back first of it, and is kept before what
  /// stands in the middle. The palette goes first, then the word beside the help, then that beside the
  /// way out; that beside the way back goes last.
  func fitting(width: Int) -> [FooterItem] {
    func columns(_ list: some Sequence<FooterItem>) -> Int {
      list.reduce(-2) { $0 + $1.columns + 2 }
    }
    let isWayBack = count > 4 && self[count - 4].key == "Esc"
    let back = isWayBack ? [self[count - 4]] : []
    let (rest, help, out) = (Array(suffix(3)), Array(suffix(2)), Array(suffix(1)))
    let others = dropLast(isWayBack ? 4 : 3)
    let most = Array(others.prefix(1))
    func start(before last: [FooterItem]) -> [FooterItem] {
      var kept: [FooterItem] = []
      for item in others where columns(kept + [item] + last) <= width { kept.append(item) }
      return kept
    }
    func isEnough(_ last: [FooterItem]) -> Bool { columns(most + last) <= width }
    let sign = help.dropLast().map(\.bare)
    let bare = isWayBack ? sign + out.map(\.bare) : sign + out
    let narrower = [back + rest, back + help, back + sign + out, back + bare]
    let last = narrower.first(where: isEnough) ?? back.map(\.bare) + bare
    return isEnough(last) ? start(before: last) + last : start(before: out) + out
  }
}

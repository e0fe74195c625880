import Core
import Interface
import Text

extension App {
  /// The smallest screen that anything useful can be shown on.
  private static let smallest = Size(width: 20, height: 6)

  /// Draws the app as it is, and keeps what the frames to come may have in common with it.
  public mutating func nextFrame() -> Frame {
    let (scene, screen) = (scene, screens[place])
    let key = backdropKey(screen, scene)
    if isLargeEnough, backdrop[key] == nil { backdrop[key] = drawBackdrop(screen, scene) }
    return view(screen, scene, over: backdrop[key])
  }

  /// Draws the app as it is.
  public func view() -> Frame {
    let (scene, screen) = (scene, screens[place])
    return view(screen, scene, over: backdrop[backdropKey(screen, scene)])
  }

  private func view(_ screen: any Screen, _ scene: Scene, over backdrop: Frame?) -> Frame {
    guard isLargeEnough else {
      var frame = Frame(size)
      frame.put("Gør vinduet større", at: Point(x: 0, y: 0))
      return frame
    }
    var frame = backdrop ?? drawBackdrop(screen, scene)
    screen.view(in: &frame, scene)
    for layer in overlays { layer.view(in: &frame, scene) }
    if let layer = overlays.last {
      Chrome.drawFooter(layer.footer, in: &frame)
    }
    if search != nil && overlays.isEmpty {
      Chrome.drawFooter(Self.searchKeys(place, isNarrow: size.width < 70), in: &frame)
      drawSearch(in: &frame)
    } else if overlays.last?.showsNews != true {
      Chrome.drawNotice(news, in: &frame)
    }
    return frame
  }

  /// What is said now: what has just happened, what waits, what is under way, or what is wrong still.
  var news: Notice? {
    guard let waiting else {
      return notice ?? (wordsOfAwaited ?? work).map { Notice(text: $0, tone: .plain) }
        ?? away.map { Notice(text: $0, tone: .warning) }
    }
    return Notice(
      text: [notice?.text, waiting.words].compactMap { $0 }.joined(separator: " · "),
      tone: .warning)
  }

  private var isLargeEnough: Bool {
    size.width >= Self.smallest.width && size.height >= Self.smallest.height
  }

  private func backdropKey(_ screen: any Screen, _ scene: Scene) -> BackdropKey {
    BackdropKey(
      place: place, version: scene.version, view: screen.backdrop(scene),
      footer: footer(of: screen, scene))
  }

  private func drawBackdrop(_ screen: any Screen, _ scene: Scene) -> Frame {
    var frame = Frame(size)
    drawChrome(in: &frame)
    Chrome.drawFooter(place.screen.bindings.footer(footer(of: screen, scene)), in: &frame)
    screen.drawBackdrop(in: &frame, scene)
    return frame
  }

  /// What a screen's footer shows; where nothing can be changed without what does, and where Esc
  /// leads out of the past, that says so.
  func footer(of screen: any Screen, _ scene: Scene) -> FooterChoice {
    var choice = screen.footer(scene)
    guard hindrance != nil else { return choice }
    choice.without.formUnion([.undo, .redo])
    // What a key does may depend on what has the focus.
    let (bindings, own) = (place.screen.bindings, Set(place.screen.bindings.own.map(\.action)))
    let shown = bindings.footer(choice).filter { $0.short != nil }.map(\.action)
    choice.without.formUnion(
      shown.filter { own.contains($0) && screen.isForChange($0, scene) })
    if leavesPastOnEscape { choice.words[.back] = "tilbage til i dag" }
    return choice
  }

  /// What the title of every screen says of a copy that was taken along.
  static let copyMark = "KOPI"

  private func drawChrome(in frame: inout Frame) {
    let date =
      size.width >= 100
      ? "\(today.long) · \(today.week.name)" : "\(today.medium) · \(today.week.name)"
    let names =
      place == .portfolio ? ["Samdrift"] : project?.info.titles ?? ["Samdrift"]
    let today = viewpoint.titled(date.capitalizedFirst)
    let marks = [isCopy ? Self.copyMark : "", access.mark]
    let right = (marks + [past == nil ? today : viewpoint.mark ?? ""]).filled(" · ")
    let alone = past == nil ? names.map(viewpoint.titled) : viewpoint.marks
    Chrome.drawTitle(
      names, right, keeping: alone.map { (marks + [$0]).filled(" · ") }, in: &frame)
    if place != .welcome, !place.isCalm { Chrome.drawTabs(active: place.tab, in: &frame) }
  }

  /// The keys that work while one searches in a place; without the arrows on a narrow screen.
  static func searchKeys(_ place: Place, isNarrow: Bool = false) -> [FooterItem] {
    let all = isNarrow ? "alt" : "hele projektet"
    let beyond = place.screen.isInProject ? [FooterItem("Tab", all, target: "everywhere")] : []
    return (isNarrow ? [] : [FooterItem("Pil op/ned", "flytter")])
      + [FooterItem("Enter", "bliv her")] + beyond + [FooterItem("Esc", "tilbage")]
  }

  private func drawSearch(in frame: inout Frame) {
    guard let search else { return }
    let y = size.height >= 10 ? size.height - 2 : size.height - 1
    let row = Rect(x: 0, y: y, width: size.width, height: 1)
    frame.fill(row)
    let used = frame.put("Søg: ", at: Point(x: 1, y: y), style: .label)
    let beyond = search.project.map { "Hele projektet: \($0.hits.count)" } ?? ""
    let right = size.width - 1 - Width.of(beyond)
    frame.put(beyond, at: Point(x: right, y: y), style: .muted)
    frame.target("everywhere", in: Rect(x: right, y: y, width: Width.of(beyond), height: 1))
    search.field.view(
      in: &frame, at: Rect(x: 1 + used, y: y, width: max(1, right - used - 2), height: 1),
      focused: true)
  }
}

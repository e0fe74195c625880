import Core
import Interface

extension App {
  /// Does what the keys would do to what was clicked on.
  mutating func click(_ point: Point) -> [Effect] {
    guard !isAloud, let target = view().target(at: point), !target.isEmpty else { return [] }
    notice = nil
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    if !overlays.isEmpty { return clickLayer(parts[0], value) }
    if search != nil, parts[0] == "everywhere" { return pressSearch(.tab) }
    search = nil
    switch parts[0] {
    case "tab": return Int(value).flatMap(Tab.init(rawValue:)).map { perform(.tab($0)) } ?? []
    case "key":
      return place.screen.bindings.all.first { $0.name == value }.map { perform($0.action) } ?? []
    default:
      return use { screen, scene throws(Refusal) in try screen.click(parts[0], value, &scene) }
    }
  }

  /// Moves the focus as the arrow keys would.
  mutating func turnWheel(_ rows: Int) -> [Effect] {
    if isAloud { return [] }
    let key: Key = rows < 0 ? .up : .down
    for _ in 0..<min(abs(rows), 10) {
      if overlays.isEmpty { _ = perform(rows < 0 ? .up : .down) } else { _ = pressLayer(key) }
    }
    return []
  }
}

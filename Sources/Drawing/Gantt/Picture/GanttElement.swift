/// A piece of the picture of the plan, before it is written as one of the formats.
enum GanttElement {
  /// A shape, by how it looks.
  case shape(Look, Outline)
  /// A few letters that belong to a place in the picture.
  case text(String, x: Double, y: Double, Lettering)
  /// Words that begin at `x`, with their foot at `y`, and can stand over the picture as well as in
  /// it.
  case words(String, x: Double, y: Double, Lettering)
  /// What belongs together, and what it is.
  indirect case titled(String, [GanttElement])

  /// How a shape looks, from those at the back to those in front.
  enum Look: CaseIterable, Hashable {
    case dayOff, week, month, milestone, today, area, approved
    case notStarted, inProgress, waiting, postponed, done, withdrawn
    case link
  }

  /// Where a shape's edges are.
  enum Outline {
    case rect(x: Double, y: Double, width: Double, height: Double)
    case path(String)
    /// A line that ends in an arrow.
    case arrow(String, tip: (x: Double, y: Double))
  }

  /// How letters look.
  enum Lettering {
    case plain, name, group, late, faint

    /// The height of the letters.
    var size: Double { self == .name ? 17 : 12 }
    /// Whether they are bold.
    var isBold: Bool { self == .name || self == .group || self == .late }
    /// Their colour.
    var colour: String { self == .late ? "#a11" : self == .faint ? "#555" : "#111" }
  }

  /// An upright line.
  static func line(x: Double, from top: Double, to bottom: Double, _ look: Look) -> GanttElement {
    .shape(look, .path("M\(x.svg) \(top.svg)V\(bottom.svg)"))
  }
}

extension GanttElement.Outline {
  /// The edges as part of a path, without an arrow's head.
  var path: String {
    switch self {
    case .rect(let x, let y, let width, let height):
      "M\(x.svg) \(y.svg)h\(width.svg)v\(height.svg)h\((-width).svg)z"
    case .path(let path), .arrow(let path, _): path
    }
  }

  /// An arrow's head; nil for what has none.
  var head: String? {
    guard case .arrow(_, let tip) = self else { return nil }
    return "M\(tip.x.svg) \(tip.y.svg)l-8.4 -4.2v8.4z"
  }
}

extension GanttElement {
  /// The element in SVG; `sheet` is in the names of the patterns.
  func svg(_ sheet: String) -> String {
    switch self {
    case .shape(let look, .rect(let x, let y, let width, let height)):
      SVG.rect(
        x: x, y: y, width: width, height: height,
        attributes: GanttInk.attributes(of: look, sheet))
    case .shape(let look, let outline):
      "<path \(GanttInk.attributes(of: look, sheet)) d=\"\(outline.path)\"/>"
        + Self.heads(outline.head ?? "")
    case .text(let text, let x, let y, let lettering),
      .words(let text, let x, let y, let lettering):
      SVG.text(text, x: x, y: y, attributes: GanttInk.attributes(of: lettering))
    case .titled(let title, let parts):
      "<g><title>\(title.markup)</title>" + parts.map { $0.svg(sheet) }.joined() + "</g>"
    }
  }

  /// The heads of arrows, drawn as shapes: WeasyPrint before 60 makes squares of markers.
  fileprivate static func heads(_ path: String) -> String {
    path.isEmpty ? "" : "<path fill=\"\(GanttInk.line)\" d=\"\(path)\"/>"
  }
}

extension [GanttElement] {
  /// The elements in SVG as few as they can be: all shapes of a look in one path, and no words.
  ///
  /// A program that draws SVG takes its time for each element, and WeasyPrint for each letter.
  func sparseSVG(_ sheet: String) -> [String] {
    var shapes: [GanttElement.Look: (path: String, heads: String)] = [:]
    let texts = compactMap { $0.gatheringShapes(in: &shapes)?.svg(sheet) }
    let paths = GanttElement.Look.allCases.flatMap { look -> [String] in
      guard let (path, heads) = shapes[look] else { return [] }
      return [
        "<path \(GanttInk.attributes(of: look, sheet)) d=\"\(path)\"/>", GanttElement.heads(heads),
      ].filter { !$0.isEmpty }
    }
    return paths + texts
  }
}

extension GanttElement {
  /// What is left to be drawn by itself when the shapes have been taken out; a title stays only with
  /// a text.
  fileprivate func gatheringShapes(
    in shapes: inout [Look: (path: String, heads: String)]
  ) -> GanttElement? {
    switch self {
    case .text: return self
    case .words: return nil
    case .shape(let look, let outline):
      shapes[look, default: ("", "")].path += outline.path
      shapes[look]?.heads += outline.head ?? ""
      return nil
    case .titled(let title, let parts):
      let rest = parts.compactMap { $0.gatheringShapes(in: &shapes) }
      return rest.isEmpty ? nil : .titled(title, rest)
    }
  }
}

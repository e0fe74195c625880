extension GanttElement {
  /// The element in SVG.
  var svg: String {
    switch self {
    case .shape(let look, .rect(let x, let y, let width, let height)):
      SVG.rect(
        x: x, y: y, width: width, height: height,
        attributes: GanttInk.attributes(of: look))
    case .shape(let look, let outline):
      "<path \(GanttInk.attributes(of: look)) d=\"\(outline.path)\"/>"
    case .text(let text, let x, let y, let lettering),
      .words(let text, let x, let y, let lettering):
      SVG.text(text, x: x, y: y, class: lettering.rawValue)
    case .titled(let title, let parts):
      "<g><title>\(title.markup)</title>" + parts.map(\.svg).joined() + "</g>"
    }
  }
}

extension [GanttElement] {
  /// The elements in SVG as few as they can be: all shapes of a look in one path, and no words.
  ///
  /// A program that draws SVG takes its time for each element, and WeasyPrint for each letter.
  var sparseSVG: [String] {
    var shapes: [GanttElement.Look: (path: String, heads: String)] = [:]
    let texts = compactMap { $0.gatheringShapes(in: &shapes)?.svg }
    let paths = GanttElement.Look.allCases.flatMap { look -> [String] in
      guard let (path, heads) = shapes[look] else { return [] }
      let attributes = GanttInk.attributes(of: look, withHeads: false)
      return ["<path \(attributes) d=\"\(path)\"/>"]
        + (heads.isEmpty ? [] : ["<path fill=\"\(GanttInk.line)\" d=\"\(heads)\"/>"])
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

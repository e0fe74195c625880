import Text

/// The picture of the plan for a paper: its words are HTML over the drawing, so that a program that
/// makes pages of it needn't set them letter by letter.
///
/// All measures follow the letters' size, so that the words stand where they would in the drawing.
extension GanttSheet {
  /// A lying A4 page between its margins, in pixels: 265 by 158 mm.
  private static let page = (width: 1001.6, height: 597.2)

  /// The element.
  var html: String {
    let picture = GanttPicture(self)
    let scale = picture.scale
    let size = min(1, Self.page.width / scale.width, Self.page.height / scale.height) * 12
    // What a template says of pictures would move the drawing away from its words.
    let area =
      "max-width:none;max-height:none;width:\((scale.width / 12).em);height:\((scale.height / 12).em)"
    return """
      <div style="position:relative;font-size:\(size.hundredths)px;max-width:100%;overflow:auto">
      \(picture.sparseSVG(style: area))\
      <div aria-hidden="true">
      \(picture.elements.wordBlocks.map(\.html).joined(separator: "\n"))
      </div>
      </div>
      """
  }
}

/// Words that stand under one another, each on a row of the plan's, or beside one another at equal
/// distances.
private struct WordBlock {
  let x: Double
  /// The foot of the first.
  let y: Double
  let size: Double
  /// The pixels from each to the next beside it; nil for words under one another.
  private var step: Double?
  private var words: [(text: String, lettering: GanttElement.Lettering)]

  init(_ text: String, x: Double, y: Double, _ lettering: GanttElement.Lettering) {
    (self.x, self.y, size) = (x, y, lettering.size)
    words = [(text, lettering)]
  }

  /// Takes in words that stand where the next are to be; whether they do.
  mutating func take(
    _ text: String, x: Double, y: Double, _ lettering: GanttElement.Lettering
  ) -> Bool {
    guard lettering.size == size else { return false }
    let isUnder = step == nil && x == self.x && y == self.y + offset(GanttScale.rowHeight)
    let distance = step ?? (words.count == 1 ? x - self.x : 0)
    let isBeside = y == self.y && distance > room && abs(x - self.x - offset(distance)) < 0.01
    guard isUnder || isBeside else { return false }
    if isBeside { step = distance }
    words.append((text, lettering))
    return true
  }

  private func offset(_ distance: Double) -> Double { Double(words.count) * distance }

  /// The most pixels that the last of the words may take up.
  private var room: Double { Double(words.last?.text.count ?? 0) * size * 0.7 }

  /// A paragraph in its place.
  var html: String {
    // Letters stand as much above the middle of their row as below it.
    let top = y - GanttScale.rowHeight / 2 - size * 0.347
    let style =
      "position:absolute;margin:0;white-space:pre;font-size:\((size / 12).em);"
      + "left:\((x / size).em);top:\((top / size).em);line-height:"
      + (GanttScale.rowHeight / size).hundredths
      + (step.map { ";tab-size:\(($0 / size).decimals(4))em" } ?? "")
    let separator = step == nil ? "\n" : "\t"
    let letterings = Set(words.map(\.lettering))
    if let only = letterings.first, letterings.count == 1 {
      let text = words.map(\.text.markup).joined(separator: separator)
      return "<p style=\"\(style);\(only.style)\">\(text)</p>"
    }
    let texts = words.map { text, lettering in
      lettering == .plain
        ? text.markup : "<span style=\"\(lettering.style)\">\(text.markup)</span>"
    }
    return "<p style=\"\(style)\">\(texts.joined(separator: separator))</p>"
  }
}

extension [GanttElement] {
  /// The words of the elements, as few blocks as their places allow.
  fileprivate var wordBlocks: [WordBlock] {
    var blocks: [WordBlock] = []
    for case .words(let text, let x, let y, let lettering) in flattened {
      if !blocks.isEmpty, blocks[blocks.count - 1].take(text, x: x, y: y, lettering) { continue }
      blocks.append(WordBlock(text, x: x, y: y, lettering))
    }
    return blocks
  }

  private var flattened: [GanttElement] {
    flatMap { if case .titled(_, let parts) = $0 { parts.flattened } else { [$0] } }
  }
}

extension GanttElement.Lettering {
  fileprivate var style: String { "color:\(colour)" + (isBold ? ";font-weight:bold" : "") }
}

extension Double {
  /// The number with two decimals.
  fileprivate var hundredths: String { decimals(2) }

  /// The number with `count` decimals.
  fileprivate func decimals(_ count: Int) -> String {
    let digits = String(Int((self * (0..<count).reduce(1) { unit, _ in unit * 10 }).rounded()))
    let filled = String(repeating: "0", count: max(0, count + 1 - digits.count)) + digits
    return "\(filled.dropLast(count)).\(filled.suffix(count))"
  }

  /// A length in letters' heights.
  fileprivate var em: String { "\(hundredths)em" }
}

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

/// Words that stand under one another, each on a row of the plan's.
private struct WordBlock {
  let x: Double
  /// The foot of the first row.
  let y: Double
  let size: Double
  var rows: [(text: String, lettering: GanttElement.Lettering)]

  /// A paragraph in its place.
  var html: String {
    // Letters stand as much above the middle of their row as below it.
    let top = y - GanttScale.rowHeight / 2 - size * 0.347
    let style =
      "position:absolute;margin:0;white-space:pre;font-size:\((size / 12).em);"
      + "left:\((x / size).em);top:\((top / size).em);line-height:"
      + (GanttScale.rowHeight / size).hundredths
    let letterings = Set(rows.map(\.lettering))
    if let only = letterings.first, letterings.count == 1 {
      let text = rows.map(\.text.markup).joined(separator: "\n")
      return "<p style=\"\(style);\(only.style)\">\(text)</p>"
    }
    let lines = rows.map { text, lettering in
      lettering == .plain
        ? text.markup : "<span style=\"\(lettering.style)\">\(text.markup)</span>"
    }
    return "<p style=\"\(style)\">\(lines.joined(separator: "\n"))</p>"
  }
}

extension [GanttElement] {
  /// The words of the elements; those that follow each other from row to row are one block.
  fileprivate var wordBlocks: [WordBlock] {
    var blocks: [WordBlock] = []
    for case .words(let text, let x, let y, let lettering) in flattened {
      if let last = blocks.last, last.x == x, last.size == lettering.size,
        y == last.y + Double(last.rows.count) * GanttScale.rowHeight
      {
        blocks[blocks.count - 1].rows.append((text, lettering))
      } else {
        blocks.append(WordBlock(x: x, y: y, size: lettering.size, rows: [(text, lettering)]))
      }
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
  fileprivate var hundredths: String {
    let hundredths = Int((self * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }

  /// A length in letters' heights.
  fileprivate var em: String { "\(hundredths)em" }
}

import Drawing
import Text

extension Markup {
  /// HTML as the papers', but for what is wider than a telephone, and for what is only for paper.
  static let site = Markup(
    text: \.displayable, heading: { "<h2>\($0.markup)</h2>\n" }, block: \.siteHTML, blockGap: "\n",
    partGap: "")
}

extension Block {
  /// The block as a page has it: no styles of its own, which the page's policy forbids, and no lines
  /// to sign on.
  fileprivate var siteHTML: String {
    switch self {
    case .table(let table): table.html(hasWidths: false).scrolling(called: table.caption)
    case .chart(let chart):
      "<figure>\n"
        + chart.drawings.enumerated().map { index, drawing in
          let place = chart.drawings.count == 1 ? "" : " (\(index + 1) af \(chart.drawings.count))"
          return drawing.scrolling(called: chart.description + place)
        }.joined(separator: "\n")
        + (chart.caption.isEmpty ? "" : "\n<figcaption>\(chart.caption.markup)</figcaption>")
        + "\n</figure>"
    case .signatures: ""
    default: html
    }
  }
}

extension String {
  /// The element in a region that can be scrolled sideways by itself, also with the keyboard.
  fileprivate func scrolling(called name: String) -> String {
    "<div class=\"wide\" role=\"region\" aria-label=\"\(name.markup)\" tabindex=\"0\">\n\(self)\n</div>"
  }
}

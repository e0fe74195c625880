import Core
import Interface
import Text

/// The five pieces of advice with what the project shows about each, as a page.
struct AdvicePage {
  let advice: [Advice]
  let size: Size

  /// The finding that a row's id tells of, or nil.
  static func finding(_ id: String?, in advice: [Advice]) -> AdviceFinding? {
    let parts = (id ?? "").split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, let piece = advice.first(where: { $0.id == parts[0] }),
      piece.findings.indices.contains(parts[1])
    else { return nil }
    return piece.findings[parts[1]]
  }

  /// The rows, in one column.
  var page: Page {
    let width = Chrome.content(of: size).width - 2
    let intro = "Drejebogens fem råd, holdt op mod projektet, som det står nu."
    return Page(columns: [
      [PageRow(id: nil, section: 0, lines: intro.wrapped(to: width).map { [Span($0, .muted)] })]
        + advice.flatMap { rows(of: $0, width) }
    ])
  }

  private func rows(of piece: Advice, _ width: Int) -> [PageRow] {
    var head: [[Span]] = [
      [],
      [
        Span("\(piece.id) \(piece.title)  ", .heading),
        Span("\(piece.state.glyph) \(piece.state.shown)", piece.state.style),
      ],
    ]
    head += piece.text.wrapped(to: width - 2).map { [Span("  "), Span($0, .muted)] }
    return [PageRow(id: nil, section: piece.id, lines: head)]
      + piece.findings.enumerated().map { index, finding in
        var lines = "\(finding.isMet ? "✓" : "!") \(finding.text)".wrapped(to: width - 2).map {
          [Span("  "), Span($0, finding.isMet ? .plain : .warning)]
        }
        if !finding.isMet {
          lines += "→ \(finding.todo) (\(finding.place.shown))".wrapped(to: width - 4).map {
            [Span("    "), Span($0)]
          }
        }
        return PageRow(id: "finding/\(piece.id)/\(index)", section: piece.id, lines: lines)
      }
  }
}

extension Advice.State {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .followed: "✓"
    case .notFollowed: "!"
    case .tooEarly: "○"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .followed: .success
    case .notFollowed: .warning
    case .tooEarly: .muted
    }
  }
}

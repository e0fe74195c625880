import Core
import Interface
import Text

/// One finding: the piece of advice that it is about, and its place among its findings; a piece
/// without findings stands for itself.
struct AdviceItem: Hashable {
  let piece: Int
  var place: Int?

  /// The finding itself; nil where there is none.
  func finding(in advice: [Advice]) -> AdviceFinding? {
    guard let place, let findings = advice.first(where: { $0.id == piece })?.findings,
      findings.indices.contains(place)
    else { return nil }
    return findings[place]
  }
}

/// The five pieces of advice with what the project shows about each, as a page.
struct AdvicePage {
  typealias Row = PageRow<AdviceItem>

  let advice: [Advice]
  let size: Size

  /// The rows, in one column.
  var page: Page<AdviceItem> {
    let width = Chrome.content(of: size).width - 2
    let intro = "Drejebogens fem råd, holdt op mod projektet, som det står nu."
    return Page(columns: [
      [Row(nil, section: 0, lines: intro.lines(.muted, width: width))]
        + advice.flatMap { rows(of: $0, width) }
    ])
  }

  private func rows(of piece: Advice, _ width: Int) -> [Row] {
    let title = [
      Span("\(piece.id) \(piece.title)  ", .heading),
      Span("\(piece.state.glyph) \(piece.state.shown)", piece.state.style),
    ]
    let text = piece.text.wrapped(to: width - 2).map { [Span("  "), Span($0, .muted)] }
    let item = piece.findings.isEmpty ? AdviceItem(piece: piece.id) : nil
    return [
      Row(nil, section: piece.id, lines: [[]]), Row(item, section: piece.id, lines: [title] + text),
    ]
      + piece.findings.enumerated().map { index, finding in
        var lines = "\(finding.isMet ? "✓" : "!") \(finding.text)".wrapped(to: width - 2).map {
          [Span("  "), Span($0, finding.isMet ? .plain : .warning)]
        }
        if !finding.isMet {
          lines += "→ \(finding.todo) (\(finding.place.shown))".wrapped(to: width - 4).map {
            [Span("    "), Span($0)]
          }
        }
        return Row(AdviceItem(piece: piece.id, place: index), section: piece.id, lines: lines)
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

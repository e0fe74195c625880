import Drawing
import Text

/// Lines of a plain text that stand together on a page.
struct TextPiece: Equatable {
  /// The lines, none of them wider than the page.
  var lines: [String]
  /// The head that is said again when this is the first on a page.
  var head: [String] = []
  /// Whether it is not to be the last on a page.
  var keepsWithNext = false
}

extension PaperPart {
  /// The part as plain text, without its heading.
  var textPieces: [TextPiece] {
    var pieces: [TextPiece] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !pieces.isEmpty {
        pieces.append(TextPiece(lines: [""], keepsWithNext: blocks[index - 1].isHeading))
      }
      pieces += block.textPieces
    }
    return pieces
  }

  /// The heading with a rule after it, and what stands at its right: on a line of its own when both
  /// can't be on one.
  var textHeading: [String] {
    if heading.isEmpty { return [] }
    let lines = heading.uppercased().wrapped(to: Report.width - 6)
    let right = aside.isEmpty ? "" : " " + aside.fitted(to: Report.width - 1)
    let title = lines.last ?? ""
    func ruled(_ right: String) -> String? {
      let room = Report.width - Width.of(title) - 1 - Width.of(right)
      return room < 3 ? nil : title + " " + String(repeating: "-", count: room) + right
    }
    if let line = ruled(right) { return lines.dropLast() + [line] }
    return lines.dropLast() + [ruled("") ?? title] + Layout.heading("", right: right)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }

  /// The block as plain text.
  var textPieces: [TextPiece] {
    switch self {
    case .heading(let text):
      return [TextPiece(lines: text.wrapped(to: Report.width), keepsWithNext: true)]
    case .paragraph(let text): return Self.pieces(ofLines: text.wrapped(to: Report.width))
    case .list(let points): return points.map { TextPiece(lines: $0.textLines) }
    case .corrected(let texts, let isList):
      if isList {
        return texts.map {
          TextPiece(lines: Block.ListPoint($0.marked, details: $0.details).textLines)
        }
      }
      return texts.flatMap { [$0.marked] + $0.details }
        .flatMap { Self.pieces(ofLines: $0.wrapped(to: Report.width)) }
    case .facts(let facts):
      let width = min(26, facts.map { Width.of($0.label.displayable) }.max() ?? 0)
      return facts.map { fact in
        TextPiece(
          lines: Layout.row([(fact.label, width), (fact.text, Report.width - width - 2)]))
      }
    case .table(let table): return table.textPieces
    case .chart(let chart): return chart.textPieces
    case .signatures(let captions): return [TextPiece(lines: Self.signatures(captions))]
    }
  }

  /// Lines that may be parted, but not so that one stands alone.
  private static func pieces(ofLines lines: [String]) -> [TextPiece] {
    lines.enumerated().map { index, line in
      TextPiece(
        lines: [line], keepsWithNext: lines.count > 1 && (index == 0 || index == lines.count - 2))
    }
  }

  private static func signatures(_ captions: [String]) -> [String] {
    let width = (Report.width - 4) / 2
    return stride(from: 0, to: captions.count, by: 2).flatMap { index -> [String] in
      let pair = captions[index...].prefix(2)
      let rules = pair.map { _ in String(repeating: "_", count: width - 2) }
      return ["", ""] + [rules.joined(separator: "    ")]
        + Layout.row(pair.map { ($0, width) })
    }
  }
}

extension Block.ListPoint {
  /// The point with what stands under it.
  var textLines: [String] {
    Layout.hanging(text, after: isUrgent ? "! " : "- ", onPaper: true)
      + details.flatMap { Layout.hanging($0, after: "    ", onPaper: true) }
  }
}

extension Chart {
  /// The picture as one piece, or line by line where its head can be said again.
  fileprivate var textPieces: [TextPiece] {
    if headLines == 0 { return [TextPiece(lines: text)] }
    let head = Array(text.prefix(headLines))
    return [TextPiece(lines: head, keepsWithNext: true)]
      + text.dropFirst(headLines).map { TextPiece(lines: [$0], head: head) }
  }
}

extension PaperTable {
  /// The rows as plain text, each with the table's head.
  var textPieces: [TextPiece] {
    let head = Layout.row(columns.map { (aligned($0.title, in: $0), $0.width) })
    var pieces = [TextPiece(lines: head, keepsWithNext: true)]
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      switch row.kind {
      case .group:
        pieces.append(
          TextPiece(
            lines: (row.cells.first ?? "").wrapped(to: Report.width), head: head,
            keepsWithNext: true))
      case .plain, .urgent, .total:
        let rule = row.kind == .total ? [Layout.rule("-")] : []
        let cells = zip(row.cells, columns).map { (aligned($0, in: $1), $1.width) }
        pieces.append(
          TextPiece(
            lines: rule + Layout.row(cells), head: head,
            keepsWithNext: next.map { isShort || $0.kind == .total } ?? false))
      }
    }
    return pieces
  }

  private func aligned(_ text: String, in column: Column) -> String {
    column.isNumeric ? text.leading(to: column.width) : text
  }
}

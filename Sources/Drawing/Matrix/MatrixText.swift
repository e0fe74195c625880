import Core
import Text

/// The matrix drawn with letters.
extension Matrix {
  private static let letters = MatrixGeometry(
    left: 7, top: 0, cellWidth: 12, cellHeight: 3, divider: 2)

  /// The lines.
  public var text: [String] {
    var lines = [Self.line([(0, "Indflydelse")]), Self.types(isHigh: true, beside: "stor")]
    for influence in MatrixPosition.range.reversed() {
      if influence == MatrixPosition.great - 1 { lines.append(Self.divider) }
      lines += row(influence)
    }
    return lines + [
      Self.types(isHigh: false, beside: "lille"),
      Self.line(MatrixPosition.range.map { (letters.x(of: $0) + 5, "\($0)") }, isDivided: true),
      Self.line([
        (letters.x(of: 1), "lille"), (letters.x(of: 3), "  Berørthed"),
        (letters.x(of: 5), "      stor"),
      ]),
    ]
  }

  private var letters: MatrixGeometry { Self.letters }

  private func row(_ influence: Int) -> [String] {
    let cells = MatrixPosition.range.map { affectedness in
      marks(MatrixPosition(influence: influence, affectedness: affectedness))
    }
    let height = max(2, cells.map(\.count).max() ?? 0)
    return (0..<height).map { line in
      let marks = zip(MatrixPosition.range, cells).compactMap { affectedness, cell in
        line < cell.count ? (letters.x(of: affectedness), cell[line]) : nil
      }
      return Self.line([(4, line == 0 ? "\(influence)" : "")] + marks, isDivided: true)
    }
  }

  /// The marks on as few lines as they need, and how many there wasn't room for.
  private func marks(_ position: MatrixPosition) -> [String] {
    let marks = self[position].standing.map { standings[$0].mark }
    if marks.isEmpty { return ["·"] }
    let width = letters.cellWidth - 1
    let lines = Flow.lines(marks, width: width).map { $0.fitted(to: width) }
    guard lines.count > letters.cellHeight else { return lines }
    let places = Flow.places(of: marks, width: width)
    let rest = places.filter { $0.line >= letters.cellHeight - 1 }.count
    return lines.prefix(letters.cellHeight - 1) + ["+ \(rest) til"]
  }

  private static func types(isHigh: Bool, beside label: String) -> String {
    let names = StakeholderType.allCases.filter { $0.isHigh == isHigh }.map { type in
      (letters.x(of: type.isRight ? MatrixPosition.great : 1), type.name.uppercased())
    }
    return line([(0, label)] + names, isDivided: true)
  }

  private static var divider: String {
    let width = letters.right - letters.left - 1
    return line([
      (letters.left, String(repeating: "-", count: width)), (letters.middleX, "+"),
    ])
  }

  private static func line(
    _ texts: [(Int, String)], isDivided: Bool = false
  ) -> String {
    String(texts + (isDivided ? [(letters.middleX, "|")] : []), width: letters.right)
      .withoutTrailingBlanks
  }
}

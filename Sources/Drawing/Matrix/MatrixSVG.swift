import Core
import Text

/// The matrix as a picture.
extension Matrix {
  private static let pixels = MatrixGeometry(
    left: 84, top: 10, cellWidth: 96, cellHeight: 96, divider: 0)

  /// The matrix for a paper.
  public var chart: Chart {
    Chart(description: description, caption: told, svg: [svg], text: text)
  }

  /// How many there are of each type.
  private var told: String {
    StakeholderType.allCases.compactMap { type in
      let count = assessed.count { standings[$0].current?.matrixPosition.type == type }
      return count == 0 ? nil : "\(type.name): \(count)"
    }.joined(separator: " · ")
  }

  private var description: String {
    "Interessenterne efter indflydelse og berørthed. "
      + assessed.compactMap { place in
        let standing = standings[place]
        return standing.current.map {
          "\(standing.stakeholder.number) \(standing.stakeholder.name): \($0.matrixPosition.words)"
        }
      }.joined(separator: "; ") + "."
  }

  private var svg: String {
    let pixels = Self.pixels
    let (right, bottom) = (pixels.right, pixels.bottom)
    let half = pixels.cellWidth / 2
    var parts = [
      Self.text("Indflydelse", x: 0, y: pixels.top + 12),
      Self.text("Berørthed", x: right - 64, y: bottom + 36),
    ]
    for influence in MatrixPosition.range {
      parts.append(
        Self.text("\(influence)", x: pixels.left - 14, y: pixels.y(of: influence) + half))
      for affectedness in MatrixPosition.range {
        parts += cell(MatrixPosition(influence: influence, affectedness: affectedness))
      }
    }
    for affectedness in MatrixPosition.range {
      parts.append(
        Self.text("\(affectedness)", x: pixels.x(of: affectedness) + half - 3, y: bottom + 16))
    }
    return SVG.picture(
      "viewBox=\"0 0 \(right + 10) \(bottom + 50)\" width=\"560\"",
      title: "Indflydelse og berørthed", description: description, fontSize: 12, parts)
  }

  private func cell(_ position: MatrixPosition) -> [String] {
    let pixels = Self.pixels
    let (x, y) = (pixels.x(of: position.affectedness), pixels.y(of: position.influence))
    let fill = position.type == .resource ? "#eee" : "#fff"
    return [
      SVG.rect(
        x: Double(x), y: Double(y), width: Double(pixels.cellWidth),
        height: Double(pixels.cellHeight), attributes: "fill=\"\(fill)\" stroke=\"#666\"")
    ]
      + marks(position).enumerated().map { index, mark in
        Self.text(mark, x: x + 6 + index % 3 * 30, y: y + 18 + index / 3 * 17)
      }
  }

  /// The marks that there is room for, three on a line, and how many there wasn't room for.
  private func marks(_ position: MatrixPosition) -> [String] {
    let marks = self[position].standing.map { standings[$0].mark }
    let most = 15
    return marks.count > most ? marks.prefix(most - 1) + ["+\(marks.count - most + 1)"] : marks
  }

  private static func text(_ text: String, x: Int, y: Int) -> String {
    SVG.text(text, x: Double(x), y: Double(y))
  }
}

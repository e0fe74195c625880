import Core
import Drawing

/// The stakeholders in the matrix of influence and affectedness, as a picture.
struct MatrixChart {
  private let standings: [StakeholderStanding]
  private static let cell = 96.0
  private static let left = 84.0
  private static let top = 10.0

  init(_ standings: [StakeholderStanding]) { self.standings = standings }

  var chart: Chart {
    Chart(description: description, svg: [svg], text: MatrixDrawing(standings).lines)
  }

  private var description: String {
    "Interessenterne efter indflydelse og berørthed. "
      + standings.compactMap { standing in
        standing.current.map {
          "\(standing.stakeholder.number) \(standing.stakeholder.name): \($0.matrixPosition.words)"
        }
      }.joined(separator: "; ") + "."
  }

  private var svg: String {
    let range = MatrixPosition.range
    let size = Self.cell * Double(range.count)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"da\" "
        + "viewBox=\"0 0 \((Self.left + size + 10).svg) \((Self.top + size + 50).svg)\" width=\"560\">",
      "<title>Indflydelse og berørthed</title><desc>\(description.markup)</desc>",
      "<g font-family=\"DejaVu Sans, Arial, sans-serif\" font-size=\"12\">",
      SVG.text("Indflydelse", x: 0, y: Self.top + 12),
      SVG.text("Berørthed", x: Self.left + size - 64, y: Self.top + size + 36),
    ]
    for influence in range {
      let y = Self.top + Double(range.upperBound - influence) * Self.cell
      parts.append(SVG.text(String(influence), x: Self.left - 14, y: y + Self.cell / 2))
      for affectedness in range {
        let x = Self.left + Double(affectedness - range.lowerBound) * Self.cell
        let isGreat = influence >= MatrixPosition.great && affectedness >= MatrixPosition.great
        parts.append(
          SVG.rect(
            x: x, y: y, width: Self.cell, height: Self.cell,
            attributes: "fill=\"\(isGreat ? "#eee" : "#fff")\" stroke=\"#666\""))
        parts += marks(MatrixPosition(influence: influence, affectedness: affectedness), x: x, y: y)
      }
    }
    for affectedness in range {
      let x = Self.left + (Double(affectedness - range.lowerBound) + 0.5) * Self.cell
      parts.append(SVG.text(String(affectedness), x: x - 3, y: Self.top + size + 16))
    }
    return (parts + ["</g>", "</svg>"]).joined(separator: "\n")
  }

  /// The numbers of those who stand in a cell, three on a line, with their attitudes' signs.
  private func marks(_ position: MatrixPosition, x: Double, y: Double) -> [String] {
    let here = standings.filter { $0.current?.matrixPosition == position }.map {
      "\($0.stakeholder.number)\($0.current?.attitude.sign ?? "")"
    }
    let most = 15
    let shown =
      here.count > most ? here.prefix(most - 1) + ["+\(here.count - most + 1)"] : here[...]
    return shown.enumerated().map { index, mark in
      SVG.text(mark, x: x + 6 + Double(index % 3) * 30, y: y + 18 + Double(index / 3) * 17)
    }
  }
}

import Core
import Text

extension Report {
  /// The matrix of stakeholders, influence upwards and affectedness to the right, marked as
  /// confidential.
  public static func matrix(_ project: Project, today: Day) -> String {
    let standings = project.standings
    let assessed = standings.filter { $0.current != nil }
    let others = standings.filter { $0.current == nil }.map { standing in
      "\(standing.stakeholder.number) \(standing.stakeholder.name)"
    }
    return Listing(
      Layout.heading(confidential, right: today.long)
        + ["Interessenter i \(project.info.displayName): \(assessed.count) vurderet"],
      [
        Listing.Section(MatrixDrawing(assessed).lines),
        Listing.Section(
          Attitude.allCases.map(\.words).joined(separator: "   ").wrapped(to: 80)),
        Listing.Section("Numrene", assessed.flatMap(legend)),
        Listing.Section(
          "Ikke vurderet",
          others.isEmpty ? [] : Layout.hanging(others.joined(separator: ", "), after: "  ")),
      ]
    ).text
  }

  private static func legend(_ standing: StakeholderStanding) -> [String] {
    guard let current = standing.current else { return [] }
    let earlier = standing.earlier.map { earlier in
      "før: \(earlier.matrixPosition.words)"
        + (earlier.date.map { " (\($0.medium))" } ?? "")
    }
    return Layout.hanging(
      [
        standing.stakeholder.name, current.attitude.shown, current.matrixPosition.words,
        earlier ?? "",
      ].joinedFilled(separator: " · "),
      after: "\(Layout.number(standing.stakeholder.number, width: 4))\(current.attitude.sign) ")
  }
}

/// The matrix drawn with letters.
struct MatrixDrawing {
  private static let cellWidth = 12
  /// More marks than there are lines for are counted.
  private static let cellHeight = 3

  let lines: [String]

  init(_ standings: [StakeholderStanding]) {
    var cells: [MatrixPosition: [String]] = [:]
    for standing in standings {
      guard let current = standing.current else { continue }
      cells[current.matrixPosition, default: []].append(
        "\(standing.stakeholder.number)\(current.attitude.sign)")
    }
    var lines = ["Indflydelse", Self.types(.greyEminence, .resource, beside: "stor")]
    for influence in MatrixPosition.range.reversed() {
      if influence == MatrixPosition.great - 1 { lines.append(Self.divider) }
      lines += Self.row(influence, cells)
    }
    lines += [
      Self.types(.external, .hostage, beside: "lille"),
      Self.line(beside: "", MatrixPosition.range.map { "     \($0)" }),
      Self.line(beside: "", ["lille", "", "  Berørthed", "", "      stor"], divided: false),
    ]
    self.lines = lines.map(\.withoutTrailingBlanks)
  }

  private static func row(_ influence: Int, _ cells: [MatrixPosition: [String]]) -> [String] {
    let columns = MatrixPosition.range.map { affectedness in
      marks(
        cells[MatrixPosition(influence: influence, affectedness: affectedness)] ?? ["·"])
    }
    let height = max(2, columns.map(\.count).max() ?? 0)
    return (0..<height).map { line in
      Self.line(
        beside: line == 0 ? "    \(influence)" : "",
        columns.map { line < $0.count ? $0[line] : "" })
    }
  }

  /// The marks on as few lines as they need, and how many there wasn't room for.
  private static func marks(_ marks: [String]) -> [String] {
    let lines = marks.joined(separator: " ").wrapped(to: cellWidth - 1)
    guard lines.count > cellHeight else { return lines }
    let shown = lines.prefix(cellHeight - 1)
    let count = shown.joined(separator: " ").split(separator: " ").count
    return shown + ["+ \(marks.count - count) til"]
  }

  private static func types(
    _ left: StakeholderType, _ right: StakeholderType, beside label: String
  ) -> String {
    let great = MatrixPosition.great
    let room = (great - 1) * cellWidth
    return label.padded(to: 7) + left.name.uppercased().padded(to: room) + "| "
      + right.name.uppercased()
  }

  private static var divider: String {
    let left = (MatrixPosition.great - 1) * cellWidth
    let right = (MatrixPosition.range.count - MatrixPosition.great + 1) * cellWidth
    return String(repeating: " ", count: 7) + String(repeating: "-", count: left) + "+"
      + String(repeating: "-", count: right)
  }

  private static func line(
    beside label: String, _ cells: [String], divided: Bool = true
  ) -> String {
    let parts = zip(MatrixPosition.range, cells).map { number, cell in
      (number == MatrixPosition.great ? (divided ? "| " : "  ") : "") + cell.padded(to: cellWidth)
    }
    return label.padded(to: 7) + parts.joined()
  }
}

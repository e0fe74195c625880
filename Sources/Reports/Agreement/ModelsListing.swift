import Core
import Text

extension Report {
  /// The models side by side, as many on a row of the page as there is room for.
  public static func models(_ project: Project, today: Day) -> Listing {
    let comparison = ModelComparison(project)
    let count = comparison.models.count
    let shown = max(1, min(count, 3))
    let blocks = stride(from: 0, to: count, by: shown).flatMap { first in
      modelBlocks(comparison, first..<min(first + shown, count))
    }
    return Listing(
      Layout.heading("Modeller", right: today.long) + [project.info.displayName], blocks,
      none: "Der er ingen modeller endnu.", json: RecordWriter(project).models())
  }

  private static func modelBlocks(
    _ comparison: ModelComparison, _ range: Range<Int>
  ) -> [Listing.Section] {
    let width = (Report.width - 20) / range.count - 2
    func row(_ label: String, _ cells: [String]) -> [String] {
      Layout.row([(label, 20)] + cells.map { ($0, width) })
    }
    var blocks: [(heading: String, lines: [String])] = [
      ("", row("", range.map { "\($0 + 1) \(comparison.models[$0].name)" }))
    ]
    for one in comparison.rows {
      if one.cells.isEmpty {
        blocks.append((one.label, []))
        continue
      }
      blocks[blocks.count - 1].lines += row(one.label, range.map { one.cells[$0] ?? "–" })
    }
    return blocks.map { Listing.Section($0.heading, $0.lines) }
  }
}

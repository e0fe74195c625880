import Core
import Interface
import Text

/// The allocation keys with their shares, as rows of a page.
enum KeysSection {
  /// The rows: a heading, and each key with what every department bears, as items of the page that
  /// they stand on.
  static func rows<Item>(
    _ project: Project, _ today: Day, _ width: Int, section: some RawRepresentable<Int>,
    empty: Item, item: (AllocationKey) -> Item
  ) -> [PageRow<Item>] {
    let keys = project.allocationKeys
    return .part(
      "Fordelingsnøgler  \(keys.count)", section,
      keys.map { PageRow(item($0), section, lines(of: $0, project, today, width)) },
      none: (
        empty, "Ingen endnu. Tryk a her for at tilføje en fordelingsnøgle for en udgiftspost."
      ),
      width: width)
  }

  private static func lines(
    of key: AllocationKey, _ project: Project, _ today: Day, _ width: Int
  ) -> [[Span]] {
    let budget = key.budget.map { "\($0.kroner) kr." } ?? "uden budget"
    let sharers = project.sharers(on: today)
    let words = key.words(in: project, among: sharers)
    let title = "\(key.number) \(key.name) · \(budget) · \(words)"
    var lines = title.lines(width: width)
    switch key.allocation(in: project, among: sharers) {
    case .success(let allocation):
      // Without its heading and sum: what the columns are can be seen.
      lines += allocation.spans(width: width - 2).dropFirst().dropLast().map { line in
        [Span("  ")] + line.map { Span($0.text, .muted) }
      }
      if let fairness = key.latestFairness(in: project) {
        lines += fairness.verdict.wrapped(to: width - 2).map {
          [Span("  " + $0, fairness.isFair ? .muted : .warning)]
        }
      }
    case .failure(let refusal):
      lines += "! \(refusal.message)".wrapped(to: width - 2).map { [Span("  " + $0, .warning)] }
    }
    return lines
  }
}

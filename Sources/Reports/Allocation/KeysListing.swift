import Core
import Text

extension Report {
  /// The allocation keys with their shares, and whether they are fair; the numbers are what the
  /// command line calls them.
  public static func allocationKeys(_ project: Project, today: Day) -> Listing {
    let early = Set(project.usages.compactMap(\.period)).sorted()
      .compactMap { $0.remark(on: today) }.map { "\($0)." }
    let remarks = (project.sharingRemarks(on: today) + early)
      .flatMap { Layout.hanging($0, after: "! ") }
    return Listing(
      ["Fordelingsnøgler · \(project.info.displayName)"],
      project.allocationKeys.map { key in
        Listing.Section(key.headline(in: project, on: today), keyLines(key, project, today))
      } + (remarks.isEmpty ? [] : [Listing.Section("Bemærk", remarks)]),
      none: "Der er ingen fordelingsnøgler endnu.",
      json: RecordWriter(project).keys(on: today))
  }

  /// The lines about a key under its headline.
  private static func keyLines(
    _ key: AllocationKey, _ project: Project, _ today: Day
  ) -> [String] {
    var lines: [String] = []
    switch key.allocation(in: project, on: today) {
    case .failure(let refusal): lines += Layout.hanging(refusal.message, after: "  ! ")
    case .success(let allocation): lines += Layout.table(allocation.table)
    }
    let fairnesses = key.fairnesses(in: project)
    for fairness in fairnesses.reversed() {
      lines += [""] + Layout.hanging(fairness.verdict, after: "  ") + Layout.table(fairness.table())
    }
    let judged = fairnesses.map(\.period)
    for period in key.periods(in: project).reversed() where !judged.contains(period) {
      let reason = key.reasonUnjudged(period, in: project)
      lines += [""] + Layout.hanging("\(period.shown): \(reason).", after: "  ")
    }
    if !key.note.isEmpty { lines += [""] + Layout.hanging(key.note, after: "  ") }
    return lines
  }
}

extension AllocationKey {
  /// The number, the pool, its budget and what it goes by on a day, as a line.
  func headline(in project: Project, on day: Day) -> String {
    headline(words(in: project, among: project.sharers(on: day)))
  }

  fileprivate func headline(_ words: String) -> String {
    "\(number). \(name) · \(budget.map { "\($0.kroner) kr." } ?? "uden budget") · \(words)"
  }
}

extension PresentedKey {
  /// The same of a key as a version of the agreement has it.
  var headline: String { key.headline(words) }
}

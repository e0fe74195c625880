import Core
import Interface
import Text

/// The follow-up rounds as rows of a page: each with its traffic light, and side by side what they
/// found.
enum RoundsSection {
  typealias Row = PageRow<FollowUpItem>

  private static let section = FollowUpPage.Section.rounds

  /// The rows, `width` columns wide, the latest round first.
  static func rows(_ project: Project, width: Int, today: Day) -> [Row] {
    let rounds = project.rounds
    let stocks = project.stocks(of: rounds)
    var rows: [Row] = .part(
      "Opfølgninger  \(rounds.count)" + (rounds.isEmpty ? "" : " · o laver en ny"), section,
      stocks.reversed().map { row(of: $0, project, width) },
      none: (
        .empty(.round), "Ingen endnu. Tryk o for at gøre status over plan, mål og fordelingsnøgler."
      ), width: width)
    if let next = nextRound(project, today: today) {
      rows += next.wrapped(to: width).map { Row(nil, section, [[Span($0, .warning)]]) }
    }
    for department in project.latecomers {
      let text =
        "! \(department.fullName) deltager, men har ikke tiltrådt aftalen. Se milepæl 6."
      rows += text.wrapped(to: width).map { Row(nil, section, [[Span($0, .warning)]]) }
    }
    if rounds.count > 1 { rows += comparison(of: stocks, project, width) }
    return rows
  }

  private static func row(of stock: RoundStock, _ project: Project, _ width: Int) -> Row {
    let round = stock.round
    let head = "\(round.number)  \(round.date?.medium ?? "uden dato") · \(round.kind.shown)"
    var lines: [[Span]] = [
      [Span(head.padded(to: 34)), Span(stock.overall.shown, stock.overall.style)]
    ]
    let adjustments = project.adjustments(of: round)
    let open = adjustments.count { $0.state == .proposed }
    var facts = zip(["aktiviteter", "mål", "fordeling"], stock.questions).map { name, question in
      "\(name) \(question.verdict.answer.map { "\($0.glyph) \($0.shown)" } ?? "–")"
    }
    if !adjustments.isEmpty {
      facts.append(
        adjustments.count.counted("justering", "justeringer")
          + (open == 0 ? "" : ", \(open) venter"))
    }
    if let decision = project.approval(of: round) { facts.append(decision.outcome.shown) }
    lines += facts.joined(separator: " · ").wrapped(to: width - 3).map {
      [Span("   "), Span($0, .muted)]
    }
    return Row(.record(round.reference), section, lines)
  }

  /// That it is time for another round, or nil.
  private static func nextRound(_ project: Project, today: Day) -> String? {
    guard let latest = project.rounds.last?.date, today - latest > 366 else { return nil }
    return "! Seneste opfølgning er over et år gammel. Tryk o for at lave en ny."
  }

  private static func comparison(
    of stocks: [RoundStock], _ project: Project, _ width: Int
  ) -> [Row] {
    let (most, gap) = (4, 2)
    let cells = project.comparison(of: stocks.suffix(most)).rows.flatMap(\.cells)
    let column = max(18, cells.map { Width.of($0) }.max() ?? 0)
    // The names of the keys and the goals take what two rounds leave.
    let left = width - 2 * (gap + column)
    guard left >= 12 else { return narrowComparison(of: stocks, project, width) }
    let label = min(32, left)
    let room = (width - label) / (gap + column)
    let table = project.comparison(of: stocks.suffix(min(most, room)))
    func line(_ first: String, _ cells: [String], _ style: Style, _ subject: Reference? = nil)
      -> Row
    {
      let blank = String(repeating: " ", count: gap)
      let text = cells.map { blank + $0.padded(to: column) }.joined()
      let words = first.isEmpty ? [""] : first.wrapped(to: label)
      return Row(
        subject.map { .compared($0) }, section,
        words.enumerated().map { place, words in
          [Span(words.padded(to: label), .label)] + (place == 0 ? [Span(text, style)] : [])
        })
    }
    return [
      .heading("De seneste opfølgninger", section),
      line("", table.rounds.map { "\($0.number) · \($0.date?.medium ?? "uden dato")" }, .label),
    ] + table.rows.map { line($0.label, $0.cells, .plain, $0.subject) }
  }

  /// Each thing with what the two latest rounds found, where there is no room for columns.
  private static func narrowComparison(
    of stocks: [RoundStock], _ project: Project, _ width: Int
  ) -> [Row] {
    let table = project.comparison(of: stocks.suffix(2))
    let names = table.rounds.map(\.plainName).joined(separator: " → ")
    return [.heading("Fra \(names)", section)]
      + table.rows.map { row in
        Row(
          row.subject.map { .compared($0) }, section,
          row.label.lines(.label, width: width)
            + row.cells.joined(separator: " → ").wrapped(to: width - 2).map { [Span("  " + $0)] })
      }
  }
}

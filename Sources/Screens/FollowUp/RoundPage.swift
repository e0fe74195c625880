import Core
import Interface
import Text

/// Everything about one follow-up round, as a page.
struct RoundPage {
  typealias Row = PageRow<RoundItem>

  let round: Round
  let project: Project
  let size: Size

  private enum Section: Int { case answers, moves, adjustments }

  /// How wide the labels are, with what parts them from what they are of.
  private var labelWidth: Int { size.width < 60 ? 20 : 30 }

  /// The questions' fields with those that say why.
  static let reasons = [
    "activities": "activitiesReason", "goals": "goalsReason", "keys": "keysReason",
    "overall": "overallReason",
  ]

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<RoundItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let left = head(width) + answers(width)
    let right = adjustments(width) + moves(width)
    return layout.page(left, right)
  }

  private func head(_ width: Int) -> [Row] {
    let title = "Opfølgning \(round.number)"
    var lines = [[Span(title, .heading)]]
    if let decision = project.approval(of: round) {
      let words = [
        decision.outcome.shown.capitalizedFirst, decision.body, decision.date?.medium ?? "",
        decision.minutes,
      ].filled(" · ")
      lines += words.lines(.success, width: width)
    } else if round.kind == .evaluation {
      lines += "Ikke godkendt endnu. Tryk b for at tilføje godkendelsen (milepæl 12)."
        .lines(.muted, width: width)
    }
    return [Row(nil, Section.answers, lines + [[]])]
  }

  private func answers(_ width: Int) -> [Row] {
    let stock = project.stock(of: round)
    let names = ["activities", "goals", "keys", "overall"]
    let verdicts = [stock.activities, stock.goals, stock.keys, stock.overall]
    return [
      field("date", round.date?.medium ?? "uden dato", width),
      field("sort", round.kind.shown, width),
    ]
      + zip(names, verdicts).map { name, verdict in question(name, verdict, width) }
      + [
        ("conclusion", round.conclusion), ("lessons", round.lessons), ("tracks", round.tracks),
        ("newGoals", round.newGoals),
      ].map { name, text in
        field(
          name, text.isEmpty ? "ikke skrevet endnu" : text, width,
          style: text.isEmpty ? .muted : .plain)
      }
  }

  private func question(_ name: String, _ verdict: RoundVerdict, _ width: Int) -> Row {
    let grounds =
      verdict.isOverridden
      ? "tallene siger \(verdict.suggested.map { "»\($0.shown)«" } ?? "intet"): \(verdict.grounds)"
      : verdict.grounds
    var lines = labelled(Round.question(name), verdict.shown, verdict.style, width)
    lines += grounds.wrapped(to: width - 2).map { [Span("  "), Span($0, .muted)] }
    if !verdict.reason.isEmpty {
      lines += "Begrundelse: \(verdict.reason)".wrapped(to: width - 2).map {
        [Span("  "), Span($0)]
      }
    }
    return Row(.field(name), Section.answers, lines)
  }

  private func moves(_ width: Int) -> [Row] {
    let movement = project.movement(to: round)
    let since = movement.before.map { " siden \($0.plainName)" } ?? ""
    let goals = zip(movement.goals, movement.goalLines).map {
      (RoundItem.record($0.goal.reference), $1)
    }
    let keys = zip(movement.keys, movement.keyLines).map {
      (RoundItem.record($0.key.reference), $1)
    }
    return list("Planen\(since)", [(.plan, movement.activityLine)], none: "", width)
      + list("Målene\(since)", goals, none: "Ingen mål i opfølgningen.", width)
      + list(
        "Fordelingsnøglerne\(since)", keys, none: "Ingen fordelingsnøgler i opfølgningen.", width)
  }

  private func list(
    _ title: String, _ lines: [(RoundItem, String)], none: String, _ width: Int
  ) -> [Row] {
    func row(_ item: RoundItem?, _ span: Span) -> Row {
      Row(
        item, Section.moves,
        span.text.wrapped(to: width - 2).enumerated().map { index, line in
          [Span(index == 0 ? line : "  \(line)", span.style)]
        })
    }
    return [
      .heading(title, Section.moves)
    ]
      + (lines.isEmpty
        ? [row(nil, Span(none, .muted))] : lines.map { row($0, Span($1)) })
  }

  private func adjustments(_ width: Int) -> [Row] {
    let adjustments = project.adjustments(of: round)
    let rows = adjustments.map { adjustment in
      let settled = adjustment.settled.map { " \($0.medium)" } ?? ""
      let state = "\(adjustment.state.glyph) \(adjustment.text)"
      let facts = [
        "\(project.consequence(of: adjustment)) · \(adjustment.state.shown)\(settled)",
        adjustment.economy,
      ].joinedFilled(separator: "\n")
      return Row(
        .record(adjustment.reference), Section.adjustments,
        state.lines(adjustment.state.style, width: width)
          + facts.wrapped(to: width - 2).map { [Span("  "), Span($0, .muted)] })
    }
    return .part(
      "Justeringer  \(adjustments.count)", Section.adjustments, rows,
      none: (.noAdjustments, "Ingen forslag. Tryk a for at foreslå en justering."), width: width)
  }

  private func field(
    _ name: String, _ text: String, _ width: Int, style: Style = .plain
  ) -> Row {
    Row(.field(name), Section.answers, labelled(Round.label(of: name), text, style, width))
  }

  /// A label with its text beside it, or below it where the label is wider than the others.
  private func labelled(
    _ label: String, _ text: String, _ style: Style, _ width: Int
  ) -> [[Span]] {
    .labelled(
      label, text, style, width: width,
      labelWidth: Width.of(label) + 2 <= labelWidth ? labelWidth : width)
  }
}

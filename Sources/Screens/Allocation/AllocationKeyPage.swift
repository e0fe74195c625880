import Core
import Interface
import Text

/// Everything about one allocation key, as a page: what it goes by, the shares, and whether it is
/// fair.
struct AllocationKeyPage {
  typealias Row = PageRow<KeyItem>

  let key: AllocationKey
  let project: Project
  let today: Day
  let size: Size

  private enum Section: Int { case head, facts, shares, fixed, usage }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<KeyItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let left = head(width) + facts(width) + shares(width)
    let right = usage(width)
    return layout.page(left, right)
  }

  private func head(_ width: Int) -> [Row] {
    let lines = key.name(in: project).lines(.heading, width: width)
    return [Row(nil, Section.head, lines + [[]])]
  }

  private func facts(_ width: Int) -> [Row] {
    let sharers = project.sharers(on: today)
    let hours = key.hoursPeriod(in: project, among: sharers)
    return [
      field("name", key.name, width),
      field("budget", key.budget.map { "\($0.kroner) kr. om året" }, width),
      field("basis", key.words(in: project, among: sharers), width),
    ]
      + (key.ingredients.contains(.hours)
        ? [
          field(
            "period",
            key.period?.shown
              ?? hours.map { "\($0.shown) (den seneste, som er skrevet for alle)" }, width)
        ] : [])
      + (key.ingredients.contains(.fixed) ? [fixedShares(width)] : [])
      + (key.note.isEmpty ? [] : [field("note", key.note, width)])
  }

  private func fixedShares(_ width: Int) -> Row {
    let percents = project.participants.map { key.share(of: $0, in: project)?.percent ?? .zero }
    let total = percents.sum()
    let text =
      percents.map(\.danish).joined(separator: " + ")
      + (total == Quantity(100) ? " = 100 %" : " = \(total.danish) %: skal være 100")
    return Row(
      .fixedShares, Section.facts,
      .labelled(
        "Faste procenter", text, total == Quantity(100) ? .plain : .warning, width: width,
        labelWidth: Self.labelWidth))
  }

  private func shares(_ width: Int) -> [Row] {
    var lines: [[Span]]
    switch key.allocation(in: project, on: today) {
    case .success(let allocation): lines = allocation.spans(width: width)
    case .failure(let refusal):
      lines = "! \(refusal.message)".lines(.warning, width: width)
    }
    lines += project.sharingRemarks(on: today).flatMap { remark in
      "! \(remark)".lines(.warning, width: width)
    }
    return [
      .heading("Andele", Section.shares),
      Row(.shares, Section.shares, lines),
    ]
  }

  private func usage(_ width: Int) -> [Row] {
    let heading = Row.heading("Er fordelingsnøglen retvisende?", Section.usage)
    let periods = key.periods(in: project)
    if periods.isEmpty {
      let text = "Der er ikke skrevet timer eller udgifter. Tryk t for at tilføje dem."
      return [
        heading,
        .empty(.noUsage, text, Section.usage, width: width),
      ]
    }
    let fairnesses = key.fairnesses(in: project)
    let isFair = fairnesses.weightiest?.isFair ?? true
    return [heading]
      + periods.reversed().flatMap { period in
        rows(of: period, fairnesses.filter { $0.period == period }, width)
      } + [
        .empty(
          nil, limit + (isFair ? "" : " Tryk J for et forslag, der gør den retvisende."),
          Section.usage, width: width)
      ]
  }

  private var limit: String {
    "Den er retvisende, når andelene ligger højst \(project.info.fairness.danish) procentpoint fra "
      + "det, der er brugt. Den tilladte forskel "
      + "sættes under projektoplysninger (tryk i)."
  }

  private func rows(of period: Period, _ fairnesses: [Fairness], _ width: Int) -> [Row] {
    let isOwn = !project.amounts(in: period, of: key).isEmpty
    let isCommon = !project.amounts(in: period, of: nil).isEmpty
    var lines: [[Span]] = []
    for fairness in fairnesses.reversed() {
      lines += fairness.verdict.wrapped(to: width).map {
        [Span($0, fairness.isFair ? .success : .warning)]
      }
      lines += fairness.spans(width: width) + [[]]
    }
    if fairnesses.isEmpty {
      let text = "\(period.shown): \(key.reasonUnjudged(period, in: project))"
      lines = text.lines(.warning, width: width) + [[]]
    }
    if let remark = period.remark(on: today) {
      lines.insert([Span("! \(remark)".fitted(to: width), .warning)], at: 0)
    }
    let row = Row(.usage(period, isOwn: isOwn), Section.usage, lines)
    guard isOwn, isCommon else { return [row] }
    let common = "Timer og udgifter for alle fordelingsnøgler i \(period.shown)"
    return [
      row,
      Row(
        .usage(period, isOwn: false), Section.usage,
        [[Span(common.fitted(to: width), .muted)], []]),
    ]
  }

  private static let labelWidth = 20

  private func field(_ name: String, _ text: String?, _ width: Int) -> Row {
    Row(
      .field(name), Section.facts,
      .labelled(
        AllocationKey.label(of: name), text ?? "–", text == nil ? .muted : .plain, width: width,
        labelWidth: Self.labelWidth))
  }
}

import Core
import Interface
import Text

/// What the focus can rest on in the list of what is due.
struct DueFocus: Hashable {
  let record: Reference
  let field: String

  init(_ item: DueItem) { (record, field) = (item.record, item.field) }
}

/// What is late and what is to be done soon, as a page.
struct DuePage {
  typealias Row = PageRow<DueFocus>

  let project: Project
  let today: Day
  let width: Int
  let grouping: DueGrouping
  /// What is shown, by day.
  let items: [DueItem]
  /// What the user is called, in small letters.
  let me: Set<String>
  /// Whether only what is the user's own is shown.
  let isOnlyMine: Bool

  /// The columns of the days, of the kinds, and of what stands at the right.
  private struct Widths {
    let day: Int
    let kind: Int
    let aside: Int
  }

  /// The rows.
  var page: Page<DueFocus> {
    let whose = isOnlyMine ? "Mandagsmøde: det, der er dit" : "Mandagsmøde"
    let heading = Row(
      nil, section: 0,
      lines: [
        fitting(
          [Span(whose, .heading), Span("  \(today.week.name)", .muted)] + spans(items.counts))
      ])
    if items.isEmpty { return Page(columns: [[heading, nothing]]) }
    let widths = Widths(
      day: items.reduce(0) { max($0, Width.of(day(of: $1))) },
      kind: items.reduce(0) { max($0, Width.of($1.kind(in: project))) },
      aside: min(asideLimit, items.reduce(1) { max($0, Width.of(aside(of: $1))) }))
    return Page(
      columns: [[heading] + groups.enumerated().flatMap { rows(of: $1, number: $0, widths) }])
  }

  private var nothing: Row {
    let text =
      isOnlyMine
      ? "Intet af dit er overskredet eller skal gøres denne uge eller de næste to. m viser alles."
      : "Intet er overskredet, og intet skal gøres denne uge eller de næste to. "
        + "Det, der har en frist (f), kommer her af sig selv."
    return .empty(nil, text, section: 0, width: width)
  }

  private var groups: [(name: String, items: [DueItem])] {
    switch grouping {
    case .responsible:
      items.byResponsible(mine: me).map { (name: $0.name, items: $0.items) }
    case .time:
      DueTime.allCases.compactMap { time in
        let items = items.filter { $0.time == time }
        return items.isEmpty ? nil : (time.shown(on: today).capitalizedFirst, items)
      }
    }
  }

  private func rows(
    of group: (name: String, items: [DueItem]), number: Int, _ widths: Widths
  ) -> [Row] {
    let counts =
      grouping == .responsible
      ? spans(group.items.counts) : [Span("  \(group.items.count)", .muted)]
    let heading = Row(
      nil, section: number, lines: [[], fitting([Span(group.name, .heading)] + counts)])
    return [heading] + group.items.map { row($0, section: number, widths) }
  }

  /// How many there are of each time, what is late standing out.
  private func spans(_ counts: [(time: DueTime, count: Int)]) -> [Span] {
    counts.enumerated().map { index, part in
      let separator = index == 0 ? "  " : " · "
      return Span(
        "\(separator)\(part.time == .overdue ? "! " : "")\(part.time.counted(part.count, on: today))",
        part.time == .overdue ? .overdue : .muted)
    }
  }

  /// The spans without the last of them where they aren't all to be seen.
  private func fitting(_ spans: [Span]) -> [Span] {
    var spans = spans
    while spans.count > 1, spans.reduce(0, { $0 + Width.of($1.text) }) > width {
      spans.removeLast()
    }
    return spans
  }

  /// The most columns that what stands at the right is given.
  private var asideLimit: Int { width < 96 ? 16 : 22 }

  /// The day of a thing, with the day of the week where there is room.
  private func day(of item: DueItem) -> String {
    let day = item.day.compact(today: today)
    return width < 96 ? day : "\(item.day.weekday.short) \(day)"
  }

  /// What stands at the right: who sees to it where the things stand by time, and otherwise how far
  /// its day is.
  private func aside(of item: DueItem) -> String {
    if grouping == .responsible { return distance(of: item) }
    if item.record.kind == .meeting { return "" }
    return item.responsible.isEmpty ? "ingen ansvarlig" : item.responsible
  }

  /// How far off a thing is; of one that is done, that it is.
  private func distance(of item: DueItem) -> String {
    guard item.time == .done else { return item.day.relative(to: today) }
    let kind = item.record.kind
    let words: [Kind: String] = [.milestone: "nået", .adjustment: "gennemført", .promise: "holdt"]
    let done = words[kind] ?? "udført"
    return item.day == today ? "\(done) i dag" : done
  }

  /// A thing on a row: its day, its kind and what it is called, and at the right who sees to it or how
  /// far its day is; on a narrow screen its name stands under its day.
  private func row(_ item: DueItem, section: Int, _ widths: Widths) -> Row {
    let isDone = item.time == .done
    let mark = isDone ? Span("✓ ", .reached) : Span(item.isOverdue ? "! " : "  ", .overdue)
    let style: Style = item.isOverdue ? .overdue : isDone ? .muted : .plain
    let day = day(of: item)
    let (kind, title) = (item.kind(in: project), item.title(in: project))
    let aside = aside(of: item)
    let columns = 2 + widths.day + 1
    guard width >= 60 else {
      let words = [kind, title, grouping == .time ? aside : ""].filled(" · ")
      return Row(
        DueFocus(item), section: section,
        lines: [
          [
            mark, Span(day, style),
            Span("  \(distance(of: item))", .muted),
          ]
        ]
          + words.wrapped(to: width - 2).map { [Span("  "), Span($0, isDone ? .muted : .plain)] })
    }
    let room = width - columns - widths.kind - 2 - widths.aside - 2
    let titles = title.wrapped(to: room)
    let asides = aside.wrapped(to: widths.aside)
    let margin = String(repeating: " ", count: columns + widths.kind + 2)
    return Row(
      DueFocus(item), section: section,
      lines: (0..<max(titles.count, asides.count)).map { line in
        let title = (line < titles.count ? titles[line] : "").padded(to: room)
        let start =
          line == 0
          ? [
            mark, Span(day.padded(to: widths.day) + " ", style),
            Span(kind.padded(to: widths.kind) + "  ", .muted),
          ] : [Span(margin)]
        return start + [
          Span(title + "  ", isDone ? .muted : .plain),
          Span(line < asides.count ? asides[line] : "", item.isOverdue ? .overdue : .muted),
        ]
      })
  }
}

/// What the things that are due are put together by.
enum DueGrouping: String {
  case responsible, time

  /// The other.
  var next: DueGrouping { self == .responsible ? .time : .responsible }

  /// What they are put together by, in Danish.
  var name: String { self == .responsible ? "ansvarlig" : "tid" }
}

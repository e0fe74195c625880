import Core
import Interface
import Text

/// One step of a meeting on a large screen: few words, with room between them.
struct MeetingModeView {
  typealias Row = PageRow<MeetingModeItem>

  let meeting: Meeting
  let project: Project
  let mode: MeetingModeScreen
  let steps: MeetingSteps
  let today: Day
  let size: Size

  private var agenda: MeetingAgenda {
    MeetingAgenda(meeting: meeting, project: project, today: today)
  }

  private static func margin(_ size: Size) -> Int {
    size.width >= 100 ? 10 : size.width >= 60 ? 3 : 0
  }

  /// How many blank rows stand between what is told.
  private static func gap(_ size: Size) -> Int {
    size.height >= 36 ? 2 : size.height >= 16 ? 1 : 0
  }

  /// Where the step's content stands, below its heading.
  static func rect(of size: Size) -> Rect {
    let content = Chrome.content(of: size)
    let margin = margin(size)
    let top = content.y + 1 + gap(size)
    return Rect(
      x: margin, y: top, width: size.width - 2 * margin, height: max(0, content.bottom - top))
  }

  var rect: Rect { Self.rect(of: size) }

  /// Draws what stands around the step's content.
  func view(in frame: inout Frame) {
    let margin = Self.margin(size)
    let y = rect.y - 1 - Self.gap(size)
    let used = frame.put(
      heading, at: Point(x: margin + 1, y: y), style: .heading, width: rect.width - 2)
    let room = rect.width - used - 3
    if room >= count.count {
      frame.put(count, at: Point(x: rect.right - count.count - 1, y: y), style: .muted)
    }
    if steps.topic(of: mode.step) == .sinceLast, let since = mode.news?.since,
      room > count.count + 20
    {
      frame.put(
        since, at: Point(x: margin + used + 4, y: y), style: .muted,
        width: room - count.count - 4)
    }
    guard size.height >= 10,
      let hint = steps.hints(at: mode.step).first(where: { Width.of($0) <= width })
    else { return }
    frame.put(hint, at: Point(x: margin + 1, y: size.height - 2), style: .muted)
  }

  private var count: String { "\(mode.place + 1) af \(steps.all.count)" }

  /// What the step is called, as far as there is room for it beside its place among the others.
  private var heading: String {
    steps.title(of: mode.step).fitted(to: max(1, rect.width - 3 - count.count))
  }

  /// What the step is called, where the heading hasn't all of it.
  private var wholeTitle: [Row] {
    let title = steps.title(of: mode.step)
    return heading == title
      ? [] : [Row(nil, section: 0, lines: Array(title.lines(.heading, width: width).prefix(3)))]
  }

  /// The step's rows.
  var page: Page<MeetingModeItem> {
    let own = wholeTitle + (steps.point(of: mode.step).map { rows(of: $0.point) } ?? [])
    let known = Set(own.compactMap(\.item))
    let overview = steps.topic(of: mode.step).map { rows(about: $0) } ?? []
    let all = own + overview.filter { row in row.item.map { !known.contains($0) } ?? true }
    let gap = Self.gap(size)
    let blank = Row(nil, section: 0, lines: Array(repeating: [], count: gap))
    let spaced = all.enumerated().flatMap { index, row in
      index == 0 || gap == 0 || row.item?.goesOn == true ? [row] : [blank, row]
    }
    return Page(columns: [spaced])
  }

  private func rows(about topic: MeetingTopic) -> [Row] {
    switch topic {
    case .phases: phases + suggestion
    case .sinceLast: sinceLast
    case .overdue: items(agenda.overdue, none: "✓ Ingen frister er overskredet.")
    case .decisions: decisions
    case .next: items(agenda.next, none: "Ingen kommende frister.")
    case .finish: mode.step == .topic(.finish) ? finish : []
    }
  }

  var width: Int { rect.width - 2 }

  private var phases: [Row] {
    Phase.allCases.enumerated().map { place, phase in
      let progress = project.progress(of: phase, on: today)
      let late = progress.overdue == 0 ? "" : "! \(progress.overdue) overskredet"
      let count = "\(progress.reached) af \(progress.total) nået"
      let under = project.milestones(in: phase).filter {
        !$0.status.isClosed && $0.status != .notStarted
      }
      let names = under.prefix(3).map { "\($0.status.glyph) \($0.number) \($0.shortTitle)" }
      return row(
        .text(place),
        [[Span("\(phase.rawValue) \(phase.name)", .label)]]
          + [
            bar(progress) + [
              Span(count.padded(to: 14)),
              Span(late.isEmpty || width < 94 ? "" : late, .overdue),
            ]
          ]
          + names.map { [Span($0.fitted(to: width), .inProgress)] })
    }
  }

  private func bar(_ progress: Progress) -> [Span] {
    let cells = max(0, min(60, width - 16))
    let full = progress.total == 0 ? 0 : cells * progress.reached / progress.total
    return [
      Span(String(repeating: "█", count: full), .reached),
      Span(String(repeating: "░", count: cells - full) + "  ", .muted),
    ]
  }

  private var sinceLast: [Row] {
    if mode.isLearning { return [text(0, "Historikken læses …", .muted)] }
    guard let news = mode.news else {
      return [text(0, "Intet nyt.", .muted)]
    }
    guard !news.happenings.isEmpty else { return [text(0, "Intet nyt.", .muted)] }
    let column = max(15, (news.happenings.map { Width.of($0.kind.shown) }.max() ?? 0) + 2)
    return news.happenings.enumerated().map { place, happening in
      let label = happening.kind.shown
      guard width >= 50 else {
        return row(
          .text(place),
          [[Span(label, .label)]] + happening.text.lines(width: width))
      }
      return row(
        .text(place), .labelled(label, happening.text, width: width, labelWidth: column))
    }
  }

  private func items(_ items: [MeetingAgenda.Item], none: String) -> [Row] {
    if items.isEmpty { return [text(0, none, .reached)] }
    return items.map { item in
      switch item {
      case .milestone(let milestone):
        row(
          milestone.reference, milestone.status.glyph, milestone.status.style,
          "Milepæl \(milestone.number) \(milestone.shortTitle)",
          due(
            milestone.planned, milestone.responsible, isDone: milestone.status.isClosed))
      case .activity(let activity):
        row(
          activity.reference, activity.box, activity.status.style, activity.shownTitle,
          due(activity.deadline, activity.responsible, isDone: activity.status == .done))
      }
    }
  }

  private func due(_ day: Day?, _ who: String, isDone: Bool) -> Span {
    let when = day.map { "\($0.medium) (\($0.relative(to: today)))" } ?? "uden frist"
    let isLate = !isDone && day.map { $0 < today } ?? false
    let words = [who.isEmpty ? "ingen ansvarlig" : who, when].filled(" · ")
    return isDone
      ? Span("✓ gjort i dag", .reached)
      : Span((isLate ? "! " : "") + words, isLate ? .overdue : .muted)
  }

  private var decisions: [Row] {
    let taken = project.decisions(at: meeting)
    let rows = agenda.wanted.map { milestone in
      let own = taken.filter { $0.milestone == milestone.id }
      let detail =
        own.last.map { decision in
          Span(
            "✓ \(decision.outcomeWords)"
              + (own.count > 1 ? " (\(own.count) beslutninger)" : ""), .reached)
        } ?? Span(milestone.decidedBy, .muted)
      return row(
        milestone.reference, milestone.status.glyph, milestone.status.style,
        "Milepæl \(milestone.number) \(milestone.shortTitle)", detail)
    }
    let others = taken.filter(\.isOther).map { decision in
      row(
        decision.reference, MilestoneStatus.reached.glyph, .reached, decision.matter,
        Span("✓ \(decision.outcomeWords)", .reached))
    }
    let other =
      rows.isEmpty && others.isEmpty
      ? "Ingen venter. Tryk Enter for at tilføje en beslutning." : "+ En anden beslutning"
    return rows + others + [row(.decision, other.lines(.muted, width: width))]
  }

  private var finish: [Row] {
    let taken = project.decisions(at: meeting)
    let decided =
      taken.isEmpty
      ? ["Ingen beslutninger"] : taken.map { "✓ \($0.words(in: project))" }
    let notes = meeting.minutes.trimmed
    let noted = notes.isEmpty ? "Ingen noter endnu. Tryk n." : notes
    return [
      row(.minutes, [[Span("► Se referatet", .heading)]]),
      row(
        .close,
        [[Span(meeting.isClosed ? "► Genåbn mødet" : "► Afslut mødet", .heading)]]),
    ]
      + afterwards + passages(0, decided.flatMap { $0.lines(width: width) })
      + passages(1, noted.lines(.muted, width: width))
  }

  func text(_ place: Int, _ text: String, _ style: Style) -> Row {
    row(.text(place), text.wrapped(to: width).map { [Span($0, style)] })
  }

  func row(_ item: MeetingModeItem, _ lines: [[Span]]) -> Row {
    Row(item, section: 0, lines: lines)
  }

  /// A record with its sign, and below it what is to be known of it.
  func row(
    _ reference: Reference, _ sign: String, _ style: Style, _ title: String, _ detail: Span
  ) -> Row {
    let indent = String(repeating: " ", count: sign.count + 1)
    let room = max(1, width - indent.count)
    let head = title.wrapped(to: room).enumerated().map { index, line in
      index == 0 ? [Span(sign + " ", style), Span(line)] : [Span(indent), Span(line)]
    }
    let below = detail.text.isEmpty ? [] : detail.text.wrapped(to: room).prefix(2)
    return row(.record(reference), head + below.map { [Span(indent), Span($0, detail.style)] })
  }
}

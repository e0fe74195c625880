import Core
import Interface
import Text

extension BoardScreen {
  func backdrop(_ scene: Scene) -> BackdropView {
    let shown = layout(scene).shownPhases(selected: selected)
    return BackdropView(words: query, numbers: [offset, shown.lowerBound])
  }

  /// Draws the board.
  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {
    let (project, today, layout) = (scene.project, scene.today, layout(scene))
    for (column, phase) in layout.shownPhases(selected: selected).enumerated() {
      let x = layout.x(ofColumn: column)
      drawHeading(Phase.allCases[phase], project, today, at: x, layout, in: &frame)
      for card in layout.phases[phase] {
        guard let rect = layout.rect(of: card, column: column, offset: offset),
          let milestone = project.milestone(card.number)
        else { continue }
        draw(milestone, as: card, project, today, rect, layout, in: &frame)
      }
      if column > 0 {
        frame.putDivider(x: x - 1, layout.cards.y - 2..<layout.cards.bottom)
      }
    }
    drawAdvice(scene, in: &frame)
  }

  /// Draws the focus, and what there is to say about the milestone that has it.
  func view(in frame: inout Frame, _ scene: Scene) {
    let layout = layout(scene)
    for (column, phase) in layout.shownPhases(selected: selected).enumerated() {
      guard let card = layout.phases[phase].first(where: { $0.number == selected }),
        let rect = layout.rect(of: card, column: column, offset: offset)
      else { continue }
      frame.put("▸", at: Point(x: rect.x, y: rect.y))
      frame.style(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), as: .selected)
      frame.cursor = Point(x: rect.x, y: rect.y)
    }
    for (row, line) in detail(scene).enumerated() {
      let isTitle = row == 0 && layout.detail.height > 1
      frame.put(
        line, at: Point(x: 1, y: layout.detail.y + row), style: isTitle ? .heading : .plain,
        width: layout.detail.width - 2)
    }
  }

  /// Draws how much is late and the advice in one line, where the news would stand; before anything
  /// has begun, what to do first.
  private func drawAdvice(_ scene: Scene, in frame: inout Frame) {
    let (project, size) = (scene.project, frame.size)
    guard size.height >= 10 else { return }
    let (lines, style): ([String], Style) =
      project.hasNotBegun
      ? (Self.beginning, .heading)
      : project.hasReachedAll
        ? (Self.operation(project.info.nextReview), .success)
        : (advice.lines, advice.isWanting ? .warning : .muted)
    var x = 1
    let forms = overdueWords(scene)
    if !forms.isEmpty {
      let late = forms.fitting(size.width < 60 ? size.width - 2 : size.width / 2)
      let row = Rect(x: x, y: size.height - 2, width: Width.of(late), height: 1)
      frame.put(late, at: Point(x: x, y: row.y), style: .overdue)
      frame.target("key:\(Self.bindings.all.first { $0.action == .weekView }?.name ?? "")", in: row)
      x += row.width + 3
    }
    let room = max(0, size.width - 1 - x)
    let line = lines.fitting(room)
    if Width.of(line) <= room || x == 1 {
      frame.put(line, at: Point(x: x, y: size.height - 2), style: style, width: room)
    }
  }

  /// How much is overdue, the longest form first; nothing where nothing is.
  func overdueWords(_ scene: Scene) -> [String] {
    guard let count = overdue[scene.version], count > 0 else { return [] }
    return [
      "! \(count) overskredet · w viser hvem", "! \(count) overskredet · w", "! \(count) · w",
    ]
  }

  /// What to do first, the longest form first.
  static let beginning = [
    "Begynd her: t sætter alle frister · r ansvarlig · s sætter en milepæl i gang",
    "Begynd her: t alle frister · r ansvarlig · s sæt i gang",
    "Begynd: t frister · r · s",
  ]

  /// What comes after the last milestone, the longest form first: the day of the next yearly
  /// follow-up, or the key to set it with.
  static func operation(_ review: Day?) -> [String] {
    let next = review.map { "næste årlige opfølgning \($0.medium)" }
    return [
      "✓ Samdriften er i drift · \(next ?? "i sætter næste årlige opfølgning") · 4 opfølgning",
      "✓ I drift · \(next ?? "i sætter næste")", "✓ I drift · \(review?.digits ?? "i")",
    ]
  }

  private func drawHeading(
    _ phase: Phase, _ project: Project, _ today: Day, at x: Int, _ layout: BoardLayout,
    in frame: inout Frame
  ) {
    let progress = project.progress(of: phase, on: today)
    let y = Chrome.content(of: frame.size).y
    let (reached, total) = (progress.reached, progress.total)
    let countForms = ["\(reached) af \(total) nået", "\(reached)/\(total) nået"]
    // The counts in full come before saying what is late.
    let overdue =
      progress.overdue == 0
      ? ""
      : ["! \(progress.overdue.milestonesOverdue)", "! \(progress.overdue) overskredet"]
        .fitting(layout.width - 3 - Width.of(countForms[0]))
    let room = layout.width - 3 - Width.of(overdue)
    let counts = countForms.first { Width.of($0) <= room } ?? ""
    let name = layout.columns == 1 ? "‹ \(phase.name) ›" : phase.name
    if layout.cards.y - y < 2 {
      let used = frame.put("\(name)  \(counts)  ", at: Point(x: x + 1, y: y), style: .heading)
      frame.put(overdue, at: Point(x: x + 1 + used, y: y), style: .overdue)
      return
    }
    frame.put(name, at: Point(x: x + 1, y: y), style: .heading)
    let bar =
      String(repeating: "■", count: progress.reached)
      + String(repeating: "□", count: progress.total - progress.reached)
    frame.put(bar, at: Point(x: x + layout.width - 1 - progress.total, y: y), style: .reached)
    let used = frame.put(counts, at: Point(x: x + 1, y: y + 1), style: .muted)
    let gates = gateWords(phase, progress, project)
    let gate = gates.fitting(room - used - 3)
    if !gates.isEmpty, used + 3 + Width.of(gate) <= room {
      frame.put(" · \(gate)", at: Point(x: x + 1 + used, y: y + 1), style: .muted)
    }
    frame.put(
      overdue, at: Point(x: x + layout.width - 1 - Width.of(overdue), y: y + 1), style: .overdue)
  }

  /// Whether a phase is ready for the next, as somebody has said, or that nobody has where all its
  /// milestones are reached; the longest form first, and none where there is nothing to say.
  ///
  /// Where all of the project's are reached, only the last phase has still to be asked about.
  func gateWords(_ phase: Phase, _ progress: Progress, _ project: Project) -> [String] {
    if let gate = project.currentGate(of: phase) {
      let answer = gate.answer.shown
      return ["\(answer) til \(phase.nextShort)", answer, gate.answer.short]
    }
    let isPast =
      phase != Phase.allCases.last && project.milestones.allSatisfy(\.status.isClosed)
    return progress.reached == progress.total && !isPast
      ? ["o: klar til \(phase.nextShort)?", "o: klar?"] : []
  }

  private func draw(
    _ milestone: Milestone, as card: BoardLayout.Card, _ project: Project, _ today: Day,
    _ rect: Rect, _ layout: BoardLayout, in frame: inout Frame
  ) {
    let isDimmed = !matches(milestone, in: project)
    // What is over recedes.
    let titleStyle: Style = isDimmed || milestone.status.isClosed ? .muted : .plain
    frame.target("milestone:\(milestone.number)", in: rect)
    let number = milestone.number < 10 ? " \(milestone.number)" : "\(milestone.number)"
    let right = rect.right - 1
    frame.put(
      " " + number, at: Point(x: rect.x, y: rect.y), style: isDimmed ? .muted : .heading)
    if layout.fullness == .short(rows: 1) {
      drawInOneRow(milestone, card.title[0], today, rect, layout, isDimmed, in: &frame)
    } else {
      var y = rect.y
      for line in card.title {
        frame.put(
          line, at: Point(x: rect.x + 4, y: y), style: titleStyle, width: layout.inside)
        y += 1
      }
      // The sign stands out to the left, under the number.
      drawStatus(milestone, today, at: Point(x: rect.x + 2, y: y), right, isDimmed, in: &frame)
      if y + 1 < rect.bottom {
        drawResponsible(milestone, project, at: Point(x: rect.x + 4, y: y + 1), right, in: &frame)
      }
      y += 2
      for (index, next) in details.next[milestone.number, default: []].enumerated() {
        let room = rect.bottom - y
        if room < 1 { break }
        let lines = next.lines(width: layout.inside)
        if index > 0 && lines.count > room { break }
        let shown = lines.count > room ? lines.prefix(room - 1) + [lines[room - 1] + " …"] : lines
        for line in shown {
          frame.put(
            line, at: Point(x: rect.x + 4, y: y),
            style: isDimmed || !next.isWanting ? .muted : .warning, width: layout.inside)
          y += 1
        }
      }
    }
  }

  private func drawInOneRow(
    _ milestone: Milestone, _ title: String, _ today: Day, _ rect: Rect, _ layout: BoardLayout,
    _ isDimmed: Bool, in frame: inout Frame
  ) {
    let day = dayText(milestone, today, .short)
    let right = rect.right - 1
    if milestone.isOverdue(on: today) {
      frame.put("!", at: Point(x: rect.x + 3, y: rect.y), style: .overdue)
    }
    frame.put(
      "\(milestone.status.glyph) \(title)", at: Point(x: rect.x + 4, y: rect.y),
      style: isDimmed ? .muted : milestone.status.style,
      width: layout.inside - Width.of(day) - 1)
    frame.put(
      day, at: Point(x: right - Width.of(day), y: rect.y), style: dayStyle(milestone, today))
  }

  /// Writes status and day as fully as there is room for.
  private func drawStatus(
    _ milestone: Milestone, _ today: Day, at point: Point, _ right: Int, _ isDimmed: Bool,
    in frame: inout Frame
  ) {
    let status = milestone.status
    let room = right - point.x
    if milestone.isOverdue(on: today) {
      frame.put("!", at: Point(x: point.x - 2, y: point.y), style: .overdue)
    }
    // One form for all cards, which the longest status and day have room for.
    let forms: [DayForm] =
      room >= 34 ? [.week, .compact, .digits] : room >= 29 ? [.compact, .digits] : [.digits]
    var (word, day) = ("", "")
    search: for form in forms {
      day = dayText(milestone, today, form)
      for choice in [status.shown, status.short] {
        word = choice
        if Width.of(word) + Width.of(day) + 3 <= room { break search }
      }
    }
    let dayWidth = Width.of(day)
    frame.put(
      "\(status.glyph) \(word)", at: point, style: isDimmed ? .muted : status.style,
      width: room - dayWidth - 1)
    frame.put(
      day, at: Point(x: right - dayWidth, y: point.y),
      style: isDimmed ? .muted : dayStyle(milestone, today))
  }

  private func drawResponsible(
    _ milestone: Milestone, _ project: Project, at point: Point, _ right: Int,
    in frame: inout Frame
  ) {
    let (done, total) = project.checklistCount(of: milestone)
    let count = total == 0 ? "" : "\(done)/\(total)"
    let room = right - point.x - Width.of(count) - 1
    frame.put(
      milestone.responsible.isEmpty ? "ingen ansvarlig" : milestone.responsible, at: point,
      style: .muted, width: room)
    frame.put(count, at: Point(x: right - Width.of(count), y: point.y), style: .muted)
  }

  /// The ways to write a day, from the longest to the shortest.
  private enum DayForm { case week, compact, digits, short }

  /// The day that matters.
  private func dayText(_ milestone: Milestone, _ today: Day, _ form: DayForm) -> String {
    guard let day = milestone.significantDay, milestone.status != .withdrawn else { return "" }
    return switch form {
    case .week: "\(day.week.name) · \(day.compact(today: today))"
    case .compact: day.compact(today: today)
    case .digits: day.digits
    case .short: "\(day.day)/\(day.month)"
    }
  }

  private func dayStyle(_ milestone: Milestone, _ today: Day) -> Style {
    milestone.isOverdue(on: today) ? .overdue : .muted
  }
}

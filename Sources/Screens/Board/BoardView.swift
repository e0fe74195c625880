import Core
import Interface
import Text

extension BoardScreen {
  /// Draws the board.
  func view(in frame: inout Frame, _ scene: Scene) {
    let (project, today) = (scene.project, scene.today)
    let layout = BoardLayout(project, size: frame.size)
    let current = project.milestone(selected)?.phase ?? .preparation
    let phases = layout.columns == 3 ? Phase.allCases : [current]
    for (index, phase) in phases.enumerated() {
      let x = layout.x(ofColumn: index)
      drawHeading(phase, project, today, at: x, layout, in: &frame)
      var y = layout.cards.y - offset
      for milestone in project.milestones(in: phase) {
        let card = layout.card(of: milestone)
        if y >= layout.cards.y && y + card.height <= layout.cards.bottom {
          let rect = Rect(x: x, y: y, width: layout.width, height: card.height)
          draw(milestone, as: card, project, today, rect, layout, in: &frame)
        }
        y += card.height + layout.gap
      }
      if index > 0 { frame.putDivider(x: x - 1, layout.cards.y - 2..<layout.cards.bottom) }
    }
    drawDetail(project, today, layout, in: &frame)
    drawAdvice(in: &frame)
  }

  /// Draws the advice in one line, where the news would stand.
  private func drawAdvice(in frame: inout Frame) {
    let size = frame.size
    guard size.height >= 10 else { return }
    frame.put(
      advice.lines.fitting(size.width - 2), at: Point(x: 1, y: size.height - 2),
      style: advice.isWanting ? .warning : .muted, width: size.width - 2)
  }

  private func drawHeading(
    _ phase: Phase, _ project: Project, _ today: Day, at x: Int, _ layout: BoardLayout,
    in frame: inout Frame
  ) {
    let progress = project.progress(of: phase, on: today)
    let y = Chrome.content(of: frame.size).y
    let overdue = progress.overdue == 0 ? "" : "! \(progress.overdue) overskredet"
    let room = layout.width - 3 - Width.of(overdue)
    let counts =
      [
        "\(progress.reached) af \(progress.total) nået",
        "\(progress.reached)/\(progress.total) nået",
      ].first { Width.of($0) <= room } ?? ""
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
    frame.put(counts, at: Point(x: x + 1, y: y + 1), style: .muted)
    frame.put(
      overdue, at: Point(x: x + layout.width - 1 - Width.of(overdue), y: y + 1), style: .overdue)
  }

  private func draw(
    _ milestone: Milestone, as card: BoardLayout.Card, _ project: Project, _ today: Day,
    _ rect: Rect, _ layout: BoardLayout, in frame: inout Frame
  ) {
    let isSelected = milestone.number == selected
    let isDimmed = !matches(milestone, in: project)
    frame.target("milestone:\(milestone.number)", in: rect)
    let number = milestone.number < 10 ? " \(milestone.number)" : "\(milestone.number)"
    let right = rect.right - 1
    frame.put(
      (isSelected ? "▸" : " ") + number, at: Point(x: rect.x, y: rect.y),
      style: isDimmed ? .muted : .heading)
    if layout.fullness == .short(rows: 1) {
      drawInOneRow(milestone, card.title[0], today, rect, layout, isDimmed, in: &frame)
    } else {
      var y = rect.y
      for line in card.title {
        frame.put(
          line, at: Point(x: rect.x + 4, y: y), style: isDimmed ? .muted : .plain,
          width: layout.inside)
        y += 1
      }
      // The sign stands out to the left, under the number.
      drawStatus(milestone, today, at: Point(x: rect.x + 2, y: y), right, isDimmed, in: &frame)
      if y + 1 < rect.bottom {
        drawResponsible(milestone, project, at: Point(x: rect.x + 4, y: y + 1), right, in: &frame)
      }
    }
    if isSelected {
      frame.style(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), as: .selected)
      frame.cursor = Point(x: rect.x, y: rect.y)
    }
  }

  private func drawInOneRow(
    _ milestone: Milestone, _ title: String, _ today: Day, _ rect: Rect, _ layout: BoardLayout,
    _ isDimmed: Bool, in frame: inout Frame
  ) {
    let day = dayText(milestone, today, .digits)
    let right = rect.right - 1
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
    // With one card's week and another's without, the column would look ragged.
    let forms: [DayForm] = room >= 32 ? [.week, .compact, .digits] : [.compact, .digits]
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
  private enum DayForm { case week, compact, digits }

  /// The day that matters.
  private func dayText(_ milestone: Milestone, _ today: Day, _ form: DayForm) -> String {
    guard let day = milestone.significantDay, milestone.status != .withdrawn else { return "" }
    let mark = milestone.isOverdue(on: today) ? "! " : ""
    return switch form {
    case .week: "\(mark)\(day.week.name) · \(day.compact(today: today))"
    case .compact: mark + day.compact(today: today)
    case .digits: "\(mark)\(day.day)/\(day.month)"
    }
  }

  private func dayStyle(_ milestone: Milestone, _ today: Day) -> Style {
    milestone.isOverdue(on: today) ? .overdue : .muted
  }

  private func drawDetail(
    _ project: Project, _ today: Day, _ layout: BoardLayout, in frame: inout Frame
  ) {
    guard layout.detail.height > 0, let milestone = project.milestone(selected) else { return }
    let width = layout.detail.width - 2
    var y = layout.detail.y
    if layout.detail.height > 1 {
      frame.put(
        "\(milestone.number) \(milestone.title)", at: Point(x: 1, y: y), style: .heading,
        width: width)
      y += 1
    }
    let text = milestone.situation(in: project, activities, today: today).joined(separator: " · ")
    let lines = text.capitalizedFirst.wrapped(to: width)
    let room = layout.detail.bottom - y
    for (index, line) in lines.prefix(room).enumerated() {
      let isCut = index == room - 1 && lines.count > room
      frame.put(
        isCut ? "\(line) …" : line, at: Point(x: 1, y: y + index), width: width)
    }
  }
}

extension Milestone {
  /// How the milestone stands, in words: status, day, and what is missing first.
  func situation(
    in project: Project, _ activities: MilestoneActivities, today: Day
  ) -> [String] {
    var parts = [status.shown]
    if status == .reached {
      if let reached { parts[0] += " \(reached.medium)" }
    } else if let planned, status != .withdrawn {
      let late = isOverdue(on: today) ? "overskredet, " : ""
      parts.append("frist \(planned.medium) (\(late)\(planned.relative(to: today)))")
    }
    if !statusReason.isEmpty { parts.append(statusReason) }
    if number == 6 {
      // Those that came after the others had acceded.
      parts += project.latecomers.map { "\($0.name) har ikke tiltrådt aftalen" }
    }
    if !status.isClosed {
      let readiness = project.readiness(of: self)
      parts += activities.overdue(of: self)
      parts += readiness.missing.isEmpty ? Array(readiness.reminders.prefix(1)) : readiness.missing
      parts += activities.progress(of: self, today: today)
    }
    return parts
  }
}

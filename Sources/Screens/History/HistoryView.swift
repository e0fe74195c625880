import Core
import Interface
import Text

/// Where the history's two parts stand.
struct HistoryLayout {
  let list: Rect
  let detail: Rect

  init(_ size: Size) {
    let content = Chrome.content(of: size)
    let inside = Rect(
      x: content.x, y: content.y + 1, width: content.width, height: max(0, content.height - 1))
    if size.width >= 110 {
      let width = inside.width * 13 / 20
      list = Rect(x: 0, y: inside.y, width: width, height: inside.height)
      detail = Rect(
        x: width + 2, y: inside.y, width: inside.width - width - 3, height: inside.height)
    } else {
      let height = inside.height >= 12 ? inside.height / 2 : inside.height >= 8 ? 3 : 0
      list = Rect(
        x: 0, y: inside.y, width: inside.width,
        height: inside.height - height - (height > 0 ? 1 : 0))
      detail = Rect(x: 1, y: list.bottom + 1, width: inside.width - 2, height: height)
    }
  }
}

extension HistoryScreen {
  /// Draws the list, and the changes of the entry with the focus.
  func view(in frame: inout Frame, _ scene: Scene) {
    let (ledger, zone, today) = (scene.ledger, scene.zone, scene.today)
    let places = places(in: ledger)
    let layout = HistoryLayout(frame.size)
    let count =
      ledger.isWhole
      ? places.count.counted("ændring", "ændringer")
      : "læses \(HistoryProgress.words(scene.historyProgress, of: scene.openProject))"
    let headings =
      query.isEmpty
      ? ["Historik  \(count)"]
      : [
        "Historik med »\(query)«  \(count)  (Esc viser alt)", "Historik med »\(query)«  \(count)",
        "Historik med »\(query)«",
      ]
    frame.put(
      headings.fitting(frame.size.width - 2), at: Point(x: 1, y: layout.list.y - 1),
      style: .heading, width: frame.size.width - 2)
    let focused = focusedRow(places, ledger)
    let shown = (offset..<max(offset, min(places.count, offset + layout.list.height)))
      .map { ledger.entries[places[$0]] }
    let days = shown.map { zone.day(of: $0.transaction.time).compact(today: today) }
    let dayWidth = days.map { Width.of($0) }.max() ?? 0
    for (row, entry) in shown.enumerated() {
      draw(
        entry, zone, today, y: layout.list.y + row, isFocused: offset + row == focused, dayWidth,
        layout, in: &frame)
    }
    if places.count == 0 {
      frame.put(
        ledger.isWhole ? "Intet i historikken passer til det, du søger." : "Et øjeblik.",
        at: Point(x: 1, y: layout.list.y), style: .muted)
      frame.cursor = Point(x: 1, y: layout.list.y)
    } else if layout.detail.height > 0 {
      drawDetail(ledger.entries[places[focused]], ledger, zone, layout, in: &frame)
    }
  }

  private func draw(
    _ entry: Entry, _ zone: Zone, _ today: Day, y: Int, isFocused: Bool, _ dayWidth: Int,
    _ layout: HistoryLayout, in frame: inout Frame
  ) {
    let transaction = entry.transaction
    let isNarrow = layout.list.width < 60
    let day = zone.day(of: transaction.time)
    // Of another year the day takes the clock's room; the time stands below.
    let hasTime = !isNarrow && day.year == today.year
    let time =
      day.compact(today: today).padded(to: hasTime ? 10 : 12)
      + (hasTime ? zone.clockTime(of: transaction.time) : "")
    let authorX = 18
    // On a narrow screen the author is seen below the list.
    let labelX = isNarrow ? 1 + dayWidth + 2 : authorX + 16
    let rect = Rect(x: layout.list.x, y: y, width: layout.list.width, height: 1)
    frame.put(time, at: Point(x: 1, y: y), style: .muted)
    if !isNarrow {
      frame.put(
        transaction.author, at: Point(x: authorX, y: y), style: .label, width: labelX - authorX - 1)
    }
    frame.put(
      transaction.label, at: Point(x: labelX, y: y),
      style: transaction.act == .edit ? .plain : .muted,
      width: max(0, layout.list.right - 1 - labelX))
    frame.target("entry:\(transaction.id)", in: rect)
    if isFocused {
      frame.style(rect, as: .selected)
      frame.cursor = Point(x: 1, y: y)
    }
  }

  private func drawDetail(
    _ entry: Entry, _ ledger: Ledger, _ zone: Zone, _ layout: HistoryLayout, in frame: inout Frame
  ) {
    let rect = layout.detail
    if layout.list.width == frame.size.width {
      frame.put(
        String(repeating: "─", count: frame.size.width), at: Point(x: 0, y: rect.y - 1),
        style: .border)
    } else {
      frame.putDivider(x: rect.x - 2, rect.y..<rect.bottom)
    }
    var lines: [[Span]] = []
    let day = zone.day(of: entry.transaction.time).medium
    lines += entry.transaction.label.lines(.heading, width: rect.width)
    lines.append([
      Span("\(entry.transaction.author), \(day) kl. ", .muted),
      Span(zone.clockTime(of: entry.transaction.time), .muted),
    ])
    lines += detailLines(entry, ledger, width: rect.width, limit: rect.height)
    let shown = lines.count > rect.height ? Array(lines.prefix(rect.height - 1)) : lines
    for (row, line) in shown.enumerated() {
      frame.put(line, at: Point(x: rect.x, y: rect.y + row), right: rect.right)
    }
    if lines.count > rect.height, rect.height > 0 {
      frame.put(
        ["… Gør vinduet større for at se resten.", "… Gør vinduet større"]
          .fitting(rect.width),
        at: Point(x: rect.x, y: rect.bottom - 1), style: .muted, width: rect.width)
    }
  }

  /// The old and new values, no more lines than can be seen.
  func detailLines(
    _ entry: Entry, _ ledger: Ledger, width: Int, limit: Int
  ) -> [[Span]] {
    var lines: [[Span]] = []
    var subject = ""
    if entry.transaction.isHomecoming {
      lines += "Det, der kom fra kopien, står for sig, hvert med »i kopien« og hvornår."
        .lines(width: width)
    }
    let recollection = recollection(of: ledger)
    for change in entry.transaction.changes {
      if lines.count > limit { break }
      for description in recollection.describe(change) {
        if description.subject != subject {
          subject = description.subject
          lines += subject.lines(width: width)
        }
        let label = description.field.map { "\($0): " } ?? ""
        let text =
          switch (description.old, description.new) {
          case (let old?, let new?): "\(label)\(old) → \(new)"
          case (nil, let new?): "\(label)\(new)"
          case (let old?, nil): "\(label)\(old) (slettet)"
          case (nil, nil): label
          }
        lines += text.wrapped(to: width - 2).map { [Span("  " + $0, .muted)] }
      }
    }
    return lines
  }
}

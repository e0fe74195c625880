import Core
import Interface
import Text

/// The communication plan (kommunikationsplan), by milestone, as a page.
struct CommunicationPlan {
  typealias Row = PageRow<CommunicationItem>

  let project: Project
  let today: Day
  let size: Size

  /// The part of the screen that the page takes up; above it stand the panes' names.
  static func rect(of size: Size) -> Rect {
    let content = Chrome.content(of: size)
    let panes = content.height >= 12 ? 1 : 0
    return Rect(
      x: content.x, y: content.y + panes, width: content.width, height: content.height - panes)
  }

  /// The rows.
  var page: Page<CommunicationItem> {
    let width = Self.rect(of: size).width - 2
    let all = project.communications
    let numbers = Communication.milestones + others(all)
    return Page(
      columns: [
        numbers.enumerated().flatMap { index, number in
          group(number, all.filter { $0.milestone == String(number) }, width, isFirst: index == 0)
        }
      ])
  }

  /// Milestones that have lines although communication isn't in their nature.
  private func others(_ lines: ChunkedArray<Communication>) -> [Int] {
    Set(lines.compactMap { Int($0.milestone) }).subtracting(Communication.milestones).sorted()
  }

  private func group(
    _ number: Int, _ lines: [Communication], _ width: Int, isFirst: Bool
  ) -> [Row] {
    let milestone = project.milestone(number)
    let title = milestone.map { $0.shortTitle.isEmpty ? $0.title : $0.shortTitle } ?? ""
    let done = lines.filter { $0.done != nil }.count
    let count = lines.isEmpty ? "" : "  \(done) af \(lines.count) udført"
    let heading = "\(number) \(title)\(count)".lines(.heading, width: width)
    let head = Row(nil, section: number, lines: (isFirst ? [] : [[]]) + heading)
    if lines.isEmpty {
      let text = "Ingen linjer endnu. Tryk a for at tilføje en."
      return [head, .empty(.empty(milestone: number), text, section: number, width: width)]
    }
    return [head] + lines.map { row($0, number, width) }
  }

  private func row(_ line: Communication, _ section: Int, _ width: Int) -> Row {
    let state = line.state(on: today)
    let isBroad = width >= 56
    let room = isBroad ? width - Width.of(state.text) - 2 : width
    let isDone = line.done != nil
    let occasion = line.occasion.isEmpty ? line.action : line.occasion
    var lines: [[Span]] = occasion.wrapped(to: max(1, room - 4)).enumerated().map { index, text in
      [Span(index == 0 ? "\(line.box) " : "    ", .label), Span(text, isDone ? .muted : .plain)]
    }
    if isBroad {
      let used = 4 + Width.of(lines[0][1].text)
      lines[0].append(
        Span(String(repeating: " ", count: max(2, width - used - Width.of(state.text)))))
      lines[0].append(Span(state.text, state.style))
    } else {
      lines.append([Span("    "), Span(state.text, state.style)])
    }
    let audience = line.audience.compactMap { project.stakeholder($0)?.name }
    let about = [
      audience.isEmpty ? "ingen målgruppe" : "til \(audience.joined(separator: ", "))",
      line.channel, line.responsible,
    ].filled(" · ")
    // An audience of hundreds would push the rest of the plan off the screen.
    let wrapped = about.wrapped(to: max(1, width - 4))
    for (index, text) in wrapped.prefix(2).enumerated() {
      lines.append([
        Span("    "), Span(index == 1 && wrapped.count > 2 ? "\(text) …" : text, .muted),
      ])
    }
    return Row(.line(line.id), section: section, lines: lines)
  }
}

/// What the focus can rest on in the communication plan.
enum CommunicationItem: Hashable {
  case line(String)
  case empty(milestone: Int)
}

extension Communication {
  /// The box that is ticked off.
  var box: String { done == nil ? "[ ]" : "[x]" }

  /// How far it is, in words, and the role its colour is chosen by.
  func state(on today: Day) -> Span {
    if let done { return Span(done.asDone(today: today, isCompact: true), .success) }
    let ready = isReady ? ", materiale klar" : ""
    guard let date else { return Span("uden dato\(ready)", .muted) }
    return isOverdue(on: today)
      ? Span("! overskredet \(date.compact(today: today))\(ready)", .overdue)
      : Span("\(date.compact(today: today)) · \(date.week.name)\(ready)")
  }
}

import Core
import Interface
import Text

extension StakeholdersScreen {
  /// Draws the list, the matrix, or both.
  func view(in frame: inout Frame, _ scene: Scene) {
    let (project, today) = (scene.project, scene.today)
    let layout = StakeholdersLayout(frame.size, pane: pane)
    StakeholderPane.draw(shownPane, in: &frame, layout.panes)
    drawHeading(project, in: &frame, layout)
    if let list = layout.list {
      StakeholderList(self, project, today, isWide: layout.isWide)
        .view(in: &frame, at: list, offset: offset)
    }
    if let matrix = layout.matrix {
      if layout.isWide, let list = layout.list {
        frame.putDivider(x: list.right, list.y..<list.bottom)
      }
      MatrixView(self, matrix).view(in: &frame)
    }
    if let legend = layout.legend {
      MatrixLegend(self).view(in: &frame, at: legend)
    }
    if layout.lacksRoom {
      let text = "Vinduet er for lille til matrixen. Tryk m for at se listen."
      let y = layout.heading.bottom
      for (row, line) in text.wrapped(to: frame.size.width - 2).enumerated() {
        frame.put(line, at: Point(x: 1, y: y + row), style: .muted)
      }
      frame.cursor = Point(x: 1, y: y)
    }
    drawDetail(project, today, in: &frame, layout.detail)
    if frame.cursor == nil { frame.cursor = Point(x: 1, y: layout.heading.y) }
  }

  private func drawHeading(
    _ project: Project, in frame: inout Frame, _ layout: StakeholdersLayout
  ) {
    guard layout.heading.height > 0 else { return }
    let (width, y) = (frame.size.width - 2, layout.heading.y)
    let headings = headings(project)
    let choices = counts.flatMap { counts in
      headings.map { (heading: $0, counts: counts) }
    }
    func columns(_ counts: [Span]) -> Int { counts.reduce(0) { $0 + Width.of($1.text) + 2 } }
    let chosen =
      choices.first { Width.of($0.heading) + columns($0.counts) <= width } ?? choices.last!
    frame.put(chosen.heading, at: Point(x: 1, y: y), style: .heading, width: width)
    var x = 1 + width - columns(chosen.counts) + 2
    for span in chosen.counts {
      x += frame.put(span.text, at: Point(x: x, y: y), style: span.style) + 2
    }
  }

  /// What is shown and in which order, from the longest way to say it to the shortest.
  func headings(_ project: Project) -> [String] {
    let count = roster.shown.count
    if isNarrowed {
      let words = (query.isEmpty ? [] : ["»\(query)«"]) + filter.words(in: project)
      let text = "\(count) af \(roster.total): \(words.joined(separator: ", "))"
      return ["\(text) · efter \(sort.name)  (Esc viser alle)", "\(text)  (Esc viser alle)", text]
    }
    let text = "Interessenter  \(count) · efter \(sort.name)"
    return ["\(text) (o skifter)", text]
  }

  /// How many lack something, from the longest way to say it to nothing.
  private var counts: [[Span]] {
    func spans(_ unassessed: String, _ awaiting: String) -> [Span] {
      (!roster.unassessed.isEmpty && !filter.isUnassessed
        ? [Span("\(roster.unassessed.count) \(unassessed)", .muted)] : [])
        + (roster.awaiting > 0 && !filter.awaitsContact
          ? [Span("! \(roster.awaiting) \(awaiting)", .overdue)] : [])
    }
    return [
      spans("ikke vurderet", "skulle have været kontaktet"),
      spans("ikke vurderet", "mangler kontakt"), [],
    ]
  }

  private func drawDetail(_ project: Project, _ today: Day, in frame: inout Frame, _ rect: Rect) {
    guard rect.height > 0 else { return }
    let width = rect.width - 2
    guard let focused else {
      let text = roster.total == 0 ? "Tryk a for at tilføje en interessent." : ""
      frame.put(text, at: Point(x: 1, y: rect.y), style: .muted, width: width)
      return
    }
    var name = "\(focused.stakeholder.number) \(focused.stakeholder.name)"
    if rect.height == 1 {
      let text = ([name] + focused.situation(today: today)).joined(fitting: width)
      frame.put(text, at: Point(x: 1, y: rect.y), width: width)
      return
    }
    let belongs = belonging(of: focused, in: project)
    if !belongs.isEmpty { name += " · \(belongs)" }
    frame.put(name, at: Point(x: 1, y: rect.y), style: .heading, width: width)
    // Whole parts are left out rather than the last of them cut.
    var lines: [String] = []
    var text = ""
    for part in focused.situation(today: today) {
      let longer = text.isEmpty ? part.capitalizedFirst : "\(text) · \(part)"
      let wrapped = longer.wrapped(to: width)
      guard wrapped.count < rect.height else { continue }
      (text, lines) = (longer, wrapped)
    }
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Point(x: 1, y: rect.y + 1 + row), width: width)
    }
  }
}

extension StakeholdersScreen {
  /// The department that a stakeholder belongs to, or else the organisation; may be empty.
  func belonging(of standing: StakeholderStanding, in project: Project) -> String {
    standing.stakeholder.department.flatMap { project.department($0)?.name }
      ?? standing.stakeholder.organisation
  }
}

extension StakeholderStanding {
  /// How the stakeholder stands, in words, with what matters most first.
  func situation(today: Day) -> [String] {
    var parts = [attitudeText]
    if let position {
      parts.append(position.words)
      parts.append(position.type.name + (handling.map { ", \($0.shown)" } ?? ""))
    } else if let handling {
      parts.append(handling.shown)
    }
    if let next = openContact {
      let mark = awaitsContact(on: today) ? "! " : ""
      parts.append("\(mark)næste kontakt \(next.medium) (\(next.relative(to: today)))")
    }
    if let movement { parts.append(movement) }
    if let lastContact { parts.append("seneste kontakt \(lastContact.medium)") }
    return parts
  }

  /// Where it stood before.
  ///
  /// For example "før indflydelse 2 (1. feb. 2026)".
  private var movement: String? {
    guard let current, let earlier else { return nil }
    var parts: [String] = []
    if earlier.influence != current.influence { parts.append("indflydelse \(earlier.influence)") }
    if earlier.affectedness != current.affectedness {
      parts.append("berørthed \(earlier.affectedness)")
    }
    return "før \(parts.joined(separator: ", "))" + (earlier.date.map { " (\($0.medium))" } ?? "")
  }
}

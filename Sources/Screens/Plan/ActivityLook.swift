import Core
import Interface

extension ActivityStatus {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .notStarted: "○"
    case .inProgress: "◐"
    case .waiting: "◆"
    case .postponed: "◇"
    case .done: "✓"
    case .withdrawn: "×"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .waiting, .postponed: .awaiting
    case .done: .reached
    case .withdrawn: .withdrawn
    }
  }
}

extension [Activity] {
  /// Their names as a list, and how many there are besides the first `count`.
  func names(atMost count: Int) -> String {
    let names = prefix(count).map(\.plainName).joined(separator: ", ")
    return self.count > count ? "\(names) og \(self.count - count) til" : names
  }
}

extension Activity {
  /// The box that is ticked.
  var box: String { status == .done ? "[x]" : status == .withdrawn ? "[-]" : "[ ]" }

  /// How it stands, as sign and word: its status, or while it is not begun whether it could be.
  ///
  /// In brief, in ten columns, what it waits for is named only where there is room.
  func standing(in plan: Plan, today: Day, isBrief: Bool = false) -> Span {
    if status == .done, doneOn == today, !isBrief {
      return Span(today.asDone(today: today), status.style)
    }
    let blockers = status == .notStarted ? plan.blockers(of: self) : []
    if let first = blockers.first {
      let more = blockers.count > 1 ? "+\(blockers.count - 1)" : ""
      if isBrief {
        let which = "efter \(first.number)\(more)"
        return Span("■ \(which.count > 8 ? "venter" : which)", .awaiting)
      }
      return Span("■ venter på \(first.number)\(more)", .awaiting)
    }
    if status == .notStarted { return Span("► klar", .notStarted) }
    return Span("\(status.glyph) \(status.shown)", status.style)
  }

  /// The deadline with its week before it.
  func shownDeadline(today: Day) -> Span {
    guard let deadline else { return Span("–", .muted) }
    let week = "u\(deadline.week.number)"
    let space = String(repeating: " ", count: 4 - week.count)
    return colored("\(week)\(space)\(deadline.compact(today: today))", today)
  }

  /// The deadline without its week, for a narrow screen.
  func shortDeadline(today: Day) -> Span {
    guard let deadline else { return Span("–", .muted) }
    return colored(deadline.compact(today: today), today)
  }

  private func colored(_ text: String, _ today: Day) -> Span {
    Span(text, isOverdue(on: today) ? .overdue : status.isClosed ? .muted : .plain)
  }
}

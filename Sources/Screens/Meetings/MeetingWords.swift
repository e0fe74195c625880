import Core

extension Meeting {
  /// Whether it lies behind: it is over, or its day is.
  func isHeld(on today: Day) -> Bool { isClosed || date.map { $0 < today } ?? false }

  /// When and where, as far as it is known.
  func whereabouts(today: Day) -> String {
    [
      date.map { "\($0.long) (\($0.relative(to: today)))" } ?? "uden dato",
      clockWords, place,
    ].filled(" · ")
  }
}

extension Decision {
  /// What was decided, about which milestone or matter, and by whom.
  func words(in project: Project) -> String {
    let title = Int(milestone).flatMap(project.milestone)?.shortTitle ?? ""
    let who = decider(in: project)
    return [heading, title].filled(" ") + ": \(outcomeWords)"
      + (who.isEmpty ? "" : " · \(who)")
  }
}

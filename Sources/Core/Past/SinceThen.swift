import Text

extension Project {
  /// What has happened since the project was as `then` ("siden da").
  ///
  /// It is how the project differs, as in `Ledger.happenings(since:until:)`.
  public func happenings(since then: Project) -> [Happening] { SinceLast(then, self).happenings }

  /// What has become of the project since it was as `then`, in lines: how much, what is overdue today,
  /// and then one thing a line; of what is overdue, the milestones and the activities.
  public func linesOfWhatMoved(since then: Project, today: Day) -> [String] {
    let happenings = happenings(since: then)
    let late = milestones.filter { $0.isOverdue(on: today) }
    let lateActivities = activities.filter { $0.isOverdue(on: today) }
    var counts = Happening.Kind.allCases.compactMap { kind -> String? in
      let count = happenings.count { $0.kind == kind }
      return Self.counted.contains(kind) && count > 0 ? "\(kind.shown.lowercased()) \(count)" : nil
    }
    let overdue = [
      late.isEmpty ? "" : late.count.counted("milepæl", "milepæle"),
      lateActivities.isEmpty ? "" : lateActivities.count.counted("aktivitet", "aktiviteter"),
    ].filter { !$0.isEmpty }
    if !overdue.isEmpty { counts.append("overskredet nu \(overdue.joinedAsSentence)") }
    if counts.isEmpty, happenings.isEmpty { return ["Der er ikke sket noget siden."] }
    let names =
      late.map { "milepæl \($0.number) \($0.briefTitle)" }
      + (lateActivities.count <= Self.mostNamed
        ? lateActivities.map { "aktivitet \($0.number) \($0.shownTitle)" }
        : ["aktivitet " + lateActivities.map { String($0.number) }.joined(separator: ", ")])
    return (counts.isEmpty ? [] : ["Siden da: \(counts.joined(separator: " · "))"])
      + names.map { "Overskredet nu: \($0)" }
      + happenings.map { "\($0.kind.shown): \($0.text)" }
  }

  /// As many activities are named; of more there are only their numbers.
  private static let mostNamed = 3

  /// What is counted first: what a plan is judged by.
  private static let counted: Set<Happening.Kind> = [
    .reached, .reopened, .done, .slipped, .broughtForward, .new,
  ]
}

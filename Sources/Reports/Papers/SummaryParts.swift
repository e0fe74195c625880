import Core

/// Parts of the milestone summary that the other papers tell at length.
extension Papers {
  /// Why milestones are closed without what they wait for; nothing where none is.
  var closingReasons: [Block] {
    let points = project.milestones.compactMap { milestone -> Block.ListPoint? in
      let reason = milestone.statusReason.trimmed
      if reason.isEmpty || !milestone.status.isClosed { return nil }
      return Block.ListPoint(
        "Milepæl \(milestone.number) \(milestone.status.shown). Begrundelse: \(reason)")
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  /// The goals on a line each, those furthest from being reached first; nil where there are none.
  func goalsInSmall(limit: Int) -> DocumentPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    let points = standings.enumerated().sorted { a, b in
      (a.element.assessment.urgency, a.offset) < (b.element.assessment.urgency, b.offset)
    }.map { Block.ListPoint(words(for: $0.element)) }
    let tally = GoalTally(standings)
    return DocumentPart(
      "maal", "Mål", aside: "\(tally[.reached]) af \(tally.total) mål nået",
      [.list(points.shortened(to: limit, "mål til"))])
  }

  /// What it is, the figures and how it stands.
  private func words(for standing: GoalStanding) -> String {
    let told = standing.latest?.words.replacing("\n", with: " ") ?? ""
    let figures = standing.goal.scale == .figures ? standing.trail : told
    return [
      "\(standing.goal.number) \(standing.goal.title)", figures, standing.assessmentText,
    ].joinedFilled(separator: " · ")
  }

  /// Who awaits contact: groups and roles by name, and persons only by how many they are, for the
  /// paper is handed round; nil where nobody does.
  func awaitingContact(limit: Int) -> DocumentPart? {
    let awaiting = project.standings.filter { $0.awaitsContact(on: today) }.map(\.stakeholder)
    if awaiting.isEmpty { return nil }
    let named = awaiting.filter { $0.form != .person }
    let persons = awaiting.count - named.count
    var words = named.prefix(limit).map { stakeholder in
      [stakeholder.name, project.home(of: stakeholder)].joinedFilled(separator: ", ")
    }
    if named.count > limit { words.append("\(named.count - limit) andre") }
    if persons > 0 { words.append(persons == 1 ? "en person" : "\(persons) personer") }
    return DocumentPart(
      "interessenter", "Interessenter",
      aside: "\(project.involved.count) af \(project.stakeholders.count) inddraget, "
        + "\(awaiting.count) afventer kontakt",
      [.paragraph("Afventer kontakt: " + words.joined(separator: " · "))])
  }
}

extension GoalAssessment {
  /// Where it stands among what the reader must know first.
  fileprivate var urgency: Int {
    switch self {
    case .notReached: 0
    case .partlyReached: 1
    case .notMeasured: 2
    case .reached: 3
    }
  }
}

import Core
import Interface

extension SummaryPaper {
  /// The goals in few lines, with a blank one before it: how many are reached, and those that are
  /// furthest from it first; nothing where there are no goals.
  ///
  /// It takes at most `lines` lines, but always tells of one goal.
  static func goals(of project: Project, today: Day, lines: Int) -> [String] {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return [] }
    var result = [""] + heading(GoalTally(standings)) + [Layout.rule("-")]
    let ordered = standings.enumerated().sorted { a, b in
      (a.element.assessment.urgency, a.offset) < (b.element.assessment.urgency, b.offset)
    }.map(\.element)
    let room = max(1, lines - result.count)
    let shown = ordered.count <= room ? room : max(1, room - 1)
    result += ordered.prefix(shown).map(line)
    if ordered.count > shown { result.append("… og \(ordered.count - shown) mål til.") }
    return result
  }

  private static func heading(_ tally: GoalTally) -> [String] {
    let words = [tally.words, tally.briefWords].first { Width.of($0) <= Report.width - 5 }
    return Layout.heading("MÅL", right: words ?? tally.briefWords)
  }

  /// What it is, the figures and how it stands, on one line.
  private static func line(_ standing: GoalStanding) -> String {
    let number = Layout.number(standing.goal.number, width: 2)
    let told = standing.latest?.words.replacing("\n", with: " ") ?? ""
    let figures = standing.goal.scale == .figures ? standing.trail : told.isEmpty ? "i ord" : told
    let end = " · \(figures.fitted(to: 34)) · \(standing.assessmentText)"
    let room = Report.width - 4 - Width.of(end)
    return "\(number)  " + standing.goal.title.fitted(to: room) + end
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

extension GoalTally {
  /// "2 af 5 mål nået".
  fileprivate var briefWords: String { "\(self[.reached]) af \(total) mål nået" }
}

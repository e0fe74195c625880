import Core
import Drawing

/// Parts about the goals.
extension PaperMaker {
  /// All goals from baseline to result, each with a picture where there is one to draw; nil where
  /// there are no goals.
  var goals: PaperPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    return PaperPart(
      "maal", "Mål", aside: GoalTally(standings).words,
      [.table(goalTable(standings))] + changedTargets(standings) + standings.flatMap(chart))
  }

  private func goalTable(_ standings: [GoalStanding]) -> PaperTable {
    PaperTable(
      caption: "Målene fra udgangspunkt til seneste måling",
      columns: [
        .init("Nr.", width: 3, isNumeric: true), .init("Mål", width: 20),
        .init("Udgangspunkt", width: 12), .init("Seneste måling", width: 12),
        .init("Måltal", width: 14),
        .init("Vurdering", width: 9),
      ],
      rows: standings.map { standing in
        let goal = standing.goal
        return .init(
          [
            String(goal.number), goal.title, goal.baselineText,
            standing.latest.map { goal.words($0) } ?? "ikke målt", goal.targetText,
            standing.assessmentText,
          ], standing.assessment == .notReached ? .urgent : .plain)
      })
  }

  /// The goals whose targets were changed on the way, judged by the first ones too.
  private func changedTargets(_ standings: [GoalStanding]) -> [Block] {
    let points = standings.compactMap { standing in
      project.firstTarget(of: standing, today: today).map {
        Block.ListPoint("Mål \(standing.goal.number): \($0.words)")
      }
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  private func chart(of standing: GoalStanding) -> [Block] {
    GoalCurve(standing).map {
      [.heading(standing.goal.plainName), .chart($0.chart(columns: Report.width - 12))]
    } ?? []
  }
}

import Core

extension RecordWriter {
  /// A follow-up round with all that it found.
  func round(_ round: Round) -> JSONObject {
    let stock = project.stock(of: round)
    let movement = project.movement(to: round)
    return object(
      of: round,
      only: ["number", "date", "sort", "conclusion", "lessons", "tracks", "newGoals"],
      with: [
        "activities": [
          "done": round.activitiesDone, "total": round.activitiesTotal,
          "overdue": round.activitiesOverdue,
        ],
        "goals": movement.goals.map { move in
          object(
            of: move.now,
            with: [
              "number": move.goal.number,
              "title": move.goal.title,
              "before": move.before?.value?.decimal,
              // The target that the goal was first followed up by, where that was another.
              "firstTarget": move.first?.target.decimal,
              "firstTargetAssessment": move.first?.assessment.stored,
            ])
        },
        "keys": movement.keys.map { move in
          object(
            of: move.now,
            with: [
              "number": move.key.number,
              "name": move.key.name,
              "before": move.before?.difference?.decimal,
            ])
        },
        "answers": [
          "activities": answer(stock.activities), "goals": answer(stock.goals),
          "keys": answer(stock.keys), "overall": answer(stock.overall),
        ],
        "approval": project.approval(of: round).map { decision in
          object(of: decision, only: ["body", "date", "outcome", "minutes", "link"])
        },
        "adjustments": adjustments(of: round),
      ])
  }

  private func answer(_ verdict: RoundVerdict) -> JSONObject {
    [
      "suggested": verdict.suggested?.stored, "answer": verdict.answer?.stored,
      "light": verdict.answer?.light, "grounds": verdict.grounds, "reason": verdict.reason,
    ]
  }

  private func adjustments(of round: Round) -> [JSONObject] {
    let all = project.adjustments
    return project.adjustments(of: round).map { adjustment in
      object(
        of: adjustment,
        with: [
          "number": (all.firstIndex { $0.id == adjustment.id } ?? 0) + 1,
          "consequence": project.consequence(of: adjustment),
        ])
    }
  }
}

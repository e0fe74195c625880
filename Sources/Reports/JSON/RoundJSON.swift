import Core
import Foundation

/// A follow-up round with all that it found.
struct RoundJSON: Encodable {
  let number: Int
  let date: String?
  let kind: String
  let kindText: String
  let activities: Plan
  let goals: [GoalJSON]
  let keys: [KeyJSON]
  let answers: [String: AnswerJSON]
  let conclusion: String
  let approval: ApprovalJSON?
  let adjustments: [AdjustmentJSON]

  struct Plan: Encodable {
    let done: Int
    let total: Int
    let overdue: Int
  }

  struct GoalJSON: Encodable {
    let number: Int
    let title: String
    let value: Decimal?
    let before: Decimal?
    let words: String
    let target: Decimal?
    /// The target that the goal was first followed up by, where that was another.
    let firstTarget: Decimal?
    /// How the goal stands by it.
    let firstTargetAssessment: String?
    let assessment: String
    let assessmentText: String
  }

  struct KeyJSON: Encodable {
    let number: Int
    let name: String
    let difference: Decimal?
    let before: Decimal?
    let isFair: Bool
    /// What it was judged by; left out where nothing was, or in older rounds.
    let period: String?
    let measure: String?
  }

  struct AnswerJSON: Encodable {
    let suggested: String?
    let answer: String?
    let light: String?
    let grounds: String
    let reason: String
  }

  struct ApprovalJSON: Encodable {
    let body: String
    let date: String?
    let outcome: String
    let outcomeText: String
    let minutes: String
  }

  struct AdjustmentJSON: Encodable {
    let number: Int
    let kind: String
    let kindText: String
    let text: String
    let consequence: String
    let goal: Int?
    let activity: Int?
    let milestone: Int?
    let newTarget: Decimal?
    let newDate: String?
    let state: String
    let stateText: String
    let settled: String?
  }
}

extension RoundJSON {
  init(_ round: Round, in project: Project) {
    let stock = project.stock(of: round)
    let movement = project.movement(to: round)
    let all = project.adjustments
    number = round.number
    date = round.date?.iso
    (kind, kindText) = (round.sort.stored, round.sort.shown)
    activities = Plan(
      done: round.activitiesDone, total: round.activitiesTotal, overdue: round.activitiesOverdue)
    goals = movement.goals.map { move in
      GoalJSON(
        number: move.goal.number, title: move.goal.title, value: move.now.value?.decimal,
        before: move.before?.value?.decimal, words: move.now.words,
        target: move.now.target?.decimal, firstTarget: move.first?.target.decimal,
        firstTargetAssessment: move.first?.assessment.stored,
        assessment: move.now.assessment.stored,
        assessmentText: move.now.assessment.shown)
    }
    keys = movement.keys.map { move in
      KeyJSON(
        number: move.key.number, name: move.key.name, difference: move.now.difference?.decimal,
        before: move.before?.difference?.decimal, isFair: move.now.isFair,
        period: move.now.period?.stored, measure: move.now.measure?.stored)
    }
    answers = [
      "activities": AnswerJSON(stock.activities), "goals": AnswerJSON(stock.goals),
      "keys": AnswerJSON(stock.keys), "overall": AnswerJSON(stock.overall),
    ]
    conclusion = round.conclusion
    approval = project.approval(of: round).map { decision in
      ApprovalJSON(
        body: decision.body, date: decision.date?.iso, outcome: decision.outcome.stored,
        outcomeText: decision.outcome.shown, minutes: decision.minutes)
    }
    adjustments = project.adjustments(of: round).map { adjustment in
      AdjustmentJSON(
        number: (all.firstIndex { $0.id == adjustment.id } ?? 0) + 1,
        kind: adjustment.sort.stored, kindText: adjustment.sort.shown, text: adjustment.text,
        consequence: project.consequence(of: adjustment),
        goal: adjustment.goal.flatMap(project.goal)?.number,
        activity: adjustment.activity.flatMap(project.activity)?.number,
        milestone: adjustment.milestone.flatMap { Int($0) },
        newTarget: adjustment.newTarget?.decimal, newDate: adjustment.newDate?.iso,
        state: adjustment.state.stored, stateText: adjustment.state.shown,
        settled: adjustment.settled?.iso)
    }
  }
}

extension RoundJSON.AnswerJSON {
  fileprivate init(_ verdict: RoundVerdict) {
    self.init(
      suggested: verdict.suggested?.stored, answer: verdict.answer?.stored,
      light: verdict.answer?.light, grounds: verdict.grounds, reason: verdict.reason)
  }
}

extension Report {
  /// The follow-up rounds as JSON, the earliest first.
  public static func roundsJSON(_ project: Project) -> String {
    json(project.rounds.map { RoundJSON($0, in: project) })
  }

  /// One follow-up round as JSON.
  public static func roundJSON(_ round: Round, in project: Project) -> String {
    json(RoundJSON(round, in: project))
  }
}

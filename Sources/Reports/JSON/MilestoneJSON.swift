import Core

/// All of a milestone.
struct MilestoneJSON: Encodable {
  let card: CardJSON
  let details: Details

  struct Details: Encodable {
    let statusReason: String
    let reopened: String?
    let purpose: String
    let outcome: String
    let decidedBy: String
    let appendix: String
    let advice: String
    let notes: String
    let facts: [String]
    let missing: [String]
    let reminders: [String]
    let checklist: [ItemJSON]
    let activities: [ActivityJSON]
    let decisions: [DecisionJSON]
  }

  struct ItemJSON: Encodable {
    let number: Int
    let text: String
    let isDone: Bool
  }

  struct DecisionJSON: Encodable {
    let body: String
    let department: String?
    let date: String?
    let outcome: String
    let outcomeText: String
    let minutes: String
  }

  init(
    _ milestone: Milestone, in project: Project, terms: PresentedTerms?, today: Day
  ) {
    let readiness = milestone.status.isClosed ? nil : project.readiness(of: milestone)
    card = CardJSON(milestone, in: project, today: today)
    details = Details(
      statusReason: milestone.statusReason, reopened: milestone.reopened?.iso,
      purpose: milestone.purpose, outcome: milestone.outcome, decidedBy: milestone.decidedBy,
      appendix: milestone.appendix, advice: milestone.advice, notes: milestone.notes,
      facts: project.facts(about: milestone, terms),
      missing: readiness?.missing ?? [],
      reminders: project.reminders(of: milestone, readiness),
      checklist: project.checklist(of: milestone).enumerated().map { index, item in
        ItemJSON(number: index + 1, text: item.text, isDone: item.isDone)
      },
      activities: ActivityJSON.serving(milestone, in: project, today: today),
      decisions: project.decisions(on: milestone).map { decision in
        DecisionJSON(
          body: decision.body,
          department: decision.department.flatMap { project.department($0)?.name },
          date: decision.date?.iso, outcome: decision.outcome.stored,
          outcomeText: decision.outcome.shown, minutes: decision.minutes)
      })
  }

  /// Writes both parts side by side in one object.
  func encode(to encoder: any Encoder) throws {
    try card.encode(to: encoder)
    try details.encode(to: encoder)
  }
}

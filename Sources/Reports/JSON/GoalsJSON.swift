import Core
import Foundation

/// A goal with how it stands.
struct GoalJSON: Encodable {
  struct MeasurementJSON: Encodable {
    let date: String?
    let value: Decimal?
    let words: String
    let note: String
  }

  let number: Int
  let title: String
  let area: String
  let areaText: String
  let indicator: String
  let scale: String
  let unit: String
  let direction: String
  let baseline: Decimal?
  let baselineYear: Int?
  let baselineWords: String
  let target: Decimal?
  let targetWords: String
  let targetDate: String?
  let responsible: String
  /// How it stands: as people judge, or else as the figures suggest.
  let assessment: String
  let assessmentText: String
  /// What the figures suggest, and why.
  let suggested: String
  let explanation: String
  let isOverridden: Bool
  let reason: String
  /// How much of the way from baseline to target has been gone; 1 is all of it.
  let progress: Double?
  let adjustment: String
  let nextFollowUp: String?
  let note: String
  /// The latest of the measurements until today.
  let latest: MeasurementJSON?
  let measurements: [MeasurementJSON]
  /// The numbers of the activities that serve it.
  let activities: [Int]

  init(_ standing: GoalStanding, in project: Project) {
    let goal = standing.goal
    number = goal.number
    title = goal.title
    area = goal.area.stored
    areaText = goal.area.shown
    indicator = goal.indicator
    scale = goal.scale.stored
    unit = goal.unit
    direction = goal.direction.stored
    baseline = goal.baseline?.decimal
    baselineYear = goal.baselineYear
    baselineWords = goal.baselineWords
    target = goal.target?.decimal
    targetWords = goal.targetWords
    targetDate = goal.targetDate?.iso
    responsible = goal.responsible
    assessment = standing.assessment.stored
    assessmentText = standing.assessmentText
    suggested = standing.suggested.stored
    explanation = standing.explanation
    isOverridden = standing.isOverridden
    reason = goal.reason
    progress = standing.progress?.share
    adjustment = goal.adjustment
    nextFollowUp = goal.nextFollowUp?.iso
    note = goal.note
    latest = standing.latest.map(MeasurementJSON.init)
    measurements = project.measurements(of: goal).map(MeasurementJSON.init)
    activities = project.activities(serving: goal).map(\.number)
  }
}

extension GoalJSON.MeasurementJSON {
  fileprivate init(_ measurement: Core.Measurement) {
    date = measurement.date?.iso
    value = measurement.value?.decimal
    words = measurement.words
    note = measurement.note
  }
}

extension Report {
  /// The goals as JSON, in their order.
  public static func goalsJSON(_ project: Project, today: Day) -> String {
    json(project.goalStandings(today: today).map { GoalJSON($0, in: project) })
  }
}

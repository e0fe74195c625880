import Core

extension RecordWriter {
  /// A goal with how it stands.
  func goal(_ standing: GoalStanding) -> JSONObject {
    let goal = standing.goal
    return object(
      of: goal,
      with: [
        // How it stands: as people judge, or else as the figures suggest.
        "assessment": standing.assessment.stored,
        "assessmentText": standing.assessmentText,
        // What the figures suggest, and why.
        "suggested": standing.suggested.stored,
        "explanation": standing.explanation,
        "isOverridden": standing.isOverridden,
        // How much of the way from baseline to target has been gone; 1 is all of it.
        "progress": standing.progress?.share,
        // The latest of the measurements until today.
        "latest": standing.latest.map { object(of: $0) },
        "measurements": project.measurements(of: goal).map { object(of: $0) },
        // Those that serve it.
        "activities": project.activities(serving: goal).map(\.number),
      ])
  }
}

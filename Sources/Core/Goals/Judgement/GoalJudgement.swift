/// What the figures say of a goal: the rule behind a suggested assessment.
///
/// A goal is reached when the latest figure is at the target or better. Else it is partly reached
/// when it has moved the right way: at all before the target's date, and at least half of the way
/// after it.
struct GoalJudgement {
  let assessment: GoalAssessment
  let explanation: String
  let progress: Double?

  init(_ goal: Goal, latest: Measurement?, today: Day) {
    guard let latest else {
      let late = goal.isPastTargetDate(on: today) ? " Fristen er overskredet." : ""
      self.init(.notMeasured, "Der er ingen måling endnu.\(late)")
      return
    }
    guard goal.scale == .figures, let value = latest.value else {
      self.init(
        .notMeasured,
        goal.assessment == nil
          ? "Målet beskrives i ord. Vurdér selv, om det er nået."
          : "Målet beskrives i ord, og I har selv vurderet det.")
      return
    }
    guard let target = goal.target else {
      self.init(
        .notMeasured, "Måltallet mangler, så målingen har ikke noget at blive holdt op mod.")
      return
    }
    let way = goal.baseline.map { target - $0 }
    let gone = goal.baseline.map { value - $0 }
    let progress: Double? =
      if let way, let gone, way != .zero { gone.double / way.double } else { nil }
    let isReached = goal.direction == .higher ? value >= target : value <= target
    if isReached {
      self.init(
        .reached, "Seneste måling, \(goal.words(value)), når måltallet på \(goal.words(target)).",
        progress)
      return
    }
    let missing =
      "Der mangler \(goal.difference(target - value)) til måltallet på \(goal.words(target))"
    guard let baseline = goal.baseline, let gone else {
      self.init(
        .notReached, "\(missing). Udgangspunktet mangler, så det kan ikke ses, om det går fremad.")
      return
    }
    let ahead = goal.direction == .higher ? gone : -gone
    guard ahead > .zero else {
      let still = ahead == .zero ? "uændret siden udgangspunktet" : "gået den forkerte vej"
      self.init(.notReached, "\(missing), og det er \(still).", progress)
      return
    }
    let isHalfWay = ahead + ahead >= (target - baseline).magnitude
    if goal.isPastTargetDate(on: today) {
      self.init(
        isHalfWay ? .partlyReached : .notReached,
        "\(missing). Fristen er udløbet, og \(isHalfWay ? "mindst" : "mindre end") halvdelen er "
          + "nået.", progress)
    } else {
      self.init(.partlyReached, "\(missing), og det går den rigtige vej.", progress)
    }
  }

  private init(_ assessment: GoalAssessment, _ explanation: String, _ progress: Double? = nil) {
    self.assessment = assessment
    self.explanation = explanation
    self.progress = progress
  }
}

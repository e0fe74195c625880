extension Demo {
  private static let answerGoal = "Svar på henvendelser inden to hverdage"
  private static let cleaningGoal = "Lavere udgift til renholdelse"
  private static let satisfactionGoal = "Mindst lige så tilfredse beboere"

  static let goalSteps = [
    Step(.week(-20, .wednesday), 9, 30, leader, .all(goals)),
    Step(
      .week(-20, .thursday), 10, 10, leader,
      .measure(answerGoal, 62, note: "Talt op for en måned"),
      .measure(cleaningGoal, 91, note: "Regnskabet for de tre afdelinger"),
      .measure(satisfactionGoal, words: "Tilfredse, men de savner hjælp i ferier")),
    Step(
      .week(-1, .wednesday), 13, 40, leader,
      .measure(answerGoal, 66, note: "Talt op for en måned"),
      .measure(cleaningGoal, 90, note: "Foreløbigt regnskab")),
  ]

  private static let goals: [Act] = [
    .goal(
      answerGoal, .service, indicator: "Andel besvaret inden to hverdage",
      unit: "%", baseline: 62, target: 85, date: .week(48, .friday), responsible: office,
      next: .week(22, .friday)),
    .goal(
      cleaningGoal, .economy, indicator: "Konto 114, kr. pr. m²",
      unit: "kr. pr. m²", direction: .lower, baseline: 91, target: 86,
      date: .week(88, .friday), responsible: leader, next: .week(22, .friday)),
    .goal(
      satisfactionGoal, .cooperation, indicator: "Samtaler på afdelingsmøderne",
      baselineWords: "Tilfredse, men de savner hjælp i ferier",
      targetWords: "Mindst lige så tilfredse, også i ferier", date: .week(48, .friday),
      responsible: leader, next: .week(30, .wednesday)),
  ]
}

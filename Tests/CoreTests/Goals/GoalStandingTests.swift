import Core
import TestSupport
import Testing

@Suite("How goals stand") struct GoalStandingTests {
  static let today = Day(year: 2026, month: 11, day: 23)!

  /// A goal of 92 → 80, or the other way, with a measurement a month ago.
  private func standing(
    _ value: Quantity?, baseline: Quantity? = Quantity(92), target: Quantity? = Quantity(80),
    direction: GoalDirection = .lower, targetDate: Day? = today.adding(days: 30),
    assessment: GoalAssessment? = nil, unit: String = "kr./m²"
  ) throws -> GoalStanding {
    var ledger = Ledger(projectID: "p")
    let goal = Goal(id: "g").with {
      $0.title = "Billigere renholdelse"
      $0.unit = unit
      $0.baseline = baseline
      $0.target = target
      $0.direction = direction
      $0.targetDate = targetDate
      $0.assessment = assessment
      $0.reason = "fordi"
    }
    try ledger.make(ledger.project.add([goal]))
    if let value {
      let measurement = Measurement(id: "m").with {
        $0.goal = "g"
        $0.date = Self.today.adding(days: -30)
        $0.value = value
      }
      try ledger.make(ledger.project.add(measurement, today: Self.today))
    }
    return ledger.project.goals[0].standing(in: ledger.project, today: Self.today)
  }

  @Test(arguments: [
    (80, GoalAssessment.reached), (79, .reached), (81, .partlyReached), (91, .partlyReached),
    (92, .notReached), (93, .notReached),
  ])
  func aLowerFigureIsBetter(value: Int, assessment: GoalAssessment) throws {
    #expect(try standing(Quantity(value)).assessment == assessment)
  }

  @Test(arguments: [
    (100, GoalAssessment.reached), (99, .partlyReached), (92, .notReached), (80, .notReached),
  ])
  func aHigherFigureIsBetter(value: Int, assessment: GoalAssessment) throws {
    let standing = try standing(Quantity(value), target: Quantity(100), direction: .higher)
    #expect(standing.assessment == assessment)
  }

  @Test(arguments: [
    (86, GoalAssessment.partlyReached), (87, .notReached), (80, .reached),
  ])
  func afterTheDateHalfOfTheWayMustBeGone(value: Int, assessment: GoalAssessment) throws {
    let standing = try standing(Quantity(value), targetDate: Self.today.adding(days: -1))
    #expect(standing.assessment == assessment)
    #expect(try self.standing(Quantity(87), targetDate: Self.today).assessment == .partlyReached)
  }

  @Test func whatIsMissingIsSaidInWords() throws {
    let unmeasured = try standing(nil, targetDate: Self.today.adding(days: -1))
    #expect(unmeasured.assessment == .notMeasured && unmeasured.progress == nil)
    #expect(unmeasured.explanation == "Der er ingen måling endnu. Fristen er overskredet.")
    #expect(unmeasured.trail == "92 → – → 80 kr./m²")
    #expect(unmeasured.labelledTrail == "fra 92 → nu – → mål 80 kr./m²")
    let untargeted = try standing(Quantity(84), target: nil)
    #expect(untargeted.assessment == .notMeasured)
    #expect(untargeted.explanation.contains("Måltallet mangler"))
    let unbased = try standing(Quantity(84), baseline: nil)
    #expect(unbased.assessment == .notReached && unbased.change == nil)
    #expect(unbased.explanation.contains("Udgangspunktet mangler"))
  }

  @Test func nothingIsDividedByZero() throws {
    let fromZero = try standing(
      Quantity(12), baseline: .zero, target: Quantity(20), direction: .higher)
    #expect(fromZero.progress == 0.6)
    #expect(
      fromZero.change
        == "steget med 12 kr./m²; udgangspunktet er 0, så det kan ikke siges i procent")
    let kept = try standing(Quantity(93), baseline: Quantity(80))
    #expect(kept.progress == nil && kept.assessment == .notReached)
    #expect(try standing(.zero, baseline: .zero, target: .zero).assessment == .reached)
    #expect(try standing(.zero, baseline: .zero).change == "uændret")
    let largest = Quantity(Int.largestStored)
    let huge = try standing(largest, baseline: Quantity(tenThousandths: 1), target: -largest)
    #expect(huge.change?.contains("procent") == true)
  }

  @Test func theChangeIsSaidInFiguresAndPerCent() throws {
    #expect(try standing(Quantity(84)).change == "faldet med 8 kr./m² (8,7 %)")
    #expect(try standing(Quantity(92)).change == "uændret")
    #expect(
      try standing(Quantity(-84), baseline: Quantity(-80), target: nil).change
        == "faldet med 4 kr./m² (5,0 %)")
  }

  @Test(arguments: ["%", "% af svarene", "pct.", "procent"])
  func percentagesAreComparedInPercentagePoints(unit: String) throws {
    let goal = try standing(
      Quantity(66), baseline: Quantity(62), target: Quantity(85), direction: .higher, unit: unit)
    #expect(goal.change == "steget med 4 procentpoint")
    #expect(
      goal.explanation
        == "Der mangler 19 procentpoint til måltallet på 85 \(unit), og det går den rigtige vej.")
    let reached = try standing(
      Quantity(88), baseline: Quantity(62), target: Quantity(85), direction: .higher, unit: unit)
    #expect(reached.explanation == "Seneste måling, 88 \(unit), når måltallet på 85 \(unit).")
  }

  @Test func peopleMayJudgeOtherwiseWithAReason() throws {
    let judged = try standing(Quantity(92), assessment: .reached)
    #expect(judged.suggested == .notReached && judged.assessment == .reached)
    #expect(judged.isOverridden)
    var project = Project(id: "p")
    let goal = Goal(id: "g").with { $0.title = "Tryghed" }
    for change in project.add([goal]).changes { try project.apply(change) }
    #expect(throws: Refusal.self) {
      try project.checked(project.edit(goal) { $0.assessment = .reached })
    }
    #expect(throws: Refusal.self) { try project.checked(project.edit(goal) { $0.title = "" }) }
  }

  @Test func onlyWhatIsMeasuredUntilTodayAndInItsKindCounts() throws {
    var ledger = Ledger(projectID: "p")
    try ledger.make(ledger.project.add([Goal(id: "g").with { $0.title = "Ro" }]))
    func measure(_ id: String, _ day: Day, _ value: Int?, _ words: String = "") throws {
      let measurement = Measurement(id: id).with {
        $0.goal = "g"
        $0.date = day
        $0.value = value.map { Quantity($0) }
        $0.words = words
      }
      // Whoever measured it was a day ahead.
      try ledger.make(ledger.project.add(measurement, today: day))
    }
    try measure("b", Self.today, 5)
    try measure("a", Self.today.adding(days: -9), 4)
    try measure("c", Self.today.adding(days: 1), 6)
    let goal = ledger.project.goals[0]
    let standing = goal.standing(in: ledger.project, today: Self.today)
    #expect(standing.measurements.map(\.id) == ["a", "b"])
    #expect(standing.latest?.value == Quantity(5))
    #expect(ledger.project.goalStandings(today: Self.today) == [standing])
    #expect(standing.trend(width: 8) == "▁█" && standing.trend(width: 1) == "")
    let inWords = goal.with { $0.scale = .words }
    #expect(inWords.standing(in: ledger.project, today: Self.today).latest == nil)
  }

  @Test func aMeasurementInTheFutureOrOfNothingIsRefusedAtItsField() throws {
    var project = Project(id: "p")
    for change in project.add([Goal(id: "g").with { $0.title = "Ro" }]).changes {
      try project.apply(change)
    }
    func refusedField(_ body: (inout Measurement) -> Void) -> String? {
      var measurement = Measurement(id: "m").with { $0.goal = "g" }
      body(&measurement)
      do {
        _ = try project.checked(project.add(measurement, today: Self.today))
        return nil
      } catch {
        return error.field
      }
    }
    #expect(refusedField { $0.value = Quantity(1) } == "date")
    #expect(refusedField { $0.date = Self.today.adding(days: 1) } == "date")
    #expect(refusedField { $0.date = Self.today } == "value")
    #expect(
      refusedField {
        $0.date = Self.today
        $0.value = .zero
      } == nil)
  }

  @Test func cleaningOutsideOfWhatIsUsualIsDoubtedAndNoMore() throws {
    let cleaning = Goal(id: "g").with {
      $0.title = "Billigere drift"
      $0.indicator = "Konto 114"
      $0.unit = "kr. pr. m²"
      $0.direction = .lower
      $0.baseline = Quantity(840)
      $0.target = Quantity(80)
    }
    #expect(cleaning.isCleaningCost)
    #expect(cleaning.doubts.count == 1 && cleaning.doubts[0].contains("40–120"))
    #expect(cleaning.doubt(about: Quantity(40)) == nil)
    #expect(cleaning.doubt(about: Quantity(120)) == nil)
    #expect(cleaning.doubt(about: Quantity(hundredths: 12_001)) != nil)
    #expect(cleaning.doubt(about: Quantity(hundredths: 3_999)) != nil)
    #expect(cleaning.with { $0.unit = "kr./bolig" }.doubts.isEmpty)
    #expect(cleaning.with { $0.indicator = "Alt" }.doubts.isEmpty)
    #expect(cleaning.with { $0.target = Quantity(900) }.doubts.last?.contains("retningen") == true)
    _ = Project(id: "p").add([cleaning])
  }

  @Test func theStartListHasEveryAreaAndNothingTwice() {
    let goals = Playbook.starterGoals
    #expect(Set(goals.map(\.area)) == Set(GoalArea.allCases))
    #expect(Set(goals.map(\.title)).count == goals.count)
    #expect(goals.contains { $0.goal(id: "g").isCleaningCost })
    #expect(goals.contains { $0.goal(id: "g").scale == .words })
  }
}

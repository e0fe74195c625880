import Core

/// Goals of every kind: reached, on the way, the wrong way, unmeasured and told in words.
public enum SampleGoals {
  /// The day that they are looked at.
  public static let today = Day(iso: "2026-11-23")!

  /// What is done to a project to give it the goals.
  public static let steps: [@Sendable (Project) -> Edit] = [
    { $0.add(goals) },
    { try! $0.add(measured("m1", "g1", "2026-01-31", 9_150, "Regnskab 2025"), today: today) },
    { try! $0.add(measured("m2", "g1", "2026-06-30", 8_800), today: today) },
    { try! $0.add(measured("m3", "g1", "2026-09-30", 8_450, "Halvårsregnskab"), today: today) },
    { try! $0.add(measured("m4", "g2", "2026-10-01", 430), today: today) },
    { try! $0.add(measured("m5", "g3", "2026-10-01", 650), today: today) },
    { project in
      let told = Measurement(id: "m6").with {
        $0.goal = "g5"
        $0.date = Day(iso: "2026-10-12")
        $0.words = "Tre af fire aftalte opgaver løses hver uge"
      }
      return try! project.add(told, today: today)
    },
    { project in
      project.edit(project.goal("g5")!) {
        $0.assessment = .partlyReached
        $0.reason = "En opgave mangler"
        $0.adjustment = "Aftal ugedag for trappevask"
      }
    },
  ]

  private static var goals: [Goal] {
    [
      goal("g1", 2, 9_200, 8_000, "2027-12-31") {
        $0.baselineYear = 2024
        $0.responsible = "Driftslederen"
      },
      goal("g2", 4, 380, 420, "2027-06-30") { $0.baselineYear = 2025 },
      goal("g3", 3, 600, 400, "2026-10-31") { $0.nextFollowUp = Day(iso: "2026-11-02") },
      goal("g4", 7, 0, 1_200, "2027-06-30") { _ in },
      goal("g5", 6, nil, nil, "2027-06-30") {
        $0.baselineWords = "Hver afdeling for sig"
        $0.targetWords = "Aftalen holdes i alle afdelinger"
      },
    ]
  }

  /// A goal of the start list, with its figures in hundredths.
  private static func goal(
    _ id: String, _ place: Int, _ baseline: Int?, _ target: Int?, _ date: String,
    _ body: (inout Goal) -> Void
  ) -> Goal {
    var goal = Playbook.starterGoals[place - 1].goal(id: id)
    goal.baseline = baseline.map(Quantity.init(hundredths:))
    goal.target = target.map(Quantity.init(hundredths:))
    goal.targetDate = Day(iso: date)
    body(&goal)
    return goal
  }

  private static func measured(
    _ id: String, _ goal: String, _ day: String, _ hundredths: Int, _ note: String = ""
  ) -> Measurement {
    Measurement(id: id).with {
      $0.goal = goal
      $0.date = Day(iso: day)
      $0.value = Quantity(hundredths: hundredths)
      $0.note = note
    }
  }
}

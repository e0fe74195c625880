import Core
import Text

/// The first results on a plain page, for milestone 11.
extension PaperMaker {
  /// What has come of the goals and the plan, what is proposed, and what comes next: in plain words,
  /// without responsibles, numbers of milestones, or anything that isn't for everybody.
  var results: Paper {
    var paper = paper(.results)
    paper.isLargePrint = true
    (paper.leader, paper.occasion) = ("", "")
    paper.parts = [goalResults, doneActivities, proposedGoals, nextResults, questions].compactMap {
      $0
    }
    return paper
  }

  /// That figures from before the agreement's first day aren't its doing; nothing after it.
  var notBegun: [Block] {
    guard let start = project.presentedAgreement?.start, start > today else { return [] }
    return [
      .paragraph("Samdriften er ikke begyndt endnu. Aftalen gælder fra den \(start.written).")
    ]
  }

  private var goalResults: PaperPart {
    let standings = project.goalStandings(today: today)
    let reached = standings.count { $0.assessment == .reached }
    return PaperPart(
      "maal", "Sådan er det gået",
      aside: standings.isEmpty ? "" : "\(reached) af \(standings.count) mål er nået",
      notBegun + [.list(standings.map(point), none: "Der er ikke sat mål endnu.")])
  }

  /// A goal from its baseline to now, in words.
  private func point(of standing: GoalStanding) -> Block.ListPoint {
    let goal = standing.goal
    guard let latest = standing.latest else {
      return .init("\(goal.title): ikke målt endnu", details: target(of: goal))
    }
    let now = goal.words(latest) + (latest.date.map { " (\($0.medium))" } ?? "")
    let from = goal.baselineText
    let verdict = ["Vurdering: \(standing.assessmentText)"]
    if goal.scale == .words {
      return .init(
        goal.title,
        details: (from.isEmpty ? [] : ["Før: \(from)"]) + ["Nu: \(now)"] + target(of: goal)
          + verdict)
    }
    return .init(
      "\(goal.title): \(from.isEmpty ? "nu \(now)" : "fra \(from) til \(now)")",
      details: target(of: goal) + verdict)
  }

  private func target(of goal: Goal) -> [String] {
    goal.targetText.isEmpty ? [] : ["Mål: \(goal.targetText)"]
  }

  private var doneActivities: PaperPart? {
    let counted = plan.activities.filter { $0.status != .withdrawn }
    let done = counted.filter { $0.status == .done }
    if counted.isEmpty { return nil }
    return PaperPart(
      "udfoert", "Disse aktiviteter er udført",
      aside: "\(done.count) af \(counted.count.counted("aktivitet", "aktiviteter")) er udført",
      [
        .list(
          done.map { .init($0.shownTitle) }.shortened(to: Self.mostActivities, "andre"),
          none: "Ingen af planens aktiviteter er udført endnu.")
      ])
  }

  /// The most activities that are named.
  private static let mostActivities = 10

  /// The goals that the latest round proposes; nil where it proposes none.
  private var proposedGoals: PaperPart? {
    guard let goals = project.rounds.last?.proposedGoals, !goals.isEmpty else { return nil }
    return PaperPart(
      "nye-maal", "Forslag til nye mål",
      [.list(goals.map { .init($0) }), .paragraph("Det er forslag. De er ikke besluttet endnu.")])
  }

  private var nextResults: PaperPart? {
    let measured = project.goals.compactMap { goal in
      goal.nextFollowUp.flatMap { $0 >= today ? $0 : nil }
    }.min()
    var points = measured.map { [Block.ListPoint("Vi måler igen den \($0.medium).")] } ?? []
    let left = plan.activities.count { !$0.status.isClosed }
    if left > 0 {
      points.append(
        .init("\(left.counted("aktivitet", "aktiviteter")) i planen er ikke udført endnu."))
    }
    if let milestone = project.milestone(Playbook.evaluationMilestone), !milestone.status.isClosed {
      let day = milestone.planned.flatMap { $0 >= today ? " senest den \($0.medium)" : nil } ?? ""
      points.append(.init("Samdriften bliver evalueret\(day)."))
    }
    if let day = project.info.nextReview, day >= today {
      points.append(.init("Samdriften følges op igen den \(day.medium)."))
    }
    return points.isEmpty ? nil : PaperPart("naeste", "Det kommer", [.list(points)])
  }
}

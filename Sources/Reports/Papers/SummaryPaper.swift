import Core
import Text

/// The milestone summary (milepælsoversigt): one page for a meeting.
extension PaperMaker {
  /// The summary with as much as there is room for on one page.
  ///
  /// What there isn't room for is counted. A project with very long names takes another page.
  var summary: Paper {
    var paper = paper(.summary)
    paper.isOnePage = !context.isConfidential
    paper.isConfidential = context.isConfidential
    var room = SummaryRoom()
    paper.parts = summaryParts(room)
    // Each part gets a line more in turn, as long as all of it is on the page.
    var growing = SummaryRoom.parts
    while !growing.isEmpty {
      growing.removeAll { part in
        var more = room
        more[keyPath: part] += 1
        var larger = paper
        larger.parts = summaryParts(more)
        let isFull = larger.parts == paper.parts || larger.textLineCount > Report.height
        if !isFull { (room, paper) = (more, larger) }
        return isFull
      }
    }
    if context.isConfidential { paper.parts += confidentialParts }
    return paper
  }

  private func summaryParts(_ room: SummaryRoom) -> [PaperPart] {
    [
      board, sinceLast(limit: room.happenings), wantedDecisions(limit: room.decisions),
      overdue(limit: room.overdue), goalsInSmall(limit: room.goals),
      nextStepsInSmall(limit: room.steps), inShort, signatures,
    ].compactMap { $0 }
  }

  /// The goals on a line each, those furthest from being reached first; nil where there are none.
  private func goalsInSmall(limit: Int) -> PaperPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    let points = standings.enumerated().sorted { a, b in
      (a.element.assessment.urgency, a.offset) < (b.element.assessment.urgency, b.offset)
    }.map { Block.ListPoint(words(for: $0.element)) }
    let tally = GoalTally(standings)
    return PaperPart(
      "maal", "Mål", aside: "\(tally[.reached]) af \(tally.total) mål nået",
      [.list(points.shortened(to: limit, "mål til"))])
  }

  /// What it is, the figures and how it stands.
  private func words(for standing: GoalStanding) -> String {
    let told = standing.latest?.words.replacing("\n", with: " ") ?? ""
    let figures = standing.goal.scale == .figures ? standing.trail : told
    return [
      "\(standing.goal.number) \(standing.goal.title)", figures, standing.assessmentText,
    ].joinedFilled(separator: " · ")
  }

  /// The next milestones and activities on a line each, the nearest first, and how many there are
  /// besides.
  private func nextStepsInSmall(limit: Int) -> PaperPart {
    let milestones = project.nextSteps(from: today).map(\.milestone)
      .filter { !$0.isOverdue(on: today) }
    // Also those that something stands in the way of, which aren't told of.
    let activities = plan.activities.count { !$0.status.isClosed && !$0.isOverdue(on: today) }
    let steps =
      plan.next(from: today).map { activity in
        SummaryStep(
          day: activity.deadline, name: "\(activity.number) \(activity.title)",
          responsible: activity.responsible, isMilestone: false)
      }
      + milestones.map { milestone in
        SummaryStep(
          day: milestone.planned, name: "milepæl \(milestone.number) \(milestone.briefTitle)",
          responsible: milestone.responsible, isMilestone: true)
      }
    let sorted = steps.enumerated().sorted { a, b in
      (a.element.day?.ordinal ?? .max, a.offset) < (b.element.day?.ordinal ?? .max, b.offset)
    }.map(\.element)
    // A line that counts one takes as much room as that one.
    let shown = sorted.prefix(activities + milestones.count == limit + 1 ? limit + 1 : limit)
    let told = shown.count(where: \.isMilestone)
    let left = [
      (activities - (shown.count - told), "aktivitet", "aktiviteter"),
      (milestones.count - told, "milepæl", "milepæle"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    return nextSteps(
      shown.map(\.point)
        + (shown.isEmpty || left.isEmpty
          ? [] : [Block.ListPoint("… og \(left.joinedAsSentence) til")]))
  }
}

/// A milestone or an activity to come, on a line of the summary.
private struct SummaryStep {
  let day: Day?
  let name: String
  let responsible: String
  let isMilestone: Bool

  var point: Block.ListPoint {
    Block.ListPoint(
      [day?.numeric ?? "ingen dato", name, responsible].joinedFilled(separator: " · "))
  }
}

/// How many things of each sort the summary has room for.
private struct SummaryRoom {
  var happenings = 2
  var decisions = 1
  var overdue = 2
  var goals = 2
  var steps = 2

  /// The parts in the order in which they get more; the steps are of two sorts, and get two.
  static var parts: [WritableKeyPath<SummaryRoom, Int>] {
    [\.happenings, \.overdue, \.decisions, \.goals, \.steps, \.steps]
  }
}

extension Paper {
  /// How many lines it takes as plain text.
  fileprivate var textLineCount: Int {
    text().split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}

extension GoalAssessment {
  /// Where it stands among what the reader must know first.
  fileprivate var urgency: Int {
    switch self {
    case .notReached: 0
    case .partlyReached: 1
    case .notMeasured: 2
    case .reached: 3
    }
  }
}

import Core
import Interface
import Text

/// The tab Opfølgning as a page: the goals, and beside them the plan and the keys as a round's other
/// two questions, and the rounds.
struct FollowUpPage {
  typealias Row = PageRow<FollowUpItem>

  let project: Project
  let today: Day
  let size: Size

  /// The sections that the Tab key goes between.
  enum Section: Int { case goals, questions, rounds }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<FollowUpItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let others =
      questions(width) + RoundsSection.rows(project, width: width, today: today)
    return layout.page(goals(width), others)
  }

  private func goals(_ width: Int) -> [Row] {
    let standings = project.goalStandings(today: today)
    let words = standings.isEmpty ? [] : GoalTally(standings).words.wrapped(to: width)
    let heading = Row(
      nil, Section.goals,
      [[Span("Er målene nået?", .heading)]] + words.map { [Span($0, .muted)] })
    if standings.isEmpty {
      let text =
        "Ingen mål endnu. Tryk t for at vælge blandt de typiske, eller a for at skrive et selv."
      return [
        heading,
        .empty(.empty(.goal), text, Section.goals, width: width),
      ]
    }
    let digits = standings.map { String($0.goal.number).count }.max() ?? 1
    return [heading] + standings.map { row($0, digits: digits, width) }
  }

  /// A goal on two lines: what it is with its trend and its assessment, and its figures.
  private func row(_ standing: GoalStanding, digits: Int, _ width: Int) -> Row {
    let goal = standing.goal
    let number = goal.number.leading(to: digits) + " "
    let indent = String(repeating: " ", count: number.count)
    let look = standing.look
    let isBroad = width >= 56
    let trend = isBroad ? standing.trend(width: Self.trendWidth) : ""
    var lines: [[Span]]
    if isBroad {
      let room = width - number.count - Self.trendWidth - Self.assessmentWidth - 4
      let title = goal.title.wrapped(to: room)
      let gap = String(repeating: " ", count: Self.trendWidth - trend.count)
      lines = [
        [
          Span(number, .muted), Span((title.first ?? "").padded(to: room) + "  "),
          Span(gap + trend, .inProgress), Span("  "), look,
        ]
      ]
      lines += title.dropFirst().map { [Span(indent + $0)] }
    } else {
      let title = goal.title.wrapped(to: width - number.count)
      lines = title.enumerated().map { [Span($0 == 0 ? number : indent, .muted), Span($1)] }
      lines.append([Span(indent), look])
    }
    let late = goal.isPastTargetDate(on: today) && standing.assessment != .reached
    let awaits = goal.awaitsFollowUp(on: today)
    let facts = [
      standing.brief, goal.targetDate.map { "\(late ? "! " : "")senest \($0.medium)" } ?? "",
      awaits ? "! venter på opfølgning" : "", goal.responsible,
    ].filled(" · ")
    lines += facts.wrapped(to: width - indent.count).map {
      [Span(indent), Span($0, late || awaits ? .overdue : .muted)]
    }
    return Row(.record(goal.reference), Section.goals, lines)
  }

  private static let trendWidth = 8
  /// The longest assessment with its sign.
  private static let assessmentWidth = 17

  private func questions(_ width: Int) -> [Row] {
    question("Er aktiviteterne udført?", planWords, .plan, width)
      + question("Er fordelingen retvisende?", keysWords, .keys, width)
  }

  private func question(
    _ question: String, _ answer: String, _ item: FollowUpItem, _ width: Int
  ) -> [Row] {
    return [
      .heading(question, Section.questions),
      Row(item, Section.questions, answer.lines(width: width)),
    ]
  }

  private var planWords: String {
    let summary = Plan(project).summary(on: today)
    if summary.total == 0 { return "Ingen aktiviteter endnu. Tryk 3 for at lægge planen." }
    let late = summary.overdue == 0 ? "ingen overskredet" : "! \(summary.overdue) overskredet"
    let all = summary.total.counted("aktivitet", "aktiviteter")
    return "\(summary.done) af \(all) udført, \(late)"
  }

  private var keysWords: String {
    project.fairnessWords?.capitalizedFirst
      ?? "Ingen fordelingsnøgler endnu. Tryk 5 for at lave dem."
  }
}

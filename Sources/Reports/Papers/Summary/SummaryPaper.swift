import Core
import Drawing
import Text

/// The milestone summary (milepælsoversigt): one page that is read across a table in two minutes.
extension PaperMaker {
  /// The summary with as much as there is room for on one page.
  ///
  /// What there isn't room for is counted, and long texts are cut. The confidential version has more
  /// of it, with what is confidential after it, and may take more pages.
  var summary: Paper {
    var paper = inSmall(.summary)
    (paper.isOnePage, paper.isConfidential) = (!context.isConfidential, context.isConfidential)
    func small(_ parts: [PaperPart]) -> [PaperPart] {
      parts.map { part in
        var part = part
        part.isOnePage = true
        return part
      }
    }
    if context.isConfidential {
      paper.parts =
        small(summaryParts(.whole) + [inShort].compactMap { $0 } + [signatures])
        + confidentialParts
      return paper
    }
    return filled(paper) { small(summaryParts($0) + [signatures]) }
  }

  /// The summary for a wall, in large letters, with who is responsible for each milestone.
  var poster: Paper {
    var paper = inSmall(.poster)
    paper.isPoster = true
    // Two lines of its large letters.
    paper.project = paper.project.fitted(to: Report.width)
    return filled(paper) { room in summaryParts(room, isPoster: true) }
  }

  /// The head, with no name where what somebody is will do.
  private func inSmall(_ kind: PaperKind) -> Paper {
    var paper = paper(kind)
    paper.project = paper.project.fitted(to: 2 * Report.width)
    paper.organisation = paper.organisation.fitted(to: Report.width)
    paper.occasion = paper.occasion.fitted(to: Report.width)
    if !context.isConfidential { paper.leader = "" }
    return paper
  }

  /// A paper whose parts get a line more in turn, as long as all of it is on a page of text, and on
  /// one of the PDF.
  private func filled(_ paper: Paper, _ parts: (SummaryRoom) -> [PaperPart]) -> Paper {
    var paper = paper
    var room = SummaryRoom()
    paper.parts = parts(room)
    var growing = SummaryRoom.parts
    while !growing.isEmpty {
      // What is to be decided and what is late come before all else.
      let next = growing.filter { SummaryRoom.first.contains($0) && room[keyPath: $0] < 6 }
      growing.removeAll { part in
        if !next.isEmpty, !next.contains(part) { return false }
        var more = room
        more[keyPath: part] += 1
        var larger = paper
        larger.parts = parts(more)
        let isFull =
          larger.parts == paper.parts || larger.textLineCount > Report.height || !larger.fitsPage
        if !isFull { (room, paper) = (more, larger) }
        return isFull
      }
    }
    return paper
  }

  private func summaryParts(_ room: SummaryRoom, isPoster: Bool = false) -> [PaperPart] {
    [
      whereWeAre, boardInSmall(reasons: room.reasons, showsWho: isPoster),
      decisionsToday(limit: room.decisions), overdueInSmall(limit: room.overdue),
      newsInSmall(limit: room.happenings), goalsInSmall(limit: room.goals),
      nextStepsInSmall(limit: room.steps),
    ].compactMap { $0 }
  }

  /// The milestones in small, as the playbook draws them: the three phases beside one another.
  func boardInSmall(reasons limit: Int, showsWho: Bool) -> PaperPart {
    let columns = Phase.allCases.map { phase in
      let progress = project.progress(of: phase, on: today)
      return BoardColumn(
        phase.name,
        boxes: String(repeating: "■", count: progress.reached)
          + String(repeating: "□", count: progress.total - progress.reached),
        progress: "\(progress.reached) af \(progress.total)\u{A0}nået"
          + (progress.overdue == 0 ? "" : ", \(progress.overdue)\u{A0}overskredet"),
        cards: project.milestones(in: phase).map { card($0, showsWho: showsWho) })
    }
    let points = closingReasonPoints.map { Block.ListPoint($0.text.cut) }
    return PaperPart(
      "milepaele", "Milepæle", aside: project.progress(on: today).words,
      [.board(columns)]
        + (points.isEmpty ? [] : [.list(points.shortened(to: limit, "begrundelser til"))]))
  }

  private func card(_ milestone: Milestone, showsWho: Bool) -> BoardColumn.Card {
    let isLate = milestone.isOverdue(on: today)
    let day = milestone.status == .reached ? milestone.reached : milestone.planned
    return BoardColumn.Card(
      "\(milestone.number) \(milestone.briefTitle.fitted(to: 40))", sign: milestone.status.glyph,
      status: milestone.status.shown + (isLate ? ", overskredet" : ""),
      details: [
        milestone.status == .withdrawn ? "" : day?.numeric ?? "ingen dato",
        showsWho ? who(milestone.responsible) : "",
      ], isUrgent: isLate, isClosed: milestone.status.isClosed)
  }

  /// The goals on a line each, drawn from baseline to target, those furthest from being reached
  /// first; nil where there are none.
  private func goalsInSmall(limit: Int) -> PaperPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    let trends = standings.enumerated().sorted { a, b in
      (a.element.assessment.urgency, a.offset) < (b.element.assessment.urgency, b.offset)
    }.map { trend(of: $0.element) }
    let tally = GoalTally(standings)
    let shown = trends.count - 1 <= limit ? trends : Array(trends.prefix(limit))
    let left = trends.count - shown.count
    return PaperPart(
      "maal", "Mål", aside: "\(tally[.reached]) af \(tally.total) mål nået · fra → nu → mål",
      [.trends(shown)] + (left == 0 ? [] : [.paragraph("… og \(left) mål til")]))
  }

  /// What it is, the figures and how it stands.
  private func trend(of standing: GoalStanding) -> Trend {
    let told = standing.latest?.words.onOneLine ?? ""
    let figures = standing.goal.scale == .figures ? standing.trail : told
    return Trend(
      "\(standing.goal.number) \(standing.goal.title.onOneLine.fitted(to: 60))",
      [figures.fitted(to: 60), standing.assessmentText].joinedFilled(separator: " · "),
      GoalLine(standing)?.chart)
  }

  /// Milestones, activities and promises past their deadlines, with who has them.
  private func overdueInSmall(limit: Int) -> PaperPart {
    overdue(limit: limit) { name, who in (name.fitted(to: 60), self.who(who)) }
  }
}

/// How many things of each sort the summary has room for.
struct SummaryRoom {
  var happenings = 1
  var decisions = 1
  var overdue = 1
  var reasons = 1
  var goals = 1
  var steps = 2

  /// The parts that are to have room for six before the others get more.
  static var first: [WritableKeyPath<SummaryRoom, Int>] { [\.decisions, \.overdue] }

  /// Room for as much as anybody reads.
  static let whole = SummaryRoom(
    happenings: 40, decisions: 40, overdue: 40, reasons: 40, goals: 40, steps: 40)

  /// The parts in the order in which they get more; the steps are of two sorts, and get two.
  static var parts: [WritableKeyPath<SummaryRoom, Int>] {
    [\.decisions, \.overdue, \.happenings, \.goals, \.reasons, \.steps, \.steps]
  }
}

extension Paper {
  /// How many lines it takes as plain text.
  fileprivate var textLineCount: Int {
    text().split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}

extension String {
  /// At most two lines of it.
  var cut: String { onOneLine.fitted(to: 2 * Report.width - 12) }
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

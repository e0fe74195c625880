import Core
import Text

/// What the summary tells of now, of what has happened since last, and of what is to come.
extension PaperMaker {
  /// Where the project is, in a few sentences.
  var whereWeAre: PaperPart {
    PaperPart(
      "her", "Hvor er vi", [.paragraph(standingSentences.joined(separator: " "))])
  }

  private var standingSentences: [String] {
    guard let first = project.milestones.first(where: { !$0.status.isClosed }) else {
      let review = project.hasReachedAll ? project.info.nextReview : nil
      return ["Alle milepæle er nået eller udgået."]
        + [review.map { "Næste opfølgning er den \($0.medium)." }, accessionWords]
        .compactMap { $0 }
    }
    func names(_ status: MilestoneStatus) -> String {
      project.milestones.filter { $0.status == status }
        .map { "\($0.number) \($0.briefTitle.fitted(to: 40))" }.joinedAsSentence
    }
    let (active, awaiting) = (names(.inProgress), names(.awaitingDecision))
    let begun = [
      active.isEmpty ? "" : "I gang: \(active).",
      awaiting.isEmpty ? "" : "Afventer beslutning: \(awaiting).",
    ].filter { !$0.isEmpty }
    let next =
      "Næste milepæl er \(first.number) \(first.briefTitle.fitted(to: 40))"
      + (first.planned.map { ", planlagt den \($0.medium)." } ?? ".")
    return [
      "Vi er i fase \(first.phase.rawValue) af \(Phase.allCases.count), \(first.phase.name)."
    ] + (begun.isEmpty ? [next] : begun) + [accessionWords].compactMap { $0 }
  }

  /// What has happened since last, decisions and accessions before all else; nil when it isn't told.
  ///
  /// What departments have answered is never left out; what else there is no room for is counted.
  func newsInSmall(limit: Int) -> PaperPart? {
    guard let happenings else { return nil }
    let answers = [Happening.Kind.accessionRejected, .accessionPostponed, .acceded]
      .compactMap { kind in
        answer(kind, happenings.filter { $0.kind == kind }.map(\.text))
      }
    let others =
      (happenings.filter { $0.kind == .decided } + happenings.filter { !$0.kind.isDecision }).news
    let shown = others.count - 1 <= limit ? others : Array(others.prefix(limit))
    let left = others.dropFirst(shown.count)
    let decisions = left.count { $0.kind.isDecision }
    let changes = left.reduce(-decisions) { $0 + $1.count }
    let rest = [
      (decisions, "anden beslutning", "andre beslutninger"),
      (changes, "anden ændring", "andre ændringer"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    let points =
      answers
      + shown.map { impersonal($0.words).cut }
      + (rest.isEmpty ? [] : ["… og \(rest.joinedAsSentence)"])
    return PaperPart(
      "siden-sidst", "Siden sidst", aside: context.since?.words.fitted(to: 60) ?? "",
      [.list(points.map { Block.ListPoint($0) }, none: "Intet nyt.")])
  }

  /// Those who have given an answer, on one line.
  private func answer(_ kind: Happening.Kind, _ departments: [String]) -> String? {
    if departments.isEmpty { return nil }
    var names = departments.prefix(Self.mostAnswers).map { $0.fitted(to: 44) }
    let others = departments.count - Self.mostAnswers
    if others > 0 { names.append(others.counted("anden", "andre")) }
    return "\(kind.shown): \(names.joinedAsSentence)"
  }

  /// The most departments that are named on a line.
  private static var mostAnswers: Int { 4 }

  /// What the meeting is to decide: the points of its agenda, what milestones wait for, and last
  /// those of them that wait for others.
  func decisionsToday(limit: Int) -> PaperPart {
    let agenda = context.meeting.map { project.agendaPoints(of: $0) } ?? []
    let points = agenda.filter { $0.kind == .decision && $0.state == .open && !$0.isFixed }
    let told = Set(points.filter { !isHidden($0) }.compactMap(\.milestone))
    let milestones = project.milestones.filter {
      $0.status == .awaitingDecision && !told.contains($0.id)
    }
    var all = points.map { decision(on: $0) }
    for milestone in milestones where !awaitsOthers(milestone) {
      all.append(decision(on: milestone, textLimit: Report.width))
    }
    for milestone in milestones where awaitsOthers(milestone) {
      var point = decision(on: milestone, textLimit: Report.width)
      point.text = "Afventer andre: \(point.text.lowercasedFirst)"
      all.append(point)
    }
    let occasion = context.meeting.map { $0.date == today ? " i dag" : " på mødet" } ?? ""
    return PaperPart(
      "beslutninger", "Til beslutning\(occasion)",
      [.list(all.shortened(to: limit, "beslutninger til"), none: "Ingen lige nu.")])
  }

  private func isHidden(_ point: AgendaPoint) -> Bool { point.isClosed && !context.isConfidential }

  /// A point that is to be decided, with what is recommended and the milestone that it is about.
  private func decision(on point: AgendaPoint) -> Block.ListPoint {
    if isHidden(point) { return Block.ListPoint("Lukket punkt") }
    let milestone = point.milestone.map { " · milepæl \($0)" } ?? ""
    let asked = point.recommendation.cut
    return Block.ListPoint(
      point.title.cut + milestone, details: asked.isEmpty ? [] : ["Indstilling: \(asked)"])
  }

  /// Whether it isn't for the meeting to decide on a milestone.
  private func awaitsOthers(_ milestone: Milestone) -> Bool {
    milestone.number == Playbook.accessionMilestone && context.meeting?.kind.mayAccede == false
  }

  /// The next milestones and activities on a line each in order of date, and how many there are
  /// besides.
  func nextStepsInSmall(limit: Int) -> PaperPart {
    let milestones = project.nextSteps(from: today).map(\.milestone)
      .filter { !$0.isOverdue(on: today) }
    // Of those without a day only the first to come is a step.
    let dated = milestones.filter { $0.planned != nil || $0.id == milestones.first?.id }
    // Also those that something stands in the way of, which aren't told of.
    let activities = plan.activities.count { !$0.status.isClosed && !$0.isOverdue(on: today) }
    let steps =
      plan.next(from: today).map { activity in
        SummaryStep(
          day: activity.deadline, name: "\(activity.number) \(activity.title.onOneLine)",
          responsible: who(activity.responsible), isMilestone: false)
      }
      + dated.map { milestone in
        SummaryStep(
          day: milestone.planned, name: "milepæl \(milestone.number) \(milestone.briefTitle)",
          responsible: who(milestone.responsible), isMilestone: true)
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

  // MARK: - Roles for names

  /// Who is responsible: what they are, where the project knows that of a name.
  func who(_ name: String) -> String {
    (context.isConfidential ? name : persons.title(of: name) ?? persons.withoutPersons(name))
      .onOneLine.fitted(to: 30)
  }

  /// A text with what they are for the names that it has.
  private func impersonal(_ text: String) -> String {
    context.isConfidential ? text : persons.withTitles(text)
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
      [day?.numeric ?? "ingen dato", name.fitted(to: 70), responsible]
        .joinedFilled(separator: " · "))
  }
}

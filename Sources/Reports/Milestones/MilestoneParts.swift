import Core
import Text

/// Parts about milestones that several papers have.
extension PaperMaker {
  /// All milestones by phase, in small.
  var board: PaperPart {
    let rows = Phase.allCases.flatMap { phase -> [PaperTable.Row] in
      let head = "\(phase.name.uppercased()): \(project.progress(of: phase, on: today).words)"
      return [.init([head], .group)]
        + project.milestones(in: phase).map { milestone in
          let isLate = milestone.isOverdue(on: today)
          let day = milestone.status == .reached ? milestone.reached : milestone.planned
          return .init(
            [
              String(milestone.number), milestone.briefTitle,
              milestone.status.shown + (isLate ? ", overskredet" : ""),
              day?.numeric ?? "ingen dato", milestone.responsible,
            ], isLate ? .urgent : .plain)
        }
    }
    return PaperPart(
      "milepaele", "Milepæle", aside: project.progress(on: today).words,
      [
        .table(
          caption: "Milepælene med status, dato og ansvarlig",
          columns: [
            .init("Nr.", width: 3, isNumeric: true), .init("Milepæl", width: 21),
            .init("Status", width: 19), .init("Dato", width: 10),
            .init("Ansvarlig", width: 19),
          ], rows: rows)
      ] + closingReasons)
  }

  /// Why milestones are closed without what they wait for; nothing where none is.
  var closingReasons: [Block] {
    let points = project.milestones.compactMap { milestone -> Block.ListPoint? in
      let reason = milestone.statusReason.trimmed
      if reason.isEmpty || !milestone.status.isClosed { return nil }
      return Block.ListPoint(
        "Milepæl \(milestone.number) \(milestone.status.shown). Begrundelse: \(reason)")
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  /// What has happened since last; nil when it isn't told.
  func sinceLast(limit: Int = .max) -> PaperPart? {
    guard let happenings else { return nil }
    let points = happenings.map { happening in
      Block.ListPoint("\(happening.kind.shown): \(happening.text)")
    }
    return PaperPart(
      "siden-sidst", "Siden sidst", aside: context.since?.words ?? "",
      [.list(points.shortened(to: limit, "andre ændringer"), none: "Intet nyt.")])
  }

  /// The decisions that milestones wait for.
  func wantedDecisions(limit: Int = .max) -> PaperPart {
    let points = project.milestones.filter { $0.status == .awaitingDecision }.map { milestone in
      let decider = milestone.decidedBy.asFragment
      let who = decider.isEmpty ? "" : " · beslutter: \(decider)"
      return Block.ListPoint(
        "Milepæl \(milestone.number) \(milestone.briefTitle)\(who)",
        details: project.readiness(of: milestone).missing)
    }
    return PaperPart(
      "beslutninger", "Til beslutning",
      [.list(points.shortened(to: limit, "beslutninger til"), none: "Ingen lige nu.")])
  }

  /// Milestones and activities past their deadlines, with who is responsible.
  func overdue(limit: Int = .max) -> PaperPart {
    let milestones = project.overdue(on: today).map { milestone in
      overdue(
        "Milepæl \(milestone.number) \(milestone.briefTitle)", milestone.planned!,
        milestone.responsible)
    }
    let activities = plan.overdue(on: today).map { activity in
      overdue("\(activity.number) \(activity.title)", activity.deadline!, activity.responsible)
    }
    let points = milestones + activities
    let counts = [
      (milestones.count, "milepæl", "milepæle"), (activities.count, "aktivitet", "aktiviteter"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    return PaperPart(
      "overskredet", "Overskredet", aside: counts.joinedAsSentence,
      [
        .list(
          points.shortened(to: limit, "overskredne til"), none: "Ingen frister er overskredet.")
      ])
  }

  private func overdue(_ name: String, _ deadline: Day, _ who: String) -> Block.ListPoint {
    Block.ListPoint(
      "\(name) · frist \(deadline.medium) · \(who.isEmpty ? "ingen ansvarlig" : who)",
      isUrgent: true)
  }

  /// The next milestones, and what is next in the plan.
  var nextSteps: PaperPart {
    let milestones = project.nextSteps(from: today).filter { !$0.milestone.isOverdue(on: today) }
      .map { step in
        let milestone = step.milestone
        let date = milestone.planned?.medium ?? "ingen dato"
        return Block.ListPoint(
          "\(date) · milepæl \(milestone.number) \(milestone.briefTitle) · "
            + [milestone.status.shown, milestone.responsible].joinedFilled(separator: " · "),
          details: step.missing)
      }
    let activities = plan.next(from: today).prefix(3).map { activity in
      Block.ListPoint(
        "\(activity.deadline!.medium) · \(activity.number) \(activity.title)"
          + (activity.responsible.isEmpty ? "" : " · \(activity.responsible)"))
    }
    return nextSteps(activities + milestones)
  }

  /// The next milestones and activities, as these points tell of them.
  func nextSteps(_ points: [Block.ListPoint]) -> PaperPart {
    PaperPart(
      "naeste", "Næste skridt",
      aside: plan.activities.isEmpty ? "" : PlanState(plan.activities, today: today).briefWords,
      [.list(points, none: "Ingen åbne milepæle.")])
  }

  /// All decisions, the latest first.
  func decisions(_ decisions: [Decision], none: String) -> Block {
    .table(
      caption: "Beslutninger, de seneste først",
      columns: [
        .init("Dato", width: 10), .init("Milepæl", width: 7, isNumeric: true),
        .init("Beslutning", width: 59),
      ],
      rows: decisions.map {
        .init([
          $0.date?.numeric ?? "uden dato", $0.isOther ? "–" : $0.milestone,
          [$0.isOther ? $0.matter : "", project.words(for: $0), $0.link].joinedFilled(
            separator: " · "),
        ])
      }, none: none)
  }

  /// Lines for the signatures of those who run the project.
  var signatures: PaperPart {
    PaperPart(
      "underskrifter", "Dato og underskrift",
      [.signatures(["Projektleder", "For boligorganisationen"])])
  }
}

extension String {
  /// The first sentence as it stands in a line of fragments: without its full stop, and with a small
  /// letter where it begins with an article, which is no name.
  fileprivate var asFragment: String {
    let text = trimmed
    let end = text.indices.first { index in
      guard text[index] == "." else { return false }
      let rest = text[index...].dropFirst()
      return rest.first?.isWhitespace != false
        && rest.first { !$0.isWhitespace }?.isUppercase != false
    }
    let sentence = String(text[..<(end ?? text.endIndex)])
    let isArticle = ["De", "Den", "Det"].contains(sentence.prefix { $0.isLetter })
    return isArticle ? sentence.lowercasedFirst : sentence
  }
}

extension [Block.ListPoint] {
  /// The first of them, `limit` at most, and a line that tells how many there are besides.
  func shortened(to limit: Int, _ more: String) -> [Block.ListPoint] {
    count - 1 <= limit ? self : prefix(limit) + [.init("… og \(count - limit) \(more)")]
  }
}

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
    closingReasonPoints.isEmpty ? [] : [.list(closingReasonPoints)]
  }

  /// A point for each milestone that is closed without what it waits for.
  var closingReasonPoints: [Block.ListPoint] {
    project.milestones.compactMap { milestone -> Block.ListPoint? in
      let reason = milestone.statusReason.trimmed
      if reason.isEmpty || !milestone.status.isClosed { return nil }
      return Block.ListPoint(
        "Milepæl \(milestone.number) \(milestone.status.shown). Begrundelse: \(reason)")
    }
  }

  /// What has happened since last; nil when it isn't told.
  var sinceLast: PaperPart? {
    guard let happenings else { return nil }
    let points = happenings.news.map { Block.ListPoint($0.words) }
    return PaperPart(
      "siden-sidst", "Siden sidst", aside: context.since?.words ?? "",
      [.list(points, none: "Intet nyt.")])
  }

  /// The decisions that milestones wait for.
  var wantedDecisions: PaperPart {
    let points = project.milestones.filter { $0.status == .awaitingDecision }
      .map { decision(on: $0) }
    return PaperPart("beslutninger", "Til beslutning", [.list(points, none: "Ingen lige nu.")])
  }

  /// A milestone that waits for its decision, with who decides and what is missing: in texts of
  /// `textLimit` columns, and where they are cut no more of what is missing than one.
  func decision(on milestone: Milestone, textLimit: Int = .max) -> Block.ListPoint {
    let decider = milestone.decider
    let who = decider.isEmpty ? "" : " · beslutter: \(decider.fitted(to: textLimit))"
    let missing = project.readiness(of: milestone).missing.map { $0.fitted(to: textLimit) }
    let others = missing.count - 1
    let deadline = milestone.planned.map { " · frist \($0.medium)" } ?? ""
    return Block.ListPoint(
      "Milepæl \(milestone.number) \(milestone.briefTitle.fitted(to: textLimit))\(who)\(deadline)",
      details: textLimit == .max || others < 2
        ? missing : [missing[0], "… og \(others) andre ting mangler"])
  }

  /// Milestones, activities and promises past their deadlines, with who is responsible, both as `told`;
  /// else as they are written, but for persons who are stakeholders.
  ///
  /// A promise from a closed point is told of in the confidential version alone.
  func overdue(
    limit: Int = .max, told: ((_ name: String, _ who: String) -> (name: String, who: String))? = nil
  ) -> PaperPart {
    func point(_ name: String, _ deadline: Day, _ responsible: String) -> Block.ListPoint {
      let (name, who) =
        told?(name, responsible) ?? (name, persons.withoutPersons(responsible))
      return Block.ListPoint(
        "\(name) · frist \(deadline.medium) · \(who.isEmpty ? "ingen ansvarlig" : who)",
        isUrgent: true)
    }
    let milestones = project.overdue(on: today).map { milestone in
      point(
        "Milepæl \(milestone.number) \(milestone.briefTitle)", milestone.planned!,
        milestone.responsible)
    }
    let activities = plan.overdue(on: today).map { activity in
      point(
        "Aktivitet \(activity.number) \(activity.title)", activity.deadline!, activity.responsible)
    }
    let hidden = context.isConfidential ? [] : project.closedRecords
    let late = project.promises.filter {
      $0.isOverdue(on: today) && !hidden.contains($0.reference)
    }.sorted { ($0.deadline!.ordinal, $0.number) < ($1.deadline!.ordinal, $1.number) }
    let promises = late.map { promise in
      point("Løfte: \(text(of: promise).onOneLine)", promise.deadline!, promise.responsible)
    }
    let points = milestones + activities + promises
    let counts = [
      (milestones.count, "milepæl", "milepæle"), (activities.count, "aktivitet", "aktiviteter"),
      (promises.count, "løfte", "løfter"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    return PaperPart(
      "overskredet", "Overskredet", aside: counts.joinedAsSentence,
      [
        .list(
          points.shortened(to: limit, "overskredne til"), none: "Ingen frister er overskredet.")
      ])
  }

  /// The next milestones, and what is next in the plan, in order of date; and how many activities
  /// there are besides.
  var nextSteps: PaperPart {
    let milestones: [(day: Day?, point: Block.ListPoint)] = project.nextSteps(from: today).filter {
      !$0.milestone.isOverdue(on: today)
    }
    .map { step in
      let milestone = step.milestone
      let date = milestone.planned?.medium ?? "ingen dato"
      let point = Block.ListPoint(
        "\(date) · milepæl \(milestone.number) \(milestone.briefTitle) · "
          + [milestone.status.shown, persons.withoutPersons(milestone.responsible)].joinedFilled(
            separator: " · "),
        details: step.missing)
      return (milestone.planned, point)
    }
    let shown = plan.next(from: today).prefix(3)
    let activities: [(day: Day?, point: Block.ListPoint)] = shown.map { activity in
      let point = Block.ListPoint(
        "\(activity.deadline!.medium) · \(activity.number) \(activity.title)"
          + (activity.responsible.isEmpty
            ? "" : " · \(persons.withoutPersons(activity.responsible))"))
      return (activity.deadline, point)
    }
    let all = (activities + milestones).enumerated().sorted { a, b in
      (a.element.day?.ordinal ?? .max, a.offset) < (b.element.day?.ordinal ?? .max, b.offset)
    }
    let left =
      plan.activities.count { !$0.status.isClosed && !$0.isOverdue(on: today) } - shown.count
    return nextSteps(
      all.map(\.element.point)
        + (left > 0
          ? [Block.ListPoint("… og \(left.counted("aktivitet", "aktiviteter")) til i planen")]
          : []))
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

extension [Block.ListPoint] {
  /// The first of them, `limit` at most, and a line that tells how many there are besides.
  func shortened(to limit: Int, _ more: String) -> [Block.ListPoint] {
    count - 1 <= limit ? self : prefix(limit) + [.init("… og \(count - limit) \(more)")]
  }
}

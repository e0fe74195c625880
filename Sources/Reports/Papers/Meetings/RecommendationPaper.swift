import Core
import Text

/// The paper that a decision is taken on (indstilling).
extension PaperMaker {
  /// A matter with its background, economy, recommendation and enclosures: of a point on an agenda,
  /// or of a milestone.
  ///
  /// It says what is written and what the records show; where they show nothing, there are lines to
  /// write on. Throws where it isn't said what it is about.
  var recommendation: Paper {
    get throws(Refusal) {
      guard let about = context.about else {
        throw Refusal(
          "En indstilling er til et punkt eller en milepæl. Vælg hvilken, på kommandolinjen med "
            + "--punkt eller --milepæl.")
      }
      if about.kind == .milestone, let milestone = Int(about.id).flatMap(project.milestone) {
        return recommendation(of: Matter(milestone))
      }
      guard let point = project.listedPoint(about.id), about.kind == .agendaPoint else {
        throw Refusal("Det, indstillingen er til, findes ikke mere.")
      }
      let milestone = point.milestone.flatMap { Int($0) }.flatMap(project.milestone)
      return recommendation(of: Matter(point, milestone))
    }
  }

  private func recommendation(of matter: Matter) -> Paper {
    var paper = paper(.recommendation)
    paper.title = "Indstilling: \(matter.title)"
    let meeting = matter.point.flatMap { project.meeting($0.meeting) } ?? context.meeting
    paper.occasion = meeting.map { "Til \($0.definiteName)" } ?? ""
    let economy = economy(of: matter)
    let decision = decision(on: matter)
    let recommended = matter.point?.recommendation.trimmed ?? ""
    let recommendation: Block =
      recommended.isEmpty
      ? decision ?? recommendedAdjustments(at: matter) ?? Self.writingLines()
      : .paragraph(recommended)
    let parts: [PaperPart?] = [
      PaperPart("sag", "Sag", [.facts(facts(about: matter, at: meeting))]),
      PaperPart("baggrund", "Baggrund", background(of: matter)),
      economy.isEmpty && decision != nil
        ? nil
        : PaperPart("oekonomi", "Økonomi", economy.isEmpty ? [Self.writingLines()] : economy),
      PaperPart("indstilling", "Indstilling", [recommendation]),
      PaperPart("bilag", "Bilag", [enclosures(of: matter)]),
    ]
    paper.parts = parts.compactMap { $0 }
    return paper
  }

  /// What has been decided on a matter, in a sentence; nil until it is.
  private func decision(on matter: Matter) -> Block? {
    let own = matter.point.flatMap { project.decisions(at: $0).last { $0.outcome != .postponed } }
    let approval = matter.milestone.flatMap { milestone in
      project.currentDecision(on: milestone).flatMap { $0.outcome.isApproval ? $0 : nil }
    }
    guard let decision = own ?? approval else { return nil }
    let day = decision.date.map { " den \($0.medium)" } ?? ""
    let body = decision.body.isEmpty ? "" : " af \(decision.body.asDecider)"
    return .paragraph("Besluttet\(day)\(body): \(decision.outcomeWords).")
  }

  private func facts(about matter: Matter, at meeting: Meeting?) -> [Block.Fact] {
    let number = matter.point.flatMap { point in
      meeting.flatMap { meeting in
        project.agendaPoints(of: meeting).firstIndex { $0.id == point.id }
      }
    }
    let decider = meeting?.decidingBody ?? ""
    let closing = matter.point?.isClosed == true ? "lukket punkt" : ""
    let place = [number.map { String($0 + 1) } ?? "", closing].joinedFilled(separator: " · ")
    return [
      ("Punkt på dagsordenen", place),
      ("Til", matter.point?.kind.shown ?? "beslutning"),
      (
        "Milepæl",
        matter.milestone.map { "\($0.number). \($0.fullTitle)" } ?? ""
      ),
      (
        "Forelægges for",
        decider.isEmpty ? matter.milestone?.decider.capitalizedFirst ?? "" : decider
      ),
    ].filter { !$0.1.isEmpty }.map { .init($0, $1) }
  }

  /// What is written of the matter, and what has been done towards its milestone.
  private func background(of matter: Matter) -> [Block] {
    let written = matter.point?.background.trimmed ?? ""
    guard let milestone = matter.milestone else { return [Self.written(written)] }
    var blocks: [Block] = written.isEmpty ? [] : [.paragraph(written)]
    if !milestone.outcome.isEmpty {
      blocks += [.heading("Milepælen er nået, når"), .paragraph(milestone.outcome)]
    }
    if milestone.number == Playbook.leadershipMilestone, !leadership.isEmpty {
      blocks += [.heading("Projektledelse"), .facts(leadership)]
    }
    let checklist = project.checklist(of: milestone)
    func list(_ heading: String, _ texts: [String]) -> [Block] {
      texts.isEmpty ? [] : [.heading(heading), .list(texts.map { .init($0) })]
    }
    blocks += list("Krydset af på tjeklisten", checklist.filter(\.isDone).map(\.text))
    blocks += list("Ikke krydset af endnu", checklist.filter { !$0.isDone }.map(\.text))
    blocks += list("Sådan ser det ud nu", knownFacts(about: milestone))
    return blocks.isEmpty ? [Self.writingLines()] : blocks
  }

  private func knownFacts(about milestone: Milestone) -> [String] {
    let terms =
      milestone.number == Playbook.accessionMilestone
      ? project.presentedAgreement.map(context.ledger.terms) : nil
    return project.facts(about: milestone, terms).map(\.capitalizedFirst)
  }

  /// What is written of the economy, and what the models and the keys say of it; nothing where
  /// nobody has said anything.
  private func economy(of matter: Matter) -> [Block] {
    let written = matter.point?.economy.trimmed ?? ""
    let known = matter.milestone.map { knownEconomy(of: $0.number) } ?? []
    let own: [Block] = written.isEmpty ? [] : [.paragraph(written)]
    let adjustments = economy(of: adjustments(at: matter))
    if adjustments.isEmpty || known.isEmpty { return own + adjustments + known }
    return own + adjustments + [.heading("Alle fordelingsnøgler nu")] + known
  }

  /// What is written of adjustments' economy, each under what it is about.
  private func economy(of adjustments: [Adjustment]) -> [Block] {
    adjustments.filter { !$0.economy.isEmpty }.flatMap { adjustment -> [Block] in
      let key = adjustment.key.flatMap(project.allocationKey)
      let heading = key.map { "Fordelingsnøglen »\($0.name)«" } ?? adjustment.text
      return [.heading(heading), .paragraph(adjustment.economy)]
    }
  }

  private func knownEconomy(of milestone: Int) -> [Block] {
    switch milestone {
    case Playbook.modelMilestone: project.operatingModels.filter { !$0.isAsToday }.flatMap(costs)
    case Playbook.accessionMilestone:
      (project.approvedModel.map(costs) ?? []) + [keyHeadlines].compactMap { $0 }
    case Playbook.followUpMilestone: [keyHeadlines].compactMap { $0 }
    default: []
    }
  }

  /// What a model costs each department before and after; nothing where a figure is missing.
  private func costs(of model: OperatingModel) -> [Block] {
    guard let total = project.total(of: model) else { return [] }
    func cells(_ name: String, _ before: Quantity, _ after: Quantity) -> [String] {
      [name, before.danish, after.danish, (after - before).signed]
    }
    let rows = project.departments(in: model).compactMap { department -> PaperTable.Row? in
      guard let economy = project.economy(of: department, in: model),
        let before = economy.before, let after = economy.after
      else { return nil }
      return .init(cells(department.fullName, before, after))
    }
    return [
      .heading("Kroner om året med modellen »\(model.name)«"),
      .table(
        caption: "Kroner om året før og efter for hver afdeling",
        columns: [
          .init("Afdeling", width: 35), .init("Før", width: 13, isNumeric: true),
          .init("Efter", width: 13, isNumeric: true), .init("Forskel", width: 13, isNumeric: true),
        ], rows: rows + [.init(cells("I alt", total.before, total.after), .total)]),
    ]
  }

  /// How the costs are shared, and whether that is fair; nil where there are no keys.
  private var keyHeadlines: Block? {
    let points = project.allocationKeys.map { key in
      Block.ListPoint(
        key.headline(in: project, on: today),
        details: [key.latestFairness(in: project)?.verdict ?? ""].filter { !$0.isEmpty })
    }
    return points.isEmpty ? nil : .list(points)
  }

  /// What the latest round proposes, where it is the milestone of the follow-up that is decided on; none
  /// at a point, whose matter is its own.
  private func adjustments(at matter: Matter) -> [Adjustment] {
    guard matter.point == nil, matter.milestone?.number == Playbook.followUpMilestone else {
      return []
    }
    let all = project.rounds.last.map(project.adjustments) ?? []
    let decided = matter.milestone.flatMap { project.currentDecision(on: $0) }
      .flatMap { $0.outcome.isApproval ? $0.date : nil }
    return all.filter { adjustment in
      if adjustment.state == .rejected { return false }
      guard let settled = adjustment.settled, let decided else { return true }
      // What was carried out waits for the decision that comes after it.
      return settled >= decided
    }
  }

  /// What is to be decided on the adjustments, each with its reason; nil where there are none.
  private func recommendedAdjustments(at matter: Matter) -> Block? {
    let points = adjustments(at: matter).map { adjustment in
      adjustment.kind == .other
        ? Block.ListPoint(adjustment.text)
        : Block.ListPoint(project.recommendation(of: adjustment), details: [adjustment.text])
    }
    return points.isEmpty ? nil : .list(points)
  }

  private func enclosures(of matter: Matter) -> Block {
    let papers = matter.milestone.map {
      PaperKind.papers(forMilestone: $0.number, in: project).map(\.title)
    }
    let own = matter.point.map { PointOnPaper(point: $0, number: 0, isHidden: false).enclosures }
    return .list(((own ?? []) + (papers ?? [])).map { .init($0) }, none: "Ingen.")
  }
}

/// What a recommendation is about: a point of an agenda, or a milestone.
private struct Matter {
  let title: String
  let point: AgendaPoint?
  let milestone: Milestone?

  init(_ milestone: Milestone) {
    (title, point, self.milestone) = (milestone.fullTitle, nil, milestone)
  }

  init(_ point: AgendaPoint, _ milestone: Milestone?) {
    (self.point, self.milestone) = (point, milestone)
    title = PointOnPaper(point: point, number: 0, isHidden: false).title
  }
}

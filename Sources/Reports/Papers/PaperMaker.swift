import Core

extension Report {
  /// A paper about a project.
  ///
  /// Throws when it can't be made of what is there: minutes without a meeting, or an agreement that
  /// nobody has begun on.
  public static func paper(
    _ kind: PaperKind, in context: PaperContext
  ) throws(Refusal) -> Paper {
    let maker = PaperMaker(context)
    switch kind {
    case .summary: return maker.summary
    case .status: return maker.status
    case .stakeholders: return maker.stakeholderAnalysis
    case .plan: return maker.implementationPlan
    case .orientation: return maker.orientation
    case .minutes: return try maker.minutes
    case .agreement: return try maker.agreement
    case .evaluation: return try maker.evaluation
    }
  }
}

/// Makes the papers about a project.
struct PaperMaker {
  let context: PaperContext
  let plan: Plan
  /// What has happened since last; nil when it isn't told.
  let happenings: [Happening]?

  init(_ context: PaperContext) {
    self.context = context
    plan = Plan(context.ledger.project)
    happenings = context.happenings()
  }

  var project: Project { context.ledger.project }
  var today: Day { context.today }

  /// A paper with nothing but its head.
  func paper(_ kind: PaperKind) -> Paper {
    var paper = Paper(
      kind, title: kind.title, project: project.info.displayName,
      organisation: project.info.organisation, leader: project.info.leaderWords, date: today.long)
    if let meeting = context.meeting { paper.occasion = "Til \(meeting.definiteName)" }
    return paper
  }
}

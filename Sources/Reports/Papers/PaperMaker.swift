import Core

extension Report {
  /// A paper about a project.
  ///
  /// Throws when it can't be made of what is there: minutes without a meeting, or an agreement that
  /// nobody has begun on.
  public static func paper(
    _ kind: PaperKind, in context: PaperContext
  ) throws(Refusal) -> Paper {
    if context.ledger.project.isForReaders, kind == .stakeholders || context.isConfidential {
      throw Refusal(
        "\(kind.title) vises ikke for læsere\(context.isConfidential ? " i en fortrolig udgave" : "")."
          + " Bed en, der har adgang som redaktør, om at lave den.")
    }
    let maker = PaperMaker(context)
    let paper =
      switch kind {
      case .summary: maker.summary
      case .status: maker.status
      case .stakeholders: maker.stakeholderAnalysis
      case .plan: maker.implementationPlan
      case .orientation: maker.orientation
      case .minutes: try maker.minutes
      case .agreement: try maker.agreement
      case .evaluation: try maker.evaluation
      case .poster: maker.poster
      case .opportunities: maker.opportunitiesPaper
      case .proposal: maker.proposal
      case .involvement: maker.involvementPlan
      case .recommendation: try maker.recommendation
      case .redline: try maker.redline
      case .promises: maker.promiseList
      case .results: maker.results
      case .letters: try maker.letters
      case .fairness: try maker.fairnessProposal
      case .convocation: try maker.convocation
      case .package: try maker.package
      case .actions: try maker.actions
      }
    return paper.marked(context.viewpoint).leading(to: context.ledger.project.info)
  }
}

/// Makes the papers about a project.
struct PaperMaker {
  let context: PaperContext
  let plan: Plan
  /// What has happened since last; nil when it isn't told.
  let happenings: [Happening]?
  /// Those whom the project names.
  let persons: NamedPersons

  init(_ context: PaperContext) {
    self.context = context
    plan = Plan(context.ledger.project)
    happenings = context.happenings()
    persons = NamedPersons(in: context.ledger.project)
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

extension Paper {
  /// The paper with where the pages about the project are, if they are anywhere.
  fileprivate func leading(to info: ProjectInfo) -> Paper {
    var paper = self
    paper.site = info.siteAddress.map { PaperSite($0) }
    return paper
  }

  /// The paper with what must be said of where the project is looked at from, at its head.
  func marked(_ viewpoint: Viewpoint) -> Paper {
    var paper = self
    paper.title = viewpoint.titled(title)
    paper.occasion = [viewpoint.pastMark ?? "", occasion].joinedFilled(separator: " · ")
    return paper
  }
}

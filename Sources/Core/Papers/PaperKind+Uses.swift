/// What papers are for.
public enum PaperUse: CaseIterable, Sendable {
  case meetings, progress, groundwork, agreement, operation, followUp

  /// What they are for, in Danish.
  public var shown: String {
    switch self {
    case .meetings: "Til møder"
    case .progress: "Om hele projektet"
    case .groundwork: "Forarbejdet"
    case .agreement: "Aftalen"
    case .operation: "Planen og orienteringen"
    case .followUp: "Opfølgningen"
    }
  }
}

/// What a paper is asked for with, besides which paper it is.
public enum PaperChoiceField: String, CaseIterable, Sendable {
  case meeting, since, confidential, audience, matter, recipient, versions, key
}

extension PaperKind {
  /// What it is for.
  public var use: PaperUse {
    switch self {
    case .summary, .convocation, .package, .recommendation, .minutes, .actions: .meetings
    case .status, .poster: .progress
    case .opportunities, .proposal, .stakeholders, .involvement: .groundwork
    case .agreement, .redline, .fairness: .agreement
    case .plan, .letters, .orientation, .promises: .operation
    case .evaluation, .results: .followUp
    }
  }

  /// Whether a choice means anything to it.
  public func takes(_ field: PaperChoiceField) -> Bool {
    switch field {
    case .meeting: ![.orientation, .letters, .poster, .evaluation, .results].contains(self)
    case .since: [.summary, .status, .poster, .minutes, .package].contains(self)
    case .confidential: hasConfidentialVersion
    case .audience: hasPublicVersion
    case .matter: self == .recommendation
    case .recipient: self == .letters
    case .versions: self == .redline
    case .key: self == .fairness
    }
  }

  /// The papers that whoever decides on a milestone is to have read, the most important first.
  public static func papers(forMilestone number: Int, in project: Project) -> [PaperKind] {
    switch number {
    case 2: [.opportunities]
    case Playbook.modelMilestone: [.proposal]
    case 4, 5: [.involvement]
    case Playbook.accessionMilestone:
      project.agreements.count > 1 ? [.agreement, .redline] : [.agreement]
    case Playbook.planMilestone: [.plan]
    case 8: [.orientation]
    case Playbook.followUpMilestone: [.evaluation]
    case 11: [.results]
    case Playbook.evaluationMilestone: [.evaluation, .promises]
    default: []
    }
  }
}

extension PaperKind {
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

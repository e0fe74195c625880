import Core

/// Which paper is proposed where somebody asks for one.
extension PaperRequest {
  /// The paper that belongs to a place: before a meeting the convocation, from its day on the minutes;
  /// the papers of the subject that is looked at; and everywhere else the summary.
  init(at place: Place, meeting: Meeting?, in project: Project, today: Day) {
    let (kind, about) = Self.proposal(at: place, meeting: meeting, in: project, today: today)
    self.init(kind, project: project.id, meeting: meeting?.id)
    self.about = about
  }

  private static func proposal(
    at place: Place, meeting: Meeting?, in project: Project, today: Day
  ) -> (PaperKind, Reference?) {
    switch place {
    case .meetings, .meeting, .meetingMode:
      let isToCome = meeting.map { !$0.isClosed && $0.date.map { $0 > today } ?? true }
      return (isToCome.map { $0 ? .convocation : .minutes } ?? .summary, nil)
    case .milestone(let number):
      let papers = PaperKind.papers(forMilestone: number, in: project)
      return (papers.first { $0.canBeMade(in: project) } ?? .summary, nil)
    case .stakeholders, .stakeholder: return (.stakeholders, nil)
    case .communicationPlan: return (.involvement, nil)
    case .plan: return (.plan, nil)
    case .allocationKey(let id): return (.fairness, Reference(.allocationKey, id))
    case .keys: return (project.allocationKeys.isEmpty ? .summary : .fairness, nil)
    case .followUp, .goal, .round:
      return (PaperKind.evaluation.canBeMade(in: project) ? .evaluation : .summary, nil)
    case .agreement:
      return (PaperKind.agreement.canBeMade(in: project) ? .agreement : .summary, nil)
    case .models: return (.proposal, nil)
    case .welcome, .portfolio, .board, .project, .advice, .due, .history: return (.summary, nil)
    }
  }
}

extension PaperKind {
  /// Whether what it is made of is there, as far as that is plain.
  fileprivate func canBeMade(in project: Project) -> Bool {
    switch self {
    case .agreement: !project.agreements.isEmpty
    case .redline: project.agreements.count > 1
    case .evaluation: !project.rounds.isEmpty
    default: true
    }
  }
}

import Core

/// Which paper is proposed where somebody asks for one.
extension PaperRequest {
  /// The paper that belongs to a place: before a meeting the convocation, from its day on the minutes,
  /// and for the point with the focus that is still to be decided the recommendation; the papers of
  /// the subject that is looked at; and everywhere else the summary.
  init(
    at place: Place, focus: Reference?, meeting: Meeting?, in project: Project, today: Day
  ) {
    let point = focus?.kind == .agendaPoint ? focus : nil
    let isToBeDecided = point.flatMap { project.agendaPoint($0.id) }?.isToBeDecided ?? false
    let (kind, about): (PaperKind, Reference?) =
      isToBeDecided && place.screen == MeetingScreen.self
      ? (PaperKind.recommendation, nil)
      : Self.proposal(at: place, meeting: meeting, in: project, today: today)
    self.init(kind, project: project.id, meeting: meeting?.id)
    self.about = point ?? about
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
      // The page of the dialogues is the page of the promises too.
      let own = number == 5 && !project.promises.isEmpty
      return (own ? .promises : papers.first { $0.canBeMade(in: project) } ?? .summary, nil)
    case .stakeholders: return (.stakeholders, nil)
    case .stakeholder(let id): return (.stakeholders, Reference(.stakeholder, id))
    case .communicationPlan: return (.involvement, nil)
    case .plan: return (.plan, nil)
    case .allocationKey(let id):
      guard let key = project.allocationKey(id), key.isUnfair(in: project) else {
        return (.summary, nil)
      }
      return (.fairness, key.reference)
    case .keys:
      let key = project.keyToMend
      return (key == nil ? .summary : .fairness, key?.reference)
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

extension AgendaPoint {
  /// Whether it is for a decision that hasn't been taken.
  fileprivate var isToBeDecided: Bool { kind == .decision && state == .open }
}

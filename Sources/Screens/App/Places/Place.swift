import Core

/// Where in the program the user is.
public enum Place: Hashable, Sendable {
  /// No project yet: make one, or look at the demo.
  case welcome
  /// All projects.
  case portfolio
  /// The three phases and their milestones.
  case board
  /// One milestone.
  case milestone(Int)
  /// The project's own data and its departments.
  case project
  /// The stakeholders, as a list and in a matrix.
  case stakeholders
  /// One stakeholder, by its id.
  case stakeholder(String)
  /// Who is told what, and when.
  case communicationPlan
  /// The implementation plan.
  case plan
  /// The allocation keys.
  case keys
  /// One allocation key, by its id.
  case allocationKey(String)
  /// The goals, and how they are followed up.
  case followUp
  /// One goal, by its id.
  case goal(String)
  /// One follow-up round, by its id.
  case round(String)
  /// The playbook's advice, and whether it is followed.
  case advice
  /// The agreement, with accessions, keys and models.
  case agreement
  /// The models of joint operation beside each other.
  case models
  /// What is late and what is to be done soon, by who sees to it.
  case due
  /// The meetings.
  case meetings
  /// One meeting, by its id.
  case meeting(String)
  /// A meeting on a projector, by its id.
  case meetingMode(String)
  /// Who did what, and when.
  case history

  /// The screen that is seen there.
  var screen: any Screen.Type {
    switch self {
    case .welcome: WelcomeScreen.self
    case .portfolio: PortfolioScreen.self
    case .board: BoardScreen.self
    case .milestone: MilestoneScreen.self
    case .project: ProjectScreen.self
    case .stakeholders: StakeholdersScreen.self
    case .stakeholder: StakeholderScreen.self
    case .communicationPlan: CommunicationPlanScreen.self
    case .plan: PlanScreen.self
    case .keys: KeysScreen.self
    case .allocationKey: AllocationKeyScreen.self
    case .followUp: FollowUpScreen.self
    case .goal: GoalScreen.self
    case .round: RoundScreen.self
    case .advice: AdviceScreen.self
    case .agreement: AgreementScreen.self
    case .models: ModelsScreen.self
    case .due: DueScreen.self
    case .meetings: MeetingsScreen.self
    case .meeting: MeetingScreen.self
    case .meetingMode: MeetingModeScreen.self
    case .history: HistoryScreen.self
    }
  }
}

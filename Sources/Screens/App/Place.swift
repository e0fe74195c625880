import Interface

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
  /// The meetings.
  case meetings
  /// One meeting, by its id.
  case meeting(String)
  /// A meeting on a projector, by its id.
  case meetingMode(String)
  /// Who did what, and when.
  case history

  /// The place's name in Danish.
  var name: String {
    switch self {
    case .welcome: "Velkommen"
    case .portfolio: "Projekter"
    case .board: "Tavle"
    case .milestone: "Milepæl"
    case .project: "Projektoplysninger"
    case .stakeholders: "Interessenter"
    case .stakeholder: "Interessent"
    case .communicationPlan: "Kommunikationsplan"
    case .plan: "Plan"
    case .keys: "Fordelingsnøgler"
    case .allocationKey: "Fordelingsnøgle"
    case .followUp: "Opfølgning"
    case .round: "Opfølgningsrunde"
    case .advice: "Råd"
    case .goal: "Mål"
    case .agreement: "Aftale"
    case .models: "Modeller"
    case .meetings: "Møder"
    case .meeting: "Møde"
    case .meetingMode: "Mødetilstand"
    case .history: "Historik"
    }
  }

  /// The tab it belongs to, if any.
  var tab: Tab? {
    switch self {
    case .board, .milestone, .advice, .meetings, .meeting, .meetingMode: .board
    case .stakeholders, .stakeholder, .communicationPlan: .stakeholders
    case .plan: .plan
    case .followUp, .goal, .round: .followUp
    case .agreement, .models, .keys, .allocationKey: .agreement
    case .history: .history
    case .welcome, .portfolio, .project: nil
    }
  }
}

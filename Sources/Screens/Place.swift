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
  /// The goals, and how they are followed up.
  case followUp
  /// One goal, by its id.
  case goal(String)
  /// The meetings.
  case meetings
  /// One meeting, by its id.
  case meeting(String)
  /// A meeting on a projector, by its id.
  case meetingMode(String)
  /// Who did what, and when.
  case history
  /// A tab that isn't there yet.
  case unavailable(Tab)

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
    case .followUp: "Opfølgning"
    case .goal: "Mål"
    case .meetings: "Møder"
    case .meeting: "Møde"
    case .meetingMode: "Mødetilstand"
    case .history: "Historik"
    case .unavailable(let tab): tab.name
    }
  }

  /// The tab it belongs to, if any.
  var tab: Tab? {
    switch self {
    case .board, .milestone, .meetings, .meeting, .meetingMode: .board
    case .stakeholders, .stakeholder, .communicationPlan: .stakeholders
    case .plan: .plan
    case .followUp, .goal: .followUp
    case .history: .history
    case .unavailable(let tab): tab
    case .welcome, .portfolio, .project: nil
    }
  }
}

import Core
import Interface

@testable import Screens

/// The screens by name, as the stories speak of them.
extension App {
  var portfolio: PortfolioScreen { screens[PortfolioScreen.self] }
  var board: BoardScreen {
    get { screens[BoardScreen.self] }
    set { screens[BoardScreen.self] = newValue }
  }
  var milestonePage: MilestoneScreen {
    get { screens[MilestoneScreen.self] }
    set { screens[MilestoneScreen.self] = newValue }
  }
  var projectPage: ProjectScreen { screens[ProjectScreen.self] }
  var stakeholders: StakeholdersScreen { screens[StakeholdersScreen.self] }
  var plan: PlanScreen {
    get { screens[PlanScreen.self] }
    set { screens[PlanScreen.self] = newValue }
  }
  var keysPage: KeysScreen { screens[KeysScreen.self] }
  var agreementPage: AgreementScreen { screens[AgreementScreen.self] }
  var models: ModelsScreen { screens[ModelsScreen.self] }
  var meetingMode: MeetingModeScreen { screens[MeetingModeScreen.self] }
  var history: HistoryScreen {
    get { screens[HistoryScreen.self] }
    set { screens[HistoryScreen.self] = newValue }
  }
}

extension Place {
  /// Whether it is one of the meetings' places.
  var isAboutMeetings: Bool {
    switch self {
    case .meetings, .meeting, .meetingMode: true
    default: false
    }
  }
}

import Core
import Interface

/// Everything about one milestone, as a page.
///
/// Its parts stand in the extensions: what is known of the milestone itself, the work on it, the
/// groundwork that it makes, and the communication that serves it.
struct MilestonePage {
  typealias Row = PageRow<MilestoneItem>
  typealias Section = MilestoneSection

  let milestone: Milestone
  let project: Project
  /// What the presented agreement says, which the milestone of the accessions tells about.
  let terms: PresentedTerms?
  let today: Day
  private let layout: PageLayout
  /// The width of the text in a column.
  var width: Int { layout.width }

  init(
    milestone: Milestone, project: Project, terms: PresentedTerms?, today: Day, size: Size
  ) {
    self.milestone = milestone
    self.project = project
    self.terms = terms
    self.today = today
    layout = PageLayout(size)
  }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<MilestoneItem> {
    let itself = head + status
    let work =
      checklist + groundwork + communication + activities + decisions + gates + notes + reopening
    guard layout.columns == 2 else { return Page(columns: [itself + work + about]) }
    return layout.page(itself + about, work)
  }

  /// What the project learns and writes down in this milestone.
  private var groundwork: [Row] {
    switch milestone.number {
    case 1: conditions
    case 2: wishes + opportunities(.opportunity) + opportunities(.challenge)
    case Playbook.modelMilestone: opportunities(.opportunity) + opportunities(.challenge)
    case 5: dialogues + expectations + promises
    case Playbook.followUpMilestone: promises
    default: []
    }
  }
}

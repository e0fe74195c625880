import Core
import Text

/// What is to be shown of the plan, and how.
struct PlanChoice: Equatable {
  var query = ""
  var filter = PlanFilter()
  var grouping = PlanGrouping.area
  /// The ids of the groups of which only the heading is shown, as long as nothing is searched for.
  var folded: Set<String> = []
  let today: Day
  /// What the user is called in the project, in small letters.
  let me: Set<String>

  /// The groups that are folded now.
  var shownFolded: Set<String> { query.isEmpty ? folded : [] }

  /// The same with no group folded.
  var unfolded: PlanChoice {
    var copy = self
    copy.folded = []
    return copy
  }

  /// The same with nothing searched for.
  var unsearched: PlanChoice {
    var copy = unfolded
    copy.query = ""
    return copy
  }
}

/// Which activities of a plan are shown.
///
/// It follows from what is chosen, and from the names of the departments.
struct PlanSelection {
  private let choice: PlanChoice
  private var search: ActivitySearch?

  /// What a choice shows of the plan of a project.
  init(_ choice: PlanChoice, in project: Project) {
    self.choice = choice
    search = choice.query.isEmpty ? nil : ActivitySearch(choice.query, in: project)
  }

  /// The places of what is shown; `found` are those of an earlier selection that hasn't left out any of
  /// it, in their order.
  mutating func places(in plan: Plan, _ states: [ActivityState], among found: [Int]? = nil) -> [Int]
  {
    if let found { return found.filter { lets($0, plan, states[$0]) } }
    return plan.activities.indices.filter { lets($0, plan, states[$0]) }
  }

  /// Whether all that it shows would be shown with another query as well.
  func narrows(_ other: PlanSelection) -> Bool {
    guard choice.unsearched == other.choice.unsearched, let search else { return false }
    return other.search.map { search.query.narrows($0.query) } ?? true
  }

  /// Whether the activity at a place is shown.
  mutating func lets(_ place: Int, _ plan: Plan, _ state: ActivityState) -> Bool {
    (search?.finds(place, in: plan) ?? true)
      && (choice.filter.isEmpty
        || choice.filter.lets(
          plan.activities[place], state, today: choice.today, me: choice.me))
  }
}

import Core
import Text

/// A search among activities: each is looked at where it stands, and no text is made of it.
///
/// What it finds follows from the query, the activity and the names of the departments.
struct ActivitySearch {
  /// What is searched for.
  let query: TextQuery
  private let statuses: Set<ActivityStatus>
  /// The ids of the departments that have it in their names.
  private let departments: Set<String>
  private let mayBeNumber: Bool
  private var days: DaySearch

  /// Makes a search ready.
  init(_ query: String, in project: Project) {
    let query = TextQuery(query)
    self.query = query
    statuses = Set(ActivityStatus.allCases.filter { query.isIn($0.shown) })
    departments = Set(project.departments.filter { query.isIn($0.name) }.map(\.id))
    mayBeNumber = query.text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    days = DaySearch(query) { "\($0.medium)\n\($0.week.name)" }
  }

  /// Whether the activity at a place in the plan has it.
  mutating func finds(_ place: Int, in plan: Plan) -> Bool {
    // By place, since an activity takes long to copy.
    let activities = plan.activities
    return query.isIn(activities[place].title) || statuses.contains(activities[place].status)
      || query.isIn(activities[place].area) || query.isIn(activities[place].responsible)
      || query.isIn(activities[place].note) || query.isIn(activities[place].resources)
      || (mayBeNumber && query.isIn(String(activities[place].number)))
      || days.finds(activities[place].deadline)
      || activities[place].departments.contains(where: departments.contains)
  }
}

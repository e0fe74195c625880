import Core
import Text

/// What the activities of the plan are put together by.
enum PlanGrouping: String, CaseIterable {
  case area, responsible, department, milestone, week

  /// What it goes by, in Danish.
  var name: String {
    switch self {
    case .area: "indsatsområde"
    case .responsible: "ansvarlig"
    case .department: "afdeling"
    case .milestone: "milepæl"
    case .week: "uge"
    }
  }

  /// The grouping that comes after this one.
  var next: PlanGrouping {
    let all = Self.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// Where activities of more departments than one belong.
  private static let several = "*"

  /// What is the same for all activities of a group, of the one at a place in the plan; empty where
  /// there is nothing to go by.
  func key(of place: Int, in plan: Plan) -> String {
    // By place, since an activity takes long to copy.
    let activities = plan.activities
    switch self {
    case .area: return activities[place].area
    case .responsible: return activities[place].responsible
    case .department:
      let departments = activities[place].departments
      return departments.count > 1 ? Self.several : departments.first ?? ""
    case .milestone: return activities[place].milestone ?? ""
    case .week: return activities[place].deadline.map { String($0.week.monday.ordinal) } ?? ""
    }
  }

  /// The name of the group with a key.
  func name(of key: String, in project: Project) -> String {
    switch self {
    case .area: return key.isEmpty ? "Uden indsatsområde" : key
    case .responsible: return key.isEmpty ? "Uden ansvarlig" : key
    case .department:
      if key == Self.several { return "Flere afdelinger" }
      return key.isEmpty ? "Alle afdelinger" : project.department(key)?.name ?? "Slettet afdeling"
    case .milestone:
      let milestone = Int(key).flatMap(project.milestone)
      return milestone.map { "Milepæl \($0.number) · \($0.shortTitle)" } ?? "Uden milepæl"
    case .week:
      guard let monday = Int(key).map(Day.init(ordinal:)) else { return "Uden frist" }
      return "\(monday.week.name.capitalizedFirst) · \(monday.medium)"
    }
  }

  /// The keys of groups in the order they are shown, what has nothing to go by last.
  func inOrder(_ keys: [String], in project: Project) -> [String] {
    let named = keys.filter { !$0.isEmpty }
    let rest = keys.filter(\.isEmpty)
    switch self {
    case .area: return keys
    case .responsible:
      let sorted = named.map { (DanishOrder.key($0), $0) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      return sorted.map(\.1) + rest
    case .department:
      let known = project.departments.map(\.id)
      return known.filter(named.contains) + named.filter { !known.contains($0) } + rest
    case .milestone, .week:
      return named.sorted { Int($0) ?? 0 < Int($1) ?? 0 } + rest
    }
  }

  /// Makes an activity belong to the group of another, unless it says where it belongs.
  func place(_ activity: inout Activity, beside other: Activity) {
    switch self {
    case .area: if activity.area.isEmpty { activity.area = other.area }
    case .responsible:
      if activity.responsible.isEmpty { activity.responsible = other.responsible }
    case .department: activity.departments = other.departments
    case .milestone: activity.milestone = other.milestone
    case .week: if activity.deadline == nil { activity.deadline = other.deadline }
    }
  }
}

import Core
import Text

extension Report {
  /// Activities by area, with how far they have come and what they wait for.
  ///
  /// `activities` are those to show, in their order, of all that the plan has; `selection` says in
  /// words how they were chosen, and is empty when they weren't.
  public static func plan(
    _ activities: [Activity], of plan: Plan, in project: Project, today: Day, selection: String = ""
  ) -> Listing {
    let total = plan.activities.count
    let width = numberWidth(of: activities)
    let count = activities.count == total ? "" : "\(activities.count) af \(total) vises"
    return Listing(
      Layout.heading("Implementeringsplan", right: today.long)
        + ["\(project.info.displayName): \(PlanState(plan.activities, today: today).words)"]
        + [[count, selection].joinedFilled(separator: ": ")].filter { !$0.isEmpty },
      PlanGroup.all(in: activities).map { area in
        Listing.Section(
          "\(area.name): \(area.words)",
          area.activities.flatMap { lines(for: $0, of: plan, today: today, numberWidth: width) })
      },
      none: total == 0 ? "Der er ingen aktiviteter endnu." : "Ingen passer til det valgte.",
      json: RecordWriter(project).activities(activities, of: plan, today: today))
  }

  /// The columns that the numbers of activities take up in a list.
  static func numberWidth(of activities: [Activity]) -> Int {
    Layout.numberWidth(activities.indices.lazy.map { activities[$0].number }, least: 4)
  }

  /// An activity as lines of a page.
  static func lines(
    for activity: Activity, of plan: Plan, today: Day, numberWidth: Int
  ) -> [String] {
    let tick: String
    switch activity.status {
    case .done: tick = "[x]"
    case .withdrawn: tick = "[-]"
    default: tick = "[ ]"
    }
    return Layout.row([
      (activity.number.leading(to: numberWidth), numberWidth), (tick, 3),
      (activity.title, 31 - numberWidth),
      (activity.responsible, 12), (activity.deadline?.numeric ?? "", 10),
      (plan.standing(of: activity, today: today).joined(separator: "\n"), 14),
    ])
      + Layout.link(activity.link, after: String(repeating: " ", count: numberWidth + 7) + "Link: ")
  }
}

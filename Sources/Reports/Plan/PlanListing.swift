import Core
import Text

extension Report {
  /// Activities by area, with how far they have come and what they wait for.
  ///
  /// `chosen` are the places of those to show, or nil for all; `selection` says in words how they
  /// were chosen, and is empty when they weren't.
  public static func plan(
    _ plan: Plan, in project: Project, today: Day, only chosen: [Int]? = nil,
    selection: String = ""
  ) -> Listing {
    let activities = plan.activities
    let (total, places) = (activities.count, chosen ?? Array(activities.indices))
    let lines = PlanLines(of: places, in: plan, today: today)
    let count = places.count == total ? "" : "\(places.count) af \(total) vises"
    return Listing(
      Layout.heading("Implementeringsplan", right: today.long)
        + ["\(project.info.displayName): \(PlanState(activities, today: today).words)"]
        + [[count, selection].joinedFilled(separator: ": ")].filter { !$0.isEmpty },
      PlanGroup.areas(of: activities, at: places).map { area in
        Listing.Section("\(area.name): \(area.words)") { lines.write(area.places, to: $0) }
      },
      none: total == 0 ? "Der er ingen aktiviteter endnu." : "Ingen passer til det valgte.",
      json: RecordWriter(project).activities(
        places.map { activities[$0] }, of: plan, today: today))
  }
}

/// The lines of some of a plan's activities.
struct PlanLines {
  private let plan: Plan
  private let today: Day
  /// The columns that numbers take up.
  private let numberWidth: Int

  /// Measures the activities at some places.
  init(of places: [Int], in plan: Plan, today: Day) {
    self.plan = plan
    self.today = today
    numberWidth = Layout.numberWidth(places.lazy.map { plan.activities[$0].number }, least: 4)
  }

  /// Writes the lines of the activities at some places.
  func write(_ places: [Int], to writer: ListingWriter) {
    for place in places { write(place, to: writer) }
  }

  private func write(_ place: Int, to writer: ListingWriter) {
    let activities = plan.activities
    let tick: String
    switch activities[place].status {
    case .done: tick = "[x]"
    case .withdrawn: tick = "[-]"
    default: tick = "[ ]"
    }
    writer.row {
      $0.add(activities[place].number, width: numberWidth)
      $0.add(tick, width: 3)
      $0.add(activities[place].title, width: 31 - numberWidth)
      $0.add(activities[place].responsible, width: 12)
      $0.add(activities[place].deadline?.numeric ?? "", width: 10)
      $0.add(width: 14)
      plan.writeStanding(ofPlace: place, today: today, separator: "\n", to: &$0)
    }
    if activities[place].link.isEmpty { return }
    writer.write(
      Layout.link(
        activities[place].link, after: String(repeating: " ", count: numberWidth + 7) + "Link: "))
  }
}

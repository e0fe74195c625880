import Core
import Text

extension Report {
  /// Activities by area, with how far they have come and what they wait for.
  ///
  /// `chosen` are the places of those to show, or nil for all; `selection` says in words how they
  /// were chosen, and is empty when they weren't. Only its JSON looks into the project's own plan.
  public static func plan(
    _ plan: PlanOutline, in project: Project, today: Day, only chosen: [Int]? = nil,
    selection: String = ""
  ) -> Listing {
    let (total, places) = (plan.rows.count, chosen ?? Array(plan.rows.indices))
    let lines = PlanLines(of: places, in: plan, today: today)
    let count = places.count == total ? "" : "\(places.count) af \(total) vises"
    return Listing(
      Layout.heading("Implementeringsplan", right: today.long)
        + ["\(project.info.displayName): \(PlanState(plan.rows, today: today).words)"]
        + [[count, selection].joinedFilled(separator: ": ")].filter { !$0.isEmpty },
      plan.areas(at: places).map { area in
        Listing.Section("\(area.name): \(area.words)") { lines.write(area.places, to: $0) }
      },
      none: total == 0 ? "Der er ingen aktiviteter endnu." : "Ingen passer til det valgte.",
      json: activities(at: places, in: project, today: today))
  }

  private static func activities(
    at places: [Int], in project: Project, today: Day
  ) -> [JSONObject] {
    let plan = Plan(project)
    return RecordWriter(project).activities(
      places.map { plan.activities[$0] }, of: plan, today: today)
  }
}

/// The lines of some of a plan's activities.
struct PlanLines {
  private let plan: PlanOutline
  private let today: Day
  /// The columns that numbers take up.
  private let numberWidth: Int

  /// Measures the activities at some places.
  init(of places: [Int], in plan: PlanOutline, today: Day) {
    self.plan = plan
    self.today = today
    numberWidth = Layout.numberWidth(places.lazy.map { plan.rows[$0].number }, least: 4)
  }

  /// Writes the lines of the activities at some places.
  func write(_ places: [Int], to writer: ListingWriter) {
    for place in places { write(place, to: writer) }
  }

  private func write(_ place: Int, to writer: ListingWriter) {
    let row = plan.rows[place]
    let tick =
      switch row.status {
      case .done: "[x]"
      case .withdrawn: "[-]"
      default: "[ ]"
      }
    writer.row {
      $0.add(row.number, width: numberWidth)
      $0.add(tick, width: 3)
      $0.add(plan.bytes(of: row.title), width: Report.width - numberWidth - 7)
    }
    // A line of its own, and no columns, for those who hear one line at a time.
    writer.row {
      $0.add("", width: numberWidth + 5)
      $0.add(width: Report.width - numberWidth - 7)
      $0.writeStanding(
        row.status, deadline: row.deadline, doneOn: row.doneOn,
        waitingFor: plan.blockers(ofPlace: place).lazy.map { plan.rows[$0].number }, today: today,
        separator: ", ")
      if let deadline = row.deadline {
        $0.write(", frist ")
        $0.write(deadline.numeric)
      }
      if !row.responsible.isEmpty {
        $0.write(", ansvarlig ")
        $0.write(plan.bytes(of: row.responsible))
      }
    }
    if row.link.isEmpty { return }
    writer.write(
      Layout.link(
        plan.string(row.link), after: String(repeating: " ", count: numberWidth + 7) + "Link: "))
  }
}

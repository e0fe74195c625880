import Core
import Interface
import Text

/// The activity with the focus: in a line or two below the list, or in full beside it.
struct PlanDetail {
  let screen: PlanScreen
  private let project: Project
  let today: Day
  private let zone: Zone

  /// What `screen` has in focus.
  init(_ screen: PlanScreen, _ project: Project, today: Day, zone: Zone) {
    self.screen = screen
    self.project = project
    self.today = today
    self.zone = zone
  }

  private var plan: Plan { screen.rows.plan }

  func view(in frame: inout Frame, at rect: Rect) {
    guard rect.height > 0 else { return }
    let width = rect.width - 2
    if screen.layout.isDetailed { return drawFull(in: &frame, rect) }
    guard let activity = screen.focused else { return }
    let name = "\(activity.number) \(activity.shownTitle)"
    let parts = situation(activity)
    guard rect.height > 1 else {
      frame.put(([name] + parts).joined(fitting: width), at: Point(x: 1, y: rect.y), width: width)
      return
    }
    frame.put(name, at: Point(x: 1, y: rect.y), style: .heading, width: width)
    frame.put(
      parts.joined(fitting: width).capitalizedFirst, at: Point(x: 1, y: rect.y + 1), width: width)
  }

  /// Draws all there is to say, beside the list in one column, or below it in as many as there is
  /// room for.
  private func drawFull(in frame: inout Frame, _ rect: Rect) {
    let isWide = screen.layout.isWide
    let top = isWide ? rect.y : rect.y + 1
    let height = max(1, rect.bottom - top)
    let spans = screen.focused.map(full) ?? screen.focusedGroup.map(full) ?? []
    func lines(inColumns columns: Int) -> [Span] {
      spans.flatMap { span in
        span.text.wrapped(to: rect.width / columns - 2).map { Span($0, span.style) }
      }
    }
    let isOne = isWide || lines(inColumns: 1).count <= height
    let columns = isOne ? 1 : max(1, rect.width / 50)
    var (column, y) = (0, top)
    let all = lines(inColumns: columns)
    for (place, line) in all.enumerated() {
      // A heading goes along with what stands below it.
      let isLastHeading = line.style == .label && y == rect.bottom - 1 && place + 1 < all.count
      if y >= rect.bottom || isLastHeading { (column, y) = (column + 1, top) }
      if column == columns { break }
      let width = rect.width / columns
      frame.put(
        line.text, at: Point(x: rect.x + 1 + column * width, y: y), style: line.style,
        width: width - 2)
      y += 1
    }
  }

  /// How the activity stands, in words, with what matters most first.
  func situation(_ activity: Activity, isAloud: Bool = false) -> [String] {
    var parts: [String] = []
    if activity.isOverdue(on: today), let deadline = activity.deadline {
      parts.append("! fristen var \(deadline.medium) (\(deadline.relative(to: today)))")
    }
    let blockers = plan.blockers(of: activity)
    if !blockers.isEmpty { parts.append("venter på \(blockers.names(atMost: 3))") }
    if activity.status == .done { parts.append(done(activity)) }
    let open = plan.successors(of: activity).filter { !$0.status.isClosed }
    if !open.isEmpty && !activity.status.isClosed {
      let names = open.names(atMost: 3)
      // Heard, what comes after a colon would seem to be the one that waits for it.
      parts.append(isAloud ? "\(names) venter på den" : "venter på den: \(names)")
    }
    if let slip = slip(activity) { parts.append(slip) }
    if let checklist { parts.append("tjekliste \(checklist)") }
    if let float = screen.float { parts.append(self.float(float)) }
    if !activity.responsible.isEmpty { parts.append("ansvarlig \(activity.responsible)") }
    if !activity.area.isEmpty { parts.append(activity.area) }
    return parts
  }

  /// How many points of the checklist of the activity with the focus are done, "2/5"; nil when it
  /// has none.
  private var checklist: String? {
    guard let activity = screen.focused else { return nil }
    let count = project.checklistCount(of: activity)
    return count.total == 0 ? nil : "\(count.done)/\(count.total)"
  }

  private func full(_ group: PlanGroups.Group) -> [Span] {
    let counts = group.counts
    var spans = [
      Span(group.name, .heading), Span("\(counts.done) af \(counts.total) udført"),
    ]
    list("Overskredet", first(of: group, .overdue), of: counts.overdue, &spans)
    list("Klar til start", first(of: group, .ready), of: counts.ready, &spans)
    return spans
  }

  /// How many activities a list shows.
  private static let shown = 8

  /// The first activities of a group that stand in a way.
  private func first(of group: PlanGroups.Group, _ state: ActivityState) -> [Activity] {
    let places = group.members.lazy.filter { screen.rows.states[$0].contains(state) }
    return places.prefix(Self.shown).map { plan.activities[$0] }
  }

  private func full(_ activity: Activity) -> [Span] {
    var spans = [Span("\(activity.number) \(activity.shownTitle)", .heading)]
    let status = activity.status == .done ? done(activity) : activity.status.shown
    spans.append(Span("\(activity.status.glyph) \(status)", activity.status.style))
    // What the list says in full isn't said again.
    let isListed =
      screen.mode == .list && screen.layout.list.width >= 120 && screen.rows.numberWidth == 2
    let listed = isListed ? PlanListView.responsibleWidth : 0
    if Width.of(activity.responsible) > listed {
      field("Ansvarlig", activity.responsible, &spans)
    }
    if screen.grouping != .area { field("Indsatsområde", activity.area, &spans) }
    field("Start", activity.start?.medium ?? "", &spans)
    if let deadline = activity.deadline {
      let late = activity.isOverdue(on: today)
      spans.append(
        Span(
          "\(late ? "! " : "")Frist: \(DateInput.explanation(of: deadline, today: today))",
          late ? .overdue : .plain))
    }
    if let approved = activity.approvedDeadline {
      spans.append(Span("Godkendt frist: \(approved.medium)"))
      if let slip = slip(activity) { spans.append(Span(slip.capitalizedFirst)) }
    }
    if let float = screen.float {
      spans.append(Span(self.float(float).capitalizedFirst, float < 0 ? .warning : .plain))
    }
    let departments = activity.departments.compactMap { project.department($0)?.name }
    field("Afdelinger", departments.joined(separator: ", "), &spans)
    if let milestone = activity.milestone.flatMap({ Int($0) }).flatMap(project.milestone) {
      field("Milepæl", "\(milestone.number) \(milestone.shortTitle)", &spans)
    }
    field("Mål", activity.goal.flatMap(project.goal)?.plainName ?? "", &spans)
    field("Timer", activity.hours.map(String.init) ?? "", &spans)
    field("Kroner", activity.kroner.map(String.init) ?? "", &spans)
    field("Andre ressourcer", activity.resources, &spans)
    field("Link", activity.link, &spans)
    list("Venter på", plan.predecessors(of: activity), &spans)
    list("Venter på den", plan.successors(of: activity), &spans)
    let delays = plan.delays(of: activity, on: today)
    if !delays.isEmpty { spans.append(Span("! Forsinkes af \(delays.names(atMost: 3))", .overdue)) }
    let points = project.checklist(of: activity)
    if !points.isEmpty {
      spans += [Span(""), Span("Tjekliste \(checklist ?? "")", .label)]
      spans += points.map {
        Span("\($0.isDone ? "[x]" : "[ ]") \($0.text)", $0.isDone ? .muted : .plain)
      }
    }
    if !activity.note.isEmpty {
      spans += [Span(""), Span("Bemærkning", .label), Span(activity.note)]
    }
    if !activity.status.isClosed {
      spans += activity.hints.flatMap { [Span(""), Span($0.line, .muted)] }
    }
    if screen.isLatestUnread { spans += [Span(""), Span("Historikken læses …", .muted)] }
    if !screen.latest.isEmpty { spans += [Span(""), Span("Senest", .label)] }
    for entry in screen.latest {
      let transaction = entry.transaction
      spans.append(
        Span(
          "\(zone.day(of: transaction.time).medium) · \(transaction.author) · \(transaction.label)",
          .muted))
    }
    return spans
  }

  private func field(_ label: String, _ text: String, _ spans: inout [Span]) {
    if !text.isEmpty { spans.append(Span("\(label): \(text)")) }
  }

  private func list(_ label: String, _ activities: [Activity], _ spans: inout [Span]) {
    list(label, activities, of: activities.count, &spans)
  }

  private func list(
    _ label: String, _ activities: [Activity], of count: Int, _ spans: inout [Span]
  ) {
    guard count > 0 else { return }
    spans += [Span(""), Span(label, .label)]
    for activity in activities.prefix(Self.shown) {
      let deadline = activity.deadline.map { " · \($0.compact(today: today))" } ?? ""
      let late = activity.isOverdue(on: today)
      spans.append(
        Span(
          "\(activity.status.glyph) \(activity.plainName)\(late ? " !" : "")\(deadline)",
          late ? .overdue : activity.status.isClosed ? .muted : .plain))
    }
    if count > Self.shown {
      let more = (count - Self.shown).counted("aktivitet", "aktiviteter")
      spans.append(Span("og \(more) til", .muted))
    }
  }

  private func done(_ activity: Activity) -> String {
    "udført" + (activity.doneOn.map { " \($0.medium)" } ?? "")
      + (activity.doneBy.isEmpty ? "" : " af \(activity.doneBy)")
  }

  private func slip(_ activity: Activity) -> String? {
    guard let slip = activity.slip, slip != 0 else { return nil }
    return "\(abs(slip).counted("dag", "dage")) \(slip > 0 ? "senere" : "tidligere") end godkendt"
  }

  private func float(_ days: Int) -> String {
    switch days {
    case 0: "kan ikke skride uden at forsinke andre"
    case 1...: "kan skride \(days.counted("dag", "dage"))"
    default: "forsinker den næste \((-days).counted("dag", "dage"))"
    }
  }
}

import Core
import Interface
import Text

extension App {
  mutating func performOnActivities(_ action: Action) -> [Effect] {
    switch action {
    case .sort:
      plan.grouping = plan.grouping.next
      plan.mode = plan.mode == .week ? .list : plan.mode
      say("Grupperet efter \(plan.grouping.name).")
    case .filter: openForm(.filterPlan(plan.filter))
    case .onlyMine:
      plan.filter.traits.formSymmetricDifference([.mine])
      say(plan.filter.traits.contains(.mine) ? "Kun dine: \(author)." : "Alles aktiviteter.")
    case .weekView: plan.mode = plan.mode == .week ? .list : .week
    case .gantt: plan.mode = plan.mode == .gantt ? .list : .gantt
    case .zoomIn, .zoomOut:
      plan.mode = .gantt
      plan.moveChart(action == .zoomIn ? .zoomIn : .zoomOut)
    case .mark: plan.mark()
    case .add:
      overlays.append(
        .quickAdd(QuickAdd(neighbour: plan.previous, grouping: plan.shownGrouping)))
    case .addInForm: addInForm(Activity(id: ids.next()))
    case .starterActivities:
      if StarterForm.specs(in: project ?? Project(id: "")).isEmpty {
        say("Alle de typiske aktiviteter er i planen.")
      } else {
        openForm(.starterActivities)
      }
    case .approvePlan: askToApprove()
    case .edit where plan.focusedGroup != nil: plan.toggleGroup()
    default: return change(action)
    }
    return []
  }

  /// Carries out what changes the marked activities, or the one with the focus.
  private mutating func change(_ action: Action) -> [Effect] {
    guard let project else { return [] }
    let targets = plan.targets
    guard !targets.isEmpty else {
      say(
        project.activities.isEmpty
          ? "Her er ingen aktiviteter endnu. Tryk a for at tilføje en."
          : "Vælg en aktivitet først, eller mærk flere med x.")
      return []
    }
    switch action {
    case .tick: return commit(project.tick(targets, on: today, by: author))
    case .edit: if let activity = plan.focused ?? targets.first { openForm(.change(activity)) }
    case .status: overlays.append(.menu(statusMenu(targets)))
    case .responsible: openForm(.responsible(targets.map(\.id)))
    case .earlier: return moveDeadline(of: targets, days: -1)
    case .later: return moveDeadline(of: targets, days: 1)
    case .weekEarlier: return moveDeadline(of: targets, days: -7)
    case .weekLater: return moveDeadline(of: targets, days: 7)
    case .checklist: if let activity = plan.focused ?? targets.first { openChecklist(of: activity) }
    case .delete: return delete(targets)
    default: break
    }
    return []
  }

  private func statusMenu(_ activities: [Activity]) -> Menu {
    let title =
      activities.count == 1
      ? "Aktivitet \(activities[0].number)" : "\(activities.count) aktiviteter"
    return Menu(
      title: title,
      items: ActivityStatus.allCases.map {
        Menu.Item(
          name: "\($0.glyph) \($0.shown)", style: $0.style, intent: .activityStatus(activities, $0))
      },
      selected: ActivityStatus.allCases.firstIndex(of: activities[0].status) ?? 0)
  }

  /// Gives activities a status, those of them that are still there.
  mutating func setStatus(_ status: ActivityStatus, of all: [Activity]) -> [Effect] {
    guard let project else { return [] }
    let activities = all.filter { project.activity($0.id) != nil }
    guard !activities.isEmpty else { return [] }
    return commit(project.edit(status: status, of: activities, on: today, by: author))
  }

  /// Opens the form of a new activity, in the group where the focus is.
  private mutating func addInForm(_ new: Activity) {
    var new = new
    if let neighbour = plan.previous { plan.shownGrouping.place(&new, beside: neighbour) }
    openForm(.add(new))
  }

  private mutating func askToApprove() {
    guard let project, !project.activities.isEmpty else {
      say("Der er ingen plan at godkende endnu. Tryk a for at tilføje en aktivitet.")
      return
    }
    let isFirst = !project.activities.contains { $0.approvedDeadline != nil }
    overlays.append(
      .confirm(
        Confirm(
          title: "Husk planen som godkendt",
          question: "Start og frister huskes, som de står nu, så det kan ses, hvad der skrider."
            + (isFirst ? "" : " De frister, der før var godkendt, glemmes.")
            + " Det kan fortrydes med u.",
          yes: "Husk planen", no: "Lad være",
          intent: .effects([.commit(project.approvePlan(), project: project.id)]))))
  }

  /// Gives a key to the line in which activities are written.
  mutating func pressQuickAdd(_ key: Key, _ quick: QuickAdd, at top: Int) -> [Effect] {
    var quick = quick
    let outcome = quick.update(key)
    overlays[top] = .quickAdd(quick)
    guard let project, outcome != .typing else { return [] }
    if outcome == .closed {
      overlays.remove(at: top)
      return []
    }
    do {
      if outcome == .inForm && quick.field.text.trimmed.isEmpty {
        overlays.remove(at: top)
        addInForm(Activity(id: ids.next()))
        return []
      }
      let activity = try quick.activity(id: ids.next(), in: project, today: today)
      if outcome == .inForm {
        overlays.remove(at: top)
        openForm(.add(activity))
        return []
      }
      let effects = commit(
        try project.add([activity], after: quick.previous(of: activity, in: project)))
      submittedLine = quick.field.text
      quick.field.text = ""
      overlays[top] = .quickAdd(quick)
      return effects
    } catch {
      say(error.message, .error)
      return []
    }
  }

  /// Puts the line that could not be kept back where it was written, or returns it where something
  /// else stands there now.
  mutating func takeBackLine() -> String? {
    defer { submittedLine = nil }
    guard let submittedLine else { return nil }
    switch overlays.last {
    case .quickAdd(var quick) where quick.field.text.isEmpty:
      quick.field.text = submittedLine
      overlays[overlays.count - 1] = .quickAdd(quick)
    case .checklist(var list) where list.field?.text.isEmpty != false:
      list.field = TextField(submittedLine)
      overlays[overlays.count - 1] = .checklist(list)
    default: return submittedLine
    }
    return nil
  }

  /// Keeps the focus on a row that is there, and a new activity beside it.
  mutating func settlePlan(_ ledger: Ledger) {
    var line: Int?
    if case .quickAdd = overlays.last { line = overlays.count - 1 }
    plan.settle(ledger, today: today, author: author, size: size, isAdding: line != nil)
    guard let line, case .quickAdd(var quick) = overlays[line] else { return }
    quick.neighbour = plan.previous
    overlays[line] = .quickAdd(quick)
  }
}

import Core
import Interface

extension PlanScreen {
  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .sort:
      grouping = grouping.next
      return .say("Grupperet efter \(grouping.name).")
    case .filter: return .form(filter)
    case .onlyMine:
      return .onlyMine(!filter.traits.contains(.mine), scene) { screens, isOn in
        screens[PlanScreen.self].filter.traits = screens[PlanScreen.self].filter.traits
          .subtracting([.mine]).union(isOn ? [.mine] : [])
      }
    case .gantt: mode = mode == .gantt ? .list : .gantt
    case .zoomIn where gantt == nil, .zoomOut where gantt == nil: mode = .gantt
    case .zoomIn, .zoomOut:
      let shown = mode == .gantt ? gantt?.zoom : nil
      mode = .gantt
      let day = zoomed(scene)
      moveChart(action == .zoomIn ? .zoomIn(around: day) : .zoomOut(around: day))
      if gantt?.zoom == shown {
        return .unavailable(
          "Tidsplanen vises allerede så \(action == .zoomIn ? "tæt på" : "langt fra"), som den kan."
        )
      }
    case .mark where focusedRow != nil: mark()
    case .add: return .open(QuickAdd(neighbour: previous, grouping: grouping))
    case .addInForm: return .add(beside(Activity(id: scene.newID())))
    case .starterActivities where StarterActivitiesForm().questions(in: scene.project).isEmpty:
      return .unavailable("Alle de typiske aktiviteter er i planen.")
    case .starterActivities: return .form(StarterActivitiesForm())
    case .approvePlan: return askToApprove(scene.project)
    case .edit where focusedGroup != nil: toggleGroup()
    default: return change(action, scene)
    }
    return .done
  }

  /// Carries out what changes the marked activities, or the one with the focus.
  private func change(_ action: Action, _ scene: Scene) -> Outcome {
    let project = scene.project
    let targets = targets
    guard let first = targets.first else {
      return .unavailable(
        project.activities.isEmpty
          ? "Her er ingen aktiviteter endnu. Tryk a for at tilføje en."
          : "Vælg en aktivitet først, eller markér flere med x.")
    }
    switch action {
    case .edit: return .change(focused ?? first)
    case .notes: return .change(focused ?? first, fields: ["note"])
    case .checklist: return .open(ActivityChecklist(of: focused ?? first, in: project))
    case .link: return .link(of: (focused ?? first).reference, in: project)
    case .delete: return delete(targets, project)
    default: return targets.perform(action, scene) { rows.plan }
    }
  }

  /// A new activity, in the group where the focus is.
  private func beside(_ new: Activity) -> Activity {
    var new = new
    if let previous { grouping.place(&new, beside: previous) }
    return new
  }

  private func askToApprove(_ project: Project) -> Outcome {
    guard !project.activities.isEmpty else {
      return .unavailable(
        "Der er ingen plan at godkende endnu. Tryk a for at tilføje en aktivitet.")
    }
    let isFirst = !project.activities.contains { $0.approvedDeadline != nil }
    return .ask(
      "Godkend planen, som den er nu",
      "Start og frister gælder som godkendt, som de står nu, så det kan ses, hvad der skrider."
        + (isFirst ? "" : " De frister, der før var godkendt, gælder ikke længere.")
        + " Det kan fortrydes med u.",
      yes: "Godkend planen", no: "Annuller", project.approvePlan())
  }
}

extension Outcome {
  /// Gives activities, as they were when the choice was offered, a status; those that are left.
  static func set(_ status: ActivityStatus, of activities: [Activity]) -> Outcome {
    .later { scene in
      let left = activities.filter { scene.project.activity($0.id) != nil }
      if left.isEmpty { return .done }
      return .commit(
        scene.project.edit(status: status, of: left, on: scene.today, by: scene.author))
    }
  }
}

extension [Activity] {
  /// Carries out what can be done to activities, one or many, wherever they are listed.
  func perform(_ action: Action, _ scene: Scene, in plan: () -> Plan) -> Outcome {
    guard let first else { return .done }
    switch action {
    case .tick: return tick(scene)
    case .status: return .open(statusMenu(from: first))
    case .responsible: return .form(ResponsibleForm(activities: map(\.id)))
    case .deadline: return .form(DeadlineForm(self, today: scene.today))
    case .earlier, .later, .weekEarlier, .weekLater:
      return .move(self, by: .by(days: action.days), in: plan(), today: scene.today)
    case .notes: return .change(first, fields: ["note"])
    default: return .done
    }
  }

  private func statusMenu(from first: Activity) -> Menu {
    Menu(
      title: count == 1 ? "Aktivitet \(first.number)" : "\(count) aktiviteter",
      items: ActivityStatus.allCases.map {
        Menu.Item(name: "\($0.glyph) \($0.shown)", style: $0.style, intent: .set($0, of: self))
      },
      selected: ActivityStatus.allCases.firstIndex(of: first.status) ?? 0)
  }
}

import Core
import Interface
import Text

extension BoardScreen {
  func reading(_ scene: Scene) -> Reading {
    let project = scene.project
    let name = [Self.name, project.info.titles[0]].asSentences
    let introduction =
      [name] + (project.hasNotBegun ? [Self.beginning[0]] : [])
      + (project.hasReachedAll ? [Self.operation(project.info.nextReview)[0]] : [])
      + (overdueWords(scene).prefix(1))
    guard let milestone = project.milestone(selected) else {
      return Reading(introduction, line: "Her er ingen milepæl.")
    }
    let phase = milestone.phase
    let numbers = project.milestones(in: phase).map(\.number)
    let progress = project.progress(of: phase, on: scene.today)
    let parts = milestone.situation(in: project, details.tallies, today: scene.today)
    let responsible = milestone.responsible
    let about = [
      responsible.isEmpty ? "ingen ansvarlig" : "ansvarlig \(responsible)",
      "\((numbers.firstIndex(of: selected) ?? 0).of(numbers.count)) i \(phase.name)",
    ]
    return Reading(
      introduction,
      heading: [
        "\(phase.name): \(progress.reached) af \(progress.total) nået"
          + (progress.overdue == 0 ? "" : ", \(progress.overdue.milestonesOverdue)")
          + (gateWords(phase, progress, project).first.map { ", \($0)" } ?? "")
      ],
      line: (["Milepæl \(milestone.number)", milestone.briefTitle] + parts.prefix(2) + about
        + parts.dropFirst(2)).asSentences)
  }
}

extension PlanScreen {
  func reading(_ scene: Scene) -> Reading {
    let introduction = heading(scene.project, width: scene.size.width)
    switch focusedRow {
    case nil: return Reading(introduction, line: emptyText)
    case .group(let place):
      let (group, count) = (rows.groups[place], rows.groups.count)
      let (done, overdue) = (group.counts.done, group.counts.overdue)
      return Reading(
        introduction,
        line: [
          group.name, "\(done) af \(group.counts.total) udført",
          overdue == 0 ? "" : overdue.activitiesOverdue, group.isFolded ? "foldet sammen" : "",
          "gruppe \(place.of(count))",
        ].asSentences)
    case .activity(let place):
      let activity = rows.plan.activities[place]
      let group = rows.groups.first { $0.members.contains(place) }
      let position = group.map { group in
        "\((group.members.firstIndex(of: place) ?? 0).of(group.members.count)) i \(group.name)"
      }
      let detail = PlanDetail(self, scene.project, today: scene.today, zone: scene.zone)
      // What its group is called is said with its place there.
      let standing = detail.standing(activity).filter { $0 != group?.name }
      return Reading(
        introduction,
        line: ([activity.plainName, marked.contains(activity.id) ? "markeret" : ""] + standing
          + [position ?? ""]).asSentences)
    }
  }
}

extension PlanDetail {
  /// How an activity stands, as it is read aloud.
  fileprivate func standing(_ activity: Activity) -> [String] {
    let plan = screen.rows.plan
    let isDone = activity.status == .done
    let isBlocked = activity.status == .notStarted && !plan.blockers(of: activity).isEmpty
    let status = isDone || isBlocked ? "" : activity.standing(in: plan, today: today).text
    let deadline = activity.isOverdue(on: today) ? nil : activity.deadline
    return [status, deadline.map { "frist \($0.medium)" } ?? ""]
      + situation(activity, isAloud: true)
  }
}

extension PortfolioScreen {
  func reading(_ scene: Scene) -> Reading {
    let projects = projects(scene.ledgers)
    guard let place = projects.firstIndex(where: { $0.id == focus }) else {
      return Reading([Self.name], line: "Intet projekt passer til det, du søger.")
    }
    let (project, today) = (projects[place], scene.today)
    let overdue = project.progress(on: today).overdue
    let phases = Phase.allCases.map { phase in
      let progress = project.progress(of: phase, on: today)
      return "\(phase.name) \(progress.reached) af \(progress.total) nået"
    }
    return Reading(
      [Self.name],
      line: ([project.info.titles[0], place.of(projects.count)] + phases
        + [overdue == 0 ? "" : overdue.milestonesOverdue]
        + [nextTexts(project, today)[0]]).asSentences)
  }
}

extension WelcomeScreen {
  func reading(_ scene: Scene) -> Reading {
    Reading(
      ["Velkommen til Samdrift", Self.welcome, Self.help],
      line: "\(selected.rawValue.of(Choice.allCases.count)): \(selected.name)")
  }
}

extension StakeholdersScreen {
  func reading(_ scene: Scene) -> Reading {
    let introduction = [shownPane.rawValue, headings(scene.project).last ?? ""]
    guard let focused, let place = roster.place(of: focus) else {
      return Reading(introduction, line: roster.emptyText)
    }
    let stakeholder = focused.stakeholder
    return Reading(
      introduction,
      line: ([
        "\(stakeholder.number) \(stakeholder.name)", belonging(of: focused, in: scene.project),
      ]
        + focused.situation(today: scene.today) + [place.of(roster.shown.count)]).asSentences)
  }
}

extension ModelsScreen {
  func reading(_ scene: Scene) -> Reading {
    let table = ModelComparison(scene.project)
    guard let (item, model) = focused(in: scene.project),
      let row = table.rows.first(where: { $0.item == item })
    else { return Reading([Self.name], line: Self.welcome) }
    let column = place.column
    return Reading(
      [Self.name],
      heading: ["Model \(column.of(table.models.count)): \(model.name)"],
      line: [
        "\(row.label): \(row.cells[column] ?? "intet")",
        place.row.of(table.rows.count { $0.item != nil }),
      ].asSentences)
  }
}

extension HistoryScreen {
  func reading(_ scene: Scene) -> Reading {
    let ledger = scene.ledger
    guard ledger.isWhole else { return Reading([Self.name], line: "Historikken læses endnu.") }
    let places = places(in: ledger)
    guard let entry = selected(in: ledger) else {
      return Reading([Self.name], line: "Intet i historikken passer til det, du søger.")
    }
    let transaction = entry.transaction
    let (day, clock) = (
      scene.zone.day(of: transaction.time), scene.zone.clockTime(of: transaction.time)
    )
    let most = 6
    let details = detailLines(entry, ledger, width: scene.size.width, limit: most)
      .map { $0.map(\.text).joined() }
    return Reading(
      [Self.name],
      line: ([
        transaction.label, transaction.author, "\(day.medium) kl. \(clock)",
        focusedRow(places, ledger).of(places.count),
      ] + details.prefix(most)).asSentences)
  }
}

extension MeetingModeScreen {
  func reading(_ scene: Scene) -> Reading {
    var reading = state.page.reading(of: focus, [Self.name])
    guard let meeting = meeting(scene) else { return reading }
    let steps = MeetingSteps(of: meeting, in: scene.project)
    reading.heading =
      ["\(steps.title(of: step)), \(place.of(steps.all.count))", steps.hints(at: step)[0]]
      + reading.heading
    return reading
  }
}

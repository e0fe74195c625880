import Core
import TestSupport

/// What people do with a project that the demo doesn't tell of.
enum OtherSteps {
  typealias Step = @Sendable (Project, () -> String) throws -> Edit

  static let all: [Step] =
    plan + milestones + followUp + adjustments + agreement + allocation + meetings + groundwork
    + promises + together + aroundIt

  private static let link = "https://fjordbo.dk/referat?nr=1&side=2"

  private static func day(_ days: Int) -> Day { Story.today.adding(days: days) }

  private static func activity(_ number: Int, _ project: Project) -> Activity {
    Activity.numbered(number, in: project)!
  }

  private static func shift(
    _ numbers: [Int], _ move: DayMove, in project: Project, isPushing: Bool
  ) -> Edit {
    PlanShift(
      of: numbers.map { activity($0, project) }, by: move, in: Plan(project), isPushing: isPushing
    ).edit
  }

  private static let plan: [Step] = [
    { project, _ in
      project.tick([activity(2, project), activity(3, project)], on: Story.today, by: "Driftschef")
    },
    { project, _ in
      project.tick([activity(2, project), activity(3, project)], on: Story.today, by: "Driftschef")
      {
        $0.number == 2 ? .inProgress : .notStarted
      }
    },
    { project, _ in shift([6, 9], .by(days: 7), in: project, isPushing: false) },
    { project, _ in shift([9], .by(days: -1), in: project, isPushing: false) },
    { project, _ in shift([5], .to(day(30)), in: project, isPushing: true) },
    { project, _ in
      project.edit(activity(8, project)) {
        ($0.deadline, $0.resources, $0.link) = (nil, "En konsulent", link)
      }
    },
    { project, newID in
      let new = Activity(id: newID()).with {
        $0.title = "Ring til @Driftslederen #2"
        $0.note = "To linjer:\nAnne's og »Jens'« 5 % $"
      }
      return project.add([new], after: activity(3, project).id)
    },
    { project, _ in
      project.remove(project.checklist(of: activity(5, project))[1].reference)
    },
    { project, _ in project.approvePlan() },
    { project, _ in project.remove(activity(22, project).reference) },
    { project, _ in
      Edit(
        "Ansvarlig for flere",
        [4, 7].flatMap { activity($0, project).changes { $0.responsible = "Anne Madsen" } })
    },
  ]

  private static let milestones: [Step] = [
    { project, _ in
      let milestone = project.milestone(8)!
      return MilestoneShift(
        of: milestone, by: .by(days: 14), in: project, today: Story.today, isPushing: true
      ).edit
    },
    { project, _ in
      try project.edit(
        status: .withdrawn, of: project.milestone(11)!, reason: "Samles i 12", today: Story.today)
    },
    { project, _ in project.edit(project.milestone(12)!) { $0.planned = nil } },
    { project, newID in
      project.add(
        Decision(id: newID()).with {
          $0.milestone = "9"
          $0.body = "Styregruppen"
          $0.date = day(-1)
          $0.link = link
        })
    },
    { project, _ in
      project.addChecklistItem("Et punkt mere", to: project.milestone(7)!, id: "more")
    },
  ]

  private static let followUp: [Step] = [
    { project, _ in
      project.edit(project.goals[0]) {
        $0.assessment = .partlyReached
        $0.reason = "To afdelinger mangler"
        $0.adjustment = "Måltallet hæves næste år."
      }
    },
    { project, _ in
      try project.edit(round: project.rounds[0], today: Story.today) {
        $0.conclusion = "Vi er på vej."
        ($0.activities, $0.activitiesReason) = (.partly, "Ferie")
        ($0.goals, $0.goalsReason) = (.no, "Ingen måling")
        ($0.keys, $0.keysReason) = (.partly, "Snevinter")
        ($0.overall, $0.overallReason) = (.partly, "Virkningen kommer sent")
      }
    },
  ]

  private static func adjust(_ fill: @escaping @Sendable (inout Adjustment, Project) -> Void)
    -> Step
  {
    { project, newID in
      project.add(
        Adjustment(id: newID()).with {
          $0.round = project.rounds[0].id
          $0.text = "Et forslag"
          fill(&$0, project)
        })
    }
  }

  private static let adjustments: [Step] = [
    adjust { adjustment, project in
      adjustment.kind = .goalTarget
      adjustment.goal = project.goals[0].id
      adjustment.newTarget = Quantity(84)
    },
    adjust { adjustment, _ in
      adjustment.kind = .newActivity
      adjustment.newDate = day(60)
    },
    adjust { adjustment, _ in
      adjustment.kind = .reopenedMilestone
      adjustment.milestone = "3"
    },
    adjust { adjustment, project in
      adjustment.kind = .reopenedMilestone
      adjustment.milestone = "3"
      adjustment.goal = project.goals[0].id
      adjustment.newTarget = Quantity(stored: "84.5")
    },
    adjust { adjustment, project in
      adjustment.kind = .keyMixture
      adjustment.key = project.allocationKeys[0].id
      adjustment.newMixture = KeyMixture([(.dwellings, 40), (.area, 60)])
    },
    adjust { adjustment, project in
      adjustment.kind = .keyMixture
      adjustment.key = project.allocationKeys[0].id
      adjustment.newMixture = KeyMixture([(.dwellings, 30), (.area, 70)])
      adjustment.economy = "Afd. 1 betaler mere.\nAfd. 7 betaler mindre."
    },
    adjust { adjustment, _ in adjustment.kind = .newAgreement },
    adjust { _, _ in },
    { project, newID in
      try project.carryOut(project.adjustments[1], today: Story.today, newID: newID)
    },
    { project, _ in try project.reject(project.adjustments[2], today: Story.today) },
    { project, _ in project.remove(project.adjustments.last!.reference) },
  ]

  private static let agreement: [Step] = [
    { project, newID in try project.newVersion(newID: newID) },
    { project, _ in
      let agreement = project.agreements.last!
      return project.edit(agreement) {
        $0.departments = Array($0.departments.prefix(2))
        $0.keys = Array($0.keys.prefix(1))
        $0.changes = "Strandengen er ikke med."
        $0.link = link
      }
    },
    { project, _ in project.remove(project.tasks(of: project.agreements.last!)[0].reference) },
    { project, _ in project.remove(project.agreements.last!.reference) },
    { project, _ in project.remove(project.operatingModels.last!.reference) },
  ]

  private static let allocation: [Step] = [
    { project, newID in
      let proposal = try project.keyToMend!.proposal(in: project)
      return try project.carryOut(proposal, today: Story.today, newID: newID).edit
    },
    { project, _ in project.remove(project.agreements.last!.reference) },
    { project, _ in project.edit(project.info) { $0.fairness = Quantity(stored: "2.5")! } },
    { project, _ in
      project.edit(project.allocationKeys[0]) {
        ($0.basis, $0.period) = (.hours, Period(danish: "2025"))
      }
    },
    { project, newID in
      project.add(
        AllocationKey(id: newID()).with {
          $0.name = "Snerydning"
          $0.basis = .fixed
        })
    },
    { project, _ in
      let ids = project.departments.map(\.id)
      let percents = zip(ids, ["50", "30.5", "19.5"]).map { ($0, Quantity(stored: $1)!) }
      return try project.edit(
        fixedShares: Dictionary(uniqueKeysWithValues: percents), of: project.allocationKeys.last!)
    },
    { project, _ in
      let (key, period) = (project.allocationKeys[0], Period(danish: "2026 H1")!)
      return project.edit(
        usage: [project.departments[0].id: (Quantity(12), Quantity(98_500))], in: period, of: key)
    },
    { project, _ in
      project.edit(project.departments[2]) { $0.participatesFrom = day(40) }
    },
    { project, _ in
      project.edit(project.departments[1]) {
        ($0.dwellings, $0.area, $0.typedUnits) = (97, 8_000, Quantity(99))
      }
    },
    { project, _ in project.edit(project.info) { $0.leader = "Anne Madsen" } },
  ]

  private static let meetings: [Step] = [
    { project, _ in project.edit(project.meetings[0]) { $0.isClosed = false } },
    { project, _ in project.edit(project.meetings[0]) { $0.link = link } },
    { project, newID in
      let meeting = project.meetings[0]
      let titles = ["Ét punkt", project.agendaPoints(of: meeting)[0].title]
      return Edit("Dagsorden", project.changes(ofAgenda: meeting, to: titles, newID: newID))
    },
    { project, _ in try project.move(project.agendaPoints(of: project.meetings[1])[2], by: -1) },
    { project, _ in project.tick(project.agendaPoints(of: project.meetings[1])[1]) },
    { project, _ in
      project.edit(project.agendaPoints(of: project.meetings[1])[0]) {
        ($0.kind, $0.isClosed, $0.milestone) = (.decision, true, "6")
        ($0.recommendation, $0.enclosures) = ("Tiltræd aftalen", "Aftalen\nRegnestykket")
      }
    },
    { project, newID in
      project.add(
        AgendaPoint(id: newID()).with {
          ($0.meeting, $0.title) = (project.meetings[1].id, "Eventuelt")
        })
    },
    { project, newID in
      let meeting = project.meetings[1]
      return project.made(
        project.add(Activity(id: newID()).with { $0.title = "Skriv til beboerne" }),
        at: project.agendaPoints(of: meeting)[2])
    },
    { project, newID in
      project.nextMeeting(
        after: project.meetings[1], on: day(60), today: Story.today, newID: newID
      ).edit
    },
    { project, newID in
      project.carry(
        [project.agendaPoints(of: project.meetings[1])[3]], to: project.meetings[2], newID: newID)
    },
    { project, _ in project.remove(project.agendaPoints(of: project.meetings[1])[4]) },
    { project, _ in project.remove(project.meetings.last!.reference) },
  ]

  private static let groundwork: [Step] = [
    { project, _ in
      project.edit(project.conditions[0]) {
        ($0.text, $0.isWritten) = ("Beboerne skal kunne møde en medarbejder hver uge", false)
      }
    },
    { project, _ in project.remove(project.opportunities[1].reference) },
    { project, _ in
      project.edit(project.communications[4]) { ($0.occasion, $0.isReady) = ("Regnestykket", true) }
    },
    { project, _ in
      project.edit(project.stakeholders[0]) {
        ($0.name, $0.mail, $0.link) = ("Alle beboere", "a@fjordbo.dk", link)
        $0.handling = .heard
      }
    },
    { project, _ in project.tick(project.communications[0], on: Story.today) },
    { project, _ in project.remove(project.stakeholders[6].reference) },
  ]

  /// What is done to activities that are marked.
  private static let together: [Step] = [
    { project, _ in
      project.edit(
        status: .waiting, of: (1...4).map { activity($0, project) }, on: Story.today,
        by: "Driftschef")
    },
    { project, _ in project.remove((1...4).map { activity($0, project) }) },
  ]
}

import Core
import Text

extension Report {
  /// The board (tavle) from the top down, for screen readers, pipes and whoever likes plain text.
  public static func board(_ project: Project, today: Day) -> Listing {
    let next = project.next(from: today).map { milestone in
      let day = milestone.planned!
      return "Næste frist: \(day.medium) (\(day.week.name)), "
        + "milepæl \(milestone.number) \(milestone.briefTitle)"
    }
    let plan = project.activities
    let overdue = project.overdueCount(on: today)
    return Listing(
      [
        project.info.displayName, project.info.credits,
        "\(today.long.capitalizedFirst) (\(today.week.name))",
        project.progress(on: today).words.capitalizedFirst,
        next ?? operation(of: project) ?? "Ingen kommende frister",
        plan.isEmpty ? "" : "Planen: \(PlanState(plan, today: today).words)",
        overdue == 0
          ? "" : "I alt overskredet: \(overdue); »samdrift mandagsmøde« viser, hvem der har hvad",
      ].filter { !$0.isEmpty },
      Phase.allCases.map { phase in
        Listing.Section(
          "\(phase.name): \(project.progress(of: phase, on: today).words)",
          project.milestones(in: phase).flatMap { milestone in
            Layout.hanging(
              words(for: milestone, in: project, today: today),
              after: "\(milestone.number.leading(to: 2)). ")
          })
      }, json: RecordWriter(project).board(today: today))
  }

  /// When the operation is looked at next, where all is reached and that is set.
  private static func operation(of project: Project) -> String? {
    guard project.hasReachedAll else { return nil }
    return project.info.nextReview.map { "I drift · næste opfølgning \($0.medium)" }
  }

  private static func words(for milestone: Milestone, in project: Project, today: Day) -> String {
    let checklist = project.checklist(of: milestone)
    let done = checklist.filter(\.isDone).count
    let date: String =
      if milestone.status == .reached {
        milestone.reached.map { " \($0.medium)" } ?? ""
      } else if let planned = milestone.planned {
        ", frist \(planned.medium)" + (milestone.isOverdue(on: today) ? " OVERSKREDET" : "")
      } else {
        ", ingen frist"
      }
    return [
      "\(milestone.briefTitle): \(milestone.status.shown)\(date)",
      milestone.responsible.isEmpty ? "ingen ansvarlig" : "ansvarlig \(milestone.responsible)",
      checklist.isEmpty ? "" : "tjekliste \(done)/\(checklist.count)",
    ].joinedFilled(separator: ", ")
  }
}

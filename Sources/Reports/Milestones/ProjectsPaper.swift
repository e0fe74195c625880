import Core
import Text

extension Report {
  /// The projects with progress per phase, what is overdue, and the next deadline.
  public static func projects(_ projects: [Project], today: Day) -> String {
    Template.projects.fill(ProjectsPaper(projects, today: today))
  }
}

/// What the template `projekter.txt.mustache` is filled in from.
struct ProjectsPaper {
  let projects: [Block]

  struct Block {
    let lines: [String]
  }

  init(_ projects: [Project], today: Day) {
    self.projects = projects.map { project in
      let phases = Phase.allCases.map { phase in
        let progress = project.progress(of: phase, on: today)
        return "\(phase.name) \(progress.reached)/\(progress.total)"
      }
      let overdue = project.progress(on: today).overdue
      let next = project.next(from: today).map { milestone in
        "Næste frist: \(milestone.planned!.medium), "
          + "milepæl \(milestone.number) \(milestone.briefTitle)"
      }
      return Block(
        lines: project.info.displayName.wrapped(to: Report.width)
          + [
            project.info.credits, phases.joined(separator: " · "),
            overdue == 0 ? "Ingen frister er overskredet" : "Overskredet: \(overdue)",
            next ?? "Ingen kommende frister",
          ].filter { !$0.isEmpty }.flatMap { Layout.hanging($0, after: "  ") })
    }
  }
}

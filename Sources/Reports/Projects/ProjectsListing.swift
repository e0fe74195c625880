import Core
import Text

extension Report {
  /// The projects with progress per phase, what is overdue, and the next deadline.
  public static func projects(_ projects: [Project], today: Day) -> Listing {
    Listing(
      [], projects.map { Listing.Section(lines(about: $0, today: today)) },
      json: projects.map { RecordWriter($0).summary(today: today) })
  }

  private static func lines(about project: Project, today: Day) -> [String] {
    let phases = Phase.allCases.map { phase in
      let progress = project.progress(of: phase, on: today)
      return "\(phase.name) \(progress.reached)/\(progress.total)"
    }
    let overdue = project.progress(on: today).overdue
    let next = project.next(from: today).map { milestone in
      "Næste frist: \(milestone.planned!.medium), "
        + "milepæl \(milestone.number) \(milestone.briefTitle)"
    }
    return project.info.displayName.wrapped(to: width)
      + [
        project.info.credits, phases.joined(separator: " · "),
        overdue == 0 ? "Ingen frister er overskredet" : "Overskredet: \(overdue)",
        next ?? "Ingen kommende frister",
      ].filter { !$0.isEmpty }.flatMap { Layout.hanging($0, after: "  ") }
  }
}

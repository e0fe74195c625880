import Core

extension Report {
  /// What the groundwork and the communication plan have for a milestone.
  static func groundwork(
    of milestone: Milestone, in project: Project, today: Day
  ) -> [Listing.Section] {
    switch milestone.number {
    case 1: return [Listing.Section("Vilkår", conditionLines(project))]
    case 2:
      return [Listing.Section("Beboervalgtes ønsker", wishLines(project))]
        + opportunitySections(project, today: today)
    case Playbook.modelMilestone: return opportunitySections(project, today: today)
    case 5:
      let isAssessed =
        project.isForReaders
        || project.participants.contains { !project.expectations(of: $0).isEmpty }
      return [
        Listing.Section("Dialogmøder", dialogueLines(project)),
        Listing.Section(
          "Regner I med, at afdelingen tiltræder?", isAssessed ? expectationLines(project) : []),
      ]
    default:
      let lines = project.communications.enumerated()
        .filter { $0.element.milestone == milestone.id }
      return [
        Listing.Section(
          "Kommunikationsplan",
          lines.flatMap { index, line in
            Self.lines(for: line, number: index + 1, in: project, today: today)
          })
      ]
    }
  }
}

import Core

extension MilestonePaper {
  /// What the groundwork and the communication plan have for a milestone.
  static func sections(
    of milestone: Milestone, in project: Project, today: Day
  ) -> [Section] {
    switch milestone.number {
    case 1: return [Section(heading: "Vilkår", lines: Report.conditionLines(project))]
    case 2:
      let lines = Report.opportunityLines(project)
      return [
        Section(heading: "Muligheder", lines: lines[.opportunity] ?? []),
        Section(heading: "Udfordringer", lines: lines[.challenge] ?? []),
      ]
    case 5:
      let isAssessed = project.participants.contains { !project.expectations(of: $0).isEmpty }
      return [
        Section(heading: "Dialoger", lines: Report.dialogueLines(project)),
        Section(
          heading: "Ventes afdelingen at tiltræde?",
          lines: isAssessed ? Report.expectationLines(project) : []),
      ]
    default:
      let lines = project.communications.enumerated()
        .filter { $0.element.milestone == milestone.id }
      return [
        Section(
          heading: "Kommunikationsplan",
          lines: lines.flatMap { index, line in
            Report.entry(index + 1, line, in: project, today: today)
          })
      ]
    }
  }
}

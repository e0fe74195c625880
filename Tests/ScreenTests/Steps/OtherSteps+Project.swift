import Core
import TestSupport

extension OtherSteps {
  /// What is known of the project as a whole, of its phases and of what comes after it.
  static let aroundIt: [Step] = [
    { project, _ in
      project.edit(project.info) {
        ($0.name, $0.organisation) = ("Samdrift ved fjorden", "Boligforeningen Fjordbo")
        ($0.contact, $0.letter) = ("Driftskontoret, 12 34 56 78", "Vi ses til nytår.")
        ($0.notice, $0.nextReview) = (14, Story.today.adding(days: 400))
        $0.site = "https://fjordbo.example/samdrift"
      }
    },
    { project, _ in project.edit(project.info) { $0.deputy = "" } },
    { project, newID in
      project.add(
        Decision(id: newID()).with {
          ($0.matter, $0.body) = ("Fælles feriedækning", "Styregruppen")
          $0.date = Story.today.adding(days: -2)
        })
    },
    { project, newID in
      project.add(
        ProjectRole(id: newID()).with { ($0.title, $0.holder) = ("Kasserer", "Sekretariatet") })
    },
    { project, _ in
      project.edit(project.roles[0]) { ($0.title, $0.tasks) = ("Følgegruppe", "Giver råd.") }
    },
    { project, _ in project.remove(project.roles.last!.reference) },
    { project, newID in
      project.add(
        PhaseGate(id: newID()).with {
          ($0.phase, $0.answer, $0.body) = (2, .notReady, "Driftschefen")
          ($0.date, $0.note) = (Story.today, "Tallene mangler.")
        })
    },
    { project, _ in
      project.edit(project.phaseGates.last!) { ($0.phase, $0.note) = (3, "Vi venter på tallene.") }
    },
    { project, _ in project.remove(project.phaseGates.last!.reference) },
    { project, _ in
      try project.edit(round: project.rounds[0], today: Story.today) {
        $0.lessons = "Begynd med medarbejderne."
        $0.tracks = "Fælles indkøb af maskiner"
        $0.newGoals = "Færre kørte kilometer\nHurtigere svar om aftenen"
      }
    },
  ]
}

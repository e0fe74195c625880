import Core

/// What people do with promises, and with what letters say.
extension OtherSteps {
  static let promises: [Step] = [
    { project, _ in project.tick(project.promises[0], on: Story.today) },
    { project, _ in project.tick(project.promises[0], on: Story.today) },
    { project, _ in
      project.edit(project.promises[3]) {
        ($0.text, $0.settled) = ("To faste dage hver uge", Story.today.adding(days: -9))
      }
    },
    { project, newID in
      project.add(
        project.promise(id: newID(), at: project.dialogues[0]).with {
          ($0.text, $0.meeting) = ("Svar på fredag", project.meetings[0].id)
        })
    },
    { project, _ in project.remove(project.promises.last!.reference) },
    { project, _ in
      project.edit(project.departments[0]) {
        ($0.contact, $0.letter) = ("Viceværten", "Kun til jer.\nMødet er mandag.")
      }
    },
    { project, _ in
      project.edit(project.stakeholders[0]) { $0.letter = "I hører fra os.\nRing gerne." }
    },
    { project, _ in
      project.edit(project.info) {
        ($0.contact, $0.letter) = ("Kontoret, tlf. 12 34 56 78", "Til jer alle.")
        ($0.mandate, $0.deputy, $0.notice) = ("Afgør det daglige", "Driftschef", 14)
        ($0.leadsFrom, $0.leadsUntil) = (Story.today, Story.today.adding(days: 200))
        $0.nextReview = Story.today.adding(days: 400)
      }
    },
  ]
}

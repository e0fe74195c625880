import Core

extension Demo {
  static let followUpSteps = [
    Step(
      .week(-1, .wednesday), 13, 50, leader,
      Act { now in
        try now.project.add(
          Round(id: now.newID()).with {
            $0.date = now.day
            $0.conclusion = """
              Første status, før samdriften begynder: udgangspunktet er målt. Fordelingsnøglen for \
              maskiner er ikke retvisende og skal ses efter. Vagtordningen er det, der haster.
              """
          }, today: now.day)
      },
      .add(Adjustment.self) { new, now in
        new.round = now.project.rounds.last!.id
        new.kind = .activityDeadline
        new.text = "Giv vagtordningen en ny frist, så medarbejderne når at drøfte den"
        new.activity = now.activity("Aftal en fælles vagtordning").id
        new.newDate = StoryDay.week(3, .friday).planned(from: now.today)
      })
  ]
}

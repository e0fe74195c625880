import Core

extension Demo {
  static let followUpSteps = [
    Step(
      .week(-1, .wednesday), 13, 50, leader,
      .round(
        conclusion: """
          Første status, før samdriften begynder: udgangspunktet er målt, og nøglerne ser rimelige \
          ud. Vagtordningen er det, der haster.
          """),
      .propose(
        "Giv vagtordningen to uger mere, så medarbejderne når at drøfte den",
        deadlineOf: "Aftal en fælles vagtordning", .week(2, .friday)))
  ]
}

extension Act {
  fileprivate static func round(conclusion: String) -> Act {
    Act { now in
      try now.project.add(
        Round(id: now.newID()).with {
          $0.date = now.day
          $0.conclusion = conclusion
        }, today: now.day)
    }
  }

  /// Proposes another deadline for an activity in the latest round.
  fileprivate static func propose(
    _ text: String, deadlineOf activity: String, _ deadline: StoryDay
  ) -> Act {
    Act { now in
      now.project.add(
        Adjustment(id: now.newID()).with {
          $0.round = now.project.rounds.last!.id
          $0.kind = .activityDeadline
          $0.text = text
          $0.activity = now.activity(activity).id
          $0.newDate = deadline.planned(from: now.today)
        })
    }
  }
}

import Core

extension Demo {
  static let roleSteps = [
    Step(
      .week(-30, .monday), 9, 20, chief,
      Act { now in
        now.project.edit(now.project.info) {
          $0.mandate = """
            Leder processen og afgør selv alt om møder, materiale og rækkefølge. Penge, personale og \
            aftalens ordlyd går til driftschefen.
            """
          $0.deputy = manager
          $0.leadsFrom = StoryDay.week(-30, .monday).planned(from: now.today)
          $0.leadsUntil = StoryDay.week(36, .thursday).planned(from: now.today)
        }
      }),
    Step(
      .week(-29, .tuesday), 10, 40, leader,
      .role(
        "Styregruppe", "Driftschef, administrativ ledelse og formændene for de tre afdelinger",
        "Følger projektet, og afgør det, projektlederen ikke kan afgøre selv."),
      .role(
        "Tovholder for maskiner og materiel", "Ejendomsmester i Fjordglimt",
        "Samler ønsker til fælles maskiner, og holder styr på, hvad der er købt.")),
    Step(
      .week(-13, .thursday), 13, 40, leader,
      .add(PhaseGate.self) { new, now in
        new.phase = Phase.preparation.rawValue
        new.answer = .conditional
        new.body = "Styregruppen"
        new.date = now.day
        new.note = "Hver afdeling skal have sit regnestykke, før den tager stilling."
      }),
  ]
}

extension Act {
  /// Adds a role that somebody has.
  fileprivate static func role(_ title: String, _ holder: String, _ tasks: String) -> Act {
    .add(ProjectRole.self) { new, now in
      (new.title, new.holder, new.tasks) = (title, holder, tasks)
    }
  }
}

import Core

/// What is promised on the way, and what becomes of it; and what letters say.
extension Demo {
  static let promiseSteps = [
    Step(
      .week(-10, .tuesday), 20, 50, leader,
      .promise(
        "Timerne bliver vist for hver afdeling en gang i kvartalet", to: [boards[1]],
        by: .week(22, .friday), leader)),
    Step(
      .week(-10, .wednesday), 14, 55, manager,
      .promise(
        "Base i både Fjordglimt og Havnebakken skrives ind i aftalen", to: ["Den lokale drift"],
        by: .week(-5, .friday), manager),
      .promise(
        "Svar på alle spørgsmål inden to uger", to: ["Den lokale drift"],
        audience: "medarbejderne på mødet", by: .week(-8, .wednesday), leader)),
    Step(
      .week(-9, .thursday), 20, 30, leader,
      .promise(
        "To faste ugentlige dage i Strandengen skrives ind i aftalen",
        to: [boards[2], "Vibeke Norup"], by: .week(-5, .friday), chief)),
    Step(
      .week(-6, .friday), 13, 10, leader,
      .settle(
        "Svar på alle spørgsmål inden to uger", .broken,
        "Svarene blev sendt to uger efter fristen. Vi skulle have svaret på dem, vi kunne.")),
    Step(
      .week(-5, .thursday), 9, 20, leader,
      .settle(
        "Base i både Fjordglimt og Havnebakken skrives ind i aftalen", .kept,
        "Står i aftalen under medarbejdere."),
      .settle(
        "To faste ugentlige dage i Strandengen skrives ind i aftalen", .kept,
        "Står i aftalen under serviceniveau.")),
    Step(
      .week(-3, .wednesday), 14, 10, office,
      .promise(
        "Medarbejderne ser forslaget til vagter, før det ligger fast",
        to: ["Den lokale drift", "Arbejdsmiljørepræsentanten"],
        at: "Udkast til implementeringsplan", by: .week(2, .friday), manager)),
    Step(
      .week(-2, .friday), 9, 45, chief,
      .promise(
        "Regnestykket for Strandengens boliger bliver sendt", to: [boards[2], "Vibeke Norup"],
        by: .week(-1, .wednesday), chief)),
    Step(.week(-2, .friday), 12, 10, office, .all(lettersText)),
  ]

  private static let lettersText: [Act] = [
    Act { now in
      now.project.edit(now.project.info) {
        $0.contact = "Sekretariatet, tlf. 12 34 56 78, hverdage kl. 9-12"
        $0.letter = "Det her brev fortæller, hvad samdrift betyder for netop din afdeling."
      }
    },
    Act { now in
      now.project.edit(now.department(strandengen)) {
        $0.letter = """
          Afdelingsmødet bad om et regnestykke for Strandengens boliger. Det bliver sendt og gennemgået \
          med afdelingsbestyrelsen, før afdelingen tager stilling. Herunder står tallene fra modellen \
          og aftalen.
          """
      }
    },
    Act { now in
      now.project.edit(now.stakeholder("Den lokale drift")) {
        $0.letter = """
          I bad om base i både Fjordglimt og Havnebakken, og det står i aftalen. Vagterne er ikke \
          aftalt endnu. I ser forslaget, før det ligger fast.
          """
      }
    },
  ]
}

extension Act {
  /// Promises something, at a point of the meeting that is held, or else at the dialogue of the day
  /// where there was one.
  fileprivate static func promise(
    _ text: String, to stakeholders: [String], audience: String = "", at title: String? = nil,
    by deadline: StoryDay, _ responsible: String
  ) -> Act {
    Act { now in
      let point = title.map { now.point($0) }
      let new =
        point.map { now.project.promise(id: now.newID(), at: $0, today: now.day) }
        ?? Promise(id: now.newID()).with {
          $0.given = now.day
          $0.dialogue = now.project.dialogues.last { $0.date == now.day }?.id
        }
      let edit = now.project.add(
        new.with {
          $0.text = text
          $0.stakeholders = stakeholders.map { now.stakeholder($0).id }
          $0.audience = audience
          $0.deadline = deadline.planned(from: now.today)
          $0.responsible = responsible
        })
      return point.map { now.project.made(edit, at: $0) } ?? edit
    }
  }

  /// Says what has become of a promise.
  fileprivate static func settle(_ text: String, _ state: PromiseState, _ note: String) -> Act {
    Act { now in
      now.project.edit(now.project.promises.first { $0.text == text }!) {
        $0.turn(state, on: now.day)
        $0.note = note
      }
    }
  }
}

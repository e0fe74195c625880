import Core
import TestSupport

extension Samples {
  /// The demo's project with stakeholders that have moved and been spoken to, and the groundwork.
  static func worked() throws -> Ledger {
    var ledger = try demo()
    let ids = NewIDs("w")
    func make(_ edit: (Project) throws -> Edit) throws {
      ledger = try after(try edit(ledger.project), on: ledger)
    }
    func assess(
      _ number: Int, daysAgo: Int, _ attitude: Attitude, _ influence: Int, _ affectedness: Int
    ) throws {
      try make {
        $0.assess(
          Stakeholder.numbered(number, in: $0)!, on: today.adding(days: -daysAgo), newID: ids.next
        ) {
          $0.attitude = attitude
          $0.influence = influence
          $0.affectedness = affectedness
        }
      }
    }
    try make { project in
      project.add(
        Stakeholder(id: "mette").with {
          $0.name = "Mette Hansen"
          $0.kind = .person
          $0.department = project.departments[0].id
          $0.interests = "Vil have faste dage i afdelingen"
          $0.concerns = "Er bange for at miste den ejendomsmester, som alle kender"
          $0.responsible = "Driftschef"
          $0.nextContact = today.adding(days: -3)
        })
    }
    try make { project in
      project.add(
        Stakeholder(id: "kommune").with {
          $0.name = "Kommunens tilsyn"
          $0.organisation = "Lærkefjord Kommune"
          $0.handling = .informed
          $0.nextContact = today
        })
    }
    try assess(1, daysAgo: 60, .neutral, 2, 5)
    try assess(2, daysAgo: 60, .sceptical, 3, 4)
    try assess(2, daysAgo: 10, .positive, 4, 4)
    try assess(6, daysAgo: 60, .opponent, 2, 5)
    try assess(8, daysAgo: 20, .sceptical, 4, 5)
    try assess(9, daysAgo: 20, .ambassador, 5, 1)
    for (stakeholder, days, note) in [("mette", 20, "Vil se tallene"), ("kommune", 40, "")] {
      try make { project in
        project.add(
          Contact(id: "c-\(stakeholder)").with {
            $0.stakeholder = stakeholder
            $0.date = today.adding(days: -days)
            $0.channel = "møde"
            $0.note = note
            $0.followUp = note.isEmpty ? "" : "Send regnearket"
          })
      }
    }
    for (number, milestone, days, isDone) in [(1, "8", -2, false), (2, "4", -70, true)] {
      try make { project in
        project.add(
          Communication(id: "k\(number)").with {
            $0.milestone = milestone
            $0.occasion = number == 1 ? "Brev til alle husstande" : "Møde i afdelingsbestyrelserne"
            $0.audience = project.stakeholders.prefix(number).map(\.id)
            $0.message = "Hvad samdriften betyder for dig"
            $0.effect = "Tryghed"
            $0.channel = number == 1 ? "brev" : "møde"
            $0.responsible = "Sekretariat"
            $0.date = today.adding(days: days)
            $0.done = isDone ? today.adding(days: days) : nil
          })
      }
    }
    try make { project in
      project.add(
        Condition(id: "v1").with {
          $0.text = "Ingen afskediges"
          $0.about = .agreement
          $0.consequence = "Stillinger nedlægges kun, når nogen holder op"
        })
    }
    try make { project in
      project.add(
        Opportunity(id: "m1").with {
          $0.text = "Bedre dækning i ferier"
          $0.stakeholders = [project.stakeholders[0].id]
          $0.departments = project.departments.prefix(2).map(\.id)
          $0.weight = .large
          $0.wishes = "Hurtigere hjælp"
        })
    }
    try make { project in
      project.add(
        Opportunity(id: "m2").with {
          $0.kind = .challenge
          $0.text = "Længere vej til ejendomsmesteren"
          $0.response = "Faste dage i hver afdeling"
        })
    }
    try make { project in
      project.add(
        Dialogue(id: "d1").with {
          $0.date = today.adding(days: -30)
          $0.stakeholders = project.stakeholders.prefix(2).map(\.id)
          $0.topics = "Ønsker faste dage"
          $0.outcome = "Modellen har faste dage"
        })
    }
    for (days, answer) in [(30, ExpectedAnswer.unsure), (5, .yes)] {
      try make { project in
        project.expect(
          Expectation(id: "e\(days)").with {
            $0.department = project.departments[0].id
            $0.date = today.adding(days: -days)
            $0.answer = answer
          })
      }
    }
    return ledger
  }
}

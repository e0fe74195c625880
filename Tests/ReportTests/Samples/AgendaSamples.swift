import Core
import Reports
import TestSupport

extension Samples {
  /// The demo with a meeting whose agenda has points of all kinds, one of them behind closed doors.
  static func agenda(_ points: [AgendaPoint] = agendaPoints) throws -> Ledger {
    var ledger = try demo()
    let meeting = Meeting(id: "møde").with {
      $0.date = today.adding(days: 10)
      $0.time = "19"
      $0.place = "Fælleshuset"
      $0.participants = "Formændene og driftschefen"
      $0.apologies = "Sekretariatet"
      $0.minutes = "Lukket sag om Perlegruppen blev nævnt."
    }
    ledger = try after(ledger.project.add(meeting), on: ledger)
    let activity = Activity(id: "opgave").with {
      $0.title = "Skriv til de ansatte om vagten"
      $0.responsible = "Driftslederen"
      $0.deadline = today.adding(days: 20)
    }
    let secret = Activity(id: "hemmelig").with {
      $0.title = "Undersøg Perlegruppen"
      $0.responsible = "Annebeth"
    }
    ledger = try after(ledger.project.add([activity, secret]), on: ledger)
    let promise = Promise(id: "løfte").with {
      $0.text = "Kontoret holder åbent hver tirsdag"
      $0.audience = "beboerne i Fjordglimt"
      $0.responsible = "Annebeth"
      $0.meeting = "møde"
    }
    ledger = try after(ledger.project.add(promise), on: ledger)
    for (id, milestone, matter) in [
      ("b1", "3", ""), ("b2", "", "Perlegruppens opsigelse"), ("b3", "7", ""),
    ] {
      let decision = ledger.project.decision(id: id, at: meeting, today: today).with {
        $0.milestone = milestone
        $0.matter = matter
        $0.date = meeting.date
      }
      ledger = try after(Edit("", [decision.insertion]), on: ledger)
    }
    return try after(ledger.project.add(points), on: ledger)
  }

  /// The points of the sample's agenda.
  static let agendaPoints: [AgendaPoint] = [
    point("p1", "Siden sidst", .information) { $0.background = "Et kort rids af efteråret." },
    point("p2", "Samdriftsmodel", .decision) {
      $0.milestone = "3"
      $0.recommendation = "At modellen godkendes."
      $0.outcome = "Modellen er god, men skal evalueres efter et år."
      $0.enclosures = "Notat om kørsel\nTegning af kontoret"
      $0.decisions = ["b1"]
      $0.state = .done
    },
    point("p3", "Perlegruppen siges op", .decision) {
      $0.isClosed = true
      $0.background = "Perlegruppen har klaget."
      $0.economy = "Perlegruppen koster for meget."
      $0.recommendation = "At Perlegruppen siges op."
      $0.enclosures = "Perlegruppens kontrakt"
      $0.outcome = "Perlegruppen får et varsel."
      $0.decisions = ["b2"]
      $0.activities = ["hemmelig"]
    },
    point("p4", "Vagtordningen", .discussion) {
      $0.activities = ["opgave"]
      $0.promises = ["løfte"]
      $0.state = .carried
    },
    point("p5", "Aftalen om samdrift", .decision) { $0.milestone = "6" },
  ]

  static func point(
    _ id: String, _ title: String, _ kind: AgendaPointKind,
    _ body: (inout AgendaPoint) -> Void = { _ in }
  ) -> AgendaPoint {
    AgendaPoint(id: id).with {
      ($0.meeting, $0.title, $0.kind) = ("møde", title, kind)
      body(&$0)
    }
  }

  /// A paper of the sample's meeting.
  static func paper(
    _ kind: PaperKind, _ ledger: Ledger, about: Reference? = nil, isPublic: Bool = false
  ) throws -> Paper {
    var context = PaperContext(
      today: today, since: ledger.project.sinceLastMeeting(nil, today),
      meeting: ledger.project.meeting("møde"), ledger: ledger, zone: .utc)
    (context.about, context.isPublic) = (about, isPublic)
    return try Report.paper(kind, in: context)
  }
}

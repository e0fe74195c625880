import Core
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Minutes by the points of the agenda") struct MinutesTests {
  let today = Samples.today

  @Test func eachPointTellsWhatWasWantedAndWhatCameOfIt() throws {
    let text = try Samples.paper(.minutes, Samples.agenda()).markdown()
    for words in [
      "kl. 19.00", "**Afbud:** Sekretariatet", "## 2\\. Samdriftsmodel\n\ntil beslutning",
      "**Indstilling:** At modellen godkendes.", "Modellen er god, men",
      "Godkendelse af forslag til samdriftsmodel og mål: godkendt af styregruppen",
      "Skriv til de ansatte om vagten · Driftslederen · senest 13. dec. 2026",
      "Lovet beboerne i Fjordglimt: Kontoret holder åbent hver tirsdag · Annebeth",
      "Punktet fortsættes på et senere møde.", "## Besluttet i øvrigt", "Siden styregruppemødet",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    expectRecorded(text, "referat-punkter-papir-markdown")
  }

  @Test func nothingOfAClosedPointIsInAnyPublicFormat() throws {
    let ledger = try Samples.agenda()
    for kind in [PaperKind.minutes, .convocation] {
      let open = try Samples.paper(kind, ledger)
      #expect(open.text().contains("Perlegruppen"))
      let paper = try Samples.paper(kind, ledger, isPublic: true)
      let texts = [
        paper.text(), paper.markdown(), paper.html(), paper.manuscript(.docx).html,
        paper.manuscript(.odt).html,
      ]
      for text in texts {
        #expect(text.contains("Lukket punkt") || text.contains("LUKKET PUNKT"), "\(kind)")
        for secret in ["Perlegruppe", "PERLEGRUPPE", "Annebeth", "Formændene"] {
          #expect(!text.contains(secret), "\(kind): \(secret)")
        }
      }
    }
  }

  @Test func thePublicMinutesNameNoStakeholderWhoIsAPerson() throws {
    var ledger = try Samples.agenda(Samples.agendaPoints.filter { !$0.isClosed })
    let person = Stakeholder(id: "ditte").with { ($0.name, $0.kind) = ("Ditte Vang", .person) }
    ledger = try Samples.after(ledger.project.add(person), on: ledger)
    let promise = Promise(id: "ditte-løfte").with {
      ($0.text, $0.audience, $0.meeting) = ("Et fast navn i opgangen", "Ditte Vang", "møde")
    }
    ledger = try Samples.after(ledger.project.add(promise), on: ledger)
    let meeting = try #require(ledger.project.meeting("møde"))
    let decision = ledger.project.decision(id: "ditte-b", at: meeting, today: today).with {
      ($0.matter, $0.body, $0.date) = ("Nøgleskabet flyttes", "Ditte Vang", meeting.date)
    }
    ledger = try Samples.after(Edit("", [decision.insertion]), on: ledger)
    let text = try Samples.paper(.minutes, ledger, isPublic: true).text()
    for words in ["Et fast navn i opgangen", "Nøgleskabet flyttes"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("Ditte Vang") && text.contains("- Et fast navn"))
    let own = try Samples.paper(.minutes, ledger).text()
    #expect(own.contains("af Ditte Vang") && own.contains("En enkeltperson: Et fast navn"))
  }

  @Test func aBodyThatOnlyHasThePartOfANameIsToldToAll() throws {
    var ledger = try Samples.agenda(Samples.agendaPoints.filter { !$0.isClosed })
    let info = ledger.project.info
    ledger = try Samples.after(ledger.project.edit(info) { $0.leader = "Bo" }, on: ledger)
    let meeting = try #require(ledger.project.meeting("møde"))
    for (id, body) in [("udvalgets", "Boligudvalget"), ("bos", "Bo")] {
      let decision = ledger.project.decision(id: id, at: meeting, today: today).with {
        ($0.matter, $0.body, $0.date) = ("Nøgleskab \(id)", body, meeting.date)
      }
      ledger = try Samples.after(Edit("", [decision.insertion]), on: ledger)
    }
    let text = try Samples.paper(.minutes, ledger, isPublic: true).text().unbroken
    #expect(text.contains("af Boligudvalget"), "\(text)")
    #expect(!text.contains(/af Bo\b/), "\(text)")
    #expect(try Samples.paper(.minutes, ledger).text().unbroken.contains(/af Bo\b/))
  }

  @Test func aLoosePromiseIsLeftOutWhereAPointIsClosed() throws {
    var ledger = try Samples.agenda()
    let promise = Promise(id: "løst").with {
      ($0.text, $0.meeting) = ("Sagen tages op igen", "møde")
    }
    ledger = try Samples.after(ledger.project.add(promise), on: ledger)
    #expect(try Samples.paper(.minutes, ledger).text().contains("Sagen tages op igen"))
    let open = try Samples.paper(.minutes, ledger, isPublic: true).text()
    #expect(!open.contains("Sagen tages op igen"))
  }

  @Test func aClosedPointIsMarkedOnThePapersThatHaveItWhole() throws {
    let ledger = try Samples.agenda()
    for (kind, words) in [
      (PaperKind.minutes, "til beslutning · lukket punkt"),
      (.convocation, "Perlegruppen siges op (lukket punkt)"), (.package, "3 · lukket punkt"),
    ] {
      #expect(try Samples.paper(kind, ledger).markdown().contains(words), "\(kind)")
    }
    let point = Reference(.agendaPoint, "p3")
    let text = try Samples.paper(.recommendation, ledger, about: point).markdown()
    #expect(text.contains("3 · lukket punkt"))
  }

  @Test func whatOthersDecidedBetweenTheMeetingsIsToldOfToo() throws {
    var ledger = try Samples.agenda()
    let decision = Decision(id: "andet").with {
      ($0.matter, $0.body, $0.date) = ("Fælles nøglesystem", "Organisationsbestyrelsen", today)
    }
    ledger = try Samples.after(Edit("", [decision.insertion]), on: ledger)
    let text = try Samples.paper(.minutes, ledger).markdown()
    let since = text.components(separatedBy: "Siden styregruppemødet")
    let told = since[since.count - 1].components(separatedBy: "\n## ")[0]
    #expect(told.contains("Fælles nøglesystem"))
    #expect(!told.contains("Milepæl 3: godkendt"))
  }

  @Test func thePublicMinutesKeepWhatIsForAll() throws {
    let text = try Samples.paper(.minutes, Samples.agenda(), isPublic: true).text()
    for words in ["Fælleshuset", "Skriv til de ansatte om vagten", "Modellen er god"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func anAgendaOfTitlesAloneIsAListAsItAlwaysWas() throws {
    let points = (1...3).map { Samples.point("q\($0)", "Punkt \($0)", .unspecified) }
    let text = try Samples.paper(.minutes, Samples.agenda(points)).markdown()
    #expect(text.contains("## Dagsorden\n\n- Punkt 1\n- Punkt 2\n- Punkt 3\n"))
    #expect(text.contains("## Besluttet\n"))
  }

  @Test(arguments: [
    ("Velkomst\nØkonomi", "- Velkomst\n- Økonomi"),
    ("- Velkomst\n- Økonomi", "- Velkomst\n- Økonomi"),
    ("1. Velkomst\n2. Økonomi", "1\\. Velkomst\n\n2\\. Økonomi"),
  ])
  func linesOfATextAreMarkedOnce(agenda: String, shown: String) throws {
    var ledger = try Samples.demo()
    let meeting = Meeting(id: "møde").with {
      $0.date = today
      $0.agenda = agenda
    }
    // As an older version wrote it.
    ledger = try Samples.after(Edit("", [meeting.insertion]), on: ledger)
    let text = try Samples.paper(.minutes, ledger).markdown()
    #expect(text.contains("## Dagsorden\n\n\(shown)\n"))
  }

  @Test(arguments: [
    ("19", "kl. 19.00"), ("19:30", "kl. 19.30"), ("kl 9", "kl. 9.00"), ("1930", "kl. 19.30"),
    ("19.00-21", "kl. 19.00–21.00"), ("klokken 17", "kl. 17.00"),
    ("efter frokost", "efter frokost"),
    ("3-12", "kl. 3-12"), ("19.00 i salen", "kl. 19.00 i salen"), ("25", "kl. 25"), ("", ""),
  ])
  func aTimeIsWrittenAsTimesAre(written: String, shown: String) {
    #expect(Meeting(id: "m").with { $0.time = written }.clockWords == shown)
  }

  @Test(arguments: PaperKind.allCases.filter(\.needsMeeting))
  func withoutAMeetingItIsSaidWhatToDo(kind: PaperKind) throws {
    let context = PaperContext(today: today, ledger: try Samples.demo(), zone: .utc)
    let refusal = #expect(throws: Refusal.self) { try Report.paper(kind, in: context) }
    #expect(refusal?.message.contains("hører til et møde. Vælg mødet") ?? false)
  }
}

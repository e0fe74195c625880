import Core
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
        for secret in ["Perlegruppe", "PERLEGRUPPE", "Annebeth", "Formændene", "Sekretariatet"] {
          #expect(!text.contains(secret), "\(kind): \(secret)")
        }
      }
    }
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

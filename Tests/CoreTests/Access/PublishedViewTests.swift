import Core
import TestSupport
import Testing

@Suite("Laws: what everybody may see") struct PublishedViewTests {
  @Test(arguments: 1...30)
  func whatIsLeftAddsUpAndNamesNobody(seed: UInt64) throws {
    let history = try RandomHistory.ledger(seed: seed, steps: 120).entries.map(\.transaction)
    let named = try Ledger(folding: NamedPerson.put(into: Secret.put(into: history)))
    let published = try PublishedView(of: named).ledger()
    let given = "\(published.entries)\(published.project)"
    for trace in NamedPerson.traces + [Secret.word] {
      #expect(!given.contains(trace), "\(trace)")
    }
    #expect(published.project.isForReaders)
    // Nothing is missing but what people have written.
    #expect(published.entries.map(\.transaction.time) == history.map(\.time))
    #expect(published.project.activities.count == named.project.activities.count)
    #expect(
      published.project.milestones.map(\.status) == named.project.milestones.map(\.status))
    // They are there to be left out, also where readers see it.
    let readers = ReaderView(of: named.entries).shown(named.entries).description
    #expect(readers.contains("Xenia") && named.entries.description.contains(Secret.word))
  }

  @Test func everyFieldOfTextHasBeenDecided() {
    var left: [String: [String]] = [:]
    for kind in Kind.allCases where kind.isForReaders {
      let texts = kind.type.descriptions.filter { $0.type == .text && $0.target == nil }
      let others = texts.map(\.name).filter { !PublishedView.publishes($0, of: kind) }
      if !others.isEmpty { left[kind.name] = others }
    }
    // A new field of text is left out until it is put among the published.
    #expect(
      left == [
        "project": ["leader", "mandate", "letter"],
        "role": ["holder", "tasks"],
        "department": ["letter"],
        "milestone": ["notes", "purpose", "outcome", "decidedBy", "appendix", "advice"],
        "checklistItem": ["text"],
        "decision": ["link"],
        "phaseGate": ["body", "note"],
        "stakeholder": [
          "organisation", "interests", "concerns", "responsible", "mail", "link", "letter", "note",
        ],
        "communication": [
          "occasion", "message", "consequences", "effect", "channel", "action", "responsible",
        ],
        "condition": ["text", "consequence", "source"],
        "opportunity": ["text", "response", "responsible", "wishes"],
        "wish": ["text", "source", "reason"],
        "dialogue": ["participants", "topics", "outcome"],
        "promise": ["responsible"],
        "activity": ["resources", "link", "note", "doneBy"],
        "goal": ["responsible", "reason", "adjustment", "note"],
        "measurement": ["note"],
        "allocationKey": ["note"],
        "operatingModel": [
          "name", "organisation", "leadership", "staffing", "premises", "machines", "pros", "cons",
        ],
        "operationalTask": ["note"],
        "agreement": ["link", "presentedTerms"],
        "round": [
          "activitiesReason", "goalsReason", "keysReason", "overallReason", "conclusion", "lessons",
          "tracks",
        ],
        "goalFinding": ["words"],
        "adjustment": ["text", "economy"],
        "meeting": ["participants", "apologies", "link", "minutes"],
        "agendaPoint": ["background", "economy", "enclosures", "link"],
      ])
  }

  @Test(arguments: [
    ("Driftsleder", "Driftsleder"),
    ("Sekretariatet og driftschefen", "Sekretariatet og driftschefen"),
    ("Ejendomsmester i Fjordglimt", "Ejendomsmester i Fjordglimt"),
    ("Fjordglimts afdelingsbestyrelse", "Fjordglimts afdelingsbestyrelse"),
    ("Styregruppen", "Styregruppen"), ("Bent Lund", "Projektleder"), ("Mette", ""),
    ("mette", ""), ("Driftsleder Mette Hansen", ""), ("Ida Holm, Bo Krag", ""),
  ])
  func whoDoesSomethingIsARoleOrNobody(written: String, shown: String) throws {
    let ledger = try Self.ledger { project in
      project.milestone(3).map { milestone in
        project.edit(milestone) { $0.responsible = written }
      }
    }
    #expect(try PublishedView(of: ledger).ledger().project.milestone(3)?.responsible == shown)
  }

  @Test(arguments: [
    ("Ejendomskontoret, tlf. 12 34 56 78", "Ejendomskontoret, tlf. 12 34 56 78"),
    ("kontor@fjordbo.dk, hverdage 9-12", "kontor@fjordbo.dk, hverdage 9-12"),
    ("Bent Lund, bent@fjordbo.dk, tlf. 12 34 56 78", "Projektleder"),
    ("Sekretariatet (Ida Holm, 12 34 56 78)", "Sekretariatet"),
    ("Ida Holm, tlf. 12 34 56 78", ""),
  ])
  func whomToAskIsAsWrittenOrARole(written: String, shown: String) throws {
    let ledger = try Self.ledger { project in project.edit(project.info) { $0.contact = written } }
    #expect(try PublishedView(of: ledger).ledger().project.info.contact == shown)
  }

  @Test(arguments: [
    ("Ring til Bent Lund om vagten", "Ring til Projektleder om vagten"),
    ("Aftal det med Vibeke Norup og Vibeke", "Aftal det med en enkeltperson og en enkeltperson"),
    ("Norup bor i byen", "en enkeltperson bor i byen"),
    ("Skriv til mette.h@fjordbo.dk.", "Skriv til [udeladt]"),
    (
      "Ring 12 34 56 78 eller +45 12345678, 1234 5678",
      "Ring [udeladt] eller +45 [udeladt], [udeladt]"
    ),
    (
      "I 2026 2027 koster det 12345678 kr. og 123456789",
      "I 2026 2027 koster det 12345678 kr. og 123456789"
    ),
    ("Alle i Afd. 1 Fjordglimt spørges @ mødet", "Alle i Afd. 1 Fjordglimt spørges @ mødet"),
  ])
  func aTextNamesNobody(written: String, shown: String) throws {
    let ledger = try Self.ledger { project in
      project.add(Activity(id: "a").with { $0.title = written })
    }
    #expect(try PublishedView(of: ledger).ledger().project.activity("a")?.title == shown)
  }

  /// A person who was written down as a group, as all stakeholders are until they are changed.
  @Test func whatMayBeAPersonsNameIsntTakenForAGroups() throws {
    let promise = Promise(id: "l").with { ($0.text, $0.audience) = ("Spørg Ida Holm", "Ida Holm") }
    let ledger = try Self.ledger(
      { $0.add(promise) }, { $0.add(Stakeholder(id: "s").with { $0.name = "Ida Holm" }) })
    let project = try PublishedView(of: ledger).ledger().project
    #expect(project.promises.map(\.text) == ["Spørg en enkeltperson"])
    #expect(project.promises.map(\.audience) == [""])
    #expect(project.stakeholder("s")?.name == "en enkeltperson")
  }

  private static func ledger(_ edits: (Project) -> Edit?...) throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "Boligforeningen Nord", leader: "Bent Lund",
        departments: [NewDepartment(name: "Afd. 1 Fjordglimt")], newID: NewIDs().next))
    let person = Stakeholder(id: "v").with { ($0.name, $0.kind) = ("Vibeke Norup", .person) }
    try ledger.make(ledger.project.add(person))
    for edit in edits {
      if let made = edit(ledger.project) { try ledger.make(made) }
    }
    return ledger
  }
}

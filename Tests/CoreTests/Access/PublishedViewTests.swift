import Core
import TestSupport
import Testing

@Suite("Laws: what everybody may see") struct PublishedViewTests {
  @Test(arguments: NamedPerson.all, 1...4 as ClosedRange<UInt64>)
  func whatIsLeftAddsUpAndNamesNobody(person: NamedPerson, seed: UInt64) throws {
    let history = try RandomHistory.ledger(seed: seed, steps: 120).entries.map(\.transaction)
    let named = try Ledger(folding: person.put(into: Secret.put(into: history)))
    let published = try PublishedView(of: named).ledger()
    let given = "\(published.entries)\(published.project)"
    for trace in person.traces + [Secret.word] {
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
    #expect(readers.contains(person.traces[0]) && named.entries.description.contains(Secret.word))
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

  /// A person who was written down as a group, as all stakeholders are until they are changed.
  @Test func whatMayBeAPersonsNameIsntTakenForAGroups() throws {
    let promise = Promise(id: "l").with { ($0.text, $0.audience) = ("Spørg Ida Holm", "Ida Holm") }
    let ledger = try PublishedSample.ledger(
      { $0.add(promise) }, { $0.add(Stakeholder(id: "s").with { $0.name = "Ida Holm" }) })
    let project = try PublishedView(of: ledger).ledger().project
    #expect(project.promises.map(\.text) == ["Spørg en enkeltperson"])
    #expect(project.promises.map(\.audience) == [""])
    #expect(project.stakeholder("s")?.name == "En enkeltperson")
  }
}

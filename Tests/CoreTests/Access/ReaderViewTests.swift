import Core
import TestSupport
import Testing

@Suite("Laws: what readers see") struct ReaderViewTests {
  private static func shown(_ transactions: [Transaction]) -> [Entry] {
    let entries = zip(1..., transactions).map(Entry.init)
    return ReaderView(of: entries).shown(entries)
  }

  @Test(arguments: 1...30)
  func whatIsLeftAddsUpAndHasNothingConfidential(seed: UInt64) throws {
    let history = try RandomHistory.ledger(seed: seed, steps: 120).entries.map(\.transaction)
    let marked = try Secret.put(into: history)
    #expect(marked.description.contains(Secret.word))
    let shown = Self.shown(marked)
    let given = shown.description
    #expect(!given.contains(Secret.word))
    #expect(shown.map(\.transaction.id) == history.map(\.id))
    var project = Project(id: "p", isForReaders: true)
    for change in shown.flatMap(\.transaction.changes) { try project.replay(change) }
    for kind in [Kind.assessment, .contact, .expectation] {
      #expect(!shown.contains { $0.transaction.changes.contains { $0.reference.kind == kind } })
    }
    // Nothing else is missing, and nothing refers to what isn't there.
    let whole = try Ledger(folding: marked).project
    #expect(project.activities.count == whole.activities.count)
    #expect(project.stakeholders.count == whole.stakeholders.count)
    #expect(project.info == whole.info)
    for change in shown.flatMap(\.transaction.changes) {
      guard case .insert(let reference, _) = change, let stored = project.stored(reference) else {
        continue
      }
      for field in reference.kind.type.descriptions {
        guard let target = field.target, let text = stored[field.name] else { continue }
        for id in [String](stored: text) { #expect(project.contains(Reference(target, id))) }
      }
    }
  }

  @Test func aPersonHasNoName() throws {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "Lene Lund", departments: [],
        newID: NewIDs().next))
    let person = Stakeholder(id: "s").with { ($0.name, $0.kind) = ("Xenia Berg", .person) }
    try ledger.make(ledger.project.add(person))
    let milestone = try #require(ledger.project.milestone(3))
    try ledger.make(ledger.project.edit(milestone) { $0.notes = "Ring til Xenia Berg" })
    try ledger.make(ledger.project.edit(milestone) { $0.responsible = "Xenia Berg" })
    let renamed = try #require(ledger.project.stakeholder("s"))
    try ledger.make(ledger.project.edit(renamed) { $0.name = "Xenia Lund" })
    let seen = Self.shown(ledger.entries.map(\.transaction))
    let reader = try Ledger(folding: seen.map(\.transaction)).project
    #expect(reader.stakeholder("s")?.name.hasPrefix("en person (interessent nr. ") == true)
    #expect(reader.milestone(3)?.notes == "Ring til en enkeltperson")
    // Who does what in the plan is no secret.
    #expect(reader.milestone(3)?.responsible == "Xenia Berg")
    #expect(!seen.map(\.transaction.label).description.contains("Xenia"))
  }

  @Test func aPointThatIsOpenedAgainIsSeen() throws {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs().next))
    try ledger.make(ledger.project.add(Meeting(id: "m")))
    let point = AgendaPoint(id: "a").with {
      ($0.meeting, $0.title, $0.isClosed) = ("m", "Personalesag", true)
    }
    try ledger.make(ledger.project.add(point))
    func seen() throws -> (project: Project, labels: String) {
      let entries = ReaderView(of: ledger.entries).shown(ledger.entries)
      return (
        try Ledger(folding: entries.map(\.transaction)).project,
        entries.map(\.transaction.label).description
      )
    }
    let closed = try seen()
    #expect(closed.project.agendaPoint("a")?.title == "Lukket punkt")
    #expect(closed.project.agendaPoint("a")?.isClosed == true)
    #expect(closed.labels.contains(ReaderView.silence) && !closed.labels.contains("Personalesag"))
    let added = try #require(ledger.project.agendaPoint("a"))
    try ledger.make(ledger.project.edit(added) { $0.isClosed = false })
    #expect(try seen().project.agendaPoint("a")?.title == "Personalesag")
  }

  @Test func everyKindAndFieldHasBeenDecided() {
    let undecided: Set<Kind> = Set(Kind.allCases.filter { !$0.isForReaders })
    #expect(undecided == [.assessment, .contact, .expectation])
    // A new field of a stakeholder is confidential until it is put among the first.
    let fields = Stakeholder.fields
    #expect(
      fields.filter(\.isForReaders).map(\.name)
        == [
          "name", "form", "isOnePerson", "department", "organisation", "handling", "number",
        ])
    #expect(
      fields.filter { !$0.isForReaders }.map(\.name)
        == [
          "interests", "concerns", "responsible", "nextContact", "mail", "link", "letter", "note",
        ]
    )
    // What is hidden must not be what another record can't be without.
    let hidden: Set<Kind> = [.decision, .promise, .assessment, .contact, .expectation]
    for kind in Kind.allCases {
      for field in kind.type.descriptions where field.target.map(hidden.contains) == true {
        #expect(field.removalRule == .clear, "\(kind) \(field.name)")
      }
    }
  }
}

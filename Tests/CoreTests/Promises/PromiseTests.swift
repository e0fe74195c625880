import Core
import TestSupport
import Testing

@Suite("Promises") struct PromiseTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("n")
  private let today = Day(iso: "2026-11-23")!

  init() throws {
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next))
  }

  private var project: Project { ledger.project }

  @discardableResult
  private mutating func promise(
    _ id: String, _ fill: (inout Promise) -> Void = { _ in }
  ) throws -> Promise {
    let new = Promise(id: id).with {
      $0.text = "Et fast navn i hver opgang"
      fill(&$0)
    }
    try ledger.make(try project.checked(project.add(new)))
    return project.promise(id)!
  }

  @Test mutating func theyHaveNumbersThatAreNeverUsedAgain() throws {
    try promise("a")
    try promise("b")
    try ledger.make(project.remove(Reference(.promise, "b")))
    #expect(try promise("c").number == 3)
    #expect(project.promises.map(\.number) == [1, 3])
  }

  @Test mutating func oneThatIsSettledIsDated() throws {
    let open = try promise("a")
    let kept = open.with { $0.state = .kept }.settled(since: open, on: today, by: "Driftschef")
    #expect(kept.settled == today)
    let earlier = today.adding(days: -3)
    let typed = open.with { ($0.state, $0.settled) = (.kept, earlier) }
    #expect(typed.settled(since: open, on: today, by: "Driftschef").settled == earlier)
    let again = kept.with { $0.state = .open }.settled(since: kept, on: today, by: "Driftschef")
    #expect(again.settled == nil)
  }

  @Test mutating func aTickKeepsItAndTakesItBack() throws {
    try promise("a")
    try ledger.make(project.tick(project.promise("a")!, on: today))
    #expect(project.promise("a")?.state == .kept && project.promise("a")?.settled == today)
    try ledger.make(project.tick(project.promise("a")!, on: today.adding(days: 1)))
    #expect(project.promise("a")?.state == .open && project.promise("a")?.settled == nil)
  }

  @Test(arguments: [PromiseState.broken, .lapsed])
  mutating func oneThatWasNotKeptSaysWhy(state: PromiseState) throws {
    let open = try promise("a")
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(project.edit(open) { $0.state = state })
    }
    #expect(refusal?.field == "note")
    _ = try project.checked(
      project.edit(open) { ($0.state, $0.note) = (state, "Kontoret flyttede") })
  }

  @Test mutating func anOpenOneIsNotSettled() throws {
    let open = try promise("a")
    #expect(throws: Refusal.self) {
      try project.checked(project.edit(open) { $0.settled = today })
    }
    #expect(throws: Refusal.self) { try promise("b") { $0.text = "" } }
  }

  @Test mutating func oneThatIsLateIsAmongWhatIsDue() throws {
    let today = today
    try promise("late") {
      $0.deadline = today.adding(days: -1)
      $0.responsible = "Driftsleder"
    }
    try promise("kept") {
      $0.deadline = today.adding(days: -1)
      ($0.state, $0.settled) = (.kept, today)
    }
    try promise("later") { $0.deadline = today.adding(days: 60) }
    let due = project.due(on: today, andDone: true)
    #expect(due.filter(\.isOverdue).map(\.record.id) == ["late"])
    #expect(due.filter { $0.time == .done }.map(\.record.id) == ["kept"])
    #expect(due[0].kind(in: project) == "Løfte 1" && due[0].responsible == "Driftsleder")
    #expect(project.responsibles.contains("Driftsleder"))
    #expect(
      PromiseTally(project.promises, on: today).words == "1 holdt, 2 åbne, heraf 1 overskredet")
    let facts = project.facts(about: project.milestone(Playbook.followUpMilestone)!)
    #expect(facts.contains("løfter: 1 holdt, 2 åbne"))
  }

  @Test mutating func aDialogueGivesItsDayAndItsPeople() throws {
    let dialogue = Dialogue(id: "d").with {
      $0.date = today
      $0.stakeholders = project.stakeholders.prefix(2).map(\.id)
    }
    try ledger.make(project.add(dialogue))
    let promise = project.promise(id: "a", at: dialogue)
    #expect(promise.given == today && promise.stakeholders == dialogue.stakeholders)
    try ledger.make(project.add(promise.with { $0.text = "Svar i morgen" }))
    try ledger.make(project.remove(dialogue.reference))
    #expect(project.promise("a")?.dialogue == nil && project.promise("a")?.text == "Svar i morgen")
  }

  @Test mutating func aRoleThatOnePersonHasIsntNamed() throws {
    try ledger.make(
      project.add(
        Stakeholder(id: "caretaker").with {
          ($0.name, $0.kind, $0.isOnePerson) = ("Ejendomsmester i nord", .role, true)
        }))
    try promise("a") { $0.stakeholders = ["caretaker"] }
    #expect(project.receivers(of: project.promise("a")!) == ["en enkeltperson"])
  }

  @Test mutating func aSentenceTellsWhoItWasGivenTo() throws {
    try ledger.make(
      project.add([
        Stakeholder(id: "a").with { ($0.name, $0.kind) = ("Beboerne", .group) },
        Stakeholder(id: "b").with { ($0.name, $0.kind) = ("HK-klubben", .group) },
      ]))
    try promise("p") {
      $0.stakeholders = ["a", "b"]
      $0.audience = "Fjordglimts bestyrelse"
    }
    #expect(
      project.receiversInSentence(of: project.promise("p")!)
        == "beboerne, HK-klubben og Fjordglimts bestyrelse")
  }

  /// Who is written rather than chosen is only counted too, also when forgotten.
  @Test mutating func aPersonWhoIsWrittenIsntNamed() throws {
    try ledger.make(
      project.add(
        Stakeholder(id: "mette").with { ($0.name, $0.kind) = ("Mette Lund", .person) }))
    try promise("a") { $0.audience = "Mette Lund" }
    #expect(project.receivers(of: project.promise("a")!) == ["en enkeltperson"])
    try promise("b") {
      $0.stakeholders = ["mette"]
      $0.audience = "mette lund"
    }
    #expect(project.receivers(of: project.promise("b")!) == ["en enkeltperson"])
    let erased = try Ledger(
      folding: Erasure(of: "mette", from: ledger, by: "Driftschef").transactions)
    let left = try #require(erased.project.promise("a"))
    #expect(left.audience == Erasure.substitute)
    #expect(erased.project.receivers(of: left) == ["en enkeltperson"])
  }

  /// The reference and the name go, and the promise stays.
  @Test mutating func whoeverIsForgottenLeavesThePromise() throws {
    let person = Stakeholder(id: "mette").with {
      $0.name = "Mette Lund"
      $0.kind = .person
    }
    try ledger.make(project.add(person))
    let group = project.stakeholders.first { $0.kind != .person }!
    try promise("a") {
      $0.stakeholders = ["mette", group.id]
      $0.audience = "Mette Lunds naboer"
      $0.note = "Sagt til Mette Lund"
    }
    #expect(
      project.receivers(of: project.promise("a")!)
        == [group.name, "en enkeltperson", "en enkeltpersons naboer"])
    let erased = try Ledger(
      folding: Erasure(of: "mette", from: ledger, by: "Driftschef").transactions)
    let left = try #require(erased.project.promise("a"))
    #expect(left.stakeholders == [group.id] && left.text == "Et fast navn i hver opgang")
    #expect(left.audience == "[glemt]s naboer" && left.note == "Sagt til [glemt]")
    #expect(erased.project.receivers(of: left) == [group.name, "en enkeltpersons naboer"])
  }
}

extension Project {
  fileprivate func receivers(of promise: Promise) -> [String] {
    receivers(of: promise, NamedPersons(in: self))
  }

  fileprivate func receiversInSentence(of promise: Promise) -> String {
    receiversInSentence(of: promise, NamedPersons(in: self))
  }
}

import Core
import Storage
import TestSupport
import Testing

/// Forgetting a person does alike in every storage.
@Suite struct ErasureConformanceTests {
  private let chief = Signature.test("Driftschef")
  private let leader = Signature.test("Projektleder")

  private func withPerson(
    _ backend: Backend, _ body: (any Journal, any Journal, Ledger) throws -> Void
  ) throws {
    try backend.withJournals { journal, other in
      let ids = NewIDs()
      let edit = Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder", departments: [],
        newID: ids.next)
      _ = try journal.commit(edit, on: Ledger(projectID: "p"), by: chief)
      var ledger = try journal.ledger(of: "p")
      let person = Stakeholder(id: "mette").with {
        $0.name = "Mette Lund"
        $0.kind = .person
      }
      _ = try journal.commit(ledger.project.add(person), on: ledger, by: chief)
      try journal.catchUp(&ledger)
      try body(journal, other, ledger)
    }
  }

  @Test(arguments: Backend.allCases)
  func leavesThatItTookPlaceWhenAndByWhom(backend: Backend) throws {
    try withPerson(backend) { journal, other, ledger throws in
      let after = try journal.erase("mette", from: ledger, by: leader)
      #expect(after.project.stakeholder("mette") == nil)
      #expect(after.project.stakeholders.count == 8)
      #expect(after.entries.count == 2)
      let last = try #require(after.entries.last?.transaction)
      #expect(last.author == "Projektleder")
      #expect(last.time == Moment(iso: "2026-11-23T08:50:02Z"))
      #expect(last.label == "Glemt: en interessent")
      #expect(last.changes == [])
      #expect(try other.ledger(of: "p") == after)
    }
  }

  @Test(arguments: Backend.allCases)
  func theIDIsKeptForGoodAlsoWhenTheProjectIsGone(backend: Backend) throws {
    try withPerson(backend) { journal, other, ledger throws in
      #expect(try journal.erased() == [])
      let after = try journal.erase("mette", from: ledger, by: chief)
      #expect(after.entries.compactMap(\.transaction.forgotten) == ["mette"])
      #expect(!after.entries.contains { $0.transaction.isNamelessErasure })
      #expect(try other.erased() == ["mette"])
      #expect(
        try PastJournal(other, endOf: Day(iso: "2026-11-25")!, in: .utc).erased() == ["mette"])
      try journal.remove("p")
      try other.note(erased: ["mette", "anne"])
      try other.note(erased: [])
      #expect(try journal.erased() == ["anne", "mette"])
    }
  }

  @Test(arguments: Backend.allCases)
  func whoeverHadReadTheFormerHistoryMustReadAnew(backend: Backend) throws {
    try withPerson(backend) { journal, other, ledger throws in
      let stamp = try other.stamp()
      let after = try journal.erase("mette", from: ledger, by: chief)
      #expect(try other.stamp() != stamp)
      for entry in ledger.entries {
        #expect(throws: StorageError.replaced) {
          try other.load("p", after: entry.revision)
        }
      }
      let edit = ledger.project.edit(ledger.project.info) { $0.leader = "En anden" }
      #expect(throws: StorageError.replaced) { try other.commit(edit, on: ledger, by: leader) }
      #expect(throws: StorageError.stale) { try other.erase("mette", from: ledger, by: leader) }
      #expect(try other.ledger(of: "p") == after)
      _ = try other.commit(edit, on: after, by: leader)
      #expect(try journal.ledger(of: "p").project.info.leader == "En anden")
    }
  }

  @Test(arguments: Backend.allCases)
  func isRefusedWhenSomeoneHasChangedTheProjectMeanwhile(backend: Backend) throws {
    try withPerson(backend) { journal, other, ledger throws in
      let edit = ledger.project.edit(ledger.project.info) { $0.leader = "En anden" }
      _ = try other.commit(edit, on: ledger, by: leader)
      let before = try other.ledger(of: "p")
      #expect(throws: StorageError.stale) { try journal.erase("mette", from: ledger, by: chief) }
      #expect(try other.ledger(of: "p") == before)
    }
  }

  @Test(arguments: Backend.allCases)
  func isRefusedForGroupsAndStrangers(backend: Backend) throws {
    try withPerson(backend) { journal, _, ledger throws in
      for id in [ledger.project.stakeholders[0].id, "ukendt"] {
        let error = #expect(throws: StorageError.self) {
          try journal.erase(id, from: ledger, by: chief)
        }
        #expect(error?.reason == .other)
      }
      #expect(try journal.ledger(of: "p") == ledger)
    }
  }

  @Test(arguments: Backend.allCases)
  func otherProjectsAndTheirOrderStayAsTheyWere(backend: Backend) throws {
    try withPerson(backend) { journal, other, ledger throws in
      let later = Moment(iso: "2026-11-24T08:50:02Z")!
      let sample = Edit(
        "Nyt", [.set(Reference(.project, "project"), field: "name", old: nil, new: "Q")]
      )
      .signed(id: "q", author: "Driftschef", time: later)
      let entries = try journal.append([sample], to: "q", expecting: 0)
      _ = try journal.erase("mette", from: ledger, by: chief)
      #expect(try other.projects() == ["p", "q"])
      #expect(try other.load("q", after: 0) == entries)
      #expect(try other.load("q", after: entries[0].revision) == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func replacesAllOrNothing(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      let old = try journal.append([.sample("a"), .sample("b")], to: "p", expecting: 0)
      let last = old[1].revision
      let bad: [[Transaction]] = [
        [], [.sample("c"), .sample("c")], [.sample("c"), .sample("")],
        [.sample("c", notes: "a\0b")],
      ]
      for transactions in bad {
        #expect(throws: StorageError.self) {
          try journal.replace("p", with: transactions, expecting: last)
        }
      }
      #expect(throws: StorageError.stale) {
        try journal.replace("p", with: [.sample("c")], expecting: old[0].revision)
      }
      #expect(throws: StorageError.stale) {
        try journal.replace("ukendt", with: [.sample("c")], expecting: 0)
      }
      #expect(try journal.load("p", after: 0) == old)
      #expect(try journal.projects() == ["p"])
      let new = try journal.replace("p", with: [.sample("b"), .sample("c")], expecting: last)
      #expect(new.map(\.transaction.id) == ["b", "c"])
      #expect(new[0].revision > last)
      #expect(try journal.load("p", after: 0) == new)
      let more = try journal.append([.sample("a")], to: "p", expecting: new[1].revision)
      #expect(try journal.load("p", after: new[0].revision) == [new[1]] + more)
    }
  }

  @Test(arguments: Backend.allCases, [1, 2, 3] as [UInt64])
  func everyoneInARandomHistoryCanBeForgotten(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      let start = try RandomHistory.ledger(seed: seed, steps: 100)
      _ = try journal.append(start.entries.map(\.transaction), to: "p", expecting: 0)
      var ledger = try journal.ledger(of: "p")
      let persons = ledger.project.stakeholders.filter { $0.kind == .person }
      for person in persons {
        ledger = try journal.erase(person.id, from: ledger, by: chief)
        #expect(try other.ledger(of: "p") == ledger)
        #expect(ledger.project.stakeholder(person.id) == nil)
      }
      #expect(ledger.entries.count { $0.transaction.label == Erasure.edit.label } == persons.count)
    }
  }
}

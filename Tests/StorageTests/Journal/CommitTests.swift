import Core
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Two people at work on the same project.
@Suite struct CommitTests {
  private let chief = Signature.test("Driftschef")
  private let leader = Signature.test("Projektleder")

  private func withProject(
    _ backend: Backend, _ body: (any Journal, any Journal, Ledger) throws -> Void
  ) throws {
    try backend.withJournals { journal, other in
      let ids = NewIDs()
      let edit = Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next)
      _ = try journal.commit(edit, on: Ledger(projectID: "p"), by: chief)
      try body(journal, other, journal.ledger(of: "p"))
    }
  }

  @Test(arguments: Backend.allCases)
  func aCommitIsSignedAndStored(backend: Backend) throws {
    try withProject(backend) { journal, other, ledger throws in
      let six = try #require(ledger.project.milestone(6))
      let result = try journal.commit(
        ledger.project.edit(six) { $0.notes = "Husk mødet" }, on: ledger, by: leader)
      let stored = try other.load("p", after: ledger.revision)
      #expect(result == .committed(stored))
      #expect(stored.map(\.transaction.author) == ["Projektleder"])
      #expect(stored.map(\.transaction.label) == ["Milepæl 6: noter Husk mødet"])
      #expect(try other.ledger(of: "p").project.milestone(6)?.notes == "Husk mødet")
    }
  }

  @Test(arguments: Backend.allCases)
  func editsOfDifferentFieldsAreBothKept(backend: Backend) throws {
    try withProject(backend) { journal, other, ledger throws in
      let six = try #require(ledger.project.milestone(6))
      _ = try journal.commit(
        ledger.project.edit(six) { $0.responsible = "Mester" }, on: ledger, by: chief)
      let result = try other.commit(
        ledger.project.edit(six) { $0.notes = "Husk mødet" }, on: ledger, by: leader)
      guard case .committed(let entries) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(entries.map(\.transaction.author) == ["Driftschef", "Projektleder"])
      let now = try journal.ledger(of: "p").project.milestone(6)
      #expect(now?.responsible == "Mester")
      #expect(now?.notes == "Husk mødet")
    }
  }

  @Test(arguments: Backend.allCases)
  func editsOfTheSameFieldConflictWithBothValues(backend: Backend) throws {
    try withProject(backend) { journal, other, ledger throws in
      let six = try #require(ledger.project.milestone(6))
      _ = try journal.commit(
        ledger.project.edit(six) { $0.responsible = "Mester" }, on: ledger, by: chief)
      let result = try other.commit(
        ledger.project.edit(six) { $0.responsible = "Inspektør" }, on: ledger, by: leader)
      let conflict = Conflict(
        change: .set(six.reference, field: "responsible", old: nil, new: "Inspektør"),
        obstacle: .changed(now: "Mester"))
      let news = try journal.load("p", after: ledger.revision)
      #expect(result == .conflicting([conflict], news: news))
      #expect(news.count == 1)
    }
  }

  @Test(arguments: Backend.allCases)
  func theSameValueTwiceIsStoredOnce(backend: Backend) throws {
    try withProject(backend) { journal, other, ledger throws in
      let six = try #require(ledger.project.milestone(6))
      let edit = ledger.project.edit(six) { $0.responsible = "Mester" }
      _ = try journal.commit(edit, on: ledger, by: chief)
      let result = try other.commit(edit, on: ledger, by: leader)
      #expect(result == .committed(try journal.load("p", after: ledger.revision)))
      #expect(try journal.load("p", after: ledger.revision).count == 1)
    }
  }

  @Test(arguments: Backend.allCases)
  func anUndoOfWhatIsTakenBackAlreadyIsStoredSoThatTheNextOneGoesFurther(
    backend: Backend
  ) throws {
    try withProject(backend) { journal, other, start throws in
      var ledger = start
      let six = try #require(ledger.project.milestone(6))
      _ = try journal.commit(
        ledger.project.edit(six) { $0.responsible = "Mester" }, on: ledger, by: leader)
      try journal.catchUp(&ledger)
      let mester = try #require(ledger.project.milestone(6))
      _ = try other.commit(
        ledger.project.edit(mester) { $0.responsible = "" }, on: ledger, by: chief)
      _ = try journal.commit(ledger.undo(by: "Projektleder"), on: ledger, by: leader)
      try journal.catchUp(&ledger)
      #expect(ledger.nextUndo(for: "Projektleder") == nil)
      #expect(ledger.entries.last?.transaction.changes == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func aCommitToAProjectThatSomeoneRemovedIsRefused(backend: Backend) throws {
    try withProject(backend) { journal, other, ledger throws in
      try other.remove("p")
      let edit = ledger.project.edit(ledger.project.info) { $0.leader = "Driftsleder" }
      #expect(throws: StorageError.removed) {
        try journal.commit(edit, on: ledger, by: chief)
      }
      #expect(try journal.projects() == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func anEditThatNoLedgerCouldCarryOutNeverReachesTheJournal(backend: Backend) throws {
    try withProject(backend) { journal, _, ledger throws in
      let impossible = [
        ledger.project.remove(ledger.project.info.reference),
        Edit(
          "Forkert dag", [.set(Reference(.milestone, "1"), field: "planned", old: nil, new: "x")]),
        Edit("Forkert felt", [.set(Reference(.milestone, "1"), field: "x", old: nil, new: "x")]),
      ]
      for edit in impossible {
        #expect(throws: StorageError.self) { try journal.commit(edit, on: ledger, by: chief) }
      }
      #expect(try journal.ledger(of: "p") == ledger)
    }
  }

  @Test(arguments: Backend.allCases)
  func severalWritersAtOnceLoseNothing(backend: Backend) throws {
    let (writers, edits) = (3, 10)
    try backend.withOpening { open throws in
      let ids = NewIDs()
      let creation = Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: ids.next)
      // All may make the tables; one makes the project.
      let start = Mutex<[Entry]>([])
      let all = (1...writers).map { writer in
        Aside {
          let journal = try open()
          let signature = Signature.test("Forfatter \(writer)")
          var ledger = Ledger(projectID: "p")
          let first = try start.withLock { entries in
            if entries.isEmpty {
              entries = try journal.append(
                [Signature.test("Driftschef").sign(creation)], to: "p", expecting: 0)
            }
            return entries
          }
          try ledger.append(first)
          for number in 1...edits {
            let edit = ledger.project.addChecklistItem(
              "\(number)", to: ledger.project.milestone(1)!, id: "\(writer)-\(number)")
            guard
              case .committed(let entries) = try journal.commit(edit, on: ledger, by: signature)
            else { throw StorageError.stale }
            try ledger.append(entries)
          }
        }
      }
      #expect(all.compactMap { $0.wait() } == [])
      let ledger = try open().ledger(of: "p")
      #expect(ledger.entries.count == 1 + writers * edits)
      for writer in 1...writers {
        let own = ledger.entries.filter { $0.transaction.author == "Forfatter \(writer)" }
        let texts = own.flatMap(\.transaction.changes).compactMap { change in
          if case .insert(let reference, let fields) = change, reference.id.hasPrefix("\(writer)-")
          {
            fields["text"]
          } else {
            nil
          }
        }
        #expect(texts == (1...edits).map(String.init))
      }
    }
  }
}

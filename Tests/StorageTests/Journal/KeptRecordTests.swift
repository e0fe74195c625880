import Core
import GRDB
import TestSupport
import Testing

@testable import Storage

/// The records that are kept beside the history count only while they are what follows from it.
@Suite struct KeptRecordTests {
  private func withHistory(_ body: (SQLiteJournal, Ledger) throws -> Void) throws {
    try withTemporaryDirectory { directory throws in
      let journal = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      let history = try RandomHistory.ledger(seed: 7, steps: 60)
      _ = try journal.append(history.entries.map(\.transaction), to: "p", expecting: 0)
      try body(journal, try journal.ledger(of: "p"))
    }
  }

  private func kept(_ journal: SQLiteJournal) throws -> Snapshot? {
    try journal.queue.read { try KeptRecords.fetch($0, project: "p") }
  }

  private func outline(_ journal: SQLiteJournal) throws -> OutlinedPlan? {
    try journal.queue.read { try KeptRecords.fetchOutline($0, project: "p") }
  }

  /// What an outline says of itself.
  private func words(_ outline: OutlinedPlan) -> [String] {
    [outline.rest.project.info.name, "\(outline.rest.project.departments.map(\.name))"]
      + outline.plan.rows.indices.map { place in
        let row = outline.plan.rows[place]
        return "\(row.number) \(outline.plan.string(row.title)) \(row.status) "
          + "\(outline.plan.blockers(ofPlace: place))"
      }
  }

  private func rows(_ journal: SQLiteJournal) throws -> [Int] {
    try journal.queue.read { database in
      try ["snapshot", "record", "link"].map {
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \($0)") ?? 0
      }
    }
  }

  @Test func areKeptWithEveryAppend() throws {
    try withHistory { journal, ledger throws in
      #expect(try kept(journal) == ledger.snapshot)
      let whole = words((ledger.snapshot, PlanOutline(ledger.project)))
      #expect(!ledger.project.activities.isEmpty)
      #expect(try outline(journal).map(words) == whole)
      #expect(try words(journal.outline(of: "p")) == whole)
      var snapshot = ledger.snapshot
      let edit = ledger.project.edit(ledger.project.info) { $0.leader = "En ny" }
      _ = try journal.commit(edit, on: &snapshot, by: .test("Driftschef"))
      #expect(try kept(journal) == snapshot)
    }
  }

  @Test func aPartIsOfOneMoment() throws {
    try withHistory { journal, ledger throws in
      let numbers = ledger.project.activities.map(\.number)
      let calm = try journal.snapshot(of: "p", activities: numbers)
      let other = try SQLiteJournal(path: journal.path, patience: 0)
      let edits = ledger.project.activities.map { activity in
        ledger.project.edit(activity) { $0.title += "!" }
      }
      let transaction = Edit("Nye navne", edits.flatMap(\.changes)).signed(
        id: "imens", author: "Driftschef", time: Moment(seconds: 0))
      // Somebody wants to write before each statement but the first of what is read.
      var attempts: [StorageError.Reason?] = []
      journal.queue.unsafeRead { database in
        database.trace(options: .statement) { event in
          guard "\(event)".contains("FROM"), "\(event)".contains("record r") else { return }
          do {
            _ = try other.append([transaction], to: "p", expecting: ledger.revision)
            attempts.append(nil)
          } catch {
            attempts.append((error as? StorageError)?.reason)
          }
        }
      }
      #expect(try journal.snapshot(of: "p", activities: numbers) == calm)
      #expect(attempts.count > 1 && attempts.allSatisfy { $0 == .busy })
      journal.queue.unsafeRead { $0.trace(options: []) }
      _ = try other.append([transaction], to: "p", expecting: ledger.revision)
      #expect(try journal.snapshot(of: "p", activities: numbers) != calm)
    }
  }

  @Test(arguments: [
    "DELETE FROM snapshot",
    "UPDATE snapshot SET format = 0",
    "UPDATE snapshot SET revision = revision - 1",
    "UPDATE record SET fields = x'616263' WHERE place = 3",
    "UPDATE record SET fields = x'6E6F6E650078' || x'00' WHERE place = 3",
    "UPDATE record SET kind = 'plan' WHERE place = 3",
    "UPDATE record SET fields = x'616263' WHERE kind = 'activity'",
    "UPDATE record SET id = x'616263' WHERE place = 3",
    "UPDATE record SET number = 'syv' WHERE place = 3",
    "UPDATE record SET fields = 'title' WHERE place = 3",
    "DELETE FROM record",
  ])
  func areLeftAloneWhenTheyAreNotAsTheyShouldBe(damage: String) throws {
    try withHistory { journal, ledger throws in
      try journal.queue.write { try $0.execute(sql: damage) }
      #expect(try kept(journal) == nil)
      #expect(try journal.snapshot(of: "p") == ledger.snapshot)
      let outline = try words(journal.outline(of: "p"))
      #expect(outline == words((ledger.snapshot, PlanOutline(ledger.project))))
      for activity in ledger.project.activities {
        let part = try journal.snapshot(of: "p", activities: [activity.number]).project
        #expect(part.info == ledger.project.info && part.activities.contains(activity))
      }
    }
  }

  @Test(arguments: [
    "UPDATE record SET place = 9223372036854775807 WHERE place = 3",
    "UPDATE record SET number = 9223372036854775807 WHERE kind = 'stakeholder'",
    "UPDATE record SET number = 9223372036854775807 WHERE kind = 'activity'",
    "UPDATE record SET number = -9223372036854775808 WHERE kind = 'goal'",
  ])
  func numbersThatCanNotBeGoneOnFromStopNothing(damage: String) throws {
    try withHistory { journal, ledger throws in
      try journal.queue.write { try $0.execute(sql: damage) }
      var snapshot = try journal.snapshot(of: "p")
      #expect(snapshot.project == ledger.project)
      let edits = [
        snapshot.project.add(Stakeholder(id: "ny").with { $0.name = "Ny" }),
        snapshot.project.add([Activity(id: "ny").with { $0.title = "Ny" }]),
        snapshot.project.add([Goal(id: "ny").with { $0.title = "Ny" }]),
      ]
      let signature = Signature.test("Ny")
      for edit in edits {
        let result = try journal.commit(edit, on: &snapshot, by: signature)
        guard case .committed = result else {
          Issue.record("\(result)")
          return
        }
      }
      #expect(try kept(journal) == snapshot)
      #expect(try journal.ledger(of: "p").project == snapshot.project)
    }
  }

  @Test func areMadeAnewAfterAProgramThatDoesNotKnowThem() throws {
    try withHistory { journal, ledger throws in
      try journal.queue.write { database in
        _ = try EntryRows.insert(.sample("fremmed"), into: database, project: "p")
      }
      #expect(try kept(journal) == nil)
      var now = try journal.ledger(of: "p")
      #expect(now.entries.count == ledger.entries.count + 1)
      _ = try journal.append(
        [.sample("ny", changes: [])], to: "p", expecting: now.revision)
      try journal.catchUp(&now)
      #expect(try kept(journal) == now.snapshot)
    }
  }

  @Test func aHistoryThatDoesNotAddUpIsStillFoundOut() throws {
    try withHistory { journal, ledger throws in
      let gone = Reference(.activity, "findes ikke")
      _ = try journal.append(
        [.sample("skæv", changes: [.remove(gone, [:])])], to: "p", expecting: ledger.revision)
      #expect(try rows(journal) == [0, 0, 0])
      let error = #expect(throws: StorageError.self) { try journal.snapshot(of: "p") }
      #expect(error?.reason == .unreadable)
    }
  }

  @Test func goWithTheProject() throws {
    try withHistory { journal, _ throws in
      #expect(try !rows(journal).contains(0))
      try journal.remove("p")
      #expect(try rows(journal) == [0, 0, 0])
    }
  }

  @Test func goWithTheHistoryWhoeverDeletesIt() throws {
    try withHistory { journal, _ throws in
      try journal.queue.write { try $0.execute(sql: "DELETE FROM entry WHERE project = 'p'") }
      #expect(try rows(journal) == [0, 0, 0])
    }
  }

  @Test func areOfTheNewHistoryWhenThatIsReplaced() throws {
    try withHistory { journal, ledger throws in
      let fewer = ledger.entries.prefix(20).map(\.transaction)
      _ = try journal.replace("p", with: fewer, expecting: ledger.revision)
      let now = try journal.ledger(of: "p")
      #expect(now.project != ledger.project)
      #expect(try kept(journal) == now.snapshot)
    }
  }
}

import Core
import Foundation
import Storage
import TestJournals
import TestSupport
import Testing

@Suite("Journals for readers and editors") struct GuardedJournalTests {
  private static let reader = Access(.reader, by: .group("samdrift-laesere"))
  private static let editor = Access(.editor, by: .group("samdrift-redaktoerer"))

  @Test(arguments: Backend.allCases, [1, 2, 3] as [UInt64])
  func nothingThatAReadersJournalGivesIsConfidential(backend: Backend, seed: UInt64) throws {
    let history = try Secret.put(
      into: RandomHistory.ledger(seed: seed, steps: 100).entries.map(\.transaction))
    try backend.withJournals { journal, other throws in
      let entries = try journal.append(history, to: "p", expecting: 0)
      let last = try #require(entries.last?.revision)
      let reader = Self.reader.guarding(other)
      #expect(reader.isForReaders && reader.hindrance == Self.reader.hindrance)
      #expect(reader.name == other.name && reader.isPractice == other.isPractice)
      #expect(try reader.projects() == ["p"])
      #expect(try reader.onlyProject() == "p")
      var given = ""
      given += "\(try reader.load("p", after: 0))\(try reader.load("p", after: last))"
      given += "\(try reader.load("p", before: last, last: 50, knowing: last))"
      #expect(try reader.count("p", before: last, knowing: last) == entries.count - 1)
      try reader.walk("p") { given += "\($0)" }
      var reading = HistoryReading(of: "p", through: last)
      try reader.read(&reading, fields: 10)
      #expect(reading.isDone)
      given += "\(reading.history)"
      let snapshot = try reader.snapshot(of: "p")
      #expect(snapshot.revision == last && snapshot.project.isForReaders)
      given += "\(snapshot)\(try reader.snapshot(of: "p", activities: [1]))"
      given += "\(try reader.opening(of: "p"))\(PlanOutline(snapshot.project))"
      try reader.export("p") { given += String(decoding: $0, as: UTF8.self) }
      #expect(!given.contains(Secret.word))
      #expect("\(try journal.load("p", after: 0))".contains(Secret.word))
      #expect(try reader.ledger(of: "p").snapshot == snapshot)
      // A day in the past is looked at through it.
      let day = Zone.utc.day(of: try #require(history.dropFirst(40).first).time)
      let past = PastJournal(reader, endOf: day, in: .utc)
      #expect(!"\(try past.ledger(of: "p"))".contains(Secret.word))
      #expect(try past.snapshot(of: "p").project.isForReaders)
    }
  }

  @Test(arguments: Backend.allCases)
  func aReaderChangesNothing(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      let reader = Self.reader.guarding(other)
      let last = entries[0].revision
      for attempt: () throws -> Void in [
        { _ = try reader.append([.sample("b")], to: "p", expecting: last) },
        { _ = try reader.append([.sample("b")], to: "q", expecting: 0) },
        { _ = try reader.replace("p", with: [.sample("b")], expecting: last) },
        { try reader.remove("p") },
      ] {
        let error = try #require(throws: StorageError.self, performing: attempt)
        #expect(error.reason == .role && error.message == Self.reader.hindrance)
      }
      #expect(try journal.load("p", after: 0) == entries)
    }
  }

  @Test(arguments: Backend.allCases)
  func anEditorChangesWhatCanBeUndone(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let editor = Self.editor.guarding(other)
      #expect(editor.hindrance == nil && !editor.isForReaders)
      let made = try editor.append([.sample("a")], to: "p", expecting: 0)
      let more = try editor.append(
        [.sample("b"), .sample("c")], to: "p", expecting: made[0].revision)
      let all = made + more
      for attempt: () throws -> Void in [
        { _ = try editor.append([.sample("d"), .sample("e")], to: "q", expecting: 0) },
        { _ = try editor.replace("p", with: [.sample("f")], expecting: more[1].revision) },
        { try editor.remove("p") },
      ] {
        let error = try #require(throws: StorageError.self, performing: attempt)
        #expect(error.reason == .role && error.message.hasPrefix("Kun en ejer kan "))
      }
      #expect(try editor.load("p", after: 0) == all)
      #expect(try journal.load("p", after: 0) == all)
      #expect(try editor.projects() == ["p"])
      var parts: [HistoryPart] = []
      try editor.walk("p") { parts.append($0) }
      #expect(parts == all.flatMap(\.transaction.parts))
      #expect(
        try editor.load("p", before: more[1].revision, last: 1, knowing: made[0].revision).entries
          == [more[0]])
      #expect(try editor.count("p", before: more[1].revision, knowing: made[0].revision) == 2)
      var reading = HistoryReading(of: "p", through: more[1].revision)
      while !reading.isDone { try editor.read(&reading, fields: 10) }
      #expect(reading.history.entries == all)
      // An owner has the journal itself.
      #expect(Access.unlimited.guarding(other) === other)
    }
  }

  @Test func whatChangesWhatWasSeenBeforeIsReadAnew() throws {
    let journal = MemoryJournal()
    let reader = Self.reader.guarding(journal)
    var ledger = Ledger(projectID: "p")
    func commit(_ edit: Edit) throws {
      let old = ledger.revision
      _ = try journal.append(
        [edit.signed(id: "t\(old)", author: "Driftschef", time: Moment(seconds: old))], to: "p",
        expecting: old)
      try journal.catchUp(&ledger)
    }
    try commit(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs().next))
    try commit(ledger.project.add(Meeting(id: "m")))
    try commit(
      ledger.project.add(
        AgendaPoint(id: "a").with { ($0.meeting, $0.title) = ("m", "Personalesag") }))
    var seen = try reader.ledger(of: "p")
    #expect(seen.project.agendaPoint("a")?.title == "Personalesag")
    try commit(ledger.project.edit(ledger.project.info) { $0.leader = "Lene" })
    #expect(try reader.catchUp(&seen).count == 1)
    let point = try #require(ledger.project.agendaPoint("a"))
    try commit(ledger.project.edit(point) { $0.isClosed = true })
    #expect(throws: StorageError.replaced) { try reader.catchUp(&seen) }
    #expect(try reader.ledger(of: "p").project.agendaPoint("a")?.title == "Lukket punkt")
  }
}

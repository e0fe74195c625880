import Core
import Foundation
import Storage
import TestJournals
import TestSupport
import Testing

@Suite("A journal as it was on a day") struct PastJournalTests {
  static let zones: [Zone] = [.utc, Zone { _ in 7_200 }, Zone { _ in -18_000 }]

  /// What has happened, spread over days: some hours or some weeks after what came before.
  private static func history(seed: UInt64) throws -> [Transaction] {
    var random = SeededRandom(seed: seed)
    var seconds = 1_700_000_000
    return try RandomHistory.ledger(seed: seed, steps: 60).entries.map { entry in
      let own = entry.transaction
      seconds += random.oneIn(3) ? random.pick(0..<3_000_000) : random.pick(0..<20_000)
      return Transaction(
        id: own.id, author: own.author, time: Moment(seconds: seconds), label: own.label,
        act: own.act, changes: own.changes)
    }
  }

  @Test(arguments: 1...12)
  func onEveryDayAProjectIsTheFoldOfWhatHadBeenMade(seed: UInt64) throws {
    let zone = Self.zones[Int(seed) % Self.zones.count]
    let history = try Self.history(seed: seed)
    let journal = MemoryJournal()
    _ = try journal.append(history, to: "p", expecting: 0)
    let days = history.map { zone.day(of: $0.time) }
    let around = Set(days.flatMap { day in (-1...1).map { day.adding(days: $0) } }).sorted()
    for day in around {
      let past = PastJournal(journal, endOf: day, in: zone)
      let known = history.filter { zone.day(of: $0.time) <= day }
      #expect(try past.projects() == (known.isEmpty ? [] : ["p"]))
      let expected = try Ledger(folding: known)
      #expect(try past.ledger(of: "p") == expected)
      #expect(try past.snapshot(of: "p") == expected.snapshot)
      var walked: [HistoryPart] = []
      try past.walk("p") { walked.append($0) }
      #expect(walked == known.flatMap(\.parts))
      guard let last = expected.entries.last?.revision else { continue }
      let slice = try past.load("p", before: last + 1, last: 5, knowing: last)
      #expect(slice.entries == expected.entries.suffix(5))
      #expect(try past.count("p", before: last, knowing: last) == expected.entries.count - 1)
      var reading = HistoryReading(of: "p", through: last)
      try past.read(&reading, fields: 1)
      #expect(reading.isDone && reading.history == expected.history)
    }
    #expect(try PastJournal(journal, endOf: days[0], in: zone).beginning(of: "p") == days[0])
  }

  @Test func aClockThatWasSetBackLeavesNothingOut() throws {
    let history = try Self.history(seed: 3)
    let journal = MemoryJournal()
    let late = Transaction(
      id: "late", author: "Driftschef", time: Moment(seconds: 0), label: "Et forkert ur",
      changes: [])
    _ = try journal.append(history + [late], to: "p", expecting: 0)
    let day = Zone.utc.day(of: try #require(history.last).time)
    let past = PastJournal(journal, endOf: day, in: .utc)
    #expect(try past.ledger(of: "p").entries.last?.transaction.id == "late")
    #expect(try PastJournal(journal, endOf: .first, in: .utc).projects().isEmpty)
  }

  @Test func aClockThatWasSetAheadHidesNothing() throws {
    let history = try Self.history(seed: 3)
    let journal = MemoryJournal()
    let early = Transaction(
      id: "early", author: "Driftschef", time: Moment(seconds: 4_000_000_000),
      label: "Et forkert ur", changes: [])
    _ = try journal.append(
      Array(history.dropLast()) + [early] + Array(history.suffix(1)), to: "p", expecting: 0)
    let day = Zone.utc.day(of: try #require(history.last).time)
    let past = PastJournal(journal, endOf: day, in: .utc)
    #expect(try past.ledger(of: "p") == journal.ledger(of: "p"))
  }

  @Test func whatOthersWriteMeanwhileIsSeen() throws {
    let history = try Self.history(seed: 5)
    let journal = MemoryJournal()
    let first = try journal.append(Array(history.dropLast()), to: "p", expecting: 0)
    let day = Zone.utc.day(of: try #require(history.last).time)
    let past = PastJournal(journal, endOf: day, in: .utc)
    #expect(try past.ledger(of: "p").entries.count == first.count)
    _ = try journal.append(
      Array(history.suffix(1)), to: "p", expecting: try #require(first.last).revision)
    #expect(try past.ledger(of: "p") == journal.ledger(of: "p"))
  }

  @Test func nothingCanBeChanged() throws {
    let journal = MemoryJournal()
    _ = try journal.append(try Self.history(seed: 1), to: "p", expecting: 0)
    let before = try journal.stamp()
    let past = PastJournal(journal, endOf: .last, in: .utc)
    let revision = try past.ledger(of: "p").revision
    #expect(past.hindrance?.contains("intet kan ændres") == true)
    func refused(_ body: () throws -> Void) {
      #expect { try body() } throws: { ($0 as? StorageError)?.reason == .past }
    }
    refused { _ = try past.append([], to: "p", expecting: revision) }
    refused { _ = try past.replace("p", with: [], expecting: revision) }
    refused { try past.remove("p") }
    #expect(try journal.stamp() == before)
  }

  @Test func whoeverHasBeenForgottenIsThereOnNoDay() throws {
    let journal = MemoryJournal()
    @Sendable func day(_ number: Int) -> Moment { Moment(seconds: 1_700_000_000 + number * 86_400) }
    func commit(_ number: Int, _ make: (Project) -> Edit) throws {
      let ledger = try journal.ledger(of: "p")
      let signature = Signature(author: "Driftschef", now: { day(number) }, newID: { "t\(number)" })
      _ = try journal.commit(make(ledger.project), on: ledger, by: signature)
    }
    let edit = Playbook.newProject(
      name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs("n").next)
    _ = try journal.append(
      [edit.signed(id: "t0", author: "Driftschef", time: day(0))], to: "p", expecting: 0)
    let person = Stakeholder(id: "s").with {
      $0.name = "Åse Holm"
      $0.kind = .person
    }
    try commit(1) { $0.add(person) }
    try commit(5) { project in
      project.edit(project.milestone(3)!) { $0.responsible = "Åse Holm" }
    }
    _ = try journal.erase(
      "s", from: journal.ledger(of: "p"),
      by: Signature(author: "Driftschef", now: { day(9) }, newID: { "t9" }))
    for number in 0...12 {
      let past = PastJournal(journal, endOf: Zone.utc.day(of: day(number)), in: .utc)
      #expect(try past.ledger(of: "p").project.stakeholder("s") == nil)
      var exported = ""
      try past.export("p") { exported += String(decoding: $0, as: UTF8.self) }
      #expect(!exported.contains("Åse"), "day \(number)")
    }
  }
}

import Core
import Storage
import TestSupport
import Testing

/// What every storage does alike.
@Suite struct JournalConformanceTests {
  @Test(arguments: Backend.allCases)
  func startsEmpty(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      #expect(try journal.projects() == [])
      #expect(try journal.load("p", after: 0) == [])
      #expect(journal.hindrance == nil)
    }
  }

  @Test(arguments: Backend.allCases)
  func givesBackWhatWasAppendedInOrder(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let first = try journal.append([.sample("a"), .sample("b")], to: "p", expecting: 0)
      #expect(first.map(\.transaction) == [.sample("a"), .sample("b")])
      #expect(first[0].revision < first[1].revision)
      let second = try other.append([.sample("c")], to: "p", expecting: first[1].revision)
      for reader in [journal, other] {
        #expect(try reader.load("p", after: 0) == first + second)
        #expect(try reader.load("p", after: first[0].revision) == [first[1]] + second)
        #expect(try reader.load("p", after: second[0].revision) == [])
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func refusesWhenSomeoneHasAppendedSince(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      #expect(throws: StorageError.stale) {
        try other.append([.sample("b")], to: "p", expecting: 0)
      }
      #expect(throws: StorageError.stale) {
        try other.append([.sample("b")], to: "p", expecting: entries[0].revision + 1)
      }
      #expect(try journal.load("p", after: 0) == entries)
    }
  }

  @Test(arguments: Backend.allCases)
  func appendsWhatIsMadeOfWhatHasCome(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let first = try journal.append([.sample("a")], to: "p", expecting: 0)
      let second = try other.append([.sample("b")], to: "p", expecting: first[0].revision)
      var given: [Entry] = []
      let new = try journal.append(to: "p", after: first[0].revision) { others in
        given = others
        return [.sample("c", notes: "Efter \(others.count)")]
      }
      #expect(given == second)
      #expect(new.map(\.transaction) == [.sample("b"), .sample("c", notes: "Efter 1")])
      #expect(try other.load("p", after: first[0].revision) == new)
      #expect(try journal.append(to: "p", after: 0) { _ in [] } == first + new)
      #expect(try other.load("p", after: new[1].revision) == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func appendsNothingToWhatIsGone(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      try other.remove("p")
      #expect(throws: StorageError.removed) {
        try journal.append(to: "p", after: entries[0].revision) { _ in [.sample("b")] }
      }
      #expect(try other.projects() == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func appendsAllOrNothing(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      #expect(throws: StorageError.self) {
        try journal.append(
          [.sample("b"), .sample("a")], to: "p", expecting: entries[0].revision)
      }
      #expect(throws: StorageError.self) {
        try journal.append([.sample("b"), .sample("")], to: "p", expecting: entries[0].revision)
      }
      #expect(throws: StorageError.self) {
        try journal.append([.sample("a")], to: "", expecting: 0)
      }
      #expect(try journal.load("p", after: 0) == entries)
      #expect(try journal.projects() == ["p"])
    }
  }

  @Test(arguments: Backend.allCases)
  func appendingNothingMakesNothing(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      #expect(try journal.append([], to: "p", expecting: 0) == [])
      #expect(try journal.projects() == [])
      #expect(try journal.onlyProject() == nil)
    }
  }

  @Test(arguments: Backend.allCases)
  func keepsProjectsApart(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      let b1 = try journal.append([.sample("1")], to: "b", expecting: 0)
      let a1 = try journal.append([.sample("1")], to: "a", expecting: 0)
      let b2 = try journal.append([.sample("2")], to: "b", expecting: b1[0].revision)
      #expect(try journal.projects() == ["b", "a"])
      #expect(try journal.onlyProject() == nil)
      #expect(try journal.load("a", after: 0) == a1)
      #expect(try journal.load("b", after: 0) == b1 + b2)
    }
  }

  @Test(arguments: Backend.allCases)
  func aRemovedProjectIsGoneAndTheOthersAreNot(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let a = try journal.append([.sample("1")], to: "a", expecting: 0)
      let b = try journal.append([.sample("1")], to: "b", expecting: 0)
      try journal.remove("b")
      try journal.remove("never was")
      #expect(try other.projects() == ["a"])
      #expect(try other.onlyProject() == "a")
      #expect(try other.load("a", after: 0) == a)
      #expect(try other.load("b", after: 0) == [])
      let again = try journal.append([.sample("1")], to: "b", expecting: 0)
      #expect(again[0].revision > b[0].revision)
    }
  }

  @Test(arguments: Backend.allCases)
  func theStampChangesWhenSomeoneElseChangesSomething(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let start = try journal.stamp()
      _ = try journal.load("p", after: 0)
      #expect(try journal.stamp() == start)
      let entries = try other.append([.sample("a")], to: "p", expecting: 0)
      let appended = try journal.stamp()
      #expect(appended != start)
      #expect(try journal.stamp() == appended)
      #expect(throws: StorageError.stale) {
        try other.append([.sample("b")], to: "p", expecting: 0)
      }
      _ = try other.load("p", after: entries[0].revision)
      #expect(try journal.stamp() == appended)
      try other.remove("p")
      #expect(try journal.stamp() != appended)
    }
  }

  static let texts = [
    "", " ", "æøå ÆØÅ", "to\nlinjer\r\nog\ttab", "\u{1}\u{7}\u{1B}[2J\u{7F}\u{85}\u{9B}31m",
    "e\u{301} n\u{303} \u{301}alene", "👩‍👧‍👦🇩🇰👍🏽", "שלום \u{202E}omvendt\u{202C}",
    "\u{FEFF}\u{FFFF}\u{10FFFF}", "'; DROP TABLE entry; --", "\"\\/\u{2028}", "NULL", "007", "1e5",
    String(repeating: "ø", count: 10_000),
  ]

  @Test(arguments: Backend.allCases, texts)
  func everyTextSurvives(backend: Backend, text: String) throws {
    try backend.withJournals { journal, other throws in
      let transaction = Transaction(
        id: "id" + text, author: text, time: Moment(seconds: -1), label: text,
        changes: [
          .set(Reference(.milestone, text), field: "notes", old: text, new: text),
          .insert(Reference(.decision, text), ["body": text, "date": text]),
          .remove(Reference(.department, text), ["name": text]),
        ])
      _ = try journal.append([transaction], to: "p" + text, expecting: 0)
      #expect(try other.projects().map { Array($0.utf8) } == [Array(("p" + text).utf8)])
      let loaded = try #require(try other.load("p" + text, after: 0).first).transaction
      #expect(loaded == transaction)
      #expect(Array(loaded.label.utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: Backend.allCases)
  func aTextWithNULIsRefusedRatherThanCutShort(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      let error = #expect(throws: StorageError.self) {
        try journal.append([.sample("a", notes: "før\0efter")], to: "p", expecting: 0)
      }
      #expect(error?.message.contains("nultegn") == true)
      #expect(try journal.projects() == [])
    }
  }

  @Test(arguments: Backend.allCases)
  func everyShapeOfTransactionSurvives(backend: Backend) throws {
    let item = Reference(.checklistItem, "c")
    let transactions: [Transaction] = [
      .sample("edit"),
      .sample("undo", act: .undo(of: "edit")),
      .sample("redo", act: .redo(of: "edit")),
      .sample("nothing", changes: []),
      .sample("emptyInsert", changes: [.insert(item, [:])]),
      .sample("emptyRemove", changes: [.remove(item, [:])]),
      .sample(
        "several",
        changes: [
          .insert(item, ["text": "Ring", "milestone": "1", "position": "8"]),
          .insert(Reference(.decision, "c"), [:]),
          .set(item, field: "text", old: "Ring", new: nil),
          .set(item, field: "text", old: nil, new: "Ring"),
          .remove(item, ["text": "Ring", "milestone": "1", "position": "8"]),
        ]),
    ]
    try backend.withJournals { journal, other throws in
      _ = try journal.append(transactions, to: "p", expecting: 0)
      #expect(try other.load("p", after: 0).map(\.transaction) == transactions)
    }
  }

  @Test(arguments: Backend.allCases, [1, 2, 3] as [UInt64])
  func aRandomHistoryComesBackAsTheSameLedger(backend: Backend, seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    try backend.withJournals { journal, other throws in
      _ = try journal.append(ledger.entries.map(\.transaction), to: "p", expecting: 0)
      let loaded = try other.ledger(of: "p")
      #expect(loaded.project == ledger.project)
      #expect(loaded.entries.map(\.transaction) == ledger.entries.map(\.transaction))
      for author in RandomHistory.authors {
        #expect(loaded.nextUndo(for: author) == ledger.nextUndo(for: author))
        #expect(loaded.nextRedo(for: author) == ledger.nextRedo(for: author))
      }
    }
  }
}

import Core
import Storage
import TestJournals
import TestSupport

/// The storages that one suite is run against.
enum Backend: CaseIterable {
  case memory, sqlite, postgresql

  /// Calls `body` with two journals of the same, empty storage, as two programs would have them.
  func withJournals(_ body: (any Journal, any Journal) throws -> Void) throws {
    try withOpening { open throws in try body(open(), open()) }
  }

  /// Calls `body` with what opens journals of the same, empty storage.
  func withOpening(_ body: (@escaping @Sendable () throws -> any Journal) throws -> Void) throws {
    switch self {
    case .memory:
      let journal = MemoryJournal()
      try body { journal }
    case .sqlite:
      try withTemporaryDirectory { directory throws in
        let path = directory + "/samdrift.db"
        try body { try SQLiteJournal(path: path, creating: true, patience: 60) }
      }
    case .postgresql:
      try withPostgreSQL { database throws in
        try body { try database.journal(patience: 60) }
      }
    }
  }
}

extension Transaction {
  /// A transaction that gives milestone 1 some notes.
  static func sample(
    _ id: String, notes: String = "Husk mødet", act: Act = .edit, changes: [Change]? = nil
  ) -> Transaction {
    Transaction(
      id: id, author: "Driftschef", time: Moment(iso: "2026-11-23T08:50:02Z")!,
      label: "Milepæl 1: noter", act: act,
      changes: changes
        ?? [.set(Reference(.milestone, "1"), field: "notes", old: nil, new: notes)])
  }
}

extension Signature {
  /// Signs as `author`, always at the same time, with ids that begin with the author's name.
  static func test(_ author: String) -> Signature {
    let counter = Counter()
    return Signature(
      author: author, now: { Moment(iso: "2026-11-23T08:50:02Z")! },
      newID: { "\(author)-\(counter.next())" })
  }
}

import Core
import TestSupport
import Testing

/// Which records there are tells the same of a history as the project itself.
@Suite struct RecordIDsLawTests {
  @Test(arguments: UInt64(1)...12)
  func whatAProjectRefusesIsRefused(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let history = try RandomHistory.ledger(seed: seed, steps: 160)
    let changes = history.entries.flatMap(\.transaction.changes)
    var (project, records) = (Project(id: history.project.id), RecordIDs())
    var (made, refused) = (0, 0)
    for change in changes {
      // What is out of place, or was never right, comes in between; what can be done is done.
      for change in [random.pick(changes), strange(random.pick(changes), &random), change] {
        let isMade = (try? project.apply(change)) != nil
        #expect(((try? records.apply(change)) != nil) == isMade, "\(change)")
        if isMade { made += 1 } else { refused += 1 }
      }
    }
    #expect(made > 100 && refused > 100)
  }

  /// The change with another kind, id, field or text.
  private func strange(_ change: Change, _ random: inout SeededRandom) -> Change {
    var (kind, id) = (change.reference.kind, change.reference.id)
    var (name, text) = ("title", "" as String?)
    switch random.pick(0..<6) {
    case 0: kind = random.pick(Kind.allCases)
    case 1: id = random.pick(["", "1", "project", id + " "])
    case 2: name = random.pick(["", "status", "unknown", "number", "deadline"])
    case 3: text = random.pick([nil, "x", "12", "2026-02-30", "true"])
    case 4: kind = .project
    default: break
    }
    let reference = Reference(kind, id)
    return switch (change, random.oneIn(2)) {
    case (.insert(_, let fields), true): .insert(reference, fields)
    case (.insert(_, let fields), false):
      .insert(reference, fields.merging([name: text ?? ""]) { $1 })
    case (.remove(_, let fields), _): .remove(reference, fields)
    case (.set(_, let field, let old, let new), true):
      .set(reference, field: field, old: old, new: text ?? new)
    case (.set(_, _, let old, _), false): .set(reference, field: name, old: old, new: text)
    }
  }
}

import Core
import TestSupport
import Testing

/// What holds for any erasure from any history, tried on random ones.
@Suite struct ErasureLawTests {
  static let seeds: [UInt64] = Array(1...8)

  /// A history, and everybody in it who may be erased.
  private func history(_ seed: UInt64) throws -> (ledger: Ledger, persons: [String]) {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    let inserted = ledger.entries.flatMap(\.transaction.changes).compactMap { change in
      if case .insert(let reference, _) = change, reference.kind == .stakeholder {
        reference.id
      } else {
        String?.none
      }
    }
    let persons = Set(inserted).sorted().filter { id in
      (try? ledger.checkErasure(of: id)) != nil
    }
    return (ledger, persons)
  }

  @Test(arguments: seeds)
  func theCleanedHistoryIsTheOldOneWithoutThePersonAtEveryStep(seed: UInt64) throws {
    let (ledger, persons) = try history(seed)
    for person in persons.prefix(3) {
      let cleaned = try Erasure(of: person, from: ledger, by: "Ingen").transactions
      var (before, after) = (Project(id: "p"), Project(id: "p"))
      var rest = cleaned[...]
      for (step, entry) in ledger.entries.enumerated() {
        for change in entry.transaction.changes { try before.apply(change) }
        if rest.first?.id == entry.transaction.id {
          for change in rest.removeFirst().changes { try after.apply(change) }
        }
        guard step % 5 == 0 || entry == ledger.entries.last else { continue }
        #expect(Shape(after) == Shape(before, without: person))
      }
      #expect(rest.isEmpty)
    }
  }

  @Test(arguments: seeds)
  func nothingOfThePersonIsLeft(seed: UInt64) throws {
    let (ledger, persons) = try history(seed)
    for person in persons {
      let names = ledger.names(of: person)
      let rest = Set(persons).subtracting([person])
      let others = rest.flatMap(ledger.names)
      let addresses = Set(ledger.addresses(of: person)).subtracting(rest.flatMap(ledger.addresses))
      let cleaned = try Erasure(of: person, from: ledger, by: "Ingen").transactions
      for text in cleaned.flatMap(\.allTexts) {
        #expect(!text.split(separator: " ").contains { $0 == person })
        for address in addresses { #expect(!text.lowercased().contains(address.lowercased())) }
        // Two persons' names may be alike, or one part of the other.
        for name in names where !others.contains(where: { $0.contains(name) }) {
          guard name.count > 3, name != "neutral" else { continue }
          #expect(!text.lowercased().wordsContain(name.lowercased()), "\(text)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func undoAndRedoGoOnOrAreRefusedInWords(seed: UInt64) throws {
    let (ledger, persons) = try history(seed)
    for person in persons.prefix(2) {
      let cleaned = try Erasure(of: person, from: ledger, by: "Ingen").transactions
      var after = try Ledger(folding: cleaned)
      for author in RandomHistory.authors {
        for step in [Ledger.undo, Ledger.redo] {
          for _ in 1...80 {
            do throws(Refusal) {
              let edit = try step(after)(author)
              try! after.make(edit, by: author)
            } catch {
              #expect(!error.message.isEmpty)
              break
            }
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func allCanBeErasedOneAfterTheOther(seed: UInt64) throws {
    var (ledger, persons) = try history(seed)
    for person in persons {
      // Whoever had the same name has lost it too; the record itself is still there.
      let erasure = try Erasure(of: person, from: ledger, by: "Driftschef")
      ledger = try Ledger(folding: erasure.transactions)
      try ledger.make(Erasure.edit)
      #expect(throws: Refusal.self) { try ledger.checkErasure(of: person) }
    }
    let kinds = ledger.project.stakeholders.map(\.kind)
    #expect(!kinds.contains(.person))
  }
}

/// A project's records with texts left out: what an erasure must not change for anybody else.
private struct Shape: Equatable {
  var records: [Reference: [String: String]] = [:]

  init(_ project: Project, without person: String? = nil) {
    for kind in Kind.allCases {
      for record in project.everything(of: kind.type) {
        guard person == nil || !record.belongs(to: person!) else { continue }
        records[record.reference] = record.shape(without: person ?? "")
      }
    }
  }
}

extension Project {
  fileprivate func everything<Record: Entity>(of type: Record.Type) -> [any Entity] {
    Array(Record.table(self).all)
  }
}

extension Entity {
  fileprivate func belongs(to person: String) -> Bool {
    reference == Reference(.stakeholder, person)
      || [.assessment, .contact].contains(Self.kind) && stored["stakeholder"] == person
  }

  fileprivate func shape(without person: String) -> [String: String] {
    var result: [String: String] = [:]
    for field in Self.fields {
      guard let text = field.read(self), !["lastNumber", "lastSequence"].contains(field.name)
      else { continue }
      if field.target == .stakeholder {
        let kept = text.split(separator: " ").filter { $0 != person }
        if !kept.isEmpty { result[field.name] = kept.joined(separator: " ") }
      } else {
        result[field.name] = field.isFreeText ? "tekst" : text
      }
    }
    return result
  }
}

extension Ledger {
  fileprivate func names(of id: String) -> [String] { texts("name", of: id) }

  fileprivate func addresses(of id: String) -> [String] { texts("mail", of: id) }

  private func texts(_ name: String, of id: String) -> [String] {
    entries.flatMap(\.transaction.changes).flatMap { change -> [String?] in
      guard change.reference == Reference(.stakeholder, id) else { return [] }
      switch change {
      case .insert(_, let fields), .remove(_, let fields): return [fields[name]]
      case .set(_, name, let old, let new): return [old, new]
      case .set: return []
      }
    }.compactMap { $0 }
  }
}

extension Transaction {
  fileprivate var allTexts: [String] {
    [label, author]
      + changes.flatMap { change -> [String] in
        switch change {
        case .insert(let reference, let fields), .remove(let reference, let fields):
          [reference.id] + fields.values
        case .set(let reference, _, let old, let new):
          [reference.id] + [old, new].compactMap { $0 }
        }
      }
  }
}

extension String {
  /// Whether `words` stand in it with something else than letters and digits around them.
  fileprivate func wordsContain(_ words: String) -> Bool {
    ranges(of: words).contains { range in
      let isStart =
        range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isLetter
      let isEnd =
        range.upperBound == endIndex
        || !self[range.upperBound].isLetter && !self[range.upperBound].isNumber
      return isStart && isEnd
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import Core

/// What holds whatever is done in two copies of a project and at home, tried on random edits.
@Suite("Laws: merging copies") struct CopyMergeLawTests {
  /// As many pairs as there are seeds; `SAMDRIFT_FLETNINGER=500` tries that many.
  static let seeds = Array(
    1...(ProcessInfo.processInfo.environment["SAMDRIFT_FLETNINGER"].flatMap(UInt64.init) ?? 40))

  @Test(arguments: seeds)
  func eitherWayRoundIsTheSameButForWhatIsToldOf(seed: UInt64) throws {
    let trip = try Trip(seed: seed)
    var (one, other) = (Merging(trip.home), Merging(trip.home))
    try one.merge(trip.first)
    try one.merge(trip.second)
    try other.merge(trip.second)
    try other.merge(trip.first)
    let differing = one.ledger.project.differences(
      from: other.ledger.project,
      besides: one.told.union(other.told), newAfter: trip.home.project)
    #expect(differing.isEmpty, "\(differing)")
  }

  /// Or the laws would say nothing.
  @Test func theTripsMeetWhatTheyAreToMeet() throws {
    var seen: [String: Int] = [:]
    for seed in Self.seeds {
      let trip = try Trip(seed: seed)
      let merge = try CopyMerge(trip.first, into: trip.home)
      for conflict in merge.conflicts {
        seen[conflict.isChoice ? "choice" : "refused", default: 0] += 1
        if conflict.place.field == nil { seen["record", default: 0] += 1 }
      }
      seen["renumbered", default: 0] += merge.renumbered.count
      seen["undone", default: 0] += merge.transactions.count { $0.act != .edit }
      seen["made", default: 0] += merge.count
    }
    for what in ["choice", "refused", "record", "renumbered", "undone", "made"] {
      #expect(seen[what, default: 0] > 0, "\(what)")
    }
  }

  @Test(arguments: seeds)
  func mergingAgainChangesNothing(seed: UInt64) throws {
    let trip = try Trip(seed: seed)
    var home = Merging(trip.home)
    try home.merge(trip.first)
    try home.merge(trip.second)
    let after = home.ledger
    for copy in [trip.first, trip.second] {
      #expect(try CopyMerge(copy, into: home.ledger).isEmpty)
      try home.merge(copy)
    }
    #expect(home.ledger == after)
  }

  @Test(arguments: seeds)
  func whatNobodyHasTouchedAtHomeBecomesAsInTheCopy(seed: UInt64) throws {
    let trip = try Trip(seed: seed)
    var home = Merging(trip.left)
    let merge = try CopyMerge(trip.first, into: trip.left)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.renumbered.isEmpty)
    try home.merge(trip.first)
    #expect(home.ledger.project == trip.first.ledger.project)
    #expect(home.ledger.edits == trip.first.ledger.edits)
    for author in RandomHistory.authors {
      #expect(home.ledger.nextUndo(for: author)?.id == trip.first.ledger.nextUndo(for: author)?.id)
      #expect(home.ledger.nextRedo(for: author)?.id == trip.first.ledger.nextRedo(for: author)?.id)
    }
  }

  @Test(arguments: seeds)
  func whatIsGivenIsWhatTheHistoryAddsUpTo(seed: UInt64) throws {
    let trip = try Trip(seed: seed)
    let merge = try CopyMerge(trip.first, into: trip.home)
    var project = trip.home.project
    for change in merge.transactions.flatMap(\.changes) { try project.replay(change) }
    #expect(project == merge.result)
    #expect(project.danglingReferences.isEmpty)
  }

  @Test(arguments: seeds)
  func whatIsChosenIsAsInTheCopy(seed: UInt64) throws {
    let trip = try Trip(seed: seed)
    let asked = try CopyMerge(trip.first, into: trip.home)
    let choices = Set(asked.conflicts.filter(\.isChoice).map(\.place))
    let merge = try CopyMerge(trip.first, into: trip.home, choosing: choices)
    let refused = merge.conflicts.filter { !$0.isChoice }
    // What is in a transaction that isn't made can't be chosen either.
    let notMade = Set(refused.flatMap(\.transaction.changes).map(\.reference))
    for place in choices where !notMade.contains(place.reference) {
      guard let field = place.field, trip.home.project.contains(place.reference) else { continue }
      let copys = trip.first.ledger.project.value(of: field, in: place.reference)
      #expect(merge.result.value(of: field, in: place.reference) == copys)
    }
  }

  @Test(arguments: seeds)
  func whoeverIsForgottenInEitherIsForgottenInBoth(seed: UInt64) throws {
    for isAtHome in [true, false] {
      let trip = try Trip(seed: seed)
      let persons = trip.left.project.stakeholders.filter { stakeholder in
        (try? trip.left.checkErasure(of: stakeholder.id)) != nil
      }
      guard let person = persons.first else { continue }
      var (home, copy) = (trip.home, trip.first)
      let where_ = isAtHome ? home : copy.ledger
      guard (try? where_.checkErasure(of: person.id)) != nil else { continue }
      let erased = try where_.without(person.id)
      if isAtHome { home = erased } else { copy.ledger = erased }
      var merging = Merging(home)
      try merging.merge(copy, erased: [person.id])
      let entries = merging.ledger.entries
      #expect(!merging.ledger.hasHad(person.reference))
      #expect(entries.map(\.transaction.time) == entries.map(\.transaction.time).sorted())
      #expect(try CopyMerge(copy, into: merging.ledger, erased: [person.id]).isEmpty)
      // Nor by another file of the same copy, which knows nothing of it.
      try merging.merge(trip.first)
      #expect(!merging.ledger.hasHad(person.reference))
    }
  }
}

/// A project, and two copies of it that were taken along; all three have been worked in since.
private struct Trip {
  /// As it was when the copies were taken.
  let left: Ledger
  let home: Ledger
  let first: Copy
  let second: Copy

  init(seed: UInt64) throws {
    left = try RandomHistory.ledger(seed: seed, steps: 60)
    var home = RandomHistory(goingOnFrom: left, seed: seed + 10_000)
    for _ in 0..<12 { try home.step() }
    self.home = home.ledger
    first = try Copy(of: left, seed: seed + 20_000)
    second = try Copy(of: left, seed: seed + 30_000)
  }
}

private struct Copy {
  let origin: CopyOrigin
  var ledger: Ledger

  init(of left: Ledger, seed: UInt64) throws {
    let departure = Transaction.departure(
      id: "\(seed)", by: "Projektleder", at: Moment(seconds: 1_700_100_000))
    origin = CopyOrigin(
      project: left.project.id, departure: departure.id, revision: left.revision, home: "nord.db",
      time: departure.time)
    var ledger = left
    try ledger.append(departure)
    var history = RandomHistory(goingOnFrom: ledger, seed: seed)
    for _ in 0..<12 { try history.step() }
    self.ledger = history.ledger
  }
}

extension CopyMerge {
  fileprivate init(
    _ copy: Copy, into home: Ledger, erased: Set<String> = [], choosing: Set<MergePlace> = []
  ) throws {
    try self.init(
      of: copy.ledger, from: copy.origin, into: home, erased: erased, choosing: choosing,
      by: "Projektleder", at: Moment(seconds: 1_700_200_000), in: .utc)
  }
}

/// A project at home that copies are merged into.
private struct Merging {
  private(set) var ledger: Ledger
  /// All places that were told of.
  private(set) var told: Set<MergePlace> = []

  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func merge(_ copy: Copy, erased: Set<String> = []) throws {
    let merge = try CopyMerge(copy, into: ledger, erased: erased)
    for conflict in merge.conflicts {
      told.insert(conflict.place)
      if conflict.place.field == "position" {
        // It is told of once for a list.
        let kind = conflict.place.reference.kind
        told.formUnion(
          merge.result.references(of: kind).map { MergePlace($0, "position") })
      }
      // What is decided together is told of by the first.
      let reference = conflict.place.reference
      let together = conflict.place.field.flatMap { reference.kind.fields(with: $0) } ?? []
      told.formUnion(together.map { MergePlace(reference, $0) })
      guard conflict.place.field == nil else { continue }
      // All that was to go or come with a record stays or isn't there.
      for change in conflict.transaction.changes {
        told.insert(MergePlace(change.reference))
        if case .set(let reference, let field, _, _) = change {
          told.insert(MergePlace(reference, field))
        }
      }
    }
    var merged = try Ledger(folding: merge.history)
    for transaction in merge.transactions { try merged.append(transaction) }
    #expect(merged.project == merge.result)
    ledger = merged
  }
}

extension Ledger {
  /// Whether a record is anywhere in the history.
  fileprivate func hasHad(_ reference: Reference) -> Bool {
    entries.contains { $0.transaction.changes.contains { $0.reference == reference } }
  }

  /// What has been done, by whom, whenever it was.
  fileprivate var edits: [Transaction] {
    entries.map(\.transaction).filter { !$0.changes.isEmpty }.map {
      Transaction(
        id: $0.id, author: $0.author, time: Moment(seconds: 0), label: "", act: $0.act,
        changes: $0.changes)
    }
  }

  fileprivate func without(_ person: String) throws -> Ledger {
    let telling = Transaction.erasure(
      of: person, by: "Driftschef", at: Moment(seconds: 1_700_150_000))
    return try Ledger(
      folding: Erasure(of: person, from: self, by: "Driftschef").transactions + [telling])
  }
}

extension Project {
  /// Where it isn't as another, but for what was told of, and for numbers and places of what neither
  /// had `before`.
  fileprivate func differences(
    from other: Project, besides told: Set<MergePlace>, newAfter before: Project
  ) -> [String] {
    let records = Set(Kind.allCases.flatMap { references(of: $0) + other.references(of: $0) })
    return records.sorted { ($0.kind.description, $0.id) < ($1.kind.description, $1.id) }.flatMap {
      reference -> [String] in
      if told.contains(MergePlace(reference)) { return [] }
      guard let own = stored(reference), let others = other.stored(reference) else {
        return ["\(reference): only in one"]
      }
      let isNew = !before.contains(reference)
      // What was told of stays in the one, and so does what refers to it.
      func refersToTold(_ field: String) -> Bool {
        [own, others].contains { fields in
          reference.kind.type.references(in: fields.filter { $0.key == field })
            .contains { told.contains(MergePlace($0)) }
        }
      }
      return Set(own.keys).union(others.keys).sorted().filter { field in
        own[field] != others[field] && !told.contains(MergePlace(reference, field))
          && !(isNew && ["number", "position", "version"].contains(field)) && !refersToTold(field)
      }.map { "\(reference) \($0): \(own[$0] ?? "–") / \(others[$0] ?? "–")" }
    }
  }

  /// What records refer to that isn't there.
  fileprivate var danglingReferences: [Reference] {
    Kind.allCases.flatMap { kind in
      references(of: kind).flatMap { reference in
        kind.type.references(in: stored(reference) ?? [:]).filter { !contains($0) }
      }
    }
  }
}

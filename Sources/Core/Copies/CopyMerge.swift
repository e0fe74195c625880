import Text

/// What becomes of a project when a copy that was taken from it is merged into it (fletning).
///
/// The copy's transactions are made at home, one after the other, as they are in the copy: under their
/// own ids and authors, so that a copy that is merged again brings nothing twice, and at the time of
/// the merging, since a history tells what was there when; their labels tell of the copy. What only one
/// of the two has changed is as that one has it. Where both have made something else of the same, what
/// is at home stays unless the other is chosen, and it is a conflict in any case.
///
/// Whoever has been forgotten in either is forgotten in both, before anything else is looked at.
public struct CopyMerge: Equatable, Sendable {
  /// What can't be merged by itself, in the order in which the copy's history has it.
  public let conflicts: [MergeConflict]
  /// What is to be appended at home, the last of which tells of the merging; none where the copy has
  /// nothing new.
  public let transactions: [Transaction]
  /// How many of the copy's transactions are made at home.
  public let count: Int
  /// The records that got another number than they had in the copy.
  public let renumbered: [Renumbering]
  /// What came of each person at home who has been forgotten in the copy.
  public let erasures: [Erasure]
  /// What those persons are called at home, each with the number, to be asked about and never kept.
  public let forgotten: [String]
  /// What is at home before anything is appended: its own, without those persons.
  public let home: Ledger
  /// The copy, without those who have been forgotten in either.
  public let copy: Ledger
  /// The project at home afterwards.
  public let result: Project

  /// Whether there is nothing to do.
  public var isEmpty: Bool { transactions.isEmpty && erasures.isEmpty }

  /// Holds a copy up against the project at home.
  ///
  /// `erased` are the ids of all who have been forgotten in the one or the other database, besides those
  /// of whom the histories tell it; `choices` the places where what the copy says is to hold. The
  /// ledgers must be whole.
  public init(
    of copy: Ledger, from origin: CopyOrigin, into home: Ledger, erased: Set<String>,
    choosing choices: Set<MergePlace> = [], by author: String, at time: Moment, in zone: Zone
  ) throws(MergeRefusal) {
    let erased = erased.union(copy.forgotten).union(home.forgotten)
    let cleansed: (home: Cleansing, copy: Cleansing)
    let sides: MergeSides
    let shared: SharedHistory
    do {
      cleansed = (
        try Cleansing(of: erased, from: home, by: author, at: time),
        try Cleansing(of: erased, from: copy, by: author, at: time)
      )
      self.home = try Ledger(projectID: home.project.id, cleansed.home.transactions)
      self.copy = try Ledger(projectID: copy.project.id, cleansed.copy.transactions)
      shared = try SharedHistory(
        copy: cleansed.copy.transactions, origin: origin, home: cleansed.home.transactions,
        isNewer: home.revision >= origin.revision)
      sides = MergeSides(
        base: try Ledger(projectID: copy.project.id, shared.known).project,
        copy: self.copy.project,
        home: self.home.project)
    } catch let refusal as MergeRefusal {
      throw refusal
    } catch {
      throw .damaged
    }
    let arrival = CopyArrival(time: time, zone: zone)
    let replay = MergeReplay(of: shared.new, on: sides, choosing: choices, arriving: arrival)
    erasures = cleansed.home.erasures
    forgotten = erasures.map { erasure in
      let person = home.project.stakeholder(erasure.stakeholder)
      return person.map { "\($0.name) (nr. \($0.number))" } ?? "en, der er slettet før"
    }
    (conflicts, renumbered, result) = (replay.conflicts, replay.renumbered, replay.later)
    count = replay.made.count
    var transactions = replay.made
    if let last = shared.new.last, shared.new.contains(where: { !$0.changes.isEmpty }) {
      let words = count.counted("ændring", "ændringer")
      transactions.append(
        .homecoming(of: last.id, label: "Flettet: en kopi med \(words)", by: author, at: time))
    }
    // So that no other file of the copy brings them back.
    self.transactions = transactions + shared.erasures.map { $0.with(label: $0.label, time: time) }
  }

  /// The history at home before what is appended.
  public var history: [Transaction] { home.entries.map(\.transaction) }
}

/// When and where a copy's transactions come home.
struct CopyArrival {
  let time: Moment
  let zone: Zone

  /// A transaction of the copy as it is at home: told of at the time that it came, with when it was made
  /// and `words` after its label.
  func told(_ transaction: Transaction, _ words: [String], changes: [Change]) -> Transaction {
    let made = transaction.time
    // One that came home to the copy before tells it already.
    let last = transaction.label.split(separator: "(").last ?? ""
    let when =
      transaction.label.hasSuffix(")") && last.contains("\(Self.mark) ")
      ? [] : ["\(Self.mark) \(zone.day(of: made).medium) kl. \(zone.clockTime(of: made))"]
    let all = (words + when).joined(separator: "; ")
    return transaction.with(
      label: all.isEmpty ? transaction.label : "\(transaction.label) (\(all))", time: time,
      changes: changes)
  }

  private static let mark = "i kopien"
}

/// What of a copy's history is at home already, and what is new.
private struct SharedHistory {
  /// All to the last that is at home, or was looked at when the copy was merged before.
  let known: [Transaction]
  /// The rest, without what only tells of persons who were forgotten.
  let new: [Transaction]
  /// What tells of those of whom the home doesn't know it.
  let erasures: [Transaction]

  /// `isNewer` is whether the home has come at least as far as when the copy was taken.
  init(
    copy: [Transaction], origin: CopyOrigin, home: [Transaction], isNewer: Bool
  ) throws(MergeRefusal) {
    let ids = Set(home.lazy.map(\.id))
    let merged = Set(home.lazy.compactMap(\.mergedTo))
    guard let departure = copy.firstIndex(where: { $0.id == origin.departure }) else {
      throw .damaged
    }
    let forgotten = { (history: [Transaction]) in Set(history.filter(\.isErasure).map(\.id)) }
    // What only tells of something, such as a copy that this is a copy of, need not be at home.
    let missing = copy[..<departure].filter { !$0.changes.isEmpty && !ids.contains($0.id) }
    // A record that came to be a person's in the one has gone with the person there alone.
    let mayHaveGone =
      isNewer && forgotten(copy) != forgotten(home) && missing.allSatisfy(\.isOfPersons)
    guard missing.isEmpty || mayHaveGone else { throw .homeIsOlder }
    let last =
      copy.lastIndex { !$0.isErasure && (ids.contains($0.id) || merged.contains($0.id)) }
      ?? departure
    let end = max(last, departure) + 1
    known = Array(copy[..<end])
    new = copy[end...].filter { !$0.isErasure }
    erasures = copy[end...].filter { $0.forgotten != nil && !ids.contains($0.id) }
  }
}

extension Transaction {
  /// Whether it is of nothing but records that are a stakeholder or belong to one.
  fileprivate var isOfPersons: Bool {
    changes.allSatisfy { change in
      let kind = change.reference.kind
      return kind == .stakeholder || kind.type.has("stakeholder")
    }
  }

  fileprivate func with(label: String, time: Moment, changes: [Change]? = nil) -> Transaction {
    Transaction(
      id: id, author: author, time: time, label: label, act: act,
      changes: changes ?? self.changes)
  }
}

extension Entity {
  fileprivate static func has(_ name: String) -> Bool { field(name) != nil }
}

extension Ledger {
  /// The ids of those of whom the history tells that they were forgotten.
  fileprivate var forgotten: [String] { entries.compactMap(\.transaction.forgotten) }
}

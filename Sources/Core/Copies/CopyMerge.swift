import Text

/// What becomes of a project when a copy that was taken from it is merged into it (fletning).
///
/// The copy's transactions are made at home, one after the other, as they are in the copy: under their
/// own ids, authors and times, so that a copy that is merged again brings nothing twice. What only one
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
  /// The history at home before what is appended: its own, without those persons.
  public let history: [Transaction]
  /// The project at home afterwards.
  public let result: Project

  /// Whether there is nothing to do.
  public var isEmpty: Bool { transactions.isEmpty && erasures.isEmpty }

  /// Holds a copy up against the project at home.
  ///
  /// `erased` are the ids of all who have been forgotten in the one or the other database; `choices`
  /// the places where what the copy says is to hold. The ledgers must be whole.
  public init(
    of copy: Ledger, from origin: CopyOrigin, into home: Ledger, erased: Set<String>,
    choosing choices: Set<MergePlace> = [], by author: String, at time: Moment
  ) throws(MergeRefusal) {
    let cleansed: (home: Cleansing, copy: Cleansing)
    let sides: MergeSides
    let new: [Transaction]
    do {
      cleansed = (
        try Cleansing(of: erased, from: home, by: author, at: time),
        try Cleansing(of: erased, from: copy, by: author, at: time)
      )
      let own = try Ledger(projectID: home.project.id, cleansed.home.transactions)
      let shared = try SharedHistory(
        copy: cleansed.copy.transactions, origin: origin, home: cleansed.home.transactions)
      new = shared.new
      sides = MergeSides(
        base: try Ledger(projectID: copy.project.id, shared.known).project,
        copy: try Ledger(projectID: copy.project.id, cleansed.copy.transactions).project,
        home: own.project)
    } catch let refusal as MergeRefusal {
      throw refusal
    } catch {
      throw .damaged
    }
    let replay = MergeReplay(of: new, on: sides, choosing: choices)
    erasures = cleansed.home.erasures
    history = cleansed.home.transactions
    (conflicts, renumbered, result) = (replay.conflicts, replay.renumbered, replay.later)
    count = replay.made.count
    if let last = new.last, new.contains(where: { !$0.changes.isEmpty }) {
      let words = count.counted("ændring", "ændringer")
      transactions =
        replay.made + [
          .homecoming(of: last.id, label: "Flettet: en kopi med \(words)", by: author, at: time)
        ]
    } else {
      transactions = []
    }
  }
}

/// What of a copy's history is at home already, and what is new.
private struct SharedHistory {
  /// All to the last that is at home, or was looked at when the copy was merged before.
  let known: [Transaction]
  /// The rest, without what only tells of persons who were forgotten.
  let new: [Transaction]

  init(
    copy: [Transaction], origin: CopyOrigin, home: [Transaction]
  ) throws(MergeRefusal) {
    let ids = Set(home.lazy.map(\.id))
    let merged = Set(home.lazy.compactMap(\.mergedTo))
    guard let departure = copy.firstIndex(where: { $0.id == origin.departure }) else {
      throw .damaged
    }
    let forgotten = { (history: [Transaction]) in Set(history.filter(\.isErasure).map(\.id)) }
    // What is left of no transaction is no longer there, and each history has lost its own.
    // What only tells of something, such as a copy that this is a copy of, need not be at home.
    let before = copy[..<departure].filter { !$0.changes.isEmpty }
    let isWhole = before.allSatisfy { ids.contains($0.id) }
    guard isWhole || forgotten(copy) != forgotten(home) && ids.contains(copy[0].id) else {
      throw .homeIsOlder
    }
    let last =
      copy.lastIndex { !$0.isErasure && (ids.contains($0.id) || merged.contains($0.id)) }
      ?? departure
    let end = max(last, departure) + 1
    known = Array(copy[..<end])
    new = copy[end...].filter { !$0.isErasure }
  }
}

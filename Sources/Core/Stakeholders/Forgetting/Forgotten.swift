/// Who has been forgotten, as far as it is kept: a history has the id of the record in the id of the
/// transaction that tells of the erasure, and nothing else of it.
extension Transaction {
  private static let erasure = "erased-"

  /// The transaction that tells of the erasure of the stakeholder with an id.
  public static func erasure(of stakeholder: String, by author: String, at time: Moment) -> Self {
    Erasure.edit.signed(id: erasure + stakeholder, author: author, time: time)
  }

  /// The id of the stakeholder whose erasure it tells of; nil where it tells of none, or was made by
  /// a version that kept no id.
  public var forgotten: String? {
    isErasure && id.hasPrefix(Self.erasure) ? String(id.dropFirst(Self.erasure.count)) : nil
  }

  /// Whether it tells of an erasure, of which it isn't known who it was.
  public var isNamelessErasure: Bool { isErasure && forgotten == nil }
}

/// A history without those who have been forgotten since it was copied.
public struct Cleansing: Sendable {
  /// The history without them; the former one where none of them was in it.
  public let transactions: [Transaction]
  /// What came of each who was in it.
  public let erasures: [Erasure]

  /// Takes the stakeholders with some ids out of a history, whatever they were called and whatever
  /// they were in it: somebody who was forgotten as a person may have been a role before.
  public init(
    of ids: Set<String>, from ledger: Ledger, by author: String, at time: Moment
  ) throws(Damage) {
    var ledger = ledger
    var erasures: [Erasure] = []
    for id in ledger.stakeholderIDs.intersection(ids).sorted() {
      let erasure = Erasure(ofAny: id, from: ledger, by: author)
      erasures.append(erasure)
      let transactions =
        erasure.transactions.filter { $0.forgotten != id }
        + [.erasure(of: id, by: author, at: time)]
      ledger = try Ledger(projectID: ledger.project.id, transactions)
    }
    self.erasures = erasures
    transactions = ledger.entries.map(\.transaction)
  }
}

extension Ledger {
  /// Creates the ledger of a history that isn't in a journal.
  public init(projectID: String, _ transactions: [Transaction]) throws(Damage) {
    self.init(projectID: projectID)
    for (place, transaction) in transactions.enumerated() {
      try append(Entry(revision: place + 1, transaction: transaction))
    }
  }

  /// The ids of all stakeholders that the history has ever had.
  fileprivate var stakeholderIDs: Set<String> {
    Set(
      entries.lazy.flatMap(\.transaction.changes).map(\.reference)
        .filter { $0.kind == .stakeholder }.map(\.id))
  }
}

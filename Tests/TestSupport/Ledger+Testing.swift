import Core

extension Ledger {
  /// Creates the ledger that `transactions` add up to, with revisions from 1.
  public init(projectID: String = "p", folding transactions: [Transaction]) throws {
    self.init(projectID: projectID)
    for transaction in transactions { try append(transaction) }
  }

  /// Adds a transaction with the next revision.
  public mutating func append(_ transaction: Transaction) throws {
    try append(Entry(revision: revision + 1, transaction: transaction))
  }

  /// Signs an edit and adds it; its id is "t" and its revision unless another is given.
  @discardableResult
  public mutating func make(
    _ edit: Edit, by author: String = "Driftschef", id: String? = nil, time: Moment? = nil
  ) throws -> Transaction {
    let transaction = edit.signed(
      id: id ?? "t\(revision + 1)", author: author,
      time: time ?? Moment(seconds: 1_700_000_000 + revision * 60))
    try append(transaction)
    return transaction
  }
}

import Text

/// Why a transaction was made: as an edit, or to take back or repeat an earlier one.
public enum Act: Hashable, Sendable {
  /// An ordinary change.
  case edit
  /// Takes back the transaction with this id.
  case undo(of: String)
  /// Repeats the transaction with this id after it was undone.
  case redo(of: String)
}

/// Changes that belong together under one label, not yet signed or stored.
public struct Edit: Equatable, Sendable {
  /// What was done, in Danish, for the history: "Krydset af: Fælles ejendomskontor".
  public var label: String
  /// The changes, in the order they apply.
  public var changes: [Change]
  /// Why it is made.
  public var act: Act
  /// What the label is made of, where it counts what is changed.
  var shared: SharedLabel?

  /// Creates an edit.
  public init(_ label: String, _ changes: [Change], act: Act = .edit) {
    self.label = label.onOneLine
    self.changes = changes
    self.act = act
  }

  /// The transaction that this edit becomes when `author` makes it at `time`.
  public func signed(id: String, author: String, time: Moment) -> Transaction {
    Transaction(
      id: id, author: author, time: time, label: label, act: act, changes: changes)
  }
}

/// One committed step in a project's history: who did what, and when.
public struct Transaction: Hashable, Sendable {
  /// Unique among all transactions.
  public let id: String
  /// Who made it.
  public let author: String
  /// When it was made.
  public let time: Moment
  /// What was done, in Danish.
  public let label: String
  /// Why it was made.
  public let act: Act
  /// The changes, in the order they apply.
  public let changes: [Change]

  /// Creates a transaction.
  public init(
    id: String, author: String, time: Moment, label: String, act: Act = .edit, changes: [Change]
  ) {
    self.id = id
    self.author = author
    self.time = time
    self.label = label
    self.act = act
    self.changes = changes
  }
}

/// A transaction in its place in the journal.
public struct Entry: Hashable, Sendable {
  /// Grows with every append to the journal; 0 is before the first.
  public let revision: Int
  /// What was appended.
  public let transaction: Transaction

  /// Creates an entry.
  public init(revision: Int, transaction: Transaction) {
    self.revision = revision
    self.transaction = transaction
  }
}

import Core

/// A row of a history as an SQL database gives it: the columns are the entry's revision; the change's
/// position, action, kind, record, field, old and new, all null where the entry has none; and the
/// entry's id, author, time, label, act and target.
protocol HistoryRow {
  /// A number, or nil where the column is null; throws where it has something else.
  func integer(_ column: Int) throws -> Int?
  /// A text, or nil where the column is null; throws where it has something else.
  func text(_ column: Int) throws -> String?
}

extension HistoryRow {
  /// A number that must be there.
  func demandInteger(_ column: Int) throws -> Int {
    guard let value = try integer(column) else { throw UnreadableRow() }
    return value
  }

  /// A text that must be there.
  func demandText(_ column: Int) throws -> String {
    guard let value = try text(column) else { throw UnreadableRow() }
    return value
  }

  /// The revision of the row's entry.
  var revision: Int { get throws { try demandInteger(0) } }
}

/// A row that isn't as this program writes them.
struct UnreadableRow: Error {}

/// Gathers the rows of one entry.
struct EntryBuilder {
  let revision: Int
  private let id: String
  private let author: String
  private let time: Moment
  private let label: String
  private let act: Act
  private var changes: [Change] = []
  private var position: Int?
  /// The kind of the row before, which this row's nearly always is too.
  private var kind: Kind?
  private var record: Reference?
  private var isInsert = false
  private var fields: [String: String] = [:]

  init(_ row: some HistoryRow, revision: Int) throws {
    self.revision = revision
    id = try row.demandText(8)
    author = try row.demandText(9)
    time = Moment(seconds: try row.demandInteger(10))
    label = try row.demandText(11)
    let target = try row.text(13)
    act =
      switch (try row.demandText(12), target) {
      case ("undo", let target?): .undo(of: target)
      case ("redo", let target?): .redo(of: target)
      default: .edit
      }
  }

  mutating func add(_ row: some HistoryRow) throws {
    guard let position = try row.integer(1) else { return }
    if position == self.position {
      // The record is known from the row before.
      let field = try row.demandText(5)
      fields[field] = try row.text(isInsert ? 7 : 6)
      return
    }
    finishRecord()
    self.position = position
    let kindName = try row.demandText(3)
    if kindName != kind?.name { kind = Kind(named: kindName) }
    guard let kind else { throw UnknownKind(name: kindName) }
    let action = try row.demandText(2)
    let reference = Reference(kind, try row.demandText(4))
    let field = try row.demandText(5)
    let old = try row.text(6)
    let new = try row.text(7)
    if action == "set" {
      changes.append(.set(reference, field: field, old: old, new: new))
    } else {
      record = reference
      isInsert = action == "insert"
      fields = [:]
      if !field.isEmpty { fields[field] = isInsert ? new : old }
    }
  }

  /// Leaves out the record that a row, which isn't added, belongs to too; the position that it has.
  mutating func cut(before row: some HistoryRow) throws -> Int {
    let position = try row.demandInteger(1)
    if position == self.position { record = nil }
    return position
  }

  /// Makes a change of the rows of the record that came or went last.
  private mutating func finishRecord() {
    guard let record else { return }
    changes.append(isInsert ? .insert(record, fields) : .remove(record, fields))
    self.record = nil
  }

  /// Hands over the changes that no further row belongs to.
  mutating func takeChanges() -> [Change] {
    defer { changes.removeAll(keepingCapacity: true) }
    return changes
  }

  /// The entry, when all its rows have been added.
  mutating func finish() -> Entry {
    finishRecord()
    return entry
  }

  /// The entry with the changes that have been gathered so far.
  var entry: Entry {
    Entry(
      revision: revision,
      transaction: Transaction(
        id: id, author: author, time: time, label: label, act: act, changes: changes))
  }
}

/// A kind of record that this program doesn't know.
struct UnknownKind: Error {
  let name: String
}

import Core
import GRDB

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

  init(_ row: Row, revision: Int) throws {
    self.revision = revision
    id = try row.decode(atIndex: 8)
    author = try row.decode(atIndex: 9)
    time = Moment(seconds: try row.decode(atIndex: 10))
    label = try row.decode(atIndex: 11)
    let target: String? = try row.decode(atIndex: 13)
    act =
      switch (try row.decode(String.self, atIndex: 12), target) {
      case ("undo", let target?): .undo(of: target)
      case ("redo", let target?): .redo(of: target)
      default: .edit
      }
  }

  mutating func add(_ row: Row) throws {
    guard let position: Int = try row.decode(atIndex: 1) else { return }
    if position == self.position {
      // The record is known from the row before.
      let field: String = try row.decode(atIndex: 5)
      let text: String? = try row.decode(atIndex: isInsert ? 7 : 6)
      fields[field] = text
      return
    }
    finishRecord()
    self.position = position
    let kindName: String = try row.decode(atIndex: 3)
    if kindName != kind?.name { kind = Kind(named: kindName) }
    guard let kind else { throw UnknownKind(name: kindName) }
    let action: String = try row.decode(atIndex: 2)
    let reference = Reference(kind, try row.decode(atIndex: 4))
    let field: String = try row.decode(atIndex: 5)
    let old: String? = try row.decode(atIndex: 6)
    let new: String? = try row.decode(atIndex: 7)
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
  mutating func cut(before row: Row) throws -> Int {
    let position: Int = try row.decode(atIndex: 1)
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

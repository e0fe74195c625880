/// The records of one kind, found by id.
public struct Table<Record: Entity>: Equatable, Sendable {
  private var records: [String: Record] = [:]

  /// Creates an empty table.
  public init() {}

  /// Creates a table of one record.
  public init(_ record: Record) { records[record.id] = record }

  /// How many there are.
  public var count: Int { records.count }

  /// The records in no particular order; a record's own fields decide how it is sorted.
  public var all: Dictionary<String, Record>.Values { records.values }

  /// The record with `id`, or nil.
  public subscript(id: String) -> Record? { records[id] }

  /// A field's stored text, and whether the record is there at all.
  func value(of field: String, in id: String) -> (exists: Bool, text: String?) {
    guard let record = records[id] else { return (false, nil) }
    return (true, Record.field(field)?.read(record))
  }

  /// Carries out a change.
  ///
  /// Throws when the journal speaks of what isn't there, or makes what is there already.
  mutating func apply(_ change: Change) throws(Damage) {
    switch change {
    case .insert(let reference, let fields):
      guard records[reference.id] == nil else { throw Damage(change: change) }
      var record = Record(id: reference.id)
      for (name, text) in fields {
        try Self.write(text, to: name, of: &record, in: change)
      }
      records[reference.id] = record
    case .remove(let reference, _):
      guard records.removeValue(forKey: reference.id) != nil else { throw Damage(change: change) }
    case .set(let reference, let field, _, let new):
      guard records[reference.id] != nil else { throw Damage(change: change) }
      try Self.write(new, to: field, of: &records[reference.id]!, in: change)
    }
  }

  private static func write(
    _ text: String?, to name: String, of record: inout Record, in change: Change
  ) throws(Damage) {
    guard let field = Record.field(name), field.write(&record, text) else {
      throw Damage(change: change)
    }
  }
}

/// A change that can't be carried out, so the journal it stands in is damaged.
public struct Damage: Error, Equatable {
  /// The change.
  public let change: Change
}

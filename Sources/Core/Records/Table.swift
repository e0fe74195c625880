/// The records of one kind, in their order and found by id.
public struct Table<Record: Entity>: Equatable, Sendable {
  /// The records in their order.
  public private(set) var all: [Record] = []
  /// Each record's place in `all`, by its id.
  private var places: [String: Int] = [:]
  /// The numbers that have been given, where records of this kind have one.
  var numbers = GivenNumbers()

  /// Creates an empty table.
  public init() {}

  /// Creates a table of one record.
  public init(_ record: Record) { insert(record) }

  /// How many there are.
  public var count: Int { all.count }

  /// The record with `id`, or nil.
  public subscript(id: String) -> Record? { places[id].map { all[$0] } }

  /// A field's stored text, and whether the record is there at all.
  func value(of field: String, in id: String) -> (exists: Bool, text: String?) {
    guard let record = self[id] else { return (false, nil) }
    return (true, Record.field(field)?.read(record))
  }

  /// Carries out a change.
  ///
  /// Throws when the journal speaks of what isn't there, or makes what is there already.
  mutating func apply(_ change: Change) throws(Damage) {
    switch change {
    case .insert(let reference, let fields):
      guard places[reference.id] == nil else { throw Damage(change: change) }
      var record = Record(id: reference.id)
      for (name, text) in fields {
        try Self.write(text, to: name, of: &record, in: change)
      }
      insert(record)
      if Record.isNumbered, let number = fields["number"].flatMap({ Int($0) }) {
        numbers.note(number, of: reference.id)
      }
    case .remove(let reference, _):
      guard let place = places[reference.id] else { throw Damage(change: change) }
      remove(at: place)
    case .set(let reference, let field, _, let new):
      guard let place = places[reference.id] else { throw Damage(change: change) }
      try Self.write(new, to: field, of: &all[place], in: change)
      if !isInOrder(place) { insert(remove(at: place)) }
    }
  }

  /// Puts in a record that isn't there, from its packed fields; false when they can't be read.
  mutating func restore(_ id: String, _ packed: UnsafeRawBufferPointer) -> Bool {
    guard places[id] == nil, let record = Record(id: id, packed: packed) else { return false }
    insert(record)
    return true
  }

  private mutating func insert(_ record: Record) {
    // Most records come in their order.
    if all.isEmpty || !record.precedes(all[all.count - 1]) {
      places[record.id] = all.count
      all.append(record)
      return
    }
    let place = all.lastIndex { !record.precedes($0) }.map { $0 + 1 } ?? 0
    all.insert(record, at: place)
    notePlaces(from: place)
  }

  @discardableResult
  private mutating func remove(at place: Int) -> Record {
    let record = all.remove(at: place)
    places[record.id] = nil
    notePlaces(from: place)
    return record
  }

  private mutating func notePlaces(from first: Int) {
    for place in first..<all.count { places[all[place].id] = place }
  }

  private func isInOrder(_ place: Int) -> Bool {
    (place == 0 || !all[place].precedes(all[place - 1]))
      && (place + 1 == all.count || !all[place + 1].precedes(all[place]))
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

/// The records of one kind, in their order and found by id.
public struct Table<Record: Entity>: Equatable, Sendable {
  /// The records in their order.
  public private(set) var all = ChunkedArray<Record>()
  /// Each record's place in `all` when places were noted last, by its id.
  private var places: [String: Int] = [:]
  /// How far records may have moved from their places since then.
  private var drift = 0
  /// The numbers that have been given, where records of this kind have one.
  var numbers = GivenNumbers()

  /// Creates an empty table.
  public init() {}

  /// Creates a table of one record.
  public init(_ record: Record) { insert(record) }

  /// How many there are.
  public var count: Int { all.count }

  /// The record with `id`, or nil.
  public subscript(id: String) -> Record? { place(of: id).map { all[$0] } }

  /// Each record's place in `all`, by its id.
  var placesByID: [String: Int] {
    if drift == 0 { return places }
    return Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0].id, $0) })
  }

  /// Tables are equal when their records are.
  public static func == (a: Table, b: Table) -> Bool { a.all == b.all }

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
      guard let place = place(of: reference.id) else { throw Damage(change: change) }
      remove(at: place)
    case .set(let reference, let field, _, let new):
      guard let place = place(of: reference.id) else { throw Damage(change: change) }
      try Self.write(new, to: field, of: &all[place], in: change)
      if !isInOrder(place) { insert(remove(at: place)) }
    }
  }

  /// Puts in a record that isn't there, from its packed fields; false when that can't be, and then
  /// the table is of no use.
  mutating func restore(_ id: String, _ packed: UnsafeRawBufferPointer) -> Bool {
    let place = all.count
    all.append(Record(id: id))
    guard all[place].unpack(packed), places.updateValue(place, forKey: id) == nil else {
      return false
    }
    if !isInOrder(place) { insert(remove(at: place)) }
    return true
  }

  private mutating func insert(_ record: Record) {
    // Most records come in their order.
    if all.isEmpty || !record.precedes(all[all.count - 1]) {
      places[record.id] = all.count
      all.append(record)
      return
    }
    let place = place(for: record)
    all.insert(record, at: place)
    places[record.id] = place
    noteMove()
  }

  @discardableResult
  private mutating func remove(at place: Int) -> Record {
    let record = all.remove(at: place)
    places[record.id] = nil
    if place < all.count { noteMove() }
    return record
  }

  /// The place of a record that isn't there, after all it doesn't stand before.
  private func place(for record: Record) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if record.precedes(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The place of the record with `id` in `all`, or nil.
  private func place(of id: String) -> Int? {
    guard let noted = places[id] else { return nil }
    for distance in 0...drift {
      let (before, after) = (noted - distance, noted + distance)
      if before >= 0, before < all.count, all[before].id == id { return before }
      if after < all.count, all[after].id == id { return after }
    }
    return nil
  }

  /// Takes notice that records have moved by one place.
  ///
  /// To note all places each time would take long where many records come in between others.
  private mutating func noteMove() {
    drift += 1
    if drift <= 64 { return }
    for place in all.indices { places[all[place].id] = place }
    drift = 0
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

import Core

/// What is made of the rows of a history, which come by their entries' revisions and, within an
/// entry, by position and field.
enum HistoryRows {
  /// More fields than any record has.
  static let largestRecord = 100

  /// The entries that rows make; of a row beyond the limit only that it is there.
  static func gather<Row: HistoryRow>(
    _ next: () throws -> Row?, limit: Int = .max
  ) throws -> HistorySlice {
    var slice = HistorySlice()
    var current: EntryBuilder?
    var count = 0
    while let row = try next() {
      count += 1
      let revision = try row.revision
      if count > limit {
        slice.isLast = false
        if current?.revision == revision { slice.next = try current?.cut(before: row) }
        break
      }
      if current?.revision != revision {
        if let entry = current?.finish() { slice.entries.append(entry) }
        current = try EntryBuilder(row, revision: revision)
      }
      try current?.add(row)
    }
    if let entry = current?.finish() { slice.entries.append(entry) }
    return slice
  }

  /// Gives each transaction that rows make, and then its changes one by one.
  static func walk<Row: HistoryRow>(
    _ next: () throws -> Row?, _ visit: (HistoryPart) throws -> Void
  ) throws {
    var current: EntryBuilder?
    while let row = try next() {
      let revision = try row.revision
      if current?.revision != revision {
        try current?.finish().transaction.changes.forEach { try visit(.change($0)) }
        let new = try EntryBuilder(row, revision: revision)
        try visit(.transaction(new.entry.transaction))
        current = new
      }
      try current?.add(row)
      try current?.takeChanges().forEach { try visit(.change($0)) }
    }
    try current?.finish().transaction.changes.forEach { try visit(.change($0)) }
  }
}

extension HistorySlice {
  /// Whether it has come further than where a reading began; only a record that was tampered with has
  /// more fields than a slice.
  func hasMoved(from next: HistoryReading.Next) -> Bool {
    isLast || self.next != next.position || entries.count > 1
  }
}

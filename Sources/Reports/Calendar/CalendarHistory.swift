import Core

/// What a project's history tells its calendar, gathered a change at a time: how far it has come, and
/// which records had a day once and have none now.
public struct CalendarHistory {
  /// Rises with each transaction.
  private(set) var sequence = HistorySequence()
  /// When the last transaction was made.
  private(set) var changed = Moment(seconds: 0)
  private(set) var gone: [Reference: Gone] = [:]

  /// A record that has no day any more.
  struct Gone {
    /// The last that it had.
    var day: Day
    /// What it held when it went; nil while it is there.
    var fields: [String: String]?
  }

  /// Creates what the first entries of a history tell.
  public init(_ entries: [Entry] = []) {
    for entry in entries {
      begin(entry.transaction)
      for change in entry.transaction.changes { take(change) }
    }
  }

  /// Takes notice of a transaction, whose changes follow.
  public mutating func begin(_ transaction: Transaction) {
    sequence.count(transaction.time)
    changed = transaction.time
  }

  /// Takes notice of the next change.
  public mutating func take(_ change: Change) {
    sequence.count(change)
    guard let type = CalendarSource.types[change.reference.kind] else { return }
    let name = type.dayField
    switch change {
    case .insert(let reference, let fields):
      if fields[name] == nil { gone[reference]?.fields = nil } else { gone[reference] = nil }
    case .remove(let reference, let fields):
      guard let day = fields[name].flatMap(Day.init(iso:)) ?? gone[reference]?.day else { return }
      gone[reference] = Gone(day: day, fields: fields)
    case .set(let reference, name, let old, let new):
      gone[reference] =
        new == nil ? old.flatMap(Day.init(iso:)).map { Gone(day: $0) } ?? gone[reference] : nil
    case .set: break
    }
  }
}

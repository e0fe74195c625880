import Core

/// What a project's history tells its calendar, gathered a change at a time: how far it has come, and
/// which records had a day once and have none now.
public struct CalendarHistory {
  /// Rises with each transaction.
  private(set) var sequence = HistorySequence()
  /// When the last transaction was made.
  private(set) var changed = Moment(seconds: 0)
  private(set) var gone: [Reference: Gone] = [:]
  /// The records that have had a day for less than an hour, and never before, by when they got it.
  private var fresh: [Reference: Moment] = [:]
  private var isUndo = false

  /// So many seconds after it came, what its author takes back counts as never said: it would stand
  /// in calendars as cancelled, beside what was put in its place, and hardly anybody has got it.
  private static let grace = 3600

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
    if transaction.time.seconds - changed.seconds > Self.grace { fresh = [:] }
    sequence.count(transaction.time)
    changed = transaction.time
    isUndo = if case .undo = transaction.act { true } else { false }
  }

  /// Takes notice of the next change.
  public mutating func take(_ change: Change) {
    sequence.count(change)
    guard let type = CalendarSource.types[change.reference.kind] else { return }
    let name = type.dayField
    switch change {
    case .insert(let reference, let fields):
      if fields[name] == nil { gone[reference]?.fields = nil } else { gain(reference) }
    case .remove(let reference, let fields):
      guard let day = fields[name].flatMap(Day.init(iso:)) ?? gone[reference]?.day else { return }
      lose(reference, Gone(day: day, fields: fields))
    case .set(let reference, name, let old, let new):
      if new != nil {
        if old == nil { gain(reference) }
      } else if let day = old.flatMap(Day.init(iso:)) {
        lose(reference, Gone(day: day))
      }
    case .set: break
    }
  }

  private mutating func gain(_ reference: Reference) {
    if gone.removeValue(forKey: reference) == nil { fresh[reference] = changed }
  }

  private mutating func lose(_ reference: Reference, _ loss: Gone) {
    let since = fresh.removeValue(forKey: reference)
    if isUndo, let since, changed.seconds - since.seconds <= Self.grace { return }
    gone[reference] = loss
  }
}

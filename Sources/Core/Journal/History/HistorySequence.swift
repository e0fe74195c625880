/// A number that rises with each transaction of a history, and follows from the history alone, so that
/// it is the same wherever that is kept: what tells a calendar which of two files is the newer.
///
/// It is the seconds from 2020 to the last transaction; where clocks have stood still or gone back,
/// one more than before. It fits 31 bits, as calendars want, and lies above the row ids that
/// versions until 0.2.0 wrote in its place.
public struct HistorySequence: Equatable, Sendable {
  /// The number.
  public private(set) var value = 100_000_000

  /// Creates the number of a history that nothing has happened in.
  public init() {}

  /// Counts a transaction of a moment.
  public mutating func count(_ moment: Moment) {
    let seconds = moment.seconds - Self.start
    // A clock that was far ahead must leave room above itself.
    value = min(max(value + 1, seconds < Self.lastSecond ? seconds : 0), Self.most)
  }

  /// Counts a change, which matters where it says how far the history had come before somebody was
  /// forgotten.
  public mutating func count(_ change: Change) {
    guard case .set(let reference, "lastSequence", _, let number?) = change,
      reference.kind == .project
    else { return }
    value = min(max(value, Int(number) ?? 0), Self.most)
  }

  /// 1 January 2020 in seconds since 1970.
  private static let start = 1_577_836_800
  private static let lastSecond = 2_000_000_000
  private static let most = Int(Int32.max)
}

extension HistorySequence {
  /// The number that transactions come to.
  init(of transactions: some Sequence<Transaction>) {
    for transaction in transactions {
      count(transaction.time)
      for change in transaction.changes { count(change) }
    }
  }
}

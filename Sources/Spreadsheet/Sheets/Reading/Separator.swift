/// What stands between the cells of a file, judged by all its rows.
///
/// A heading may have commas in it, and so may any text; but only what is meant to separate stands in
/// all rows alike.
struct Separator {
  /// The marks that may separate, the most usual first.
  static let candidates: [UInt8] = [.semicolon, .tab, .comma]

  /// How often a mark stands in the rows.
  private struct Tally {
    /// How many rows have it.
    var rows = 0
    /// How often it stands in the first row that isn't empty.
    var inFirst = 0
    /// How many rows have it so many times.
    var times: [Int: Int] = [:]

    mutating func add(_ count: Int, isFirst: Bool) {
      if isFirst { inFirst = count }
      guard count > 0 else { return }
      rows += 1
      times[count, default: 0] += 1
    }

    /// How often it stands in most of the rows that have it, and how many those are.
    var usual: (count: Int, rows: Int) {
      times.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) } ?? (0, 0)
    }
  }

  /// Finds the mark that separates the cells of `bytes`.
  static func find(in bytes: [UInt8]) -> UInt8 {
    let (tallies, rows) = tally(bytes)
    var best: (mark: UInt8, score: (Int, Int))?
    for (mark, tally) in zip(candidates, tallies) {
      let usual = tally.usual
      // In a file of one column some rows have a comma; then the heading has none.
      let isLikely =
        tally.inFirst > 0 || (mark == .comma ? usual.count > 1 : tally.rows * 2 > rows)
      let score = (tally.rows, usual.rows)
      if isLikely, tally.rows > 0, best.map({ $0.score < score }) ?? true { best = (mark, score) }
    }
    return best?.mark ?? .semicolon
  }

  private static func tally(_ bytes: [UInt8]) -> (tallies: [Tally], rows: Int) {
    var tallies = candidates.map { _ in Tally() }
    var counts = candidates.map { _ in 0 }
    var rows = 0
    var (isQuoted, isAtStart, hasText) = (false, true, false)
    func endRow() {
      guard hasText else { return }
      for place in counts.indices {
        tallies[place].add(counts[place], isFirst: rows == 0)
        counts[place] = 0
      }
      rows += 1
      hasText = false
    }
    for byte in bytes {
      if byte == .quote {
        // A quote that is written twice inside quotes closes them and opens them again.
        if isQuoted || isAtStart { isQuoted.toggle() }
        hasText = true
      } else if !isQuoted {
        if byte == .lineFeed || byte == .carriageReturn {
          endRow()
          isAtStart = true
        } else {
          let place = candidates.firstIndex(of: byte)
          if let place { counts[place] += 1 }
          isAtStart = place != nil
          hasText = true
        }
      }
    }
    endRow()
    return (tallies, rows)
  }
}

/// Splits a whole into parts in given proportions so that the parts add up to it exactly.
///
/// Each gets its proportion rounded down, and what is left goes one by one to those that lost most
/// by it (the largest remainder); of those that lost alike, to the first.
struct Apportionment {
  /// The numerators of the proportions; their sum is the denominator.
  let proportions: [Natural]

  /// The parts of `whole`, in the order of the proportions; zeros when there are none to go by.
  func parts(of whole: Int) -> [Int] {
    let denominator = proportions.reduce(Natural(0), +)
    guard denominator > Natural(0), whole >= 0 else { return proportions.map { _ in 0 } }
    let floors = proportions.map { floor(of: $0 * Natural(whole), by: denominator, atMost: whole) }
    let left = whole - floors.reduce(0) { $0 + $1.quotient }
    let neediest = floors.indices.sorted { a, b in
      floors[a].remainder == floors[b].remainder
        ? a < b : floors[a].remainder > floors[b].remainder
    }
    var parts = floors.map(\.quotient)
    for index in neediest.prefix(left) { parts[index] += 1 }
    return parts
  }

  /// The quotient of two numbers, rounded down, and what is left; the quotient is at most `limit`.
  private func floor(
    of number: Natural, by divisor: Natural, atMost limit: Int
  ) -> (quotient: Int, remainder: Natural) {
    var (low, high) = (0, limit)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if Natural(middle) * divisor <= number { low = middle } else { high = middle - 1 }
    }
    return (low, number - Natural(low) * divisor)
  }
}

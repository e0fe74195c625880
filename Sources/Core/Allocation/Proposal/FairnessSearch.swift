/// Looks through all mixtures in whole per cent for the one that changes least.
///
/// Shares are the shown ones, in hundredths of a per cent, as `Fairness` compares them. They are
/// worked out exactly where it matters which is the better; bounds, which are exact too, tell of most
/// mixtures that it doesn't.
struct FairnessSearch {
  /// What came of it: a mixture's weights, and whether it keeps everybody within the limit.
  struct Finding: Equatable {
    /// The weights, in the order of the ingredients.
    let weights: [Int]
    /// How many mixtures were looked at.
    let tried: Int
    /// How many of them keep everybody within the limit.
    let fitting: Int
  }

  /// What each ingredient says; what they weigh doesn't count.
  let parts: [KeyPart]
  /// The departments' shares by the key as it is.
  let now: [Int]
  /// The departments' shares of what was used.
  let actual: [Int]
  /// How far a share may be from what was used.
  let limit: Int

  /// By ingredient, weight and department what it adds to the share, rounded down.
  private let floors: [[[Int]]]

  init(parts: [KeyPart], now: [Int], actual: [Int], limit: Int) {
    (self.parts, self.now, self.actual, self.limit) = (parts, now, actual, limit)
    floors = parts.map { part in
      let amounts = part.amounts.map(\.tenThousandths)
      let total = part.amounts.sum().tenThousandths
      return (0...100).map { weight in
        amounts.map { total.dividingFullWidth($0.multipliedFullWidth(by: weight * 100)).quotient }
      }
    }
  }

  /// The mixture that keeps everybody within the limit with the least largest change, then the least
  /// sum of changes, then the first; where none does, the one with the least largest distance, and so
  /// on.
  func finding() -> Finding {
    let mixtures = Self.mixtures(of: parts.count)
    let fitting = mixtures.indices.filter { isFitting(mixtures[$0]) }
    let best =
      fitting.isEmpty
      ? least(
        among: mixtures.indices.map { ($0, bounds(mixtures[$0], to: actual).lower) }, mixtures
      ) { [distance($0, to: actual), distance($0, to: now), sum($0)] }
      : least(among: fitting.map { ($0, bounds(mixtures[$0], to: now).lower) }, mixtures) {
        [distance($0, to: now), sum($0)]
      }
    return Finding(weights: mixtures[best], tried: mixtures.count, fitting: fitting.count)
  }

  /// All ways to share 100 among so many, the one that gives most to the first of them first.
  static func mixtures(of count: Int, sharing whole: Int = 100) -> [[Int]] {
    if count <= 1 { return [[whole]] }
    return (0...whole).reversed().flatMap { first in
      mixtures(of: count - 1, sharing: whole - first).map { [first] + $0 }
    }
  }

  /// The shares by a mixture, as a key that went by it would give them.
  func shares(_ weights: [Int]) -> [Int] {
    let weighing = zip(parts, weights).filter { $1 > 0 }.map { part, weight in
      KeyPart(basis: part.basis, weight: Quantity(weight), amounts: part.amounts)
    }
    return Apportionment(proportions: AllocationKey.proportions(weighing)).parts(of: 10_000)
  }

  /// The place of the mixture whose rank is the least, of equals the first; each comes with a bound
  /// that the first number of its rank is never under.
  private func least(
    among bounded: [(place: Int, bound: Int)], _ mixtures: [[Int]], rank: ([Int]) -> [Int]
  ) -> Int {
    var best: (place: Int, rank: [Int])?
    for (place, bound) in bounded.sorted(by: { ($0.bound, $0.place) < ($1.bound, $1.place) }) {
      if let best, bound > best.rank[0] { break }
      let rank = rank(shares(mixtures[place])) + [place]
      if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
      best = (place, rank)
    }
    return best?.place ?? 0
  }

  private func isFitting(_ weights: [Int]) -> Bool {
    let (lower, upper) = bounds(weights, to: actual)
    if lower > limit { return false }
    return upper <= limit || distance(shares(weights), to: actual) <= limit
  }

  /// What the largest distance from a mixture's shares to others is between.
  ///
  /// Each ingredient that weighs something loses less than one hundredth when it is rounded down,
  /// and what is left over gives a department at most one.
  private func bounds(_ weights: [Int], to others: [Int]) -> (lower: Int, upper: Int) {
    let spread = weights.count { $0 > 0 }
    var (lower, upper) = (0, 0)
    for department in others.indices {
      var floor = 0
      for index in weights.indices { floor += floors[index][weights[index]][department] }
      let gap = others[department] - floor
      lower = max(lower, -gap, gap - spread)
      upper = max(upper, abs(gap), abs(gap - spread))
    }
    return (lower, upper)
  }

  private func distance(_ shares: [Int], to others: [Int]) -> Int {
    zip(shares, others).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  private func sum(_ shares: [Int]) -> Int { zip(shares, now).reduce(0) { $0 + abs($1.0 - $1.1) } }
}

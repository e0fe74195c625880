import Core
import TestSupport
import Testing

/// What holds for any proposal, held against all mixtures worked out one by one by whole numbers.
@Suite struct FairnessProposalLaws {
  /// Departments' figures by dwellings, typed units and area, their hours, and the limit.
  struct Case {
    var figures: [[Int]]
    var hours: [Int]
    var now: [Int]
    var limit: Int

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      let count = random.pick(2...6)
      let figures = (0..<3).map { _ in (0..<count).map { _ in random.pick(1...400) } }
      self.figures = figures
      let weights = [random.pick(0...50), random.pick(0...50)]
      let mixed = [weights[0], weights[1], 100 - weights[0] - weights[1]]
      let noise = random.pick([0, 5, 25])
      let totals = figures.map { $0.reduce(0, +) }
      hours = (0..<count).map { department in
        let share = (0..<3).reduce(0) {
          $0 + mixed[$1] * figures[$1][department] * 100 / totals[$1]
        }
        return max(1, share + random.pick(-noise...noise) * 10)
      }
      now = random.oneIn(2) ? [100, 0, 0] : [0, 0, 100]
      limit = random.pick([10, 100, 250, 500])
    }

    /// The same with the departments in another order.
    func permuted(_ order: [Int]) -> Case {
      var other = self
      other.figures = figures.map { row in order.map { row[$0] } }
      other.hours = order.map { hours[$0] }
      return other
    }

    var project: Project {
      var project = Project(id: "p")
      try! project.make(
        project.edit(project.info) { $0.fairness = Quantity(hundredths: limit) })
      for index in hours.indices {
        try! project.make(
          project.add(
            Department(id: "d\(index)").with {
              $0.name = "Afdeling \(index)"
              $0.dwellings = figures[0][index]
              $0.typedUnits = Quantity(figures[1][index])
              $0.area = figures[2][index]
            }))
      }
      try! project.make(
        project.add(
          AllocationKey(id: "k").with {
            $0.name = "Fælles"
            $0.basis = now[0] == 100 ? .dwellings : .area
          }))
      let amounts = hours.enumerated().map {
        ("d\($0)", (hours: Optional(Quantity($1)), cost: Quantity?.none))
      }
      try! project.make(
        project.edit(
          usage: Dictionary(uniqueKeysWithValues: amounts), in: Period(year: 2026)!, of: nil))
      return project
    }

    /// The shares by weights in hundredths of a per cent, by the largest remainder.
    func shares(_ weights: [Int]) -> [Int] {
      let totals = figures.map { $0.reduce(0, +) }
      let numbers = hours.indices.map { department in
        (0..<3).reduce(0) { sum, basis in
          let others = (0..<3).filter { $0 != basis }.reduce(1) { $0 * totals[$1] }
          return sum + weights[basis] * figures[basis][department] * others
        }
      }
      return Self.split(numbers)
    }

    static func split(_ numbers: [Int]) -> [Int] {
      let total = numbers.reduce(0, +)
      var parts = numbers.map { $0 * 10_000 / total }
      let rests = numbers.map { $0 * 10_000 % total }
      let order = numbers.indices.sorted { (-rests[$0], $0) < (-rests[$1], $1) }
      for index in order.prefix(10_000 - parts.reduce(0, +)) { parts[index] += 1 }
      return parts
    }

    /// The best of all mixtures, and how many are within the limit.
    func best() -> (weights: [Int], fitting: Int) {
      let (now, actual) = (shares(now), Self.split(hours))
      var best: (rank: [Int], weights: [Int])?
      var fitting = 0
      for first in (0...100).reversed() {
        for second in (0...(100 - first)).reversed() {
          let weights = [first, second, 100 - first - second]
          let shares = shares(weights)
          let changes = zip(shares, now).map { abs($0 - $1) }
          let distance = zip(shares, actual).map { abs($0 - $1) }.max()!
          let isFitting = distance <= limit
          fitting += isFitting ? 1 : 0
          let rank = [isFitting ? 0 : distance, changes.max()!, changes.reduce(0, +)]
          if best == nil || rank.lexicographicallyPrecedes(best!.rank) { best = (rank, weights) }
        }
      }
      return (best!.weights, fitting)
    }
  }

  private static func weights(_ proposal: FairnessProposal) -> [Int] {
    KeyMixture.bases.map { basis in
      proposal.mixture.parts.first { $0.basis == basis }?.percent ?? 0
    }
  }

  @Test(arguments: Array(1...30) as [UInt64]) func noMixtureIsBetter(seed: UInt64) throws {
    let sample = Case(seed: seed)
    let project = sample.project
    let key = project.allocationKeys[0]
    guard let fairness = key.latestFairness(in: project), !fairness.isFair else { return }
    let proposal = try key.proposal(in: project)
    let best = sample.best()
    #expect(Self.weights(proposal) == best.weights)
    #expect(proposal.fitting == best.fitting)
    #expect(proposal.rows.map(\.proposed.hundredths) == sample.shares(best.weights))
    #expect(proposal.rows.map(\.now) == fairness.rows.map(\.keyPercent))
    #expect(proposal.isFair == proposal.rows.allSatisfy { $0.excess == .zero })
    // What it says is what the key then is.
    let after = project.allocationKeys[0].going(by: proposal.mixture)
    var changed = project
    try changed.make(Edit("", key.changes(to: after)))
    #expect(changed.allocationKeys[0].latestFairness(in: changed)?.isFair == proposal.isFair)
  }

  @Test(arguments: Array(1...12) as [UInt64])
  func theOrderOfTheDepartmentsDoesntMatter(seed: UInt64) throws {
    let sample = Case(seed: seed)
    var random = SeededRandom(seed: seed)
    let order = sample.hours.indices.shuffled(using: &random)
    let (one, other) = (sample.project, sample.permuted(order).project)
    guard one.allocationKeys[0].latestFairness(in: one)?.isFair == false else { return }
    #expect(
      try one.allocationKeys[0].proposal(in: one).mixture
        == other.allocationKeys[0].proposal(in: other).mixture)
  }

  @Test func figuresOfAnySizeAreWorkedOut() throws {
    var project = Project(id: "p")
    for (number, size) in [1, 999_999_999, 123_456_789].enumerated() {
      try project.make(
        project.add(
          Department(id: "d\(number)").with {
            ($0.name, $0.dwellings, $0.area) = ("Afdeling \(number)", size, 1_000_000_000 - size)
            $0.typedUnits = Quantity(size * 900)
          }))
    }
    try project.make(project.add(AllocationKey(id: "k").with { $0.name = "Alt" }))
    let amounts = (0...2).map { ("d\($0)", (hours: Optional(Quantity(7)), cost: Quantity?.none)) }
    try project.make(
      project.edit(
        usage: Dictionary(uniqueKeysWithValues: amounts), in: Period(year: 2026)!, of: nil))
    let proposal = try project.allocationKeys[0].proposal(in: project)
    #expect(proposal.rows.map(\.proposed).sum() == Quantity(100))
  }
}

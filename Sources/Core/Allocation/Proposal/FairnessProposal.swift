/// What would make a key fair (forslag): the mixture that changes least, and what it means to each
/// department.
///
/// The shares that are compared are the shown ones, in per cent with two decimals, among the
/// departments that took part when the period began, just as `Fairness` compares them.
public struct FairnessProposal: Equatable, Sendable {
  /// A department's share as it is and as it would be.
  public struct Row: Equatable, Sendable {
    /// The department.
    public let department: Department
    /// Its share by the key as it is, in per cent.
    public let now: Quantity
    /// Its share by the proposal, in per cent.
    public let proposed: Quantity
    /// What it really used, in per cent.
    public let actual: Quantity
    /// How many percentage points it would still be beyond what is fair; zero when it is within.
    public let excess: Quantity
    /// What it bears in a year as it is, in kroner; nil when there is no budget.
    public let kronerNow: Quantity?
    /// What it would bear in a year, in kroner; nil when there is no budget.
    public let kronerProposed: Quantity?

    /// How many percentage points its share would change; negative when it would bear less.
    public var change: Quantity { proposed - now }
    /// How many percentage points more it bears than it used.
    public var differenceNow: Quantity { now - actual }
    /// How many percentage points more it would bear than it used.
    public var differenceProposed: Quantity { proposed - actual }
    /// How many kroner more it would bear in a year; negative when less, nil without a budget.
    public var kroner: Quantity? {
      kronerProposed.flatMap { new in kronerNow.map { new - $0 } }
    }
    /// The same for each dwelling and month, rounded to the nearest øre; nil without dwellings.
    public var kronerPerDwelling: Quantity? {
      kroner.flatMap { DwellingCost($0, dwellings: department.dwellings).month }
    }
  }

  /// The key as it is.
  public let key: AllocationKey
  /// How far the key is from what was used.
  public let fairness: Fairness
  /// How many percentage points are fair.
  public let limit: Quantity
  /// What the mixtures that were looked at are made of.
  public let bases: [KeyBasis]
  /// How many mixtures were looked at.
  public let tried: Int
  /// How many of them keep every department within what is fair.
  public let fitting: Int
  /// The mixture: the one that changes least, or where none is fair, the nearest.
  public let mixture: KeyMixture
  /// The departments, in their order.
  public let rows: [Row]

  /// Whether the mixture keeps every department within what is fair.
  public var isFair: Bool { fitting > 0 }
  /// The largest change of a share, in percentage points.
  public var largestChange: Quantity { rows.map(\.change.magnitude).max() ?? .zero }
  /// All changes together, in percentage points.
  public var sumOfChanges: Quantity { rows.map(\.change.magnitude).sum() }
  /// The departments that would bear more.
  public var payingMore: [Row] { rows.filter { $0.change > .zero } }
  /// The departments that would bear less.
  public var payingLess: [Row] { rows.filter { $0.change < .zero } }
}

extension AllocationKey {
  /// What would make the key fair by what was registered in `period`, or else in the period that
  /// says most.
  ///
  /// Mixtures are in whole per cent over all that every department has figures of. Among those that
  /// keep every share within the project's limit from what was used, it is the one whose largest
  /// change of a share from today's is the least, then the one whose changes are the least together,
  /// then the one that weighs most by the first of `KeyMixture.bases`, by the second, and so on. Where
  /// none is within, it is the one whose largest distance from what was used is the least, then as
  /// before.
  ///
  /// Throws when there is nothing to judge the key by, when it is fair, or when there is nothing to
  /// mix.
  public func proposal(
    in project: Project, period: Period? = nil
  ) throws(Refusal) -> FairnessProposal {
    let fairness = try judged(in: project, by: period)
    if fairness.isFair {
      throw Refusal(
        "\(subject(in: project)) er retvisende, målt på \(fairness.grounds): den største forskel er "
          + "\((fairness.widest ?? .zero).danish(decimals: 2)) procentpoint. Der er ikke noget at "
          + "foreslå.")
    }
    let departments = fairness.rows.map(\.department)
    let parts = Self.known(of: departments, in: project)
    if parts.isEmpty {
      throw Refusal(
        "Der kan ikke foreslås en fordeling: hverken boliger, lejemålsenheder eller m² er skrevet "
          + "for alle afdelinger. Skriv dem under afdelingerne.")
    }
    let limit = project.info.fairness
    let found = FairnessSearch(
      parts: parts, now: fairness.rows.map(\.keyPercent.hundredths),
      actual: fairness.rows.map(\.actualPercent.hundredths), limit: limit.tenThousandths / 100
    ).finding()
    guard let mixture = KeyMixture(zip(parts, found.weights).map { ($0.basis, $1) }) else {
      throw Refusal("Der kan ikke foreslås en fordeling.")
    }
    let present = try draft(in: project, among: departments)
    let proposed = try going(by: mixture).draft(in: project, among: departments)
    return FairnessProposal(
      key: self, fairness: fairness, limit: limit, bases: parts.map(\.basis), tried: found.tried,
      fitting: found.fitting, mixture: mixture,
      rows: fairness.rows.indices.map { index in
        let row = fairness.rows[index]
        let distance = (proposed.shares[index].percent - row.actualPercent).magnitude
        return FairnessProposal.Row(
          department: row.department, now: row.keyPercent, proposed: proposed.shares[index].percent,
          actual: row.actualPercent, excess: max(.zero, distance - limit),
          kronerNow: present.shares[index].kroner, kronerProposed: proposed.shares[index].kroner)
      })
  }

  /// How fair the key is by a period.
  ///
  /// Throws a sentence that says why that isn't known.
  private func judged(in project: Project, by period: Period?) throws(Refusal) -> Fairness {
    let known = period.map { period in
      fairnesses(in: project).last { $0.period == period }
    }
    if let fairness = known ?? latestFairness(in: project) { return fairness }
    let periods = periods(in: project)
    guard let period = period ?? periods.last, periods.contains(period) else {
      let missing = period.map { " for \($0.shown)" } ?? ""
      throw Refusal(
        "Der er ikke skrevet timer eller udgifter\(missing) at holde fordelingsnøgle \(number) op "
          + "mod. Skriv dem først.")
    }
    // What the shares lack is said in a sentence of its own.
    _ = try allocation(in: project, among: project.sharers(on: period.firstDay)).get()
    throw Refusal("\(period.shown): \(reasonUnjudged(period, in: project)).")
  }

  /// What can be mixed: all that every one of `departments` has a figure of.
  private static func known(of departments: [Department], in project: Project) -> [KeyPart] {
    KeyMixture.bases.compactMap { basis in
      let key = AllocationKey(id: "").with { $0.basis = basis }
      return (try? key.parts(for: departments, in: project))?.first
    }
  }
}

import Text

/// What a version of the agreement says about its parties and their keys (det fremlagte): as they are
/// for a draft, and as they were when it was presented for one that has been.
public struct PresentedTerms: Equatable, Sendable {
  /// The parties in their order, with nothing but id and name.
  public let parties: [Department]
  /// The keys that the costs are shared by, in the agreement's order.
  public let keys: [PresentedKey]

  /// What a version says with departments and keys as they are in `project`.
  public init(_ agreement: Agreement, in project: Project) {
    self.init(
      parties: project.parties(to: agreement),
      keys: agreement.keys.compactMap(project.allocationKey), in: project)
  }

  init(parties: [Department], keys: [PresentedKey]) { (self.parties, self.keys) = (parties, keys) }

  init(parties: [Department], keys: [AllocationKey], in project: Project) {
    self.init(
      parties: parties.map { Department(id: $0.id, named: $0.name) },
      keys: keys.map { PresentedKey($0, among: parties, in: project) })
  }
}

/// A key as a version of the agreement has it, with the figures it is worked out from.
public struct PresentedKey: Equatable, Sendable {
  /// What each party counts by one ingredient of the key.
  public struct Part: Equatable, Sendable {
    /// The ingredient.
    public let basis: KeyBasis
    /// What the parties count, in their order; nil where it isn't known.
    public let amounts: [Quantity?]
  }

  /// The key, with its number, pool, budget, basis and weights, and the period whose hours it goes
  /// by.
  public let key: AllocationKey
  /// The figures, for each ingredient.
  public let parts: [Part]
  /// The parties' shares; nil where they couldn't be worked out.
  public let allocation: Allocation?
  /// Why they couldn't; empty where they could.
  public let problem: String

  init(key: AllocationKey, parts: [Part], allocation: Allocation?, problem: String) {
    (self.key, self.parts, self.allocation, self.problem) = (key, parts, allocation, problem)
  }

  init(_ live: AllocationKey, among parties: [Department], in project: Project) {
    let period =
      live.ingredients.contains(.hours) ? live.hoursPeriod(in: project, among: parties) : nil
    let key = live.with { $0.period = period }
    let result = key.allocation(in: project, among: parties)
    let refusal: Refusal? = if case .failure(let refusal) = result { refusal } else { nil }
    self.init(
      key: key.terms,
      parts: key.ingredients.map { basis in
        Part(
          basis: basis,
          amounts: parties.map {
            key.value(of: .amount(basis, department: $0.id), in: project)
          })
      },
      allocation: (try? result.get()).map { allocation in
        Allocation(
          shares: allocation.shares.map {
            Share(
              department: Department(id: $0.department.id, named: $0.department.name),
              percent: $0.percent, kroner: $0.kroner)
          })
      },
      problem: (refusal?.message ?? "").onOneLine)
  }

  /// What the key goes by: "50 % boliger, 50 % timer i 2026".
  public var words: String { key.words(hoursIn: key.period) }

  /// What the agreement says of it: "fordeles med 50 % efter boliger og 50 % efter m²".
  public var sentence: String {
    let parts = key.weighted(hoursIn: key.period)
    guard key.basis == .mixed, parts.count > 1 else { return "fordeles efter \(words)" }
    let shares = parts.map { "\($0.weight.danish) % efter \($0.words)" }
    return "fordeles med " + shares.dropLast().joined(separator: ", ") + " og " + shares.last!
  }
}

extension AllocationKey {
  /// The key without its note and place, which are no part of an agreement.
  fileprivate var terms: AllocationKey {
    var terms = AllocationKey(id: id)
    (terms.number, terms.name) = (number, name.onOneLine)
    (terms.budget, terms.basis, terms.period) = (budget, basis, period)
    for basis in KeyBasis.ingredients { terms.setWeight(weight(of: basis), of: basis) }
    return terms
  }
}

extension Department {
  /// A department of which only the name is known.
  init(id: String, named name: String) {
    self.init(id: id)
    self.name = name.onOneLine
  }
}

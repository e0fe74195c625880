/// What one ingredient of an allocation key says: how much each department counts, and how much the
/// ingredient weighs among the others.
public struct KeyPart: Equatable {
  /// What it goes by.
  public let basis: KeyBasis
  /// How much it weighs.
  public let weight: Quantity
  /// What each department counts, in the departments' order.
  public let amounts: [Quantity]
}

extension KeyBasis {
  /// What can be mixed, in the order of the weights on a form.
  public static let ingredients: [KeyBasis] = [.dwellings, .tenancyUnits, .area, .hours, .fixed]
}

extension AllocationKey {
  /// How much an ingredient weighs in the mixture; nil counts as nothing.
  public func weight(of basis: KeyBasis) -> Quantity? { self[keyPath: Self.weight(of: basis)] }

  /// Gives an ingredient of the mixture a weight.
  public mutating func setWeight(_ weight: Quantity?, of basis: KeyBasis) {
    self[keyPath: Self.weight(of: basis)] = weight
  }

  /// The stored name of the field that holds an ingredient's weight.
  public static func weightField(of basis: KeyBasis) -> String {
    switch basis {
    case .dwellings, .mixed: "weightDwellings"
    case .tenancyUnits: "weightTenancyUnits"
    case .area: "weightArea"
    case .hours: "weightHours"
    case .fixed: "weightFixed"
    }
  }

  private static func weight(of basis: KeyBasis) -> WritableKeyPath<AllocationKey, Quantity?> {
    switch basis {
    case .dwellings, .mixed: \.weightDwellings
    case .tenancyUnits: \.weightTenancyUnits
    case .area: \.weightArea
    case .hours: \.weightHours
    case .fixed: \.weightFixed
    }
  }

  /// What the key goes by: its basis, or the ingredients of the mixture that weigh something.
  public var ingredients: [KeyBasis] {
    basis == .mixed
      ? KeyBasis.ingredients.filter { (weight(of: $0) ?? .zero) > .zero } : [basis]
  }

  /// The key in words: "boliger", or "50 % boliger, 50 % m²".
  public var words: String { words(hoursIn: nil) }

  /// The key in words with the period whose hours it goes by: "60 % m², 40 % timer i 2026".
  public func words(
    in project: Project, among departments: [Department]? = nil
  ) -> String {
    words(
      hoursIn: ingredients.contains(.hours)
        ? hoursPeriod(in: project, among: departments) : nil)
  }

  func words(hoursIn period: Period?) -> String {
    let parts = weighted(hoursIn: period)
    guard basis == .mixed else { return parts.first?.words ?? basis.shown }
    return parts.isEmpty
      ? basis.shown : parts.map { "\($0.weight.danish) % \($0.words)" }.joined(separator: ", ")
  }

  /// The ingredients in words, the hours with their period, and what they weigh.
  func weighted(hoursIn period: Period?) -> [(weight: Quantity, words: String)] {
    ingredients.map { basis in
      let since = basis == .hours ? period.map { " i \($0.shown)" } ?? "" : ""
      return (weight(of: basis) ?? .zero, basis.shown + since)
    }
  }

  /// The ingredients with what each of `departments` counts.
  ///
  /// Throws a sentence that names what is missing and where to write it.
  public func parts(
    for departments: [Department], in project: Project
  ) throws(Refusal) -> [KeyPart] {
    var parts: [KeyPart] = []
    let period =
      ingredients.contains(.hours) ? hoursPeriod(in: project, among: departments) : nil
    for basis in ingredients {
      let weight = self.basis == .mixed ? weight(of: basis) ?? .zero : Quantity(100)
      var amounts: [Quantity] = []
      for department in departments {
        amounts.append(try count(of: department, by: basis, period, in: project))
      }
      if amounts.sum() <= .zero {
        throw Refusal("Der er ingen \(basis.shown) at fordele efter: de er 0 i alle afdelinger.")
      }
      parts.append(KeyPart(basis: basis, weight: weight, amounts: amounts))
    }
    return parts
  }

  /// What a department counts by one ingredient, whose hours are of `period`; 0 counts as 0.
  private func count(
    of department: Department, by basis: KeyBasis, _ period: Period?, in project: Project
  ) throws(Refusal) -> Quantity {
    if let amount = amount(of: department, by: basis, period, in: project) { return amount }
    let advice: String
    switch basis {
    case .dwellings, .mixed: advice = "mangler antal boliger. Skriv det under afdelingen"
    case .tenancyUnits:
      advice =
        "mangler lejemålsenheder: de regnes ikke ud, før boligerne er skrevet (0, hvis der ingen er). "
        + "Skriv boliger eller enheder under afdelingen"
    case .area: advice = "mangler areal. Skriv det under afdelingen"
    case .hours:
      guard let period else {
        throw Refusal(
          "Der er ingen timer at fordele efter. Skriv timerne for en periode, eller vælg en anden "
            + "fordeling.")
      }
      throw Refusal(
        "\(department.fullName) har ingen timer i \(period.shown). Skriv dem, eventuelt 0.")
    case .fixed: return .zero
    }
    throw Refusal("\(department.fullName) \(advice), eller sæt »Deltager« til nej.")
  }
}

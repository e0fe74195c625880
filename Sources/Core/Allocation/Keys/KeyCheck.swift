extension AllocationKey {
  /// Throws when the key's own figures can't be as they are: a pool without kroner, or weights or
  /// fixed shares that aren't 100 per cent together.
  public func check(in project: Project) throws(Refusal) {
    try checkFigures()
    guard ingredients.contains(.fixed) else { return }
    let percents = project.participants.map { share(of: $0, in: project)?.percent ?? .zero }
    if percents.allSatisfy({ $0 == .zero }) {
      throw Refusal("De faste procenter er ikke skrevet endnu. De skal være 100 % i alt.")
    }
    try Self.checkTotal(percents.sum(), of: "De faste procenter", field: nil)
  }

  /// Throws when the budget or the weights can't be as they are.
  func checkFigures() throws(Refusal) {
    try checkBudget()
    try checkWeights()
  }

  /// Throws when the weights of a mix can't be as they are.
  func checkWeights() throws(Refusal) {
    guard basis == .mixed else { return }
    for ingredient in KeyBasis.ingredients {
      if let weight = weight(of: ingredient), weight < .zero {
        throw Refusal(
          "En vægt kan ikke være under 0 %.", field: Self.weightField(of: ingredient))
      }
    }
    let weighing = ingredients.last ?? .dwellings
    try Self.checkTotal(
      KeyBasis.ingredients.compactMap(weight).sum(), of: "Vægtene",
      field: Self.weightField(of: weighing))
  }

  /// Throws when the pool has no kroner, or parts of an øre.
  func checkBudget() throws(Refusal) {
    guard let budget else { return }
    if budget <= .zero {
      throw Refusal(
        "En udgiftspost skal være over 0 kr., ikke \(budget.danish).", field: "budget")
    }
    if Quantity(hundredths: budget.hundredths) != budget {
      throw Refusal("Skriv budgettet i kroner og højst to decimaler (øre).", field: "budget")
    }
  }

  /// Throws when per cent that must be 100 together aren't, with how much is missing.
  static func checkTotal(_ total: Quantity, of what: String, field: String?) throws(Refusal) {
    let whole = Quantity(100)
    if total == whole { return }
    let rest =
      total < whole
      ? "der mangler \((whole - total).danish)" : "det er \((total - whole).danish) for meget"
    throw Refusal("\(what) er \(total.danish) % i alt og skal være 100: \(rest).", field: field)
  }
}

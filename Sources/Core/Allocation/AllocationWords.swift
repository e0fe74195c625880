extension Quantity {
  /// For example "34,48 %".
  public var percent: String { danish(decimals: 2) + " %" }

  /// For example "168.023,23".
  public var kroner: String { danish(decimals: 2) }

  /// For example "+1,25"; percentage points with their sign, under a heading that says so.
  public var signedPoints: String { signed(decimals: 2) }

  /// For example "+1.250,00"; kroner with their sign.
  public var signedKroner: String { signed(decimals: 2) }
}

extension Allocation {
  /// The shares in per cent and kroner as a table: a heading, the departments, and their sum.
  public var table: [[String]] {
    let hasKroner = kroner != nil
    func row(_ name: String, _ percent: Quantity, _ amount: Quantity?) -> [String] {
      [name, percent.percent] + (hasKroner ? [amount?.kroner ?? "–"] : [])
    }
    return [["Afdeling", "Andel"] + (hasKroner ? ["Kroner"] : [])]
      + shares.map { row($0.department.name, $0.percent, $0.kroner) }
      + [row("I alt", shares.map(\.percent).sum(), kroner)]
  }
}

extension Fairness {
  /// In a sentence whether the key is fair by the period.
  public var verdict: String {
    let part = period.part == .year ? "" : ", kun en del af året"
    let by = ", målt på \(measure.definite) i \(period.shown)\(part)"
    if isFair { return "✓ Retvisende\(by)" }
    let names = rows.filter(\.isBeyond).map(\.department.name).joined(separator: ", ")
    return "! Ikke retvisende\(by): \(names)"
  }

  /// The shares by the key beside what was really used, as a table with a heading.
  public func table(withKroner: Bool = true) -> [[String]] {
    let hasKroner = withKroner && rows.contains { $0.kroner != nil }
    let heading =
      ["Afdeling", "Fordelt", "Faktisk", "Forskel, %-point"] + (hasKroner ? ["I kroner"] : []) + [
        ""
      ]
    return [heading]
      + rows.map { row in
        [
          row.department.name, row.keyPercent.percent, row.actualPercent.percent,
          row.difference.signedPoints,
        ] + (hasKroner ? [row.kroner?.signedKroner ?? "–"] : []) + [row.isBeyond ? "!" : ""]
      }
  }
}

extension ProjectInfo {
  /// From when to when the leader leads it; empty where nothing is said.
  ///
  /// For example "fra 1. maj 2026 til 31. dec. 2027".
  public var leaderPeriod: String {
    [leadsFrom.map { "fra \($0.medium)" }, leadsUntil.map { "til \($0.medium)" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Throws when the leader's last day is before the first.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("leadsFrom", "leadsUntil"), let leadsFrom, let leadsUntil,
      leadsUntil < leadsFrom
    else { return }
    throw Refusal(
      "Projektlederen begynder den \(leadsFrom.medium), så den sidste dag kan ikke være før.",
      field: "leadsUntil")
  }
}

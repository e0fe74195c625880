extension ProjectInfo {
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

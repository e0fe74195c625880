extension Project {
  /// The changes that begin a new version of the agreement because of an adjustment, and reopen
  /// milestone 6 where it has been reached, so that the departments accede again.
  ///
  /// Throws when there is no agreement, or when its latest version is still a draft.
  func newAgreement(
    because adjustment: Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> [Change] {
    let version = try newVersion(newID: newID).changes.map { change -> Change in
      guard case .insert(let reference, var fields) = change, reference.kind == .agreement else {
        return change
      }
      fields["changes"] = reason(for: adjustment)
      return .insert(reference, fields)
    }
    guard let milestone = milestone(Playbook.accessionMilestone), milestone.status == .reached
    else { return version }
    return try version + reopening(milestone, because: adjustment, today: today)
  }
}

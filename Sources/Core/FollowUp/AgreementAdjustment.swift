extension Project {
  /// The changes that make a new version of the agreement because of an adjustment: a draft with
  /// what the latest says, and milestone 6 reopened where it has been reached, so that the
  /// departments accede again.
  func newAgreement(
    because adjustment: Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> [Change] {
    var changes: [Change] = []
    if let milestone = milestone(6), milestone.status == .reached {
      changes = try reopening(milestone, because: adjustment, today: today)
    }
    guard let latest = agreements.last else { return changes }
    let draft = Agreement(id: newID()).with { draft in
      let values = latest.stored.mapValues { Optional($0) }
      draft = draft.with(stored: values) ?? draft
      draft.version = latest.version + 1
      draft.presented = nil
      draft.changes = reason(for: adjustment)
    }
    let tasks = operationalTasks.filter { $0.agreement == latest.id }.map { task in
      let copy = OperationalTask(id: newID())
      return (copy.with(stored: task.stored.mapValues { Optional($0) }) ?? copy).with {
        $0.agreement = draft.id
      }
    }
    return changes + [draft.insertion] + tasks.map(\.insertion)
  }
}

extension Project {
  /// The edit that adds a condition.
  public func add(_ condition: Condition) -> Edit {
    var condition = condition
    condition.position = (conditions.map(\.position).max() ?? 0) + 1
    return Edit("Nyt vilkår: \(condition.text)", [condition.insertion])
  }

  /// The edit that adds an opportunity or a challenge.
  public func add(_ opportunity: Opportunity) -> Edit {
    var opportunity = opportunity
    opportunity.position = (opportunities.map(\.position).max() ?? 0) + 1
    return Edit("Ny \(opportunity.sort.shown): \(opportunity.text)", [opportunity.insertion])
  }

  /// The edit that adds a dialogue.
  public func add(_ dialogue: Dialogue) -> Edit {
    var dialogue = dialogue
    dialogue.position = (dialogues.map(\.position).max() ?? 0) + 1
    return Edit("Ny dialog: \(dialogue.date?.medium ?? "uden dato")", [dialogue.insertion])
  }

  /// The edit that says what is expected of a department's accession; one for the same day is
  /// changed.
  public func expect(_ expectation: Expectation) -> Edit {
    let department = department(expectation.department)
    let earlier = department.map(expectations(of:)) ?? []
    let label =
      "Forventning til \(department?.name ?? "afdelingen"): \(expectation.answer.shown)"
    if let same = earlier.last(where: { $0.date == expectation.date }) {
      return Edit(
        label,
        same.changes {
          $0.answer = expectation.answer
          $0.note = expectation.note
        })
    }
    var expectation = expectation
    expectation.position = (earlier.map(\.position).max() ?? 0) + 1
    return Edit(label, [expectation.insertion])
  }
}

extension Project {
  /// The edit that adds a condition.
  public func add(_ condition: Condition) -> Edit {
    var condition = condition
    condition.position = Int.place(after: conditions.map(\.position))
    return Edit("Nyt vilkår: \(condition.text)", [condition.insertion])
  }

  /// The edit that adds an opportunity or a challenge.
  public func add(_ opportunity: Opportunity) -> Edit {
    var opportunity = opportunity
    opportunity.position = Int.place(after: opportunities.map(\.position))
    return Edit("Ny \(opportunity.sort.shown): \(opportunity.text)", [opportunity.insertion])
  }

  /// The edit that adds a dialogue.
  public func add(_ dialogue: Dialogue) -> Edit {
    var dialogue = dialogue
    dialogue.position = Int.place(after: dialogues.map(\.position))
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
    expectation.position = Int.place(after: earlier.map(\.position))
    return Edit(label, [expectation.insertion])
  }
}

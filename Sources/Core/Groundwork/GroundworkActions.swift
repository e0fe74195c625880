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
          if !expectation.note.isEmpty { $0.note = expectation.note }
        })
    }
    var expectation = expectation.withOwnID(in: self)
    expectation.position = Int.place(after: earlier.map(\.position))
    return Edit(label, [expectation.insertion])
  }
}

extension Expectation {
  /// An expectation is of a day.
  public static let required = ["date"]

  /// The expectation under the id that is the same for everyone, so that two people who write one
  /// for the same day at once don't make two of it.
  fileprivate func withOwnID(in project: Project) -> Expectation {
    guard let date else { return self }
    let id = "\(department)-\(date.iso)"
    return project.expectation(id) == nil
      ? Expectation(id: id).with(stored: stored) ?? self : self
  }
}

extension Condition {
  /// A condition says something.
  public static let required = ["text"]
}

extension Opportunity {
  /// An opportunity says something.
  public static let required = ["text"]
}

extension Dialogue {
  /// A dialogue is on a day.
  public static let required = ["date"]
}

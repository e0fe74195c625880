extension Project {
  /// The edit that says what is expected of a department's accession; one for the same day is
  /// changed.
  public func expect(_ expectation: Expectation) -> Edit {
    let earlier = department(expectation.department).map(expectations(of:)) ?? []
    guard let same = earlier.last(where: { $0.date == expectation.date }) else {
      return add(expectation.withOwnID(in: self))
    }
    return Edit(
      expectation.additionLabel(in: self),
      same.changes {
        $0.answer = expectation.answer
        if !expectation.note.isEmpty { $0.note = expectation.note }
      })
  }
}

extension Expectation {
  /// An expectation is of a day.
  public static let required = ["date"]

  /// Each department has its own.
  public var listedUnder: [String] { [department] }

  /// "Forventning til Fjordglimt: ja".
  public func additionLabel(in project: Project) -> String {
    let department = project.department(department)?.name ?? "afdelingen"
    return "Forventning til \(department): \(answer.shown)"
  }

  /// The expectation under the id that everyone gives the first one for its day.
  fileprivate func withOwnID(in project: Project) -> Expectation {
    guard let date else { return self }
    let own = Expectation(about: department, date.iso)
    return project.contains(own.reference) ? self : own.with(stored: stored) ?? self
  }
}

extension Project {
  /// The edit that ticks off what is done about an opportunity or a challenge, dated `day`, or takes
  /// the tick away.
  public func tick(_ opportunity: Opportunity, on day: Day) -> Edit {
    let isDone = opportunity.done != nil
    return Edit(
      "\(isDone ? "Kryds fjernet" : "Krydset af"): \(opportunity.text)",
      opportunity.changes { $0.done = isDone ? nil : day })
  }
}

extension Condition {
  /// A condition says something.
  public static let required = ["text"]

  /// "Nyt vilkår: Ingen afskediges".
  public func additionLabel(in project: Project) -> String { "Nyt vilkår: \(text)" }
}

extension Opportunity {
  /// An opportunity says something.
  public static let required = ["text"]

  /// "Ny mulighed: Bedre dækning i ferier".
  public func additionLabel(in project: Project) -> String { "Ny \(kind.shown): \(text)" }
}

extension Dialogue {
  /// A dialogue is on a day.
  public static let required = ["date"]

  /// "Ny dialog", and the day.
  public func additionLabel(in project: Project) -> String {
    "Nyt dialogmøde: \(date?.medium ?? "uden dato")"
  }
}

/// How far a milestone's communication has come with a stakeholder.
public enum Reach: Equatable, Sendable {
  /// It was the audience of something done, last on that day.
  case reached(Day)
  /// It is the audience of something planned, first on that day where there is one.
  case planned(Day?)
  /// Nothing is planned for it.
  case unplanned
}

extension Project {
  /// The communication plan's lines for a milestone.
  public func plan(for milestone: Int) -> [Communication] {
    communications.filter { $0.milestone == String(milestone) }
  }

  /// All stakeholders, by number, with how far a milestone's communication has come with them.
  public func reach(of milestone: Int) -> [(stakeholder: Stakeholder, reach: Reach)] {
    var reached: [String: Day] = [:]
    var planned: [String: Day?] = [:]
    for line in plan(for: milestone) {
      for id in line.audience {
        if let done = line.done {
          reached[id] = max(reached[id] ?? done, done)
        } else if planned[id] == nil {
          // The plan is in the order of its days.
          planned[id] = .some(line.date)
        }
      }
    }
    return stakeholders.map { stakeholder in
      if let day = reached[stakeholder.id] { return (stakeholder, .reached(day)) }
      if let day = planned[stakeholder.id] { return (stakeholder, .planned(day)) }
      return (stakeholder, .unplanned)
    }
  }

  /// The stakeholders who are not the audience of anything done for a milestone.
  public func uninformed(by milestone: Int) -> [Stakeholder] {
    reach(of: milestone).filter { !$0.reach.isReached }.map(\.stakeholder)
  }
}

extension Reach {
  /// Whether something has been done for the stakeholder.
  public var isReached: Bool { if case .reached = self { true } else { false } }
}

extension Project {
  /// The measurements of a goal, the earliest first.
  public func measurements(of goal: Goal) -> [Measurement] {
    measurements.filter { $0.goal == goal.id }
  }

  /// The activities that serve a goal, in their order.
  public func activities(serving goal: Goal) -> [Activity] {
    activities.filter { $0.goal == goal.id }
  }

  /// The edit that adds a measurement.
  ///
  /// Throws when it is of a day to come.
  public func add(_ new: Measurement, today: Day) throws(Refusal) -> Edit {
    if let date = new.date, date > today {
      throw Refusal("\(date.medium) er ikke kommet endnu.", field: "date")
    }
    return add(new)
  }
}

extension Goal {
  /// A goal needs a title.
  public static let required = ["title"]
  /// "3 nye mål".
  public static let severalNew = "nye mål"

  /// "Nyt mål: Billigere renholdelse".
  public func additionLabel(in project: Project) -> String { "Nyt mål: \(title)" }

  /// The goal without the reason for a judgement that has been taken back.
  public func settled(since former: Goal, on day: Day, by author: String) -> Goal {
    losesReason(since: former) ? with { $0.reason = "" } : self
  }

  /// Whether it has the reason left of a judgement that has been taken back.
  public func losesReason(since former: Goal) -> Bool {
    former.assessment != nil && assessment == nil && reason == former.reason && !reason.isEmpty
  }

  /// Throws when it is judged by people without a reason.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("assessment", "reason"), assessment != nil, reason.isEmpty {
      throw Refusal(
        "Skriv, hvorfor I selv vurderer målet. Uden begrundelse følger vurderingen tallene.",
        field: "reason")
    }
  }
}

extension Measurement {
  /// A measurement is of a day.
  public static let required = ["date"]

  /// Each goal has its own.
  public var listedUnder: [String] { [goal] }

  /// What it is called, and what was measured.
  public func additionLabel(in project: Project) -> String {
    "\(name(in: project)): \(project.goal(goal).map { $0.words(self) } ?? "")"
  }

  /// Throws when what was measured is missing.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("goal", "value", "words") else { return }
    let isInWords = project.goal(goal)?.scale == .words
    if isInWords, words.isEmpty { throw Refusal("Skriv, hvordan det står til.", field: "words") }
    if !isInWords, value == nil { throw Refusal("Skriv tallet.", field: "value") }
  }
}

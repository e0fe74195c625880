extension Project {
  /// The conditions in their order.
  public var conditions: ChunkedArray<Condition> { tables.condition.all }

  /// The condition with `id`, or nil.
  public func condition(_ id: String) -> Condition? { tables.condition[id] }

  /// The opportunities, then the challenges, each in their order.
  public var opportunities: ChunkedArray<Opportunity> { tables.opportunity.all }

  /// The opportunity or challenge with `id`, or nil.
  public func opportunity(_ id: String) -> Opportunity? { tables.opportunity[id] }

  /// The dialogues, earliest first; those without a day come last.
  public var dialogues: ChunkedArray<Dialogue> { tables.dialogue.all }

  /// The dialogue with `id`, or nil.
  public func dialogue(_ id: String) -> Dialogue? { tables.dialogue[id] }

  /// What has been expected of a department's accession, earliest first.
  public func expectations(of department: Department) -> [Expectation] {
    tables.expectation.all.filter { $0.department == department.id }
  }

  /// The expectation with `id`, or nil.
  public func expectation(_ id: String) -> Expectation? { tables.expectation[id] }
}

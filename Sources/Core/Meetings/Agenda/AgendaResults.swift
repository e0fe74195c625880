import Text

extension Project {
  /// An edit that adds records, with the decisions, activities and promises among them noted as what
  /// came of a point.
  public func made(_ edit: Edit, at point: AgendaPoint) -> Edit {
    let new = edit.changes.compactMap { change -> Reference? in
      if case .insert(let reference, _) = change { reference } else { nil }
    }
    let noted = self.edit(point) { point in
      func ids(of kind: Kind) -> [String] { new.filter { $0.kind == kind }.map(\.id) }
      point.decisions += ids(of: .decision)
      point.activities += ids(of: .activity)
      point.promises += ids(of: .promise)
    }
    var edit = edit
    edit.changes += noted.changes
    return edit
  }

  /// A decision that is about to be taken at a point: on its milestone, or else on the matter that it
  /// is called.
  public func decision(id: String, at point: AgendaPoint, today: Day) -> Decision {
    let meeting = meeting(point.meeting) ?? Meeting(id: point.meeting)
    // Where the playbook asks for no decision, what is decided is the point's own matter.
    let decided = point.milestone.flatMap(Int.init).flatMap(milestone).flatMap {
      $0.status == .awaitingDecision || Playbook.decisionRule(for: $0.number) != .none ? $0 : nil
    }
    return decision(id: id, at: meeting, today: today).with {
      if let decided { $0.milestone = decided.id } else { $0.matter = point.title }
    }
  }

  /// A promise that is about to be given at a meeting: on its day, or today when that hasn't come yet.
  public func promise(id: String, at meeting: Meeting, today: Day) -> Promise {
    Promise(id: id).with {
      $0.meeting = meeting.id
      $0.given = meeting.date.map { min($0, today) } ?? today
    }
  }

  /// A promise that is about to be given at a point of a meeting.
  public func promise(id: String, at point: AgendaPoint, today: Day) -> Promise {
    promise(id: id, at: meeting(point.meeting) ?? Meeting(id: point.meeting), today: today)
  }

  /// The decisions that were taken at a point, in the order they were.
  public func decisions(at point: AgendaPoint) -> [Decision] {
    point.decisions.compactMap { decision($0) }
  }

  /// The activities that were made from a point.
  public func activities(from point: AgendaPoint) -> [Activity] {
    point.activities.compactMap { activity($0) }
  }

  /// The promises that were given at a point.
  public func promises(at point: AgendaPoint) -> [Promise] {
    point.promises.compactMap { promise($0) }
  }

  /// The decisions on other matters than milestones that were taken at closed points, and the promises
  /// that were given there: what they say isn't for all.
  public var closedRecords: Set<Reference> { closedRecords(without: []) }

  /// The same where the points with some ids are gone.
  private func closedRecords(without gone: Set<String>) -> Set<Reference> {
    Set(
      tables.agendaPoint.all.filter { $0.isClosed && !gone.contains($0.id) }.flatMap { point in
        decisions(at: point).filter(\.isOther).map(\.reference)
          + promises(at: point).map(\.reference)
      })
  }

  /// That what came of closed points is for all when they are deleted, as a sentence; nil where
  /// nothing of it has been closed.
  public func wordsOfOpening(byRemoving points: [AgendaPoint]) -> String? {
    let opened = closedRecords.subtracting(closedRecords(without: Set(points.map(\.id))))
    if opened.isEmpty { return nil }
    return "Det, lukkede punkter førte til, er så ikke lukket længere: \(opened.counted) "
      + "kan stå i papirer, som alle må læse."
  }

  /// What came of points, and of a whole meeting, that stays when they are deleted, as a sentence; nil
  /// where there is nothing.
  public func wordsOfStaying(afterRemoving points: [AgendaPoint], of meeting: Meeting? = nil)
    -> String?
  {
    var kept = Set(points.flatMap { results(of: $0) })
    if let meeting {
      kept.formUnion(decisions(at: meeting).map(\.reference))
      kept.formUnion(promises.filter { $0.meeting == meeting.id }.map(\.reference))
    }
    return kept.isEmpty ? nil : "\(kept.counted) bliver stående."
  }

  private func results(of point: AgendaPoint) -> [Reference] {
    decisions(at: point).map(\.reference) + activities(from: point).map(\.reference)
      + promises(at: point).map(\.reference)
  }

  /// The decisions that were taken at a meeting, but at none of its points.
  public func looseDecisions(at meeting: Meeting) -> [Decision] {
    let taken = Set(agendaPoints(of: meeting).flatMap(\.decisions))
    return decisions(at: meeting).filter { !taken.contains($0.id) }
  }
}

extension Set<Reference> {
  /// How many decisions, activities and promises there are in it.
  fileprivate var counted: String {
    let kinds: [(Kind, String, String)] = [
      (.decision, "beslutning", "beslutninger"), (.activity, "aktivitet", "aktiviteter"),
      (.promise, "løfte", "løfter"),
    ]
    return kinds.compactMap { kind, one, several in
      let number = count { $0.kind == kind }
      return number == 0 ? nil : number.counted(one, several)
    }.joinedAsSentence
  }
}

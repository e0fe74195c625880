/// What may tell everybody of the closed points of agendas, besides the points themselves and what
/// `Project.closedRecords` has.
struct ClosedMatters {
  /// The ids of the activities that ever came of a point that was ever closed, but for those that are
  /// open now.
  let activities: Set<String>
  /// The promises, and the decisions on no milestone, that belong to a meeting with such a point and
  /// to no open one.
  let loose: Set<Reference>

  init(in ledger: Ledger) {
    let project = ledger.project
    let past = PastLinks(ledger)
    let points = past.closed.filter { project.agendaPoint($0)?.isClosed != false }
    let meetings = points.reduce(into: Set<String>()) { meetings, id in
      meetings.formUnion(
        project.agendaPoint(id).map { [$0.meeting] }
          ?? past.meetings[Reference(.agendaPoint, id)] ?? [])
    }
    let open = Set(
      project.tables.agendaPoint.all.filter { !$0.isClosed }.flatMap { point in
        point.promises.map { Reference(.promise, $0) }
          + point.decisions.map { Reference(.decision, $0) }
      })
    activities = points.reduce(into: []) { $0.formUnion(past.activities[$1] ?? []) }
    loose = Set(
      past.meetings.compactMap { reference, ever in
        if reference.kind == .agendaPoint || open.contains(reference) { return nil }
        let own = project.meetings(of: reference) ?? ever
        return own.isDisjoint(with: meetings) ? nil : reference
      })
  }
}

/// What points, promises and decisions have ever belonged to, and what came of points.
private struct PastLinks {
  /// The ids of the points that were ever closed.
  var closed: Set<String> = []
  /// The ids of the activities that came of points, by the points' ids.
  var activities: [String: Set<String>] = [:]
  /// The ids of meetings.
  var meetings: [Reference: Set<String>] = [:]

  init(_ ledger: Ledger) {
    for change in ledger.entries.lazy.flatMap(\.transaction.changes)
    where [.agendaPoint, .promise, .decision].contains(change.reference.kind) {
      let reference = change.reference
      for (_, field, text) in change.texts {
        switch field {
        case "closed": if text == true.stored { closed.insert(reference.id) }
        case "activities": activities[reference.id, default: []].formUnion([String](stored: text))
        case "meeting": meetings[reference, default: []].insert(text)
        default: break
        }
      }
    }
  }
}

extension Project {
  /// The meetings that a promise or a decision belongs to now: none for a decision on a milestone,
  /// which is for all; nil where it is gone.
  fileprivate func meetings(of reference: Reference) -> Set<String>? {
    if let decision = decision(reference.id), reference.kind == .decision {
      return decision.isOther ? Set([decision.meeting].compactMap(\.self)) : []
    }
    guard reference.kind == .promise else { return nil }
    return promise(reference.id).map { Set([$0.meeting].compactMap(\.self)) }
  }
}

extension Ledger {
  /// The project as it stood at a moment.
  public func project(at moment: Moment) -> Project {
    // What was folded once can be folded again.
    var past = Project(id: project.id, isForReaders: project.isForReaders)
    for entry in entries.prefix(while: { $0.transaction.time <= moment }) {
      for change in entry.transaction.changes { try? past.apply(change) }
    }
    return past
  }

  /// What has happened between two moments ("siden sidst"); without `until`, up to now.
  ///
  /// It is how the project differs, not how it came to differ: what was done and undone, or set and
  /// set back, has left no trace.
  public func happenings(since: Moment, until: Moment? = nil) -> [Happening] {
    SinceLast(project(at: since), until.map { project(at: $0) } ?? project).happenings
  }
}

/// How a project at one moment differs from itself at an earlier one, told as people tell it.
struct SinceLast {
  let before: Project
  let after: Project

  init(_ before: Project, _ after: Project) {
    self.before = before
    self.after = after
  }

  /// What has happened, by kind as it is told; within a kind, in the records' own order.
  var happenings: [Happening] {
    let all =
      milestones + decisions + agreements + rounds + measurements + activities + goals + departments
      + dialogues
    return Happening.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private var milestones: [Happening] {
    after.milestones.flatMap { now -> [Happening] in
      let name = "\(now.number) \(now.briefTitle)"
      guard let then = before.milestone(now.number) else {
        // The project is younger than that.
        return [status(now, Milestone(id: now.id), name)].compactMap { $0 }
      }
      return [status(now, then, name), deadline(now, then, name)].compactMap { $0 }
        + responsible(name, from: then.responsible, to: now.responsible, now.reference)
    }
  }

  private func status(_ now: Milestone, _ then: Milestone, _ name: String) -> Happening? {
    if now.status == then.status { return nil }
    let reason = now.statusReason.isEmpty ? "" : ": \(now.statusReason)"
    switch (then.status, now.status) {
    case (_, .reached):
      let day = now.reached.map { " den \($0.short)" } ?? ""
      return Happening(.reached, "Milepæl \(name)\(day)", now.reference)
    case (_, .withdrawn):
      return Happening(.withdrawn, "Milepæl \(name)\(reason)", now.reference)
    case (.reached, _), (.withdrawn, _):
      return Happening(.reopened, "Milepæl \(name)\(reason)", now.reference)
    default: return nil
    }
  }

  private func deadline(_ now: Milestone, _ then: Milestone, _ name: String) -> Happening? {
    now.status.isClosed
      ? nil : moved("Milepæl \(name)", from: then.planned, to: now.planned, now.reference)
  }

  private func moved(
    _ name: String, from then: Day?, to now: Day?, _ reference: Reference
  ) -> Happening? {
    guard let then, let now, then != now else { return nil }
    let isWithinYear = then.year == now.year
    let text = "\(name): fra \(isWithinYear ? then.short : then.medium) til \(now.medium)"
    return Happening(now > then ? .slipped : .broughtForward, text, reference)
  }

  private func responsible(
    _ name: String, from then: String, to now: String, _ reference: Reference
  ) -> [Happening] {
    if now == then || now.isEmpty { return [] }
    let former = then.isEmpty ? "" : " (før \(then))"
    return [Happening(.reassigned, "\(name): \(now)\(former)", reference)]
  }

  private var decisions: [Happening] {
    after.decisions.compactMap { now in
      if before.decision(now.id)?.outcome == now.outcome { return nil }
      let day = now.date.map { " den \($0.short)" } ?? ""
      if let department = now.department.flatMap({ after.department($0) }) {
        let (kind, how): (Happening.Kind, String) =
          switch now.outcome {
          case .approved: (.acceded, "")
          case .approvedWithChanges: (.acceded, " med ændringer")
          case .postponed: (.accessionPostponed, "")
          case .rejected: (.accessionRejected, "")
          }
        return Happening(kind, "\(department.fullName)\(how)\(day)", now.reference)
      }
      let body = now.body.isEmpty ? "" : " af \(now.body)"
      return Happening(
        .decided, "\(now.heading): \(now.outcome.shown)\(body)\(day)", now.reference)
    }
  }

  private var agreements: [Happening] {
    after.agreements.compactMap { now in
      guard let day = now.presented, before.agreement(now.id)?.presented == nil else { return nil }
      return Happening(
        .agreement, "Version \(now.version) er lagt frem den \(day.short)", now.reference)
    }
  }

  private var rounds: [Happening] {
    after.rounds.filter { before.round($0.id) == nil }.map { round in
      let day = round.date.map { " den \($0.short)" } ?? ""
      let kind = round.kind == .followUp ? "" : ", \(round.kind.shown)"
      return Happening(.round, "nr. \(round.number)\(kind)\(day)", round.reference)
    }
  }

  private var measurements: [Happening] {
    after.measurements.filter { before.measurement($0.id) == nil }.compactMap { measurement in
      guard let goal = after.goal(measurement.goal) else { return nil }
      let unit = goal.unit.isEmpty ? "" : " \(goal.unit)"
      let found = measurement.value.map { "\($0.danish)\(unit)" } ?? measurement.words
      let day = measurement.date.map { " den \($0.short)" } ?? ""
      return Happening(
        .measured, "Mål \(goal.number) \(goal.title): \(found)\(day)", goal.reference)
    }
  }

  private var activities: [Happening] {
    var former: [String: Activity] = [:]
    for activity in before.activities { former[activity.id] = activity }
    var result: [Happening] = []
    for now in after.activities {
      let then = former.removeValue(forKey: now.id)
      if then != now { result += changes(of: now, since: then) }
    }
    let gone = former.values.sorted { $0.precedes($1) }
    return result + gone.map { Happening(.removed, named($0), $0.reference) }
  }

  private func named(_ activity: Activity) -> String {
    "Aktivitet \(activity.number) \(activity.title)"
  }

  private func changes(of now: Activity, since then: Activity?) -> [Happening] {
    let name = named(now)
    if now.status == .done, then?.status != .done {
      let day = now.doneOn.map { " den \($0.short)" } ?? ""
      return [Happening(.done, name + day, now.reference)]
    }
    guard let then else {
      let deadline = now.deadline.map { ", frist \($0.medium)" } ?? ""
      return [Happening(.new, name + deadline, now.reference)]
    }
    if now.status == .withdrawn, then.status != .withdrawn {
      return [Happening(.withdrawn, name, now.reference)]
    }
    if then.status.isClosed, !now.status.isClosed {
      return [Happening(.reopened, name, now.reference)]
    }
    if now.status.isClosed { return [] }
    return [moved(name, from: then.deadline, to: now.deadline, now.reference)].compactMap { $0 }
      + responsible(name, from: then.responsible, to: now.responsible, now.reference)
  }

  private var goals: [Happening] {
    after.goals.flatMap { now -> [Happening] in
      let name = "Mål \(now.number) \(now.title)"
      guard let then = before.goal(now.id) else { return [Happening(.new, name, now.reference)] }
      var result = responsible(name, from: then.responsible, to: now.responsible, now.reference)
      if let target = now.target, target != then.target {
        let unit = now.unit.isEmpty ? "" : " \(now.unit)"
        let former = then.target.map { " (før \($0.danish))" } ?? ""
        result.append(
          Happening(.new, "\(name): måltal \(target.danish)\(unit)\(former)", now.reference))
      }
      return result
    }
      + before.goals.filter { after.goal($0.id) == nil }.map {
        Happening(.removed, "Mål \($0.number) \($0.title)", $0.reference)
      }
  }

  private var departments: [Happening] {
    after.departments.compactMap { now in
      let took = before.department(now.id)?.participates ?? false
      if now.participates == took { return nil }
      return now.participates
        ? Happening(
          .new,
          "\(now.fullName) deltager"
            + (now.participatesFrom.map { " fra \($0.medium)" } ?? ""), now.reference)
        : Happening(.removed, "\(now.fullName) deltager ikke længere", now.reference)
    }
      + before.departments.filter { $0.participates && after.department($0.id) == nil }.map {
        Happening(.removed, $0.fullName, $0.reference)
      }
  }

  private var dialogues: [Happening] {
    after.dialogues.filter { before.dialogue($0.id) == nil }.map {
      Happening(.talked, $0.date.map { "den \($0.medium)" } ?? "uden dato", $0.reference)
    }
  }
}

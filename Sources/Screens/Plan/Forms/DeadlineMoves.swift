import Core
import Text

extension Outcome {
  /// Moves the deadlines of activities; shows first what moves when others would have to make room,
  /// or where several move and it isn't known how far.
  ///
  /// Unless it `mayAsk`, nothing else moves.
  static func move(
    _ activities: [Activity], by move: DayMove, in plan: Plan, today: Day, showsFirst: Bool = false,
    mayAsk: Bool = true
  ) -> Outcome {
    let move = activities.counted(move, from: today)
    func shift(isPushing: Bool) -> PlanShift {
      PlanShift(of: activities, by: move, in: plan, isPushing: isPushing)
    }
    let (alone, pushing) = (shift(isPushing: false), shift(isPushing: true))
    let isOne = activities.count == 1
    if alone.moves.isEmpty {
      return .unavailable(
        isOne
          ? "Aktiviteten har ingen frist at flytte. Sæt den med f."
          : "De markerede har ingen frist at flytte. Sæt den med f.")
    }
    let isEarlier = alone.moves.allSatisfy { move in
      move.activity.deadline.map { old in move.deadline.map { $0 < old } ?? false } ?? false
    }
    let pushesOthers = !isEarlier && pushing.moves.count > alone.moves.count
    guard mayAsk, pushesOthers || showsFirst && !isOne else { return .commit(alone.edit) }
    let all = Menu.Item(
      name: "Flyt også dem, der venter på \(isOne ? "den" : "dem")", intent: .commit(pushing.edit))
    let own = Menu.Item(
      name: isOne ? "Kun denne" : pushesOthers ? "Kun de markerede" : "Flyt dem",
      intent: .commit(alone.edit))
    return .open(
      Menu(
        title: isOne
          ? "Flyt aktivitet \(activities[0].number)" : "Flyt \(alone.moves.count) aktiviteter",
        items: (pushesOthers ? [all, own] : [own]) + [Menu.Item(name: "Annuller", intent: .done)],
        lines: (pushesOthers ? pushing : alone).lines(today: today).explained))
  }

  /// Moves the deadline of a milestone; shows first what it pushes, if anything, and what of that
  /// would be overdue.
  ///
  /// Unless it `mayAsk`, nothing else moves.
  static func move(
    _ milestone: Milestone, by move: DayMove, in project: Project, today: Day, mayAsk: Bool = true
  ) -> Outcome {
    if let refusal = milestone.refusal(toMove: move, today: today) {
      return .unavailable(refusal.message)
    }
    func shift(isPushing: Bool) -> MilestoneShift {
      MilestoneShift(of: milestone, by: move, in: project, today: today, isPushing: isPushing)
    }
    let (alone, pushing) = (shift(isPushing: false).edit, shift(isPushing: true))
    guard mayAsk, pushing.pushesOthers else { return .commit(alone) }
    let what = [
      pushing.moves.count > 1 ? "de milepæle, den skubber" : "",
      pushing.activities == nil ? "" : "dens aktiviteter",
    ].filled(" og ")
    let all = Menu.Item(name: "Flyt også \(what)", intent: .commit(pushing.edit))
    let own = Menu.Item(name: "Kun milepæl \(milestone.number)", intent: .commit(alone))
    let late = pushing.edit.activitiesMadeOverdue(on: today)
    let remark =
      "\(late.counted("aktivitet", "aktiviteter")) ville blive overskredet ved at flytte med."
    return .open(
      Menu(
        title: "Flyt milepæl \(milestone.number)",
        // Enter alone mustn't make anything late.
        items: (late == 0 ? [all, own] : [own, all]) + [Menu.Item(name: "Annuller", intent: .done)],
        lines: (late == 0 ? [] : [remark]) + pushing.lines(today: today).explained))
  }
}

extension [String] {
  /// Lines of what moves, and what a mark in them means.
  fileprivate var explained: [String] {
    contains { $0.contains(Self.dayOff) }
      ? ["! betyder, at folk kan have fri den dag."] + self : self
  }

  /// What follows a day when people may be off.
  fileprivate static let dayOff = " ! "
}

extension PlanShift {
  /// What moves, a line each.
  func lines(today: Day) -> [String] {
    moves.map { move in
      move.days.old.line(to: move.days.new, move.activity.plainName, today: today)
    }
  }
}

extension MilestoneShift {
  /// What moves, a line each, the milestones first.
  func lines(today: Day) -> [String] {
    moves.map { move in
      move.milestone.planned.line(
        to: move.deadline, "Milepæl \(move.milestone.number) \(move.milestone.briefTitle)",
        today: today)
    } + (activities?.lines(today: today) ?? [])
  }
}

extension Day? {
  /// The day before and after, and what it is of.
  fileprivate func line(to new: Day?, _ name: String, today: Day) -> String {
    func shown(_ day: Day?) -> String { day?.compact(today: today) ?? "–" }
    let mark = new?.deadlineWarning == nil ? "   " : [String].dayOff
    return "\(shown(self)) → \(shown(new))\(mark)\(name)"
  }
}

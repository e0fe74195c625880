import Core

/// How the activities that each milestone is about stand, in words: those that serve it, or where the
/// plan is made and followed all of them.
///
/// They follow from the activities and the day, and are gone through once for all milestones.
struct MilestoneActivities {
  private var source: Source?
  private var tallies: [String: Tally] = [:]
  private var whole = Tally()

  private struct Source: Equatable {
    let project: String
    let revision: Int
    let today: Day
  }

  /// What is counted of the activities of one milestone, or of them all.
  private struct Tally {
    var total = 0
    var done = 0
    var late = 0
    /// Those who see to what is late, each once and no more than are named and one.
    var lateNames: [String] = []
    var next: (day: Day, place: Int)?
    /// The name of the next one.
    var nextName = ""

    mutating func count(
      _ place: Int, _ status: ActivityStatus, _ deadline: Day?, _ responsible: String,
      on today: Day
    ) {
      if status == .withdrawn { return }
      total += 1
      if status == .done { done += 1 }
      guard status != .done, let deadline else { return }
      if deadline < today {
        late += 1
        if lateNames.count <= MilestoneActivities.named { note(responsible) }
      } else if next.map({ deadline < $0.day }) ?? true {
        next = (deadline, place)
      }
    }

    private mutating func note(_ name: String) {
      if !name.isEmpty, !lateNames.contains(name) { lateNames.append(name) }
    }
  }

  /// How many of those who see to what is late are named.
  private static let named = 2

  /// Goes through the activities again where something has changed since.
  mutating func renew(_ ledger: Ledger, today: Day) {
    let project = ledger.project
    let source = Source(project: project.id, revision: ledger.revision, today: today)
    if source == self.source { return }
    self.source = source
    (tallies, whole) = ([:], Tally())
    let all = project.activities
    for place in all.indices {
      // An activity takes long to copy, so only what decides is looked at.
      let (status, deadline) = (all[place].status, all[place].deadline)
      let responsible = all[place].responsible
      whole.count(place, status, deadline, responsible, on: today)
      if let milestone = all[place].milestone {
        tallies[milestone, default: Tally()].count(place, status, deadline, responsible, on: today)
      }
    }
    if let next = whole.next { whole.nextName = all[next.place].plainName }
  }

  private func tally(of milestone: Milestone) -> Tally {
    Self.countsAll(milestone) ? whole : tallies[milestone.id] ?? Tally()
  }

  private static func countsAll(_ milestone: Milestone) -> Bool {
    milestone.number == Playbook.planMilestone || milestone.number == 10
  }

  /// How many are overdue, and by whom; empty when none is.
  func overdue(of milestone: Milestone) -> [String] {
    let tally = tally(of: milestone)
    if tally.late == 0 { return [] }
    let words = tally.late == 1 ? "1 aktivitet er" : "\(tally.late) aktiviteter er"
    return ["\(words) overskredet\(Self.words(for: tally.lateNames))"]
  }

  /// How many are done of all, and where all count which comes next; empty when there are none.
  func progress(of milestone: Milestone, today: Day) -> [String] {
    let tally = tally(of: milestone)
    if tally.total == 0 { return [] }
    let done =
      "\(tally.done) af \(tally.total) \(tally.total == 1 ? "aktivitet" : "aktiviteter") udført"
    guard Self.countsAll(milestone), let next = tally.next else { return [done] }
    return [done, "næste \(next.day.compact(today: today)): \(tally.nextName)"]
  }

  /// Who they are, the first of them: " (Driftsleder, Sekretariat m.fl.)".
  private static func words(for names: [String]) -> String {
    if names.isEmpty { return "" }
    return " (\(names.prefix(named).joined(separator: ", "))\(names.count > named ? " m.fl." : ""))"
  }
}

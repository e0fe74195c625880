import Core
import Text

extension Milestone {
  /// What is missing before a milestone can be reached, or comes next on the way.
  struct Next {
    let words: String
    /// Whether it stands in the way.
    let isWanting: Bool
    /// What stands before the words: "! ", or a box to tick.
    var sign = ""

    /// The words in lines, those after the first under its words.
    func lines(width: Int) -> [String] {
      let lines = words.wrapped(to: width - sign.count)
      let indent = String(repeating: " ", count: sign.count)
      return lines.enumerated().map { ($0 == 0 ? sign : indent) + $1 }
    }
  }

  /// What is missing and what comes next, what matters most first; nothing once it is over.
  func next(in project: Project, _ tallies: ActivityTallies, today: Day) -> [Next] {
    if status.isClosed { return [] }
    let readiness = project.readiness(of: self)
    let activities = MilestoneActivities(of: self, tallies, in: project, today: today)
    let hasBegun = status != .notStarted
    let wanting = activities.overdue + (hasBegun ? readiness.missing : [])
    let coming = Array(activities.progress.suffix(1)) + (hasBegun ? [] : readiness.missing)
    let open = project.checklist(of: self).filter { !$0.isDone }
    let others = wanting.isEmpty && coming.isEmpty && open.isEmpty ? readiness.reminders : []
    return wanting.map { Next(words: $0, isWanting: true, sign: "! ") }
      + (coming + others).map { Next(words: $0.capitalizedFirst, isWanting: false) }
      + open.map { Next(words: $0.text, isWanting: false, sign: "[ ] ") }
  }

  /// How the milestone stands, in words: status, day, and what is missing first; in brief without how
  /// far off the day is.
  func situation(
    in project: Project, _ tallies: ActivityTallies, today: Day, isBrief: Bool = false
  ) -> [String] {
    var parts = [isBrief ? status.short : status.shown]
    if status == .reached {
      if let reached { parts[0] += " \(reached.medium)" }
    } else if let planned, status != .withdrawn {
      let late = isOverdue(on: today) ? "overskredet, " : ""
      let distance = isBrief ? "" : " (\(late)\(planned.relative(to: today)))"
      parts.append("frist \(planned.medium)\(distance)")
    }
    if !statusReason.isEmpty { parts.append(statusReason) }
    if number == 6 {
      // Those that came after the others had acceded.
      parts += project.latecomers.map { "\($0.name) har ikke tiltrådt aftalen" }
    }
    if !status.isClosed {
      let readiness = project.readiness(of: self)
      let activities = MilestoneActivities(of: self, tallies, in: project, today: today)
      parts += activities.overdue
      parts += readiness.missing.isEmpty ? Array(readiness.reminders.prefix(1)) : readiness.missing
      parts += activities.progress
    }
    return parts
  }
}

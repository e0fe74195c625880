extension Project {
  /// What carrying an adjustment out does, in words.
  ///
  /// For example "Mål 2: nyt måltal 84 kr./m² i stedet for 86".
  public func consequence(of adjustment: Adjustment) -> String {
    let date = adjustment.newDate?.medium
    switch adjustment.sort {
    case .goalTarget:
      guard let goal = adjustment.goal.flatMap(goal) else { return "nyt måltal" }
      guard let target = adjustment.newTarget else { return "Mål \(goal.number): nyt mål i ord" }
      let unit = goal.unit.isEmpty ? "" : " \(goal.unit)"
      let before =
        goal.target.flatMap { $0 == target ? nil : " i stedet for \($0.danish)" } ?? ""
      return "Mål \(goal.number): nyt måltal \(target.danish)\(unit)\(before)"
        + (date.map { ", inden \($0)" } ?? "")
    case .activityDeadline:
      guard let activity = adjustment.activity.flatMap(activity) else { return "ny frist" }
      return "Aktivitet \(activity.number) »\(activity.title)«: ny frist \(date ?? "–")"
    case .newActivity: return "Ny aktivitet" + (date.map { ", frist \($0)" } ?? "")
    case .reopenedMilestone: return "Milepæl \(adjustment.milestone ?? "–") genåbnes"
    case .newAgreement: return "Ny version af aftalen, som afdelingerne skal tiltræde igen"
    case .other: return "Andet"
    }
  }
}

extension Project {
  /// What carrying an adjustment out does, in words.
  ///
  /// For example "Mål 2: nyt måltal 84 kr./m² i stedet for 86".
  public func consequence(of adjustment: Adjustment) -> String {
    let date = adjustment.newDate?.medium
    switch adjustment.kind {
    case .goalTarget:
      guard let goal = adjustment.goal.flatMap(goal) else { return "nyt måltal for et slettet mål" }
      guard let target = adjustment.newTarget else { return "Mål \(goal.number): nyt mål i ord" }
      let unit = goal.unit.isEmpty ? "" : " \(goal.unit)"
      let before =
        goal.target.flatMap { $0 == target ? nil : " i stedet for \($0.danish)" } ?? ""
      return "Mål \(goal.number): nyt måltal \(target.danish)\(unit)\(before)"
        + (date.map { ", senest \($0)" } ?? "")
    case .activityDeadline:
      guard let activity = adjustment.activity.flatMap(activity) else {
        return "ny frist for en slettet aktivitet"
      }
      return "Aktivitet \(activity.number) »\(activity.title)«: ny frist \(date ?? "–")"
    case .newActivity: return "Ny aktivitet" + (date.map { ", frist \($0)" } ?? "")
    case .reopenedMilestone: return "Milepæl \(adjustment.milestone ?? "–") genåbnes"
    case .newAgreement: return "Ny version af aftalen, som afdelingerne skal tiltræde igen"
    case .other: return "Andet"
    }
  }

  /// Which proposed adjustments can't be carried out when records go; nil when all still can.
  ///
  /// For example "Så kan justeringen »Mere tid« ikke gennemføres."
  public func adjustmentsLost(with references: [Reference]) -> String? {
    let gone = Set(references)
    let names = adjustments.filter { adjustment in
      guard adjustment.state == .proposed else { return false }
      switch adjustment.kind {
      case .goalTarget: return adjustment.goal.map { gone.contains(Reference(.goal, $0)) } ?? false
      case .activityDeadline:
        return adjustment.activity.map { gone.contains(Reference(.activity, $0)) } ?? false
      case .newActivity, .reopenedMilestone, .newAgreement, .other: return false
      }
    }.map { "»\($0.text)«" }
    if names.isEmpty { return nil }
    let what = names.count == 1 ? "justeringen" : "justeringerne"
    return "Så kan \(what) \(names.joinedAsSentence) ikke gennemføres."
  }
}

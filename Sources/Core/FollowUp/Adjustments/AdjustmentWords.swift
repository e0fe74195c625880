import Text

extension Project {
  /// What carrying an adjustment out does, in words.
  ///
  /// For example "Mål 2: nyt måltal 84 kr./m² i stedet for 86".
  public func consequence(of adjustment: Adjustment) -> String {
    let date = adjustment.newDate?.medium
    switch adjustment.kind {
    case .goalTarget: return goalWords(adjustment)
    case .keyMixture: return keyWords(adjustment)
    case .activityDeadline:
      guard let activity = adjustment.activity.flatMap(activity) else {
        return "Ny frist for en slettet aktivitet"
      }
      return "Aktivitet \(activity.number) »\(activity.title)«: ny frist \(date ?? "–")"
    case .newActivity: return "Ny aktivitet" + (date.map { ", frist \($0)" } ?? "")
    case .reopenedMilestone:
      let goal = adjustment.changesGoal ? "; \(goalWords(adjustment).lowercasedFirst)" : ""
      return "Milepæl \(adjustment.milestone ?? "–") genåbnes\(goal)"
    case .newAgreement: return "Ny version af aftalen, som afdelingerne skal tiltræde igen"
    case .other: return "Andet"
    }
  }

  private func goalWords(_ adjustment: Adjustment) -> String {
    guard let goal = adjustment.goal.flatMap(goal) else { return "Nyt måltal for et slettet mål" }
    let date = adjustment.newDate.map { ", senest \($0.medium)" } ?? ""
    guard let target = adjustment.newTarget else {
      return "Mål \(goal.number): nyt mål i ord\(date)"
    }
    let unit = goal.unit.isEmpty ? "" : " \(goal.unit)"
    let before =
      goal.target.flatMap { $0 == target ? nil : " i stedet for \($0.danish)" } ?? ""
    return "Mål \(goal.number): nyt måltal \(target.danish)\(unit)\(before)\(date)"
  }

  private func keyWords(_ adjustment: Adjustment) -> String {
    guard let key = adjustment.key.flatMap(allocationKey) else {
      return "Ny fordeling i en slettet fordelingsnøgle"
    }
    let new = adjustment.newMixture?.words ?? "–"
    let before = key.words == new ? "" : " i stedet for \(key.words)"
    let version =
      adjustment.state == .proposed && isAgreed(key)
      ? "; aftalen får en ny version, som afdelingerne skal tiltræde igen" : ""
    return "\(key.subject(in: self)): \(new)\(before)\(version)"
  }

  /// What a recommendation asks those who decide on an adjustment to decide.
  ///
  /// For example "»Maskiner« fordeles efter 70 % boliger, 30 % m².".
  public func recommendation(of adjustment: Adjustment) -> String {
    guard adjustment.kind == .keyMixture, let key = adjustment.key.flatMap(allocationKey),
      let mixture = adjustment.newMixture
    else { return "\(consequence(of: adjustment))." }
    let version = versionToCome(with: key).map {
      " Ændringen kommer med i aftalens version \($0), som forelægges afdelingerne til tiltrædelse."
    }
    return "»\(key.name)« fordeles efter \(mixture.words).\(version ?? "")"
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
      case .keyMixture:
        return adjustment.key.map { gone.contains(Reference(.allocationKey, $0)) } ?? false
      case .activityDeadline:
        return adjustment.activity.map { gone.contains(Reference(.activity, $0)) } ?? false
      case .reopenedMilestone:
        return adjustment.changesGoal
          && adjustment.goal.map { gone.contains(Reference(.goal, $0)) } ?? false
      case .newActivity, .newAgreement, .other: return false
      }
    }.map { "»\($0.text)«" }
    if names.isEmpty { return nil }
    let what = names.count == 1 ? "justeringen" : "justeringerne"
    return "Så kan \(what) \(names.joinedAsSentence) ikke gennemføres."
  }
}

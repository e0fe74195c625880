import Text

extension Project {
  /// How many days may pass between rounds, and between measurements, before one is missed.
  static let longestPause = 366

  /// What shows whether goals are realistic, evaluated and adjusted.
  func goalAdviceFindings(_ today: Day) -> [AdviceFinding] {
    var findings = AdviceFindings()
    guard hasReached(3) || !goals.isEmpty else { return [] }
    findings.demand(
      !goals.isEmpty, .followUp, met: goals.count.counted("mål er sat", "mål er sat"),
      unmet: "der er ingen mål, selv om modellen er godkendt", todo: "Sæt mål for samdriften.")
    if goals.isEmpty { return findings.all }
    let vague = goals.filter(\.isVague)
    findings.demand(
      none: vague.count, .followUp, met: "alle mål har en frist og et måltal eller en beskrivelse",
      unmet: "\(numbers(vague)) mangler en frist, et måltal eller en beskrivelse",
      todo: "Skriv, hvad der skal nås, og hvornår.")
    let figures = goals.filter { $0.scale == .figures }
    let unfounded = figures.filter { $0.baseline == nil }
    if !figures.isEmpty {
      findings.demand(
        none: unfounded.count, .followUp, met: "alle mål i tal har et udgangspunkt",
        unmet: "\(numbers(unfounded)) har intet udgangspunkt",
        todo: "Mål, hvordan det er nu, før noget ændres.")
    }
    if hasReached(Playbook.planMilestone) || hasBegun(Playbook.followUpMilestone) {
      let forgotten = goals.filter { goal in
        let latest = goal.standing(in: self, today: today).latest?.date
        return latest.map { today - $0 > Self.longestPause } ?? true
      }
      findings.demand(
        none: forgotten.count, .followUp, met: "alle mål er målt inden for et år",
        unmet: "\(numbers(forgotten)) er ikke målt det seneste år",
        todo: "Mål, og tilføj målingen.")
      let latest = rounds.compactMap(\.date).max()
      findings.demand(
        latest.map { today - $0 <= Self.longestPause } ?? false, .followUp,
        met: "seneste opfølgning var \(latest?.medium ?? "")",
        unmet: latest == nil
          ? "der er ingen opfølgning endnu" : "der er over et år siden seneste opfølgning",
        todo: "Lav en opfølgning.")
    }
    let missed = goals.filter { goal in
      guard let date = goal.targetDate, date < today else { return false }
      let assessment = goal.standing(in: self, today: today).assessment
      return assessment == .notReached || assessment == .partlyReached
    }
    if !missed.isEmpty {
      let unadjusted = missed.filter { $0.adjustment.isEmpty }
      findings.demand(
        none: unadjusted.count, .followUp, met: "mål, der ikke blev nået, er justeret",
        unmet: "\(numbers(unadjusted)) blev ikke nået i tide og er ikke justeret",
        todo: "Justér målet eller indsatsen.")
    }
    return findings.all
  }

  private func numbers(_ goals: [Goal]) -> String {
    "mål " + goals.map { String($0.number) }.joined(separator: ", ")
  }
}

extension Goal {
  /// Whether it doesn't say what is to be reached, or when.
  fileprivate var isVague: Bool {
    (scale == .figures ? target == nil : targetWords.isEmpty) || targetDate == nil
  }
}

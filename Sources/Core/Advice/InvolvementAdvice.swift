extension Project {
  /// What shows whether representatives and staff are brought in early.
  func involvementFindings(_ today: Day) -> [AdviceFinding] {
    var findings = AdviceFindings()
    if hasBegun(2) || hasReached(2), !opportunities.isEmpty || hasReached(2) {
      let wishes = opportunities.count { !$0.wishes.isEmpty }
      findings.demand(
        wishes > 0, .milestone(2),
        met: "de beboervalgtes ønsker er skrevet ned ved "
          + counted(wishes, "mulighed eller udfordring", "muligheder og udfordringer"),
        unmet: "de beboervalgtes ønsker er ikke skrevet ned",
        todo: "Spørg de beboervalgte, og skriv deres ønsker ved mulighederne.")
    }
    let close = standings.filter { $0.handling == .involved || $0.handling == .decides }
    if !close.isEmpty {
      let involved = Set(involved.map(\.id))
      let silent = close.count { !involved.contains($0.stakeholder.id) }
      findings.demand(
        none: silent, .stakeholders,
        met: "alle \(close.count), der skal inddrages tæt, er talt med",
        unmet: "\(silent) af \(close.count), der skal inddrages tæt, er ikke talt med",
        todo: "Tal med dem, og skriv kontakten ind.")
    }
    if hasReached(3) {
      let held = dialogues.compactMap(\.date)
      let late = milestone(Playbook.accessionMilestone)?.reached.map { limit in
        held.min().map { $0 > limit } ?? false
      }
      findings.demand(
        !held.isEmpty && late != true, .milestone(5),
        met: "\(counted(held.count, "dialog", "dialoger")) holdt, første gang "
          + (held.min()?.medium ?? ""),
        unmet: held.isEmpty
          ? "der er ikke holdt dialog, selv om modellen er godkendt"
          : "den første dialog kom først, da aftalen var tiltrådt",
        todo: "Hold en dialog, mens løsningen endnu kan ændres.")
      if !dialogues.isEmpty {
        let changing = dialogues.count { !$0.outcome.isEmpty }
        findings.demand(
          changing > 0, .milestone(5),
          met: "\(changing) af \(counted(dialogues.count, "dialog", "dialoger")) har ændret noget",
          unmet: "ingen dialog har ændret noget",
          todo: "Skriv ved dialogerne, hvad de har ført til.")
      }
    }
    return findings.all
  }
}

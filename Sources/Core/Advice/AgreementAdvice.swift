import Text

extension Project {
  /// What shows whether the central agreements are in writing.
  var agreementFindings: [AdviceFinding] {
    var findings = AdviceFindings()
    if hasReached(3) {
      findings.demand(
        !agreements.isEmpty, .agreement,
        met: "aftalen er skrevet (\(agreements.last?.plainName ?? ""))",
        unmet: "aftalen om samdrift er ikke skrevet her",
        todo: "Skriv aftalen: fælles og lokale opgaver, ledelse, fordelingsnøgler og udtræden.")
    }
    if let latest = agreements.last {
      let tasks = operationalTasks.count { $0.agreement == latest.id }
      findings.demand(
        tasks > 0, .agreement,
        met: tasks == 1
          ? "aftalen siger for 1 opgave, om den er fælles, delt eller lokal"
          : "aftalen siger for \(tasks) opgaver, om de er fælles, delte eller lokale",
        unmet: "aftalen siger ikke, hvilke opgaver der er fælles",
        todo: "Skriv opgaverne ind som fælles, lokale eller delte.")
    }
    if let milestone = milestone(6), milestone.status == .awaitingDecision || hasReached(6) {
      let missing = readiness(of: milestone).missing
      findings.demand(
        missing.isEmpty, .milestone(6), met: "alle afdelinger har tiltrådt",
        unmet: missing.joined(separator: "; "),
        todo: "Sæt tiltrædelsen på dagsordenen, og tilføj svaret.")
    }
    let onMilestones = decisions.filter { !$0.isOther }
    // A meeting's own minutes tell of what was decided at it.
    let without = onMilestones.filter { $0.minutes.isEmpty && $0.meeting == nil }
    let unreferred = without.count
    if !onMilestones.isEmpty {
      findings.demand(
        none: unreferred,
        .milestone(
          without.first.flatMap { Int($0.milestone) } ?? 6),
        met: "alle beslutninger henviser til et referat",
        unmet: "\(unreferred.counted("beslutning", "beslutninger")) henviser ikke til et referat",
        todo: "Skriv, hvor beslutningen er ført til referat.")
    }
    return findings.all
  }
}

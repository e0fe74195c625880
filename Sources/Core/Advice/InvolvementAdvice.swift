import Text

extension Project {
  /// What shows whether representatives and staff are brought in early.
  func involvementFindings(_ today: Day) -> [AdviceFinding] {
    var findings = AdviceFindings()
    if hasBegun(2) || hasReached(2), !opportunities.isEmpty || !wishes.isEmpty || hasReached(2) {
      let wishes = opportunities.count { !$0.wishes.isEmpty }
      findings.demand(
        hasWishes, .milestone(2),
        met: wishTally.map { "de beboervalgtes ønsker er skrevet ned (\($0))" }
          ?? "de beboervalgtes ønsker er skrevet ned ved "
          + wishes.counted("mulighed eller udfordring", "muligheder og udfordringer"),
        unmet: "de beboervalgtes ønsker er ikke skrevet ned",
        todo: "Spørg de beboervalgte, og skriv deres ønsker ned i milepæl 2.")
    }
    let close = standings.filter { $0.handling == .involved || $0.handling == .decides }
    if !close.isEmpty, !isForReaders {
      let involved = Set(involved.map(\.id))
      let silent = close.count { !involved.contains($0.stakeholder.id) }
      findings.demand(
        none: silent, .stakeholders,
        met: close.count == 1
          ? "den ene, der skal inddrages tæt, er kontaktet"
          : "alle \(close.count), der skal inddrages tæt, er kontaktet",
        unmet: close.count == 1
          ? "den ene, der skal inddrages tæt, er ikke kontaktet"
          : "\(silent) af de \(close.count), der skal inddrages tæt, er ikke kontaktet",
        todo: "Tal med dem, og tilføj kontakten.")
    }
    if hasReached(3) {
      let held = dialogues.compactMap(\.date)
      let late = milestone(Playbook.accessionMilestone)?.reached.map { limit in
        held.min().map { $0 > limit } ?? false
      }
      findings.demand(
        !held.isEmpty && late != true, .milestone(5),
        met: "\(held.count.counted("dialogmøde", "dialogmøder")) holdt, første gang "
          + (held.min()?.medium ?? ""),
        unmet: held.isEmpty
          ? "der er ikke holdt dialogmøde, selv om modellen er godkendt"
          : "det første dialogmøde kom først, da aftalen var tiltrådt",
        todo: "Hold et dialogmøde, mens løsningen endnu kan ændres.")
      if !dialogues.isEmpty {
        let changing = dialogues.count { !$0.outcome.isEmpty }
        findings.demand(
          changing > 0, .milestone(5),
          met:
            "\(changing) af \(dialogues.count.counted("dialogmøde", "dialogmøder")) har ændret noget",
          unmet: "intet dialogmøde har ændret noget",
          todo: "Skriv ved dialogmøderne, hvad de har ført til.")
      }
    }
    if !findings.all.isEmpty, !isForReaders {
      findings.demand(
        hasHeardStaff(by: today), .stakeholders,
        met: "medarbejderne i den lokale drift er kontaktet",
        unmet: "der står intet om, at medarbejderne i den lokale drift er kontaktet",
        todo: "Tal med dem, og tilføj kontakten, dialogmødet eller personalemødet.")
    }
    return findings.all
  }

  /// Whether somebody of the local operations staff has been spoken to, or a staff meeting was held.
  private func hasHeardStaff(by today: Day) -> Bool {
    involved.contains(where: \.isLocalStaff)
      || meetings.contains { $0.kind == .staff && $0.date.map { $0 <= today } ?? false }
  }
}

extension Stakeholder {
  /// Whether it sounds like those who do the daily work; names are free text.
  public var isLocalStaff: Bool {
    let name = name.lowercased()
    return Self.staffWords.contains { name.hasPart($0) }
  }

  private static let staffWords = [
    "lokale drift", "lokal drift", "driftspersonale", "driftsmedarbejder", "medarbejder",
    "personale", "ejendomsmester", "ejendomsmestre", "ejendomsfunktionær", "gårdmand", "gårdmænd",
    "varmemester", "varmemestre", "vicevært", "arbejdsmiljørepræsentant", "tillidsrepræsentant",
  ]
}

import Text

extension Project {
  /// What shows whether people are kept informed, and whether trust holds.
  func trustFindings(_ today: Day) -> [AdviceFinding] {
    var findings = AdviceFindings()
    let standings = standings
    if standings.contains(where: { $0.stakeholder.nextContact != nil }) {
      let awaiting = standings.count { $0.awaitsContact(on: today) }
      findings.demand(
        none: awaiting, .stakeholders, met: "ingen aftalt kontakt er overskredet",
        unmet: "\(awaiting.counted("interessent", "interessenter")) skulle have været kontaktet",
        todo: "Ring eller skriv, og sæt den næste kontakt.")
    }
    if hasReached(4) || !communications.isEmpty {
      let late = communications.count { $0.isOverdue(on: today) }
      findings.demand(
        !communications.isEmpty && late == 0, .communication,
        met: "kommunikationsplanen følges",
        unmet: communications.isEmpty
          ? "kommunikationsplanen er tom"
          : "\(late.counted("linje", "linjer")) i kommunikationsplanen er overskredet",
        todo: communications.isEmpty
          ? "Skriv, hvem der skal vide hvad, og hvornår." : "Send beskeden, eller flyt datoen.")
    }
    let moved = standings.filter { $0.assessments.count > 1 }
    if !moved.isEmpty {
      let falling = moved.count { standing in
        let attitudes = standing.assessments.suffix(2).map(\.attitude.place)
        return attitudes[1] < attitudes[0]
      }
      findings.demand(
        none: falling, .stakeholders, met: "ingen er blevet mere skeptiske siden sidst",
        unmet:
          falling.counted(
            "interessent er blevet mere skeptisk", "interessenter er blevet mere skeptiske")
          + " siden sidst",
        todo: "Spørg, hvad der har ændret sig, og svar på det.", isConfidential: true)
    }
    for (number, news) in [(8, "den nye samdrift"), (11, "resultaterne")] where hasReached(number) {
      let left = uninformed(by: number).count
      findings.demand(
        none: left, .milestone(number), met: "alle har fået besked om \(news)",
        unmet: "\(left.counted("interessent", "interessenter")) har ikke fået besked om \(news)",
        todo: "Giv dem besked, og kryds linjen af.")
    }
    return findings.all
  }
}

extension Attitude {
  /// Its place from opponent to ambassador.
  fileprivate var place: Int { Attitude.allCases.firstIndex(of: self) ?? 0 }
}

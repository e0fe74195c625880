import Text

extension Project {
  /// What shows whether the local management has what the task takes.
  func leadershipFindings(_ today: Day) -> [AdviceFinding] {
    var findings = AdviceFindings()
    if hasReached(3) || agreements.last != nil {
      let model = operatingModels.first { $0.isApproved }
      let led =
        [agreements.last?.management, model?.leadership].contains { $0?.isEmpty == false }
      findings.demand(
        led, .agreement, met: "det er skrevet, hvem der leder samdriften",
        unmet: "det er ikke skrevet, hvem der leder samdriften",
        todo: "Skriv ledelsen i modellen eller aftalen.")
      if let model {
        findings.demand(
          model.hours != nil && !model.staffing.isEmpty, .agreement,
          met: "modellen siger, hvem og hvor mange timer der er til opgaven",
          unmet: model.hours != nil
            ? "modellen siger, hvor mange timer der er til opgaven, men ikke, hvem der løser den"
            : model.staffing.isEmpty
              ? "modellen siger ikke, hvem og hvor mange timer der er til opgaven"
              : "modellen siger, hvem der løser opgaven, men ikke, hvor mange timer der er til den",
          todo: "Skriv bemanding og timer i modellen.")
      }
    }
    let open = activities.filter { !$0.status.isClosed }
    if !open.isEmpty {
      let orphans = open.count(where: \.responsible.isEmpty)
      findings.demand(
        none: orphans, .plan, met: "alle åbne aktiviteter har en ansvarlig",
        unmet: "\(orphans.counted("åben aktivitet", "åbne aktiviteter")) har ingen ansvarlig",
        todo: "Aftal, hvem der gør det.")
      let late = open.count { $0.isOverdue(on: today) }
      findings.demand(
        late * 4 <= open.count, .plan,
        met: late == 0
          ? "ingen aktiviteter er overskredet"
          : "\(late) af \(open.count) åbne aktiviteter er overskredet",
        unmet:
          "\(late) af \(open.count) åbne aktiviteter er overskredet: mangler der tid eller folk?",
        todo: "Giv de ansvarlige tid, eller flyt fristerne.")
    }
    return findings.all
  }
}

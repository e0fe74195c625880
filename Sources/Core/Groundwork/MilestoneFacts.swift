extension Project {
  /// What the groundwork and the stakeholders say about a milestone, in words, beside its checklist.
  public func facts(about milestone: Milestone) -> [String] {
    switch milestone.number {
    case 1: conditionFacts
    case 2: opportunityFacts
    case 3: analysisFacts
    case 4: planFacts
    case 5: dialogueFacts
    case 8: informationFacts(8, news: "besked")
    case 11: informationFacts(11, news: "resultaterne")
    default: []
    }
  }

  /// The stakeholders who are the audience of something done for a milestone.
  public func informed(by milestone: Int) -> [Stakeholder] {
    let reached = Set(
      plan(for: milestone).filter { $0.done != nil }.flatMap(\.audience))
    return stakeholders.filter { reached.contains($0.id) }
  }

  /// The stakeholders who are not the audience of anything done for a milestone.
  public func uninformed(by milestone: Int) -> [Stakeholder] {
    let informed = Set(informed(by: milestone).map(\.id))
    return stakeholders.filter { !informed.contains($0.id) }
  }

  /// The communication plan's lines for a milestone.
  public func plan(for milestone: Int) -> [Communication] {
    communications.filter { $0.milestone == String(milestone) }
  }

  private var conditionFacts: [String] {
    let written = conditions.filter(\.isWritten).count
    let unwritten = conditions.count - written
    return conditions.isEmpty ? [] : ["\(written) skrevne og \(unwritten) uskrevne vilkår"]
  }

  private var opportunityFacts: [String] {
    let open = opportunities.filter { $0.sort == .opportunity }.count
    if opportunities.isEmpty { return [] }
    return [
      "\(counted(open, "mulighed", "muligheder")) og "
        + counted(opportunities.count - open, "udfordring", "udfordringer")
    ]
  }

  private var analysisFacts: [String] {
    let assessed = standings.filter { $0.current != nil }.count
    return stakeholders.isEmpty
      ? [] : ["\(assessed) af \(stakeholders.count) interessenter er vurderet"]
  }

  private var planFacts: [String] {
    if stakeholders.isEmpty { return [] }
    let planned = Set(communications.flatMap(\.audience))
    let left = stakeholders.filter { !planned.contains($0.id) }
    return ["\(counted(communications.count, "linje", "linjer")) i kommunikationsplanen"]
      + (left.isEmpty
        ? ["alle interessenter står i planen"] : ["ikke i planen endnu: \(names(left))"])
  }

  private var dialogueFacts: [String] {
    var facts: [String] = []
    if let latest = dialogues.last(where: { $0.date != nil })?.date {
      facts.append(
        "\(counted(dialogues.count, "dialog", "dialoger")) holdt, senest \(latest.medium)")
    }
    let answers = participants.compactMap { expectations(of: $0).last?.answer }
    if !answers.isEmpty {
      let counts = ExpectedAnswer.allCases.map { answer in
        "\(answers.filter { $0 == answer }.count) \(answer.shown)"
      }
      facts.append("ventes at tiltræde: \(counts.joined(separator: ", "))")
    }
    let unknown = participants.filter { expectations(of: $0).isEmpty }
    if !answers.isEmpty, !unknown.isEmpty {
      facts.append("ikke vurderet: \(unknown.map(\.name).joined(separator: ", "))")
    }
    return facts
  }

  private func informationFacts(_ number: Int, news: String) -> [String] {
    let plan = plan(for: number)
    if stakeholders.isEmpty || plan.isEmpty { return [] }
    let chosen = Set(plan.flatMap(\.audience)).count
    let left = uninformed(by: number)
    return [
      "udvalgt: \(chosen) af \(stakeholders.count) interessenter",
      "materiale klar: \(plan.filter(\.isReady).count) af \(plan.count)",
      "udsendt: \(plan.filter { $0.done != nil }.count) af \(plan.count)",
      left.isEmpty ? "alle har fået \(news)" : "har ikke fået \(news): \(names(left))",
    ]
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  /// The first few names, and how many more there are.
  private func names(_ stakeholders: [Stakeholder]) -> String {
    let most = 8
    let shown = stakeholders.prefix(stakeholders.count > most ? most - 1 : most)
    let rest = stakeholders.count - shown.count
    return shown.map(\.name).joined(separator: ", ") + (rest > 0 ? " og \(rest) andre" : "")
  }
}

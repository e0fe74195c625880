import Text

/// Something that the groundwork, the stakeholders and the plan say about a milestone.
public struct MilestoneFact: Equatable, Sendable {
  /// What they say, in words; groups and roles may be named, persons are only counted.
  public let text: String
  private let point: String?

  init(_ text: String, about point: String?) {
    self.text = text
    self.point = point
  }

  /// Whether a checklist point rests on it: the playbook's own point, as long as its words stand.
  public func supports(_ item: ChecklistItem) -> Bool { item.text == point }
}

extension Project {
  /// What the groundwork, the stakeholders and the plan say about a milestone, in words, beside its
  /// checklist.
  ///
  /// No person is named, so that it can be put on any paper. `terms` are those of the presented
  /// agreement; without them they are read from it, and are unknown where only the history has them.
  public func facts(about milestone: Milestone, _ terms: PresentedTerms? = nil) -> [String] {
    numberedFacts(about: milestone.number, terms).map { $1 }
  }

  /// The same with the points on the checklist that rest on them, and with what is confidential: for
  /// the screen, and what stands for it on the command line.
  public func checklistFacts(
    of milestone: Milestone, _ terms: PresentedTerms? = nil
  ) -> [MilestoneFact] {
    let points = Playbook.milestone(milestone.number)?.checklist ?? []
    let all = numberedFacts(about: milestone.number, terms) + confidentialFacts(milestone.number)
    return all.map { number, text in
      MilestoneFact(text, about: points.indices.contains(number - 1) ? points[number - 1] : nil)
    }
  }

  /// The facts, each with the number of its point on the playbook's checklist.
  private func numberedFacts(
    about milestone: Int, _ terms: PresentedTerms?
  ) -> [(Int, String)] {
    switch milestone {
    case 1: conditionFacts
    case 2: opportunityFacts
    case Playbook.modelMilestone: analysisFacts + modelFacts + goalFacts
    case 4: involvementFacts
    case 5: dialogueFacts
    case Playbook.accessionMilestone: agreementFacts(terms) + keyFacts
    case Playbook.planMilestone: planFacts
    case 8: informationFacts(8, points: (1, 2, 7), news: "besked")
    case Playbook.followUpMilestone:
      followUpFacts + goalResultFacts + fairnessFacts + promiseFacts + roundFacts
    case Playbook.startMilestone: supportFacts
    case 11: informationFacts(11, points: (4, 1, 4), news: "resultaterne") + goalNewsFacts
    case Playbook.evaluationMilestone: evaluationFacts
    default: []
    }
  }

  private var conditionFacts: [(Int, String)] {
    let written = conditions.filter(\.isWritten).count
    let unwritten = conditions.count - written
    if conditions.isEmpty { return [] }
    return [
      (3, written.counted("skrevet vilkår", "skrevne vilkår")),
      (5, unwritten.counted("uskrevet vilkår", "uskrevne vilkår")),
    ]
  }

  private var opportunityFacts: [(Int, String)] {
    let tally = wishTally.map { [(1, $0)] } ?? []
    if opportunities.isEmpty { return tally }
    let open = opportunities.filter { $0.kind == .opportunity }.count
    let wishes = opportunities.filter { !$0.wishes.isEmpty }.count
    return tally + [
      (
        1,
        "de beboervalgtes ønsker er nævnt ved \(wishes) af "
          + opportunities.count.counted("mulighed eller udfordring", "muligheder og udfordringer")
      ),
      (3, open.counted("mulighed", "muligheder")),
      (4, (opportunities.count - open).counted("udfordring", "udfordringer")),
    ]
  }

  private var analysisFacts: [(Int, String)] {
    let unassessed = standings.filter { $0.current == nil }.map(\.stakeholder)
    if stakeholders.isEmpty || isForReaders { return [] }
    let assessed = stakeholders.count - unassessed.count
    return [(1, "\(assessed) af \(stakeholders.count) interessenter er vurderet")]
      + (assessed == 0 || unassessed.isEmpty
        ? [] : [(1, "ikke vurderet endnu: \(names(unassessed))")])
  }

  private var involvementFacts: [(Int, String)] {
    let plan = plan(for: 4)
    if stakeholders.isEmpty || plan.isEmpty { return [] }
    let unplanned = reach(of: 4).filter { $0.reach == .unplanned }.map(\.stakeholder)
    let done = plan.filter { $0.done != nil }.count
    return [
      (
        1,
        unplanned.isEmpty
          ? "alle interessenter står i kommunikationsplanen"
          : "ikke i kommunikationsplanen endnu: \(names(unplanned))"
      ),
      (3, "\(plan.count.counted("linje", "linjer")) i kommunikationsplanen, \(done) udført"),
    ]
  }

  private var dialogueFacts: [(Int, String)] {
    var facts: [(Int, String)] = []
    if let latest = dialogues.last(where: { $0.date != nil })?.date {
      let held = dialogues.count.counted("dialogmøde", "dialogmøder")
      let changing = dialogues.filter { !$0.outcome.isEmpty }.count
      facts.append((1, "\(held) holdt, senest \(latest.medium)"))
      facts.append((4, "\(changing) af \(held) har ført til ændringer"))
    }
    return facts
  }

  private var promiseFacts: [(Int, String)] {
    let words = PromiseTally(promises).words
    return words.isEmpty ? [] : [(4, "løfter: \(words)")]
  }

  /// The three steps of informing: to choose, to make and to distribute.
  private func informationFacts(
    _ number: Int, points: (choose: Int, make: Int, distribute: Int), news: String
  ) -> [(Int, String)] {
    let plan = plan(for: number)
    if stakeholders.isEmpty || plan.isEmpty { return [] }
    let reach = reach(of: number)
    let chosen = reach.filter { $0.reach != .unplanned }.count
    let left = uninformed(by: number)
    let told = plan.filter { !$0.consequences.trimmed.isEmpty }.count
    var facts = [(points.choose, "udvalgt: \(chosen) af \(stakeholders.count) interessenter")]
    if told > 0 {
      facts.append((points.make, "betydningen er skrevet ved \(told) af \(plan.count)"))
    }
    facts += [
      (points.make, "materiale klar: \(plan.filter(\.isReady).count) af \(plan.count)"),
      (points.distribute, "udsendt: \(plan.filter { $0.done != nil }.count) af \(plan.count)"),
      (
        points.distribute,
        left.isEmpty ? "alle har fået \(news)" : "har ikke fået \(news): \(names(left))"
      ),
    ]
    return facts
  }

  /// Groups and roles by name, as many as can be taken in, and a count of the others.
  private func names(_ stakeholders: [Stakeholder]) -> String {
    let named = stakeholders.filter { !$0.isPerson }.map(\.name)
    let parts = Array(named.prefix(7))
    let others = stakeholders.count - parts.count
    if others == 0 { return parts.joined(separator: ", ") }
    let rest =
      parts.count < named.count
      ? others.counted("anden", "andre") : others.counted("person", "personer")
    return parts.isEmpty ? rest : parts.joined(separator: ", ") + " og \(rest)"
  }
}

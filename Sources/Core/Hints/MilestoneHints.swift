extension Hint {
  /// At what the organisation's board answers for in the end.
  public static let informedBoard = Hint(
    "Normalt har organisationsbestyrelsen ansvaret for, at driften er effektiv. Er den orienteret?",
    source: "bl.dk, organisationsbestyrelsens ansvar")

  /// At an activity that gives notice to staff.
  public static let staffNotice = Hint(
    "Normalt varsles ændrede vilkår med den enkeltes eget varsel, for funktionærer op til seks "
      + "måneder. Spørg HR.",
    source: "foa.dk, ændringer i ansættelsesvilkår")

  /// At a goal about the cost of cleaning.
  public static let cleaning = Hint(
    "Normalt lå konto 114, renholdelse, på 40–120 kr./m², i gennemsnit 84, i 2018. Det er dyrere i "
      + "Hovedstaden og i ældreboliger.",
    source: "lbf.dk, tema 2020-3")
}

extension Milestone {
  /// What is normally so where it is prepared and decided on.
  public var hints: [Hint] {
    switch number {
    case 2, Playbook.modelMilestone: [.informedBoard]
    case Playbook.accessionMilestone: [.accession, .notice, .budgetMeeting]
    case Playbook.evaluationMilestone: [.informedBoard, .notice, .budgetMeeting]
    default: []
    }
  }
}

extension Activity {
  /// What is normally so of what it does.
  public var hints: [Hint] { title.lowercased().contains("varsl") ? [.staffNotice] : [] }
}

extension Goal {
  /// What is normally so of what it measures.
  public var hints: [Hint] { isCleaningCost ? [.cleaning] : [] }
}

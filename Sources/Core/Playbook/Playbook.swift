/// The playbook for samdrift: three phases, twelve milestones and five pieces of advice.
public enum Playbook {
  /// All twelve milestones, in order of number.
  public static let milestones: [MilestoneTemplate] =
    preparationMilestones + developmentMilestones + establishmentMilestones

  /// The number of the milestone that settles who leads the project, and by what mandate.
  public static let leadershipMilestone = 1

  /// The number of the milestone that makes the implementation plan.
  public static let planMilestone = 7

  /// The number of the milestone that marks the start of the joint operation.
  public static let startMilestone = 9

  /// The milestone with the given number, or nil outside 1 to 12.
  public static func milestone(_ number: Int) -> MilestoneTemplate? {
    milestones.indices.contains(number - 1) ? milestones[number - 1] : nil
  }

  /// The five pieces of advice to the project leader, each one or two Danish sentences.
  public static let advice = [
    "Tag beboervalgte og medarbejdere med fra begyndelsen, mens de endnu kan præge løsningen.",
    "Sæt mål, der kan nås. Følg op på dem, og justér både målene og indsatsen undervejs.",
    "Skriv de vigtige aftaler ned, også når alle er enige.",
    "Hold alle orienteret hele vejen, og pas godt på tilliden mellem parterne.",
    "Giv den lokale driftsledelse de kompetencer og ressourcer, som opgaven kræver.",
  ]
}

extension Playbook {
  /// The decision that the milestone with `number` waits for.
  public static func decisionRule(for number: Int) -> DecisionRule {
    milestone(number)?.decisionRule ?? .none
  }
}

extension Phase {
  /// The phase that the milestone with `number` belongs to; beyond the twelve, that of the nearest.
  public init(milestone number: Int) {
    let milestones = Playbook.milestones
    self = milestones[max(1, min(number, milestones.count)) - 1].phase
  }
}

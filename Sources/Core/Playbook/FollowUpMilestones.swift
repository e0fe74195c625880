extension Playbook {
  /// The number of the milestone at which plan and goals are followed up.
  public static let followUpMilestone = 10
  /// The number of the milestone that approves the evaluation.
  public static let evaluationMilestone = 12
  /// The numbers of the milestones that a follow-up may reopen.
  public static let reopenable = milestone(followUpMilestone)?.mayReopen ?? []
}

/// What the playbook says about a milestone: the content a new project starts with, in Danish.
public struct MilestoneTemplate: Sendable {
  /// The milestone's number, 1 to 12.
  public let number: Int
  /// The phase the milestone belongs to.
  public let phase: Phase
  /// The official title, exactly as in the playbook's overview.
  public let title: String
  /// A title of at most 21 columns, for the board's card.
  public let shortTitle: String
  /// Why the milestone is there: one to three sentences.
  public let purpose: String
  /// The state that exists when the milestone is reached: one sentence.
  public let outcome: String
  /// Who decides, or that nobody formally does: one or two sentences.
  public let decidedBy: String
  /// The decision that must be recorded before the milestone can be reached.
  public let decisionRule: DecisionRule
  /// Which of the playbook's appendices belong to the milestone, such as "Bilag 1".
  public let appendix: String?
  /// Three to seven points, each at most 70 characters and without a final full stop.
  public let checklist: [String]
  /// One piece of practical advice: one or two sentences.
  public let advice: String
  /// Numbers of the earlier milestones that this one may send the project back to.
  public let mayReopen: [Int]

  init(
    number: Int, phase: Phase, title: String, shortTitle: String, purpose: String,
    outcome: String, decidedBy: String, decisionRule: DecisionRule = .none,
    appendix: String? = nil, checklist: [String], advice: String, mayReopen: [Int] = []
  ) {
    self.number = number
    self.phase = phase
    self.title = title
    self.shortTitle = shortTitle
    self.purpose = purpose
    self.outcome = outcome
    self.decidedBy = decidedBy
    self.decisionRule = decisionRule
    self.appendix = appendix
    self.checklist = checklist
    self.advice = advice
    self.mayReopen = mayReopen
  }
}

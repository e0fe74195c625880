extension Playbook {
  /// The number of the milestone where the departments accede to the agreement.
  public static let accessionMilestone = 6

  /// The number of the milestone that approves a model and goals.
  public static let modelMilestone = 3

  /// Tasks that the operation of housing departments typically has, to begin with.
  public static let starterTasks = [
    "Ejendomskontor og henvendelser", "Vagt uden for åbningstid", "Renholdelse",
    "Grønne områder", "Snerydning", "Reparationer i boliger", "Ind- og fraflytning",
    "Teknik og bygningsvedligehold", "Affald og genbrug", "Indkøb og leverandører",
    "Maskiner og værktøj", "Fællesfaciliteter og udlejning",
  ]
}

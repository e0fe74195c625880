/// The parts of a milestone's page that Tab goes between.
enum MilestoneSection: Int {
  case head, status, checklist
  /// The groundwork of milestones 1, 2, 3 and 5.
  case conditions, wishes, opportunities, challenges, dialogues, expectations
  /// What was promised, in milestones 5 and 10.
  case promises
  /// The communication plan of milestones 4, 8 and 11, and whom it has reached.
  case plan, reach
  /// The activities of the implementation plan that serve the milestone.
  case activities
  case decisions
  /// Whether the phase is ready for the next, on the page of its last milestone.
  case gates
  case notes, reopen, about

  /// What stands in a list's place while there is nothing in it.
  var emptyText: String {
    switch self {
    case .checklist: "Ingen tjekpunkter. Tryk a for at tilføje et."
    case .decisions: "Ingen beslutninger. Tryk b for at tilføje en."
    case .gates: "Ingen har skrevet, om fasen er klar. Tryk a for at skrive, hvem der siger hvad."
    case .conditions: "Ingen vilkår endnu. Tryk a for at tilføje det første."
    case .wishes: "Ingen ønsker fra de beboervalgte endnu. Tryk a for at tilføje det første."
    case .opportunities: "Ingen muligheder endnu. Tryk a for at tilføje den første."
    case .challenges: "Ingen udfordringer endnu. Tryk a for at tilføje den første."
    case .dialogues: "Ingen dialogmøder endnu. Tryk a for at tilføje det første."
    case .promises: "Ingen løfter endnu. Tryk a for at tilføje det første."
    case .expectations: "Ingen afdelinger deltager endnu. Tryk i for at tilføje dem."
    case .plan: "Kommunikationsplanen er tom. Tryk a for at tilføje den første linje."
    case .activities: "Ingen aktiviteter fører hertil endnu. Tryk a for at tilføje en."
    case .reach: "Ingen interessenter endnu. Tryk 2 for at tilføje dem."
    case .head, .status, .notes, .reopen, .about: ""
    }
  }
}

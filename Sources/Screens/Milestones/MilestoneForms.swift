import Core

extension Milestone: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Milepæl \(id) · \(shortTitle)" }

  /// With the project leader proposed where nobody is responsible for the first.
  func formValues(in project: Project) -> [String: String] {
    var values = stored
    if number == 1, responsible.isEmpty, !project.info.leader.isEmpty {
      values["responsible"] = project.info.leader
    }
    return values
  }

  /// Milestones neither come nor go.
  static let isAdded = false
}

extension ChecklistItem: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt tjekpunkt" : "Tjekpunkt"
  }
}

extension Decision: FormRecord {
  private var isAccession: Bool {
    Playbook.decisionRule(for: Int(milestone) ?? 0) == .accessionByEachDepartment
  }

  func formTitle(in project: Project, isNew: Bool) -> String {
    if !isNew { return "Beslutning" }
    return meeting != nil
      ? "Ny beslutning på mødet"
      : isOther ? "Ny beslutning" : "Ny beslutning om milepæl \(milestone)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    meeting != nil
      ? "Beslutningen kommer med i referatet. Handler den ikke om en milepæl, så vælg det, og skriv "
        + "sagen."
      : isOther
        ? "Til det, der besluttes, uden at det hører til en milepæl."
        : isAccession
          ? "Hver deltagende afdeling tiltræder aftalen for sig. \(Hint.accession.line)" : ""
  }

  func formFields(in project: Project) -> [Question] {
    let isEvaluation = Int(milestone) == Playbook.evaluationMilestone && !project.rounds.isEmpty
    let department = question("department", in: project).withNoneLast
    let matter = question("matter", in: project) { $0.isRequired = isOther && meeting == nil }
    // At a meeting anything may come up.
    let subject =
      meeting != nil
      ? [question("milestone", in: project).withNoneLast, matter, department]
      : isOther
        ? [matter]
        : isAccession
          ? [department] + version(in: project)
          : isEvaluation ? [question("round", in: project)] : []
    return subject + questions(in: project).flatMap(worded)
      + (project.meetings.isEmpty ? [] : [question("meeting", in: project)])
  }

  static var formDecider: String? { "milestone" }

  /// At a meeting, where the milestone is chosen on the form, it asks for what belongs to that one.
  func formAsks(for field: String, where decided: String?) -> Bool {
    let isAccession = decided == String(Playbook.accessionMilestone)
    return switch field {
    case "matter": decided == nil
    case "department", Self.accessionOutcome: isAccession
    case "outcome": !isAccession
    default: true
    }
  }

  /// The outcome in the words of an accession, beside the outcome of other decisions.
  private static let accessionOutcome = "accessionOutcome"

  func formValues(in project: Project) -> [String: String] {
    var values = stored
    if meeting != nil { values[Self.accessionOutcome] = values["outcome"] }
    return values
  }

  /// A question about an accession with the outcomes in the words for that: "tiltrådt"; at a meeting
  /// both, of which one is asked.
  private func worded(_ question: Question) -> [Question] {
    guard isAccession || meeting != nil, question.name == "outcome",
      case .choice(let choices) = question.input
    else { return [question] }
    let accession = Question(
      name: meeting == nil ? question.name : Self.accessionOutcome, label: question.label,
      input: .choice(
        choices.map { choice in
          let accession = with {
            $0.milestone = String(Playbook.accessionMilestone)
            $0.department = $0.department ?? ""
            $0.outcome =
              choice.stored.flatMap(DecisionOutcome.init(stored:)) ?? Decision(id: id).outcome
          }
          return Choice(stored: choice.stored, shown: accession.outcomeWords)
        }), isRequired: question.isRequired, hint: question.hint)
    return meeting == nil ? [accession] : [question, accession]
  }

  /// The decision with what the form says, in whichever words it was asked for the outcome.
  private func said(_ values: FormValues) throws(Refusal) -> Decision {
    var values = values
    let accession = values.take([Self.accessionOutcome])
    if meeting != nil, values["milestone"] == String(Playbook.accessionMilestone) {
      values.texts["outcome"] = accession[Self.accessionOutcome]
    }
    return try filled(values)
  }

  /// Which version of the agreement it is about, where one has been presented.
  private func version(in project: Project) -> [Question] {
    let presented = project.agreements.reversed().filter { $0.presented != nil }
    if presented.isEmpty { return [] }
    let versions = presented.map { Choice(stored: $0.id, shown: $0.plainName) }
    let none = agreement == nil ? [Choice(stored: nil, shown: "ingen bestemt")] : []
    return [question("agreement", in: project) { $0.input = .choice(versions + none) }]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    let filled = try said(values)
    return project.add(meeting == nil ? filled : filled.fitting(its: project))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try said(values)
    return project.edit(self) {
      $0 = filled.milestone == milestone ? filled : filled.fitting(its: project)
    }
  }

  /// The decision with what follows from its milestone, which may have been chosen on the form.
  private func fitting(its project: Project) -> Decision {
    with {
      $0.department = isAccession ? department : nil
      $0.agreement = isAccession ? agreement ?? project.presentedAgreement?.id : nil
      $0.round =
        Int(milestone) == Playbook.evaluationMilestone ? round ?? project.evaluation?.id : nil
    }
  }
}

/// The form on which the reason for a milestone's new status is given.
struct ReasonForm: KeptForm {
  static let keyWord = "reason"
  var keyParts: [String] { [milestone.id, status.stored] }

  let milestone: Milestone
  let status: MilestoneStatus

  init(_ milestone: Milestone, _ status: MilestoneStatus) {
    self.milestone = milestone
    self.status = status
  }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 2, let milestone = Int(keyParts[0]).flatMap(project.milestone),
      let status = MilestoneStatus(stored: keyParts[1])
    else { return nil }
    self.init(milestone, status)
  }

  func title(in project: Project) -> String { "Milepæl \(milestone.id) · \(status.shown)" }

  func introduction(in project: Project) -> String {
    [
      project.reasonAsked(for: milestone, to: status) ?? "Hvorfor?",
      reopens ? "Skriv også, hvornår den nu skal være nået." : "",
    ].filled(" ") + " Begrundelsen bliver stående i historikken."
  }

  func questions(in project: Project) -> [Question] {
    [Question(name: "reason", label: "Begrundelse", input: .lines, isRequired: true)]
      + (reopens
        ? [
          Question(
            name: "planned", label: "Ny frist", input: .day(.future),
            hint: milestone.planned.map { "Den var \($0.medium). Tomt lader den stå" }
              ?? "Fx »uge 49« eller »+2u«")
        ] : [])
  }

  /// Whether a milestone that was reached is taken up again.
  private var reopens: Bool { milestone.status == .reached && !status.isClosed }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    var edit = try scene.project.edit(
      status: status, of: milestone, reason: values.text("reason"), today: scene.today)
    if let day = values.day("planned") { edit.changes += milestone.changes { $0.planned = day } }
    return .commit(edit)
  }
}

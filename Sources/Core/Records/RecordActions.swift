extension Project {
  /// The edit that ticks a checklist item, or takes the tick away.
  public func tick(_ item: ChecklistItem) -> Edit {
    Edit(
      "\(item.isDone ? "Kryds fjernet" : "Krydset af"): \(item.text)",
      item.changes { $0.isDone.toggle() })
  }

  /// The edit that adds a point to the end of a milestone's checklist.
  public func addChecklistItem(_ text: String, to milestone: Milestone, id: String) -> Edit {
    var item = ChecklistItem(id: id)
    item.milestone = milestone.id
    item.text = text
    item.position = Int.place(after: checklist(of: milestone).map(\.position))
    return Edit("Nyt tjekpunkt i milepæl \(milestone.number): \(text)", [item.insertion])
  }

  /// The edit that adds a point to the end of an activity's checklist.
  public func addChecklistItem(_ text: String, to activity: Activity, id: String) -> Edit {
    var item = ChecklistItem(id: id)
    item.activity = activity.id
    item.text = text
    item.position = Int.place(after: checklist(of: activity).map(\.position))
    return Edit("Nyt tjekpunkt i aktivitet \(activity.number): \(text)", [item.insertion])
  }

  /// The edit that adds a decision; its place among those of the same day is the last.
  ///
  /// A department's accession that names no version of the agreement is to the one last presented.
  public func add(_ decision: Decision) -> Edit {
    var decision = decision
    if decision.department != nil, decision.milestone == String(Playbook.accessionMilestone),
      decision.agreement == nil
    {
      decision.agreement = presentedAgreement?.id
    }
    decision.position = Int.place(after: decisions.map(\.position))
    let who =
      decision.department.flatMap { department($0)?.name }.map { "\($0), " } ?? ""
    return Edit(
      "Beslutning om milepæl \(decision.milestone): \(who)\(decision.outcome.shown)",
      [decision.insertion])
  }

  /// The edit that adds a department after the others.
  public func add(_ department: Department) -> Edit {
    var department = department
    department.position = Int.place(after: departments.map(\.position))
    return Edit("Ny afdeling: \(department.name)", [department.insertion])
  }

  /// The edit that removes a record, with what can't be without it.
  public func remove(_ reference: Reference) -> Edit {
    remove([reference], removalLabel(of: reference))
  }

  /// The edit that removes records of any kinds, with what can't be without them.
  public func remove(_ references: [Reference], _ label: String) -> Edit {
    Edit(label, Removal(of: references, from: self).changes)
  }

  /// What a removal is called, in the manner of an addition: "Nyt tjekpunkt i milepæl 6: Ring".
  private func removalLabel(of reference: Reference) -> String {
    switch reference.kind {
    case .checklistItem:
      guard let item = checklistItem(reference.id) else { break }
      return "Slettet tjekpunkt i \(item.owner(in: self)): \(item.text)"
    case .decision:
      guard let decision = decision(reference.id) else { break }
      return "Slettet beslutning om milepæl \(decision.milestone): "
        + "\(decision.decider(in: self)), \(decision.outcome.shown)"
    case .department:
      guard let department = department(reference.id) else { break }
      return "Slettet afdeling: \(department.name)"
    case .allocationKey:
      guard let key = allocationKey(reference.id) else { break }
      return "Slettet fordelingsnøgle \(key.number): \(key.name)"
    default: break
    }
    return "Slettet: \(name(of: reference))"
  }
}

extension ChecklistItem {
  /// A point says something.
  public static let required = ["text"]
}

extension Department {
  /// A department needs a name.
  public static let required = ["name"]
}

extension ProjectInfo {
  /// A project needs a name.
  public static let required = ["name"]
}

extension Decision {
  /// A decision is by somebody, on a day.
  public static let required = ["body", "date"]

  /// Throws when it says what only decisions on another milestone say.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("milestone", "department", "agreement", "round") else { return }
    let number = Int(milestone)
    if number != Playbook.accessionMilestone, department != nil || agreement != nil {
      throw Refusal(
        "Kun om milepæl \(Playbook.accessionMilestone) beslutter hver afdeling for sig. Udelad "
          + "afdelingen, eller vælg milepæl \(Playbook.accessionMilestone).", field: "department")
    }
    if number != Playbook.evaluationMilestone, round != nil {
      throw Refusal(
        "En opfølgningsrunde godkendes på milepæl \(Playbook.evaluationMilestone). Udelad runden, "
          + "eller vælg milepæl \(Playbook.evaluationMilestone).", field: "round")
    }
  }
}

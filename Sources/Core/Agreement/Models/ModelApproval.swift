extension Project {
  /// The edit that approves a model and makes it the next draft of the agreement, in one step: the
  /// parties, the tasks with their placement, the management and a purpose to go on from.
  ///
  /// What only an agreement has, such as the service level and how to leave it, comes from the
  /// version before. Throws for the model of today, and while there is a draft already.
  public func approve(_ model: OperatingModel, newID: () -> String) throws(Refusal) -> Edit {
    if model.isAsToday {
      throw Refusal(
        "»\(model.name)« er driften, som den er i dag. Godkend en af de andre modeller.")
    }
    if let draft = draftAgreement {
      throw Refusal(
        "Version \(draft.version) af aftalen er allerede et udkast. Fremlæg eller slet det først.")
    }
    let former = agreements.last
    let draft = (former ?? Agreement(id: "")).copied(as: newID()) {
      $0.version = Int.place(after: [former?.version ?? 0])
      $0.presented = nil
      $0.presentedTerms = ""
      $0.changes = former == nil ? "" : "Aftalen bygger nu på modellen »\(model.name)«."
      $0.departments = departments(in: model).map(\.id)
      $0.management = [model.leadership, model.organisation].filter { !$0.isEmpty }
        .joined(separator: "\n")
      if $0.purpose.isEmpty { $0.purpose = suggestedPurpose(of: model) }
      if $0.keys.isEmpty { $0.keys = allocationKeys.map(\.id) }
      $0.model = model.id
    }
    let approvals = operatingModels.flatMap { other in
      other.changes { $0.isApproved = other.id == model.id }
    }
    let tasks = tasks(of: model).map { $0.copied(as: newID(), to: draft).insertion }
    return Edit(
      "Modellen »\(model.name)« godkendt: udkast til version \(draft.version) af aftalen",
      approvals + [draft.insertion] + tasks)
  }

  /// What the agreement may say that it is for, to go on from: the aim of all joint operation, and
  /// the model's goals.
  private func suggestedPurpose(of model: OperatingModel) -> String {
    let aim =
      "Afdelingerne løser de fælles opgaver sammen for at få billigere drift og bedre service "
      + "til beboerne."
    let goals = model.goals.compactMap { goal($0)?.title }.filter { !$0.isEmpty }
    return goals.isEmpty ? aim : aim + "\nMål: " + goals.joined(separator: "; ") + "."
  }
}

extension Agreement {
  /// A copy of this version under another id, after `body` has changed it.
  func copied(as id: String, _ body: (inout Agreement) -> Void) -> Agreement {
    var copy = Agreement(id: id)
    for field in Self.fields { _ = field.write(&copy, field.read(self)) }
    body(&copy)
    return copy
  }
}

extension OperationalTask {
  /// A copy of this task that belongs to a version of the agreement.
  func copied(as id: String, to agreement: Agreement) -> OperationalTask {
    OperationalTask(id: id).with {
      $0.agreement = agreement.id
      $0.title = title
      $0.placement = placement
      $0.note = note
      $0.position = position
    }
  }
}

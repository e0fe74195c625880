import Text

extension Project {
  /// The latest version of the agreement that has been put to the departments, or nil.
  public var presentedAgreement: Agreement? { agreements.last { $0.presented != nil } }

  /// The version that is being written, or nil.
  public var draftAgreement: Agreement? {
    agreements.last.flatMap { $0.presented == nil ? $0 : nil }
  }

  /// The version with a number, or nil.
  public func agreement(version: Int) -> Agreement? { agreements.last { $0.version == version } }

  /// A version's tasks in their order.
  public func tasks(of agreement: Agreement) -> [OperationalTask] {
    operationalTasks.filter { $0.agreement == agreement.id }
  }

  /// A version's parties, in the order of the departments; of a draft those that take part.
  public func parties(to agreement: Agreement) -> [Department] {
    departments.filter { department in
      agreement.departments.contains(department.id)
        && (department.participates || agreement.presented != nil)
    }
  }

  /// What a version still says nothing about, in words that go on a list.
  ///
  /// It is a reminder: the program doesn't know what an agreement must hold.
  public func unwritten(in agreement: Agreement) -> [String] {
    let tasks = tasks(of: agreement)
    var missing: [String] = []
    if tasks.isEmpty { missing.append("opgaver") }
    let stored = agreement.stored
    for name in Agreement.clauses where name != "departments" && stored[name] == nil {
      missing.append(Agreement.label(of: name).lowercasedFirst)
    }
    return missing
  }

  /// The edit that adds an empty draft of the agreement's first version, with those who take part as
  /// parties.
  ///
  /// Throws when there is an agreement already.
  public func firstAgreement(id: String) throws(Refusal) -> Edit {
    if let latest = agreements.last {
      throw Refusal("Aftalen er der allerede (version \(latest.version)).")
    }
    let draft = Agreement(id: id).with {
      $0.departments = participants.map(\.id)
      $0.keys = allocationKeys.map(\.id)
    }
    return Edit("Nyt udkast til aftalen", [draft.insertion])
  }

  /// The edit that puts a draft to the departments, and keeps the parties and keys as they are.
  ///
  /// Throws when it has been presented already, has no parties, or says nothing new.
  public func present(_ agreement: Agreement, on day: Day) throws(Refusal) -> Edit {
    try checkIsDraft(agreement)
    let parties = parties(to: agreement)
    if parties.isEmpty {
      throw Refusal("Aftalen har ingen parter endnu. Vælg dem, før den fremlægges.")
    }
    if let former = presentedAgreement, saysTheSame(agreement, as: former) {
      throw Refusal(
        "Version \(agreement.version) siger det samme som version \(former.version). Ret den "
          + "først, eller slet den.")
    }
    return Edit(
      "Aftale, version \(agreement.version): fremlagt \(day.medium)",
      agreement.changes {
        $0.presented = day
        $0.departments = parties.map(\.id)
        $0.presentedTerms = PresentedTerms(agreement, in: self).stored
      })
  }

  /// Whether a draft has the clauses, the tasks, the parties and the terms of the keys that a presented
  /// version has.
  private func saysTheSame(_ draft: Agreement, as presented: Agreement) -> Bool {
    let (new, old) = (draft.stored, presented.stored)
    let clauses = Agreement.clauses.filter { !["departments", "keys"].contains($0) }
    return clauses.allSatisfy { new[$0] == old[$0] }
      && presented.presentedTerms == PresentedTerms(draft, in: self).stored
      && tasks(of: draft).elementsEqual(tasks(of: presented)) {
        ($0.title, $0.placement, $0.note) == ($1.title, $1.placement, $1.note)
      }
  }

  /// The edit that begins the next version as a copy of the latest.
  ///
  /// Departments that have come to take part since become parties. Throws when there is none to
  /// copy, or when the latest is still a draft.
  public func newVersion(newID: () -> String) throws(Refusal) -> Edit {
    guard let former = agreements.last else {
      throw Refusal("Der er ingen aftale endnu. Godkend en model, eller begynd på et udkast.")
    }
    if former.presented == nil {
      throw Refusal("Version \(former.version) er stadig et udkast. Ret i det i stedet.")
    }
    let new = former.copied(as: newID()) {
      $0.version = Int.place(after: [former.version])
      $0.presented = nil
      $0.presentedTerms = ""
      $0.changes = ""
      $0.link = ""
      $0.departments = participants.map(\.id)
    }
    let tasks = tasks(of: former).map { $0.copied(as: newID(), to: new).insertion }
    return Edit("Ny version af aftalen: version \(new.version)", [new.insertion] + tasks)
  }

  /// Throws for a version that has been presented: what the departments have been shown stays.
  public func checkIsDraft(_ agreement: Agreement) throws(Refusal) {
    if let presented = agreement.presented {
      throw Refusal(
        "Version \(agreement.version) blev fremlagt \(presented.medium) og ligger fast. Lav en ny "
          + "version for at ændre aftalen.")
    }
  }
}

extension Agreement {
  /// The change with the next free version where it adds an agreement of a version that is there
  /// already, as when two people begin on one at the same time.
  public static func renumbered(_ change: Change, in project: Project) -> Change {
    guard case .insert(let reference, var fields) = change else { return change }
    let version = fields["version"].flatMap { Int($0) } ?? 1
    let isTaken = project.agreements.contains { $0.version == version && $0.id != reference.id }
    guard isTaken, let latest = project.agreements.last else { return change }
    fields["version"] = String(Int.place(after: [latest.version]))
    return .insert(reference, fields)
  }

  /// Throws for a version that has been presented: what the departments have been shown stays.
  ///
  /// Where the document is may be said later.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    let isPresented =
      changed.contains("presented")
      && changed.isWithin("presented", "departments", "presentedTerms")
    if changed.isNew || isPresented || changed.isWithin("link") { return }
    try project.checkIsDraft(self)
  }

  /// Throws for a version that has been presented.
  public func checkRemoval(in project: Project) throws(Refusal) { try project.checkIsDraft(self) }
}

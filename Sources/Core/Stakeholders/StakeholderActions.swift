extension Playbook {
  /// The groups that the playbook names as stakeholders, to begin with.
  public static let stakeholderNames = [
    "Beboere", "Beboervalgte", "Afdelingsbestyrelser", "Driftsansvarlig",
    "Administrativ ledelse", "Den lokale drift", "Leverandører",
  ]

  /// The changes that add those groups, numbered from `first`.
  static func stakeholderInsertions(from first: Int = 1, newID: () -> String) -> [Change] {
    zip(first..., stakeholderNames).map { number, name in
      var stakeholder = Stakeholder(id: newID())
      stakeholder.number = number
      stakeholder.name = name
      stakeholder.form = name == "Driftsansvarlig" ? .role : .group
      return stakeholder.insertion
    }
  }
}

extension Project {
  /// The edit that adds a stakeholder, with an assessment when there is one.
  public func add(_ stakeholder: Stakeholder, _ assessment: Assessment? = nil) -> Edit {
    var stakeholder = stakeholder
    stakeholder.number = stakeholderTable.numbers.next
    var assessment = assessment
    assessment?.stakeholder = stakeholder.id
    return Edit(
      "Ny interessent: \(stakeholder.name)",
      [stakeholder.insertion] + (assessment.map { [$0.insertion] } ?? []))
  }

  /// The changes that assess a stakeholder as `body` says, dated `day`.
  ///
  /// A day has one assessment: one that is made again the same day is changed.
  public func assessmentChanges(
    of stakeholder: Stakeholder, on day: Day, newID: () -> String,
    _ body: (inout Assessment) throws -> Void
  ) rethrows -> [Change] {
    let all = assessments(of: stakeholder)
    if var same = all.last(where: { $0.date == day }) {
      let before = same
      try body(&same)
      return before.changes(to: same)
    }
    let before = all.last { $0.date.map { $0 < day } ?? true }
    let own = Assessment.id(of: stakeholder, on: day)
    var assessment = Assessment(id: assessmentTable[own] == nil ? own : newID())
    assessment.stakeholder = stakeholder.id
    assessment.date = day
    assessment.attitude = before?.attitude ?? .neutral
    assessment.influence = before?.influence ?? 3
    assessment.affectedness = before?.affectedness ?? 3
    assessment.position = Int.place(after: all.map(\.position))
    try body(&assessment)
    let isUnchanged =
      before?.attitude == assessment.attitude
      && before?.matrixPosition == assessment.matrixPosition
    return isUnchanged ? [] : [assessment.insertion]
  }

  /// The edit that assesses a stakeholder as `body` says, dated `day`.
  public func assess(
    _ stakeholder: Stakeholder, on day: Day, newID: () -> String,
    _ body: (inout Assessment) throws -> Void
  ) rethrows -> Edit {
    Edit(
      "Interessent \(stakeholder.name): vurdering",
      try assessmentChanges(of: stakeholder, on: day, newID: newID, body))
  }

  /// The edit that follows when `body` changes the fields of a stakeholder.
  ///
  /// Throws when the next contact is set to a day before the last one, or the name is taken away.
  public func edit(
    stakeholder: Stakeholder, _ body: (inout Stakeholder) -> Void
  ) throws(Refusal) -> Edit {
    let changed = stakeholder.with(body)
    if changed.nextContact != stakeholder.nextContact {
      try check(nextContact: changed.nextContact, of: stakeholder)
    }
    return try checked(stakeholder, body)
  }

  /// Throws when a day for the next contact lies before the last contact with a stakeholder, or
  /// before `contact`, which is about to be added.
  public func check(
    nextContact: Day?, of stakeholder: Stakeholder, after contact: Day? = nil
  ) throws(Refusal) {
    let last = [standing(of: stakeholder).lastContact, contact].compactMap { $0 }.max()
    guard let nextContact, let last, nextContact < last else { return }
    throw Refusal(
      """
      Næste kontakt (\(nextContact.medium)) kan ikke ligge før den seneste kontakt \
      (\(last.medium)). Vælg en senere dag, eller lad feltet stå tomt.
      """)
  }

  /// The edit that adds a contact; a next contact that has come is thereby kept.
  public func add(_ contact: Contact) -> Edit {
    var contact = contact
    let stakeholder = stakeholder(contact.stakeholder)
    contact.position = Int.place(
      after: stakeholder.map { contacts(with: $0).map(\.position) } ?? [])
    return Edit("Kontakt med \(stakeholder?.name ?? "interessent")", [contact.insertion])
  }

  /// The edit that adds a line to the communication plan.
  public func add(_ communication: Communication) -> Edit {
    var communication = communication
    communication.position = Int.place(after: communications.map(\.position))
    return Edit("Ny i kommunikationsplanen: \(communication.occasion)", [communication.insertion])
  }

  /// The edit that ticks off a line of the communication plan, dated `day`, or takes the tick away.
  public func tick(_ communication: Communication, on day: Day) -> Edit {
    let isDone = communication.done != nil
    return Edit(
      "\(isDone ? "Fjern kryds" : "Afkryds"): \(communication.occasion)",
      communication.changes {
        $0.done = isDone ? nil : day
        // What has been given out has been made.
        if !isDone { $0.isReady = true }
      })
  }
}

extension Assessment {
  /// An assessment is of a day.
  public static let required = ["date"]

  /// The id of a stakeholder's assessment of a day; the same for everyone, so that two people who
  /// make it at once don't make two of it.
  static func id(of stakeholder: Stakeholder, on day: Day) -> String {
    "\(stakeholder.id)-\(day.iso)"
  }
}

extension Stakeholder {
  /// A stakeholder needs a name.
  public static let required = ["name"]
}

extension Contact {
  /// A contact is on a day.
  public static let required = ["date"]
}

extension Communication {
  /// A line of the communication plan has an occasion.
  public static let required = ["occasion"]
}

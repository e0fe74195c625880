extension Playbook {
  /// The groups that the playbook names as stakeholders, to begin with.
  public static let stakeholderNames = [
    "Beboere", "Beboervalgte", "Afdelingsbestyrelser", "Driftsansvarlig",
    "Administrativ ledelse", "Den lokale drift", "Leverandører",
    "Organisationsbestyrelsen",
  ]

  /// Those groups as stakeholders.
  static func stakeholders(newID: () -> String) -> [Stakeholder] {
    stakeholderNames.map { name in
      Stakeholder(id: newID()).with {
        $0.name = name
        $0.kind = name == "Driftsansvarlig" ? .role : .group
      }
    }
  }
}

extension Project {
  /// The edit that adds a stakeholder with an assessment.
  public func add(_ stakeholder: Stakeholder, _ assessment: Assessment?) -> Edit {
    var edit = add(stakeholder)
    if let assessment {
      edit.changes.append(assessment.with { $0.stakeholder = stakeholder.id }.insertion)
    }
    return edit
  }

  /// The changes that assess a stakeholder as `body` says, dated `day`.
  ///
  /// A day has one assessment: one that is made again the same day is changed. `known` are those the
  /// stakeholder has, where they have been looked up.
  public func assessmentChanges(
    of stakeholder: Stakeholder, known: [Assessment]? = nil, on day: Day, newID: () -> String,
    _ body: (inout Assessment) throws -> Void
  ) rethrows -> [Change] {
    let all = known ?? assessments(of: stakeholder)
    if var same = all.last(where: { $0.date == day }) {
      let before = same
      try body(&same)
      return before.changes(to: same)
    }
    let before = all.last { $0.date.map { $0 < day } ?? true }
    let own = Assessment(about: stakeholder.id, day.iso)
    var assessment = assessment(own.id) == nil ? own : Assessment(id: newID())
    assessment.stakeholder = stakeholder.id
    assessment.date = day
    assessment.attitude = before?.attitude ?? .neutral
    assessment.influence = before?.influence ?? 3
    assessment.affectedness = before?.affectedness ?? 3
    try body(&assessment)
    let isUnchanged =
      before?.attitude == assessment.attitude
      && before?.matrixPosition == assessment.matrixPosition
    return isUnchanged ? [] : [assessment.placed(after: all).insertion]
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

  /// The edit that ticks off a line of the communication plan, dated `day`, or takes the tick away.
  public func tick(_ communication: Communication, on day: Day) -> Edit {
    let isDone = communication.done != nil
    return Edit(
      "\(isDone ? "Kryds fjernet" : "Krydset af"): \(communication.occasion)",
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

  /// Each stakeholder has its own.
  public var listedUnder: [String] { [stakeholder] }

  /// "Vurdering af Beboere".
  public func additionLabel(in project: Project) -> String { name(in: project) }
}

extension Stakeholder {
  /// A stakeholder needs a name.
  public static let required = ["name"]

  /// "Ny interessent: Beboere".
  public func additionLabel(in project: Project) -> String { "Ny interessent: \(name)" }

  /// Throws when the next contact is set to a day before the last one.
  ///
  /// One that a later contact has kept may stand, and come in with a new stakeholder from a list.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard !changed.isNew, changed.contains("nextContact"), let nextContact,
      let last = project.standing(of: self).lastContact, nextContact < last
    else { return }
    throw Self.tooEarly(nextContact, after: last)
  }

  /// That a next contact can't be before the last one.
  public static func tooEarly(_ next: Day, after last: Day) -> Refusal {
    Refusal(
      """
      Næste kontakt (\(next.medium)) kan ikke ligge før den seneste kontakt \
      (\(last.medium)). Vælg en senere dag, eller lad feltet stå tomt.
      """, field: "nextContact")
  }
}

extension Contact {
  /// A contact is on a day.
  public static let required = ["date"]

  /// Each stakeholder has its own.
  public var listedUnder: [String] { [stakeholder] }

  /// "Kontakt med Beboere".
  public func additionLabel(in project: Project) -> String {
    "Kontakt med \(project.stakeholder(stakeholder)?.name ?? "interessent")"
  }
}

extension Communication {
  /// A line of the communication plan has an occasion.
  public static let required = ["occasion"]

  /// "Ny i kommunikationsplanen: Brev til alle husstande".
  public func additionLabel(in project: Project) -> String {
    "Ny i kommunikationsplanen: \(occasion)"
  }
}

import Core

/// Makes random edits of every kind, always the same for the same seed.
public struct RandomEdits {
  /// Where the choices come from.
  public var random: SeededRandom
  let ids: NewIDs

  /// Creates the edits of `seed`.
  public init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    ids = NewIDs("r\(seed)-")
  }

  /// The edit that makes a project with some departments.
  public mutating func newProject() -> Edit {
    let departments = (0..<random.pick(0...3)).map { NewDepartment(name: "Afd. \($0)") }
    return Playbook.newProject(
      name: "Samdrift \(text())", organisation: text(), leader: text(), departments: departments,
      newID: ids.next)
  }

  /// An edit of `project` that the program would make, now and then of several records at once.
  public mutating func edit(of project: Project) -> Edit {
    while true {
      if let edit = try? anyEdit(of: project), (try? project.check(edit)) != nil { return edit }
    }
  }

  private mutating func anyEdit(of project: Project) throws -> Edit {
    let first = try single(in: project)
    guard random.oneIn(5) else { return first }
    var scratch = project
    var changes: [Change] = []
    for edit in try [first, single(in: project), single(in: project)] {
      let merge = scratch.merge(edit.changes)
      guard merge.conflicts.isEmpty else { continue }
      for change in merge.changes { try? scratch.apply(change) }
      changes += merge.changes
    }
    if let decision = scratch.decisions.last {
      let more = decision.changes { $0.minutes = text() }
      for change in more { try? scratch.apply(change) }
      changes += more
    }
    return Edit("Flere ting", changes)
  }

  private mutating func single(in project: Project) throws -> Edit {
    let milestone = random.pick(project.milestones)
    if random.oneIn(2) { return groundwork(in: project) }
    if random.oneIn(3) { return try plan(in: project) }
    if random.oneIn(2) {
      switch random.pick(0..<5) {
      case 0: return try followUp(in: project)
      case 1: return try goals(in: project)
      case 2: return try allocation(in: project)
      case 3: return try meetings(in: project)
      default: return agreement(in: project)
      }
    }
    switch random.pick(0..<12) {
    case 0: return try status(of: milestone, in: project)
    case 1, 2: return fields(of: milestone, in: project)
    case 3:
      guard let item = project.checklist(of: milestone).randomElement(using: &random) else {
        return project.addChecklistItem(text(), to: milestone, id: ids.next())
      }
      return project.tick(item)
    case 4: return project.addChecklistItem(text(), to: milestone, id: ids.next())
    case 5, 6: return newDecision(on: milestone, in: project)
    case 7:
      guard let decision = project.decisions.randomElement(using: &random) else {
        return newDecision(on: milestone, in: project)
      }
      let (outcome, date) = (random.pick(DecisionOutcome.allCases), day())
      return project.edit(decision) {
        $0.outcome = outcome
        $0.date = date
      }
    case 8:
      let (name, dwellings) = (text(), random.oneIn(3) ? nil : random.pick(0...299))
      // Drawn from the dwellings, so that the choices after it stay as they were.
      let first = dwellings.flatMap { $0 % 3 == 0 ? Day(ordinal: 20_000 + $0 % 10) : nil }
      guard let department = project.departments.randomElement(using: &random),
        !random.oneIn(3)
      else {
        return project.add(Department(id: ids.next()).with { $0.name = name })
      }
      return project.edit(department) {
        $0.dwellings = dwellings
        $0.participates.toggle()
        $0.participatesFrom = first
      }
    case 9:
      let leader = text()
      return project.edit(project.info) { $0.leader = leader }
    default: return removal(in: project)
    }
  }

  private mutating func status(of milestone: Milestone, in project: Project) throws -> Edit {
    let status = random.pick(MilestoneStatus.allCases)
    let today = Day(ordinal: random.pick(20_000...20_010))
    return try project.edit(status: status, of: milestone, reason: "fordi", today: today)
  }

  private mutating func fields(of milestone: Milestone, in project: Project) -> Edit {
    let (planned, who, notes) = (day(), text(), text())
    let which = random.pick(1...7)
    return project.edit(milestone) {
      if which & 1 != 0 { $0.planned = planned }
      if which & 2 != 0 { $0.responsible = who }
      if which & 4 != 0 { $0.notes = notes }
    }
  }

  private mutating func newDecision(on milestone: Milestone, in project: Project) -> Edit {
    var decision = Decision(id: ids.next())
    decision.milestone = milestone.id
    decision.department = random.oneIn(2) ? nil : project.departments.first?.id
    decision.body = text()
    decision.date = day()
    decision.outcome = random.pick(DecisionOutcome.allCases)
    return project.add(decision)
  }

  mutating func removal(in project: Project) -> Edit {
    let milestone = random.pick(project.milestones)
    let candidates =
      project.checklist(of: milestone).map(\.reference) + project.decisions.map(\.reference)
      + project.departments.map(\.reference) + groundworkRecords(in: project)
      + planRecords(in: project) + followUpRecords(in: project) + goalRecords(in: project)
      + agreementRecords(in: project) + allocationRecords(in: project)
      + project.meetings.map(\.reference)
    guard let reference = candidates.randomElement(using: &random) else {
      return project.addChecklistItem(text(), to: milestone, id: ids.next())
    }
    return project.remove(reference)
  }

  mutating func day() -> Day? {
    random.oneIn(4) ? nil : Day(ordinal: random.pick(20_000...20_010))
  }

  mutating func text() -> String {
    random.pick([
      "", "Driftschef", "Projektleder", "æøå ÆØÅ", "to\nlinjer", "\u{1B}[31mrød", "e\u{301}",
      "👩‍👧‍👦 og 🇩🇰", "שלום", "\"citat\" og \\", "'; DROP TABLE entry; --", "\t\r\u{7F}",
      String(repeating: "lang ", count: 40), "\u{FEFF}bom", "12",
    ])
  }
}

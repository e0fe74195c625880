import Core

/// Makes random edits of every kind, always the same for the same seed.
public struct RandomEdits {
  /// Where the choices come from.
  public var random: SeededRandom
  let ids: NewIDs
  /// The kinds whose records are made, changed and removed by what their fields are.
  let kinds: [Kind]

  /// Creates the edits of `seed`.
  public init(seed: UInt64, of kinds: [Kind] = Kind.allCases) {
    random = SeededRandom(seed: seed)
    self.kinds = kinds
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
    if random.oneIn(2) { return try ordinary(in: project) }
    return switch random.pick(0..<13) {
    case 0...3: try groundwork(in: project)
    case 4...6: try plan(in: project)
    case 7: try followUp(in: project)
    case 8: try goals(in: project)
    case 9: try allocation(in: project)
    case 10: try meetings(in: project)
    case 11: try agreement(in: project)
    default: try milestone(in: project)
    }
  }

  private mutating func milestone(in project: Project) throws -> Edit {
    let milestone = random.pick(project.milestones)
    switch random.pick(0..<5) {
    case 0: return try status(of: milestone, in: project)
    case 1: return newDecision(on: milestone, in: project)
    case 2: return project.addChecklistItem(text(), to: milestone, id: ids.next())
    default:
      let items = project.checklist(of: milestone)
      return items.randomElement(using: &random).map(project.tick)
        ?? project.addChecklistItem(text(), to: milestone, id: ids.next())
    }
  }

  private mutating func status(of milestone: Milestone, in project: Project) throws -> Edit {
    let status = random.pick(MilestoneStatus.allCases)
    let today = Day(ordinal: random.pick(20_000...20_010))
    return try project.edit(status: status, of: milestone, reason: "fordi", today: today)
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

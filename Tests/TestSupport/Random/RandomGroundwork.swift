import Core

/// Random edits of stakeholders and of the groundwork.
extension RandomEdits {
  /// Persons that a random history may have among its stakeholders; some names are part of others.
  public static let persons = [
    "Mette Lund", "Mette Lund Krogh", "Ib", "Åse Øe", "neutral", "12", "Jens  Bo", "E\u{301}va",
  ]

  mutating func groundwork(in project: Project) -> Edit {
    switch random.pick(0..<14) {
    case 0, 1: return newStakeholder(in: project)
    case 2, 3:
      guard let stakeholder = stakeholder(in: project) else { return newStakeholder(in: project) }
      return change(stakeholder, in: project)
    case 4, 5:
      guard let stakeholder = stakeholder(in: project) else { return newStakeholder(in: project) }
      let (attitude, influence) = (random.pick(Attitude.allCases), random.pick(1...5))
      let affectedness = random.pick(1...5)
      let day = Day(ordinal: random.pick(20_000...20_010))
      return project.assess(stakeholder, on: day, newID: ids.next) {
        $0.attitude = attitude
        $0.influence = influence
        $0.affectedness = affectedness
      }
    case 6:
      guard let stakeholder = stakeholder(in: project) else { return newStakeholder(in: project) }
      var contact = Contact(id: ids.next())
      contact.stakeholder = stakeholder.id
      contact.date = day()
      contact.note = mention(in: project)
      return project.add(contact)
    case 7, 8: return communication(in: project)
    case 9:
      var condition = Condition(id: ids.next())
      condition.text = text()
      condition.about = random.pick(ConditionKind.allCases)
      condition.consequence = mention(in: project)
      return project.add(condition)
    case 10: return opportunity(in: project)
    case 11: return dialogue(in: project)
    case 12:
      guard let department = project.departments.randomElement(using: &random) else {
        return dialogue(in: project)
      }
      var expectation = Expectation(id: ids.next())
      expectation.department = department.id
      expectation.date = day()
      expectation.answer = random.pick(ExpectedAnswer.allCases)
      return project.expect(expectation)
    default: return removal(in: project)
    }
  }

  func groundworkRecords(in project: Project) -> [Reference] {
    let stakeholders = project.stakeholders
    return stakeholders.map(\.reference)
      + stakeholders.flatMap { project.assessments(of: $0).map(\.reference) }
      + stakeholders.flatMap { project.contacts(with: $0).map(\.reference) }
      + project.communications.map(\.reference) + project.conditions.map(\.reference)
      + project.opportunities.map(\.reference) + project.dialogues.map(\.reference)
      + project.departments.flatMap { project.expectations(of: $0).map(\.reference) }
  }

  private mutating func newStakeholder(in project: Project) -> Edit {
    var stakeholder = Stakeholder(id: ids.next())
    stakeholder.form = random.pick(StakeholderKind.allCases)
    stakeholder.name = stakeholder.form == .person ? random.pick(Self.persons) : text()
    stakeholder.department = department(in: project)
    stakeholder.note = mention(in: project)
    guard random.oneIn(2) else { return project.add(stakeholder) }
    var assessment = Assessment(id: ids.next())
    assessment.date = day()
    assessment.influence = random.pick(1...5)
    return project.add(stakeholder, assessment)
  }

  private mutating func change(_ stakeholder: Stakeholder, in project: Project) -> Edit {
    let (form, handling) = (random.pick(StakeholderKind.allCases), random.pick(Handling.allCases))
    let (name, department) = (random.pick(Self.persons), department(in: project))
    let (note, next) = (mention(in: project), day())
    let which = random.pick(1...15)
    return project.edit(stakeholder) {
      if which & 1 != 0 { $0.note = note }
      if which & 2 != 0 { $0.department = department }
      if which & 4 != 0 { $0.handling = $0.handling == nil ? handling : nil }
      if which & 8 != 0 { $0.nextContact = next }
      if which == 15 { $0.form = form }
      if which == 15, form == .person { $0.name = name }
    }
  }

  private mutating func communication(in project: Project) -> Edit {
    let some = stakeholders(in: project)
    if let old = project.communications.randomElement(using: &random), !random.oneIn(3) {
      let (done, occasion) = (day(), mention(in: project))
      if random.oneIn(3) { return project.tick(old, on: Day(ordinal: 20_005)) }
      return project.edit(old) {
        $0.audience = some
        $0.done = done
        $0.occasion = occasion
      }
    }
    var communication = Communication(id: ids.next())
    communication.milestone = String(random.pick(Communication.milestones))
    communication.occasion = mention(in: project)
    communication.audience = some
    communication.date = day()
    return project.add(communication)
  }

  private mutating func opportunity(in project: Project) -> Edit {
    let some = stakeholders(in: project)
    if let old = project.opportunities.randomElement(using: &random), random.oneIn(2) {
      let weight = random.pick(Weight.allCases)
      let departments = [department(in: project)].compactMap { $0 }
      return project.edit(old) {
        $0.stakeholders = some
        $0.departments = departments
        $0.weight = weight
      }
    }
    var opportunity = Opportunity(id: ids.next())
    opportunity.text = mention(in: project)
    opportunity.sort = random.pick(OpportunityKind.allCases)
    opportunity.stakeholders = some
    return project.add(opportunity)
  }

  private mutating func dialogue(in project: Project) -> Edit {
    let some = stakeholders(in: project)
    if let old = project.dialogues.randomElement(using: &random), random.oneIn(2) {
      let topics = mention(in: project)
      return project.edit(old) {
        $0.stakeholders = some
        $0.topics = topics
      }
    }
    var dialogue = Dialogue(id: ids.next())
    dialogue.date = day()
    dialogue.stakeholders = some
    dialogue.outcome = mention(in: project)
    return project.add(dialogue)
  }

  private mutating func stakeholder(in project: Project) -> Stakeholder? {
    let persons = project.stakeholders.filter { $0.form == .person }
    return (persons.isEmpty || random.oneIn(3) ? project.stakeholders : persons)
      .randomElement(using: &random)
  }

  private mutating func stakeholders(in project: Project) -> [String] {
    let count = random.pick(0...3)
    return Array(project.stakeholders.map(\.id).shuffled(using: &random).prefix(count))
  }

  private mutating func department(in project: Project) -> String? {
    random.oneIn(3) ? nil : project.departments.randomElement(using: &random)?.id
  }

  /// A text that may have a stakeholder's name in it.
  private mutating func mention(in project: Project) -> String {
    guard let name = stakeholder(in: project)?.name, !random.oneIn(3) else { return text() }
    return random.pick([
      name, "Ring til \(name)s kontor", "\(name.uppercased()), \(name)",
      "Se \(name)sen og \(name).",
    ])
  }
}

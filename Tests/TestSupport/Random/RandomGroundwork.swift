import Core

/// Random edits of stakeholders and of the groundwork.
extension RandomEdits {
  /// Persons that a random history may have among its stakeholders; some names are part of others.
  public static let persons = [
    "Mette Lund", "Mette Lund Krogh", "Ib", "Åse Øe", "neutral", "12", "Jens  Bo", "E\u{301}va",
  ]

  /// Where stakeholders get mail, persons and others.
  public static let addresses = [
    "formand@fjordbo.dk", "Mette.Lund@fjordbo.dk", "ib@fjordbo.dk", "drift-syd@fjordbo.dk",
  ]

  mutating func groundwork(in project: Project) throws -> Edit {
    guard let stakeholder = stakeholder(in: project), !random.oneIn(3) else {
      return newStakeholder(in: project)
    }
    switch random.pick(0..<6) {
    case 0, 1:
      let (attitude, influence) = (random.pick(Attitude.allCases), random.pick(1...5))
      let affectedness = random.pick(1...5)
      let day = Day(ordinal: random.pick(20_000...20_010))
      return project.assess(stakeholder, on: day, newID: ids.next) {
        $0.attitude = attitude
        $0.influence = influence
        $0.affectedness = affectedness
      }
    case 2:
      let line = project.communications.randomElement(using: &random)
      return line.map { project.tick($0, on: Day(ordinal: 20_005)) }
        ?? newStakeholder(in: project)
    case 3:
      guard let department = project.departments.randomElement(using: &random) else {
        return newStakeholder(in: project)
      }
      var expectation = Expectation(id: ids.next())
      expectation.department = department.id
      expectation.date = day()
      expectation.answer = random.pick(ExpectedAnswer.allCases)
      return project.expect(expectation)
    default: return try change(Stakeholder.self, in: project)
    }
  }

  private mutating func newStakeholder(in project: Project) -> Edit {
    var stakeholder = Stakeholder(id: ids.next())
    stakeholder.kind = random.pick(StakeholderKind.allCases)
    stakeholder.name = stakeholder.kind == .person ? random.pick(Self.persons) : text()
    stakeholder.department = department(in: project)
    stakeholder.note = mention(in: project)
    guard random.oneIn(2) else { return project.add(stakeholder) }
    var assessment = Assessment(id: ids.next())
    assessment.date = day()
    assessment.influence = random.pick(1...5)
    return project.add(stakeholder, assessment)
  }

  private mutating func stakeholder(in project: Project) -> Stakeholder? {
    let persons = project.stakeholders.filter { $0.kind == .person }
    return (persons.isEmpty || random.oneIn(3) ? Array(project.stakeholders) : persons)
      .randomElement(using: &random)
  }

  private mutating func department(in project: Project) -> String? {
    random.oneIn(3) ? nil : project.departments.randomElement(using: &random)?.id
  }

  /// A text that may have a stakeholder's name in it.
  mutating func mention(in project: Project) -> String {
    guard let stakeholder = stakeholder(in: project), !random.oneIn(3) else { return text() }
    let (name, mail) = (stakeholder.name, stakeholder.mail)
    if !mail.isEmpty, random.oneIn(2) { return "Skriv til \(mail.uppercased()), \(mail)." }
    return random.pick([
      name, "Ring til \(name)s kontor", "\(name.uppercased()), \(name)",
      "Se \(name)sen og \(name).",
    ])
  }
}

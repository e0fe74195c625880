import Core
import TestSupport
import Testing

/// Where stakeholders stand, how they move, and when they await a contact.
@Suite struct StakeholderTests {
  private var ledger = Ledger(projectID: "p")
  private let ids = NewIDs("n")
  private let today = Day(iso: "2026-11-23")!

  init() throws {
    let new = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: new.next))
  }

  private var project: Project { ledger.project }
  private var residents: Stakeholder { project.stakeholders[0] }

  private mutating func assess(
    _ day: Day, _ influence: Int, _ affectedness: Int, _ attitude: Attitude = .neutral
  ) throws {
    try ledger.make(
      project.assess(residents, on: day, newID: ids.next) {
        $0.influence = influence
        $0.affectedness = affectedness
        $0.attitude = attitude
      })
  }

  private mutating func contact(_ day: Day?) throws {
    var contact = Contact(id: ids.next())
    contact.stakeholder = residents.id
    contact.date = day
    try ledger.make(project.add(contact))
  }

  @Test func aNewProjectHasThePlaybooksGroupsUnassessed() {
    #expect(project.stakeholders.map(\.name) == Playbook.stakeholderNames)
    #expect(project.stakeholders.map(\.number) == Array(1...8))
    #expect(project.standings.allSatisfy { $0.current == nil && $0.handling == nil })
    #expect(project.stakeholders.allSatisfy { $0.kind != .person })
  }

  @Test mutating func theLatestAssessmentCountsWhateverOrderTheyCameIn() throws {
    try assess(today, 5, 4)
    try assess(today.adding(days: -30), 2, 4)
    let standing = project.standing(of: residents)
    #expect(standing.current?.influence == 5)
    #expect(standing.earlier?.influence == 2)
    #expect(standing == project.standings[0])
  }

  @Test mutating func theEarlierPositionIsTheLatestThatWasElsewhere() throws {
    try assess(today.adding(days: -30), 1, 1)
    try assess(today.adding(days: -20), 2, 1)
    try assess(today.adding(days: -10), 4, 4)
    try assess(today, 4, 4, .positive)
    #expect(project.standing(of: residents).earlier?.matrixPosition.influence == 2)
    #expect(project.standing(of: residents).current?.attitude == .positive)
  }

  @Test mutating func aDayHasOneAssessmentAlsoWhenItIsNotTheLatestDay() throws {
    try assess(today.adding(days: -10), 2, 2)
    try assess(today, 3, 2)
    try assess(today, 4, 2)
    try assess(today.adding(days: -10), 1, 2)
    #expect(project.assessments(of: residents).map(\.influence) == [1, 4])
  }

  @Test mutating func assessingWithoutADifferenceChangesNothing() throws {
    try assess(today.adding(days: -10), 4, 2, .sceptical)
    let same = project.assess(residents, on: today, newID: ids.next) { $0.influence = 4 }
    #expect(same.changes.isEmpty)
    let position = try #require(project.standing(of: residents).current?.matrixPosition)
    let edge = project.assess(residents, on: today, newID: ids.next) { assessment in
      let moved = position.moved(influence: 1).moved(influence: 1)
      assessment.influence = moved.influence
    }
    try ledger.make(edge)
    #expect(project.standing(of: residents).current?.influence == 5)
    #expect(project.standing(of: residents).current?.attitude == .sceptical)
    let beyond = project.assess(residents, on: today, newID: ids.next) {
      $0.influence = $0.matrixPosition.moved(influence: 1).influence
    }
    #expect(beyond.changes.isEmpty)
  }

  @Test mutating func theFirstAssessmentCountsAlsoInTheMiddle() throws {
    try ledger.make(project.assess(residents, on: today, newID: ids.next) { _ in })
    #expect(project.standing(of: residents).current?.matrixPosition.type == .resource)
  }

  @Test(arguments: [0, 6, -1, 99])
  func noPositionIsOutsideTheMatrix(number: Int) {
    var project = project
    var assessment = Assessment(id: "v")
    assessment.stakeholder = residents.id
    assessment.influence = number
    #expect(throws: Damage.self) { try project.apply(assessment.insertion) }
  }

  @Test mutating func theHandlingIsSuggestedUntilSomebodyDecides() throws {
    try assess(today, 2, 5)
    #expect(project.standing(of: residents).handling == .informed)
    try ledger.make(project.edit(residents) { $0.handling = .heard })
    #expect(project.standing(of: residents).handling == .heard)
    try ledger.make(project.edit(residents) { $0.handling = nil })
    #expect(project.standing(of: residents).handling == .informed)
  }

  @Test mutating func awaitsContactFromItsDayUntilThereIsOne() throws {
    #expect(!project.standing(of: residents).awaitsContact(on: today))
    try ledger.make(project.edit(residents) { $0.nextContact = today })
    #expect(!project.standing(of: residents).awaitsContact(on: today.adding(days: -1)))
    #expect(project.standing(of: residents).awaitsContact(on: today))
    #expect(project.standing(of: residents).awaitsContact(on: today.adding(days: 9)))
    try contact(nil)
    try contact(today.adding(days: -1))
    #expect(project.standing(of: residents).awaitsContact(on: today.adding(days: 1)))
    try contact(today)
    #expect(!project.standing(of: residents).awaitsContact(on: today.adding(days: 1)))
    #expect(project.standing(of: residents).lastContact == today)
  }

  @Test mutating func contactsComeLatestFirst() throws {
    for days in [-3, -1, -2, -1] { try contact(today.adding(days: days)) }
    try contact(nil)
    let contacts = project.contacts(with: residents)
    #expect(contacts.map { $0.date?.days(since: today) } == [-1, -1, -2, -3, nil])
    #expect(contacts[0].position > contacts[1].position)
  }

  @Test mutating func theNextContactIsNotBeforeTheLast() throws {
    try contact(today)
    let before = today.adding(days: -1)
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(project.edit(residents) { $0.nextContact = before })
    }
    #expect(
      refusal?.message == """
        Næste kontakt (22. nov. 2026) kan ikke ligge før den seneste kontakt (23. nov. 2026). \
        Vælg en senere dag, eller lad feltet stå tomt.
        """)
    for day in [nil, today, today.adding(days: 1)] {
      try ledger.make(project.edit(residents) { $0.nextContact = day })
      #expect(residents.nextContact == day)
    }
    // A contact that comes later than it was planned leaves the plan behind; that is no mistake.
    try contact(today.adding(days: 5))
    try ledger.make(project.edit(residents) { $0.note = "Ringede selv" })
    #expect(residents.note == "Ringede selv")
  }

  @Test func aStakeholderKeepsAName() {
    #expect(throws: Refusal.self) { try project.checked(project.edit(residents) { $0.name = " " }) }
  }

  @Test mutating func tickingALineMeansThatItsMaterialWasReady() throws {
    var line = Communication(id: "k")
    line.occasion = "Brev"
    line.date = today
    try ledger.make(project.add(line))
    #expect(!project.communications[0].isOverdue(on: today))
    #expect(project.communications[0].isOverdue(on: today.adding(days: 1)))
    try ledger.make(project.tick(project.communications[0], on: today.adding(days: 2)))
    #expect(project.communications[0].isReady)
    #expect(project.communications[0].done == today.adding(days: 2))
    #expect(!project.communications[0].isOverdue(on: today.adding(days: 9)))
    try ledger.make(project.tick(project.communications[0], on: today))
    #expect(project.communications[0].done == nil)
    #expect(ledger.entries.last?.transaction.label == "Kryds fjernet: Brev")
  }
}

extension Day {
  fileprivate func days(since other: Day) -> Int { ordinal - other.ordinal }
}

/// The matrix of influence and affectedness.
@Suite struct MatrixPositionTests {
  @Test func everyPositionHasATypeAndASuggestion() {
    let rows = MatrixPosition.range.reversed().map { influence in
      MatrixPosition.range.map { affectedness in
        let position = MatrixPosition(influence: influence, affectedness: affectedness)
        return "\(position.type.name.prefix(1))-\(position.suggestedHandling.shown.prefix(2))"
      }.joined(separator: " ")
    }
    #expect(
      rows == [
        "l-hø l-hø t-be t-be t-be",
        "l-hø l-hø t-in t-in t-in",
        "l-hø l-hø t-in t-in t-in",
        "f-in f-in h-in h-in h-in",
        "f-in f-in h-in h-in h-in",
      ])
    #expect(MatrixPosition(influence: 2, affectedness: 5).type == .hostage)
    #expect(MatrixPosition(influence: 2, affectedness: 5).suggestedHandling == .informed)
    #expect(MatrixPosition(influence: 4, affectedness: 5).suggestedHandling == .involved)
    #expect(MatrixPosition(influence: 3, affectedness: 2).type == .greyEminence)
  }

  @Test func theWordsOfTheTypesInJSONStayWhatTheyAre() {
    #expect(
      StakeholderType.allCases.map(\.rawValue) == [
        "resource", "greyEminence", "hostage", "external",
      ])
  }

  @Test func movesStayInside() {
    let corner = MatrixPosition(influence: 1, affectedness: 5)
    #expect(corner.moved(influence: -1, affectedness: 1) == corner)
    #expect(
      corner.moved(influence: 9, affectedness: -9)
        == MatrixPosition(influence: 5, affectedness: 1))
  }
}

import Core
import Demo
import TestSupport
import Testing

@Suite("What is to be remembered when a milestone is reached") struct MilestoneReminderTests {
  private let today = Day(iso: "2026-11-23")!
  private let ids = NewIDs("t")

  private func project() throws -> Project {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nordbyen", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
        newID: NewIDs("n").next))
    return project
  }

  private func demo() throws -> Project {
    var project = Project(id: "demo")
    for transaction in Demo.transactions(today: today, newID: ids.next) {
      for change in transaction.changes { try project.apply(change) }
    }
    return project
  }

  private func reminders(_ number: Int, in project: Project) -> [String] {
    project.reminders(onReaching: project.milestone(number)!)
  }

  private func approve(by body: String, in project: inout Project) throws -> Edit {
    let decision = Decision(id: ids.next()).with {
      $0.milestone = "2"
      $0.body = body
      $0.date = today
    }
    let edit = project.add(decision)
    try project.make(edit)
    return edit
  }

  @Test(arguments: [
    (1, ["der er ingen projektleder", "ingen vilkår er skrevet ned"]),
    (2, ["ingen muligheder og udfordringer er skrevet ned"]),
    (3, ["ingen interessent er vurderet", "der er ingen samdriftsmodel", "der er ingen mål"]),
    (4, ["kommunikationsplanen siger ikke, hvem der inddrages i milepæl 4"]),
    (
      5,
      [
        "der er ikke tilføjet et dialogmøde",
        "det er ikke vurderet, om Fjordglimt og Havnebakken er parate til at tiltræde",
      ]
    ),
    (6, ["ingen aftale er fremlagt"]), (7, ["implementeringsplanen er tom"]),
    (8, ["ingen har fået besked"]), (9, ["aftalen siger ikke, hvornår samdriften begynder"]),
    (10, ["der er ikke lavet en opfølgning"]), (11, ["ingen har fået resultaterne"]),
    (12, ["milepæl 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 og 11 er ikke nået"]),
  ])
  func whatTheOutcomeNamesAndNobodyHasWritten(number: Int, texts: [String]) throws {
    let project = try project()
    #expect(reminders(number, in: project) == texts)
    // Nothing is said of what nobody has begun on, and nothing is refused.
    #expect(project.outcomeReminders(of: project.milestone(number)!).isEmpty)
    let edit = try project.edit(
      status: .reached, of: project.milestone(number)!, reason: "Aftalt", today: today)
    #expect(project.reminder(after: edit.changes) == "Husk: \(texts.joined(separator: "; ")).")
    var later = project
    try later.make(edit)
    #expect(later.outcomeReminders(of: later.milestone(number)!) == texts)
  }

  @Test(arguments: 1...5)
  func theDemoHasWhatItsReachedMilestonesName(number: Int) throws {
    #expect(reminders(number, in: try demo()).isEmpty)
  }

  @Test(arguments: [("Bygge- og driftsudvalget", true), ("Driftschef og direktion", false)])
  func aBodyMayHaveAnAndInItsName(body: String, isLonely: Bool) throws {
    var project = try project()
    _ = try approve(by: body, in: &project)
    #expect(reminders(2, in: project).contains { $0.hasPrefix("kun ") } == isLonely)
  }

  @Test func thePaperIsApprovedByTwo() throws {
    var project = try project()
    let edit = try approve(by: "Administrativ ledelse", in: &project)
    let lonely =
      "kun Administrativ ledelse har godkendt, og drejebogen nævner både den driftsansvarlige og "
      + "den administrative ledelse"
    #expect(reminders(2, in: project).last == lonely)
    #expect(project.reminder(after: edit.changes) == "Husk: \(lonely).")
    let second = try approve(by: "Driftschefen", in: &project)
    #expect(!reminders(2, in: project).contains { $0.hasPrefix("kun ") })
    #expect(project.reminder(after: second.changes) == nil)
  }

  @Test func twoMayDecideTogether() throws {
    var project = try project()
    let edit = try approve(by: "Driftschef og administrativ ledelse", in: &project)
    #expect(project.reminder(after: edit.changes) == nil)
  }

  @Test func reopenedMilestonesAreRememberedLater() throws {
    var project = try project()
    for number in 1...11 {
      try project.make(
        project.edit(
          status: .reached, of: project.milestone(number)!, reason: "Aftalt", today: today))
    }
    #expect(reminders(12, in: project).isEmpty)
    for number in [3, 6] {
      try project.make(
        project.edit(
          status: .inProgress, of: project.milestone(number)!, reason: "Nye tal", today: today))
    }
    #expect(reminders(12, in: project) == ["milepæl 3 og 6 er genåbnet"])
    #expect(reminders(7, in: project).last == "milepæl 3 og 6 er genåbnet")
  }

  @Test func whoHasNotBeenToldIsCounted() throws {
    var project = try project()
    try project.make(
      project.add(
        Communication(id: "k").with {
          $0.milestone = "8"
          $0.audience = project.stakeholders.dropFirst().map(\.id)
          $0.done = today
        }))
    #expect(reminders(8, in: project) == ["1 interessent har ikke fået besked"])
  }
}

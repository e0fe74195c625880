import Core
import TestSupport
import Testing

@Suite("Since last") struct SinceLastTests {
  static let start = Moment(seconds: 1_700_000_000)
  static func day(_ month: Int, _ day: Int) -> Day { Day(year: 2026, month: month, day: day)! }

  private func ledger() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    let ids = NewIDs("d")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next), time: Self.start)
    let first = Activity(id: "a1").with {
      $0.title = "Fælles vagtordning"
      $0.responsible = "Mette"
      $0.deadline = Self.day(12, 1)
    }
    try ledger.make(ledger.project.add([first]), time: Self.start)
    return ledger
  }

  private func told(_ ledger: Ledger) -> [String] {
    ledger.happenings(since: Self.start).map { "\($0.kind.shown): \($0.text)" }
  }

  @Test func whatIsReachedInAYoungerProjectIsTold() throws {
    var ledger = try ledger()
    let milestone = try #require(ledger.project.milestone(1))
    try ledger.make(
      ledger.project.edit(status: .reached, of: milestone, today: Self.day(11, 23)))
    let told = ledger.happenings(since: Moment(seconds: 0)).filter { $0.kind == .reached }
    #expect(told.map(\.text) == ["Milepæl 1 Opstart og vilkår den 23. nov."])
  }

  @Test func isToldAsPeopleTellIt() throws {
    var ledger = try ledger()
    let project = ledger.project
    let activity = try #require(project.activity("a1"))
    try ledger.make(
      ledger.project.edit(activity) {
        $0.deadline = Self.day(12, 15)
        $0.responsible = "Ole"
      })
    let milestone = try #require(project.milestone(1))
    try ledger.make(
      ledger.project.edit(status: .reached, of: milestone, today: Self.day(11, 23)))
    let department = try #require(project.departments.first)
    try ledger.make(
      ledger.project.add(
        Decision(id: "b").with {
          $0.milestone = "6"
          $0.department = department.id
          $0.body = "Afdelingsmødet"
          $0.date = Self.day(11, 20)
        }))
    try ledger.make(
      ledger.project.add([Activity(id: "a2").with { $0.title = "Fælles kontor" }]))
    #expect(
      told(ledger) == [
        "Nået: Milepæl 1 Opstart og vilkår den 23. nov.",
        "Tiltrådt: Afdeling Fjordglimt den 20. nov.",
        "Udskudt: Aktivitet 1 Fælles vagtordning: fra 1. dec. til 15. dec. 2026",
        "Nyt: Aktivitet 2 Fælles kontor",
        "Ny ansvarlig: Aktivitet 1 Fælles vagtordning: Ole (før Mette)",
      ])
  }

  @Test func whatWasUndoneOrSetBackLeavesNoTrace() throws {
    var ledger = try ledger()
    let activity = try #require(ledger.project.activity("a1"))
    try ledger.make(ledger.project.tick([activity], on: Self.day(11, 23), by: "Driftschef"))
    #expect(told(ledger) == ["Udført: Aktivitet 1 Fælles vagtordning den 23. nov."])
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(told(ledger).isEmpty)
    let later = try #require(ledger.project.activity("a1"))
    try ledger.make(ledger.project.edit(later) { $0.deadline = Self.day(12, 24) })
    let moved = try #require(ledger.project.activity("a1"))
    try ledger.make(ledger.project.edit(moved) { $0.deadline = Self.day(12, 1) })
    #expect(told(ledger).isEmpty)
    #expect(ledger.happenings(since: Self.start, until: Self.start).isEmpty)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func nothingHappensBetweenAMomentAndItself(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 80)
    for entry in ledger.entries {
      let moment = entry.transaction.time
      #expect(ledger.happenings(since: moment, until: moment).isEmpty)
    }
    let last = try #require(ledger.entries.last?.transaction.time)
    #expect(ledger.project(at: last) == ledger.project)
    #expect(ledger.happenings(since: last).isEmpty)
  }

  @Test(arguments: [(DecisionOutcome.rejected, "afvist"), (.postponed, "udsat")])
  func whatWasRejectedIsSaid(outcome: DecisionOutcome, word: String) throws {
    var ledger = try ledger()
    let department = try #require(ledger.project.departments.first)
    try ledger.make(
      ledger.project.add(
        Decision(id: "b").with {
          $0.milestone = "6"
          $0.department = department.id
          $0.outcome = outcome
          $0.date = Self.day(12, 3)
        }))
    #expect(told(ledger) == ["Tiltrædelse \(word): Afdeling Fjordglimt den 3. dec."])
  }
}

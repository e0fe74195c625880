import Core
import Interface
import Reports
import TestSupport
import Testing

@Suite("The plan on paper") struct PlanPaperTests {
  let today = Samples.today

  @Test func isAsRecorded() throws {
    let project = try Samples.planned().project
    let plan = Plan(project)
    expectRecorded(Report.plan(plan.activities, of: plan, in: project, today: today), "plan")
    expectRecorded(
      Report.plan(
        plan.activities.filter { $0.isOverdue(on: today) }, of: plan, in: project, today: today,
        selection: "overskredet"), "plan-overskredet")
    expectRecorded(
      Report.planJSON(Array(plan.activities.prefix(3)), of: plan, in: project, today: today),
      "plan-json")
  }

  @Test(arguments: [7, 8, 10]) func milestones(number: Int) throws {
    let project = try Samples.planned().project
    let milestone = try #require(project.milestone(number))
    expectRecorded(
      Report.milestone(milestone, in: project, today: today), "milepael-\(number)-plan")
  }

  @Test func theSummaryWithAPlanIsOnePage() throws {
    let project = try Samples.planned().project
    let summary = try Samples.summary(Samples.planned())
    #expect(summary.lines.count <= Report.height)
    #expect(summary.lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(summary.contains("4 af 39 aktiviteter udført"))
    #expect(Report.board(project, today: today).contains("Planen: 4 af 39 aktiviteter udført"))
    expectRecorded(summary, "oversigt-plan")
  }

  @Test func theCalendarHasShortLinesAndKeepsItsUIDs() throws {
    let ledger = try Samples.planned()
    let project = ledger.project
    let noon = try #require(Moment(iso: "2026-11-23T12:00:00Z"))
    func lines(_ revision: Int) -> [String] {
      Report.calendar(of: project, revision: revision, made: noon)
        .replacing("\r\n", with: "\n").lines
    }
    #expect(lines(1).allSatisfy { $0.utf8.count <= 75 })
    func uids(_ revision: Int) -> [String] { lines(revision).filter { $0.hasPrefix("UID:") } }
    #expect(uids(1) == uids(2) && Set(uids(1)).count == 32)
    #expect(lines(7).filter { $0 == "SEQUENCE:7" }.count == 32)
  }

  /// An imported project may be called anything, and so may what is in it.
  @Test func noTextOfAProjectIsALineOfTheCalendar() throws {
    let strange = "a\r\nATTENDEE:x\rb\u{85}c\u{2028}d;e,f\\g\u{1B}"
    var ledger = Ledger(projectID: strange)
    let activity = Activity(id: strange).with {
      $0.title = strange
      $0.note = strange
      $0.area = strange
      $0.responsible = strange
      $0.deadline = today
    }
    try ledger.make(ledger.project.edit(ledger.project.info) { $0.name = strange })
    try ledger.make(ledger.project.add([activity]))
    let noon = try #require(Moment(iso: "2026-11-23T12:00:00Z"))
    let calendar = Report.calendar(of: ledger.project, revision: 1, made: noon)
    let lines = calendar.replacing("\r\n ", with: "").replacing("\r\n", with: "\n").lines
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
    let text = #"a\nATTENDEE:xb\nc\nd\;e\,f\\g"#
    #expect(lines.contains("UID:\(text)@\(text).samdrift"))
    #expect(lines.contains("SUMMARY:Frist: \(text)"))
    let isSafe = lines.joined().unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control
    }
    #expect(isSafe)
  }
}

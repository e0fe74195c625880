import Core
import Reports
import TestSupport
import Testing

@Suite("Papers as recorded") struct RecordedPapers {
  let today = Samples.today

  @Test func summaryOfTheDemo() throws {
    expectRecorded(try Samples.summary(Samples.demo()), "oversigt-demo")
  }

  @Test func summaryOfANewProject() throws {
    expectRecorded(try Samples.summary(Samples.new()), "oversigt-nyt")
  }

  @Test func boardOfTheDemo() throws {
    let project = try Samples.demo().project
    expectRecorded(Report.board(project, today: today), "tavle-demo")
    expectRecorded(Report.boardJSON(project, today: today), "tavle-demo-json")
  }

  @Test(arguments: [3, 6, 7]) func milestoneOfTheDemo(number: Int) throws {
    let project = try Samples.demo().project
    let milestone = try #require(project.milestone(number))
    expectRecorded(
      Report.milestone(milestone, in: project, today: today), "milepael-\(number)-demo")
    expectRecorded(
      Report.milestoneJSON(milestone, in: project, today: today), "milepael-\(number)-demo-json")
  }

  @Test func historyOfTheDemo() throws {
    let ledger = try Samples.demo()
    expectRecorded(Report.history(ledger, zone: .utc), "historik-demo")
    expectRecorded(Report.historyJSON(ledger, limit: 4), "historik-demo-json")
  }

  @Test func projects() throws {
    let projects = [
      try Samples.demo().project, try Samples.new(organisation: "Nordbo", leader: "Mette").project,
    ]
    expectRecorded(Report.projects(projects, today: today), "projekter")
    expectRecorded(Report.projectsJSON(projects, today: today), "projekter-json")
  }
}

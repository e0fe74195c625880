import Core
import Reports
import TestSupport
import Testing

@Suite("Papers as recorded") struct RecordedPapers {
  let today = Samples.today

  @Test func summaryOfTheDemo() throws {
    let summary = try Samples.summary(Samples.demo())
    #expect(summary.contains("MILEPÆLE ---------------------------------- 5 af 12 milepæle nået"))
    expectRecorded(summary, "oversigt-demo")
  }

  @Test func summaryOfANewProject() throws {
    let summary = try Samples.summary(Samples.new())
    #expect(summary.contains("0 af 12 milepæle nået"))
    expectRecorded(summary, "oversigt-nyt")
  }

  @Test func boardOfTheDemo() throws {
    let project = try Samples.demo().project
    let board = Report.board(project, today: today).text
    #expect(board.contains("7. Implementeringsplan: i gang, frist 20. nov. 2026 OVERSKREDET"))
    expectRecorded(board, "tavle-demo")
    expectRecorded(Report.board(project, today: today).json, "tavle-demo-json")
  }

  @Test(arguments: [
    (3, "Nået den:    11. aug. 2026"), (6, "- Afd. 7 Strandengen har udsat tiltrædelsen"),
    (7, "Frist:       20. nov. 2026 (uge 47, for 3 dage siden) OVERSKREDET"),
  ]) func milestoneOfTheDemo(number: Int, line: String) throws {
    let project = try Samples.demo().project
    let milestone = try #require(project.milestone(number))
    let text = Report.milestone(milestone, in: project, today: today).text
    #expect(text.contains(line))
    expectRecorded(text, "milepael-\(number)-demo")
    expectRecorded(
      Report.milestone(milestone, in: project, today: today).json, "milepael-\(number)-demo-json")
  }

  @Test func historyOfTheDemo() throws {
    let ledger = try Samples.demo()
    let history = Report.history(ledger, zone: .utc).text
    #expect(history.contains("18. nov. 2026 kl. 14.12 · Projektleder · Fortrudt · Krydset af"))
    expectRecorded(history, "historik-demo")
    expectRecorded(Report.history(ledger, zone: .utc, limit: 4).json, "historik-demo-json")
  }

  @Test func projects() throws {
    let projects = [
      try Samples.demo().project, try Samples.new(organisation: "Nordbo", leader: "Mette").project,
    ]
    let text = Report.projects(projects, today: today).text
    #expect(text.contains("Forarbejde 4/4 · Udvikling 1/5 · Etablering 0/3\n  Overskredet: 1\n"))
    #expect(text.contains("Nordbo · projektleder: Mette\n"))
    expectRecorded(text, "projekter")
    expectRecorded(Report.projects(projects, today: today).json, "projekter-json")
  }
}

import Core
import Interface
import Reports
import Testing

@Suite("The summary is one page") struct SummaryPageTests {
  let today = Samples.today

  @Test func theDemoIsOnePage() throws {
    expectOnePage(Report.summary(try Samples.demo().project, today: today))
  }

  @Test func aProjectWithLongTextsAndManyDecisionsIsOnePage() throws {
    var ledger = try Samples.new(
      name: "Samdrift mellem tre afdelinger i Sønderup og fire afdelinger i Nørreby",
      organisation: "Boligforeningen Bakkegården af 1948 i Sønderup og Omegn",
      leader: "Projektleder i driftsafdelingen")
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = "Driftschef og leder af administrationen"
        $0.planned = today.adding(days: 10 * milestone.number - 25)
        $0.status = .inProgress
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    for number in 1...40 {
      let decision = Decision(id: "b\(number)").with {
        $0.milestone = "3"
        $0.body = "Organisationsbestyrelsen"
        $0.date = today.adding(days: -number)
        $0.minutes = "Referat af bestyrelsesmøde nr. \(number), punkt 4, bilag 2 og 3"
      }
      ledger = try Samples.after(ledger.project.add(decision), on: ledger)
    }
    let summary = Report.summary(ledger.project, today: today)
    expectOnePage(summary)
    #expect(summary.contains("tidligere beslutninger."))
    #expect(
      summary.contains("fristen var for 15 dage siden") || summary.contains("for 2 uger siden"))
  }

  @Test func everyMilestoneAndOverdueOneIsThereHoweverManyLinesItTakes() throws {
    var ledger = try Samples.new()
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = String(repeating: "Langt navn ", count: 9) + "slut\(milestone.number)."
        $0.planned = today.adding(days: -milestone.number)
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    let summary = Report.summary(ledger.project, today: today)
    for number in 1...12 { #expect(summary.contains("slut\(number).")) }
    #expect(summary.lines.allSatisfy { Width.of($0) <= 80 })
  }

  @Test func reasonsStandWhereAMilestoneWasReachedWithoutItsDecision() throws {
    var ledger = try Samples.new()
    let second = try #require(ledger.project.milestone(2))
    ledger = try Samples.after(
      try ledger.project.edit(
        status: .reached, of: second, reason: "Ledelsen sagde ja på mødet", today: today),
      on: ledger)
    let summary = Report.summary(ledger.project, today: today)
    #expect(summary.contains("Begrundelse: Ledelsen sagde ja på mødet"))
  }

  private func expectOnePage(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(text.lines.count <= Report.height, "\(text)", sourceLocation: sourceLocation)
    for line in text.lines {
      #expect(Width.of(line) <= Report.width, "\(line)", sourceLocation: sourceLocation)
    }
  }
}

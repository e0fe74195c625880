import Core
import Reports
import TestSupport
import Testing

@Suite("Papers of follow-up and advice as recorded") struct RecordedFollowUpPapers {
  let today = Samples.today

  /// The demo after another round, with an adjustment of each state.
  private func project() throws -> Project {
    var ledger = try Samples.demo()
    let first = try #require(ledger.project.adjustments.first)
    ledger = try Samples.after(try ledger.project.reject(first, today: today), on: ledger)
    let goal = try #require(ledger.project.goals.first)
    let measurement = Measurement(id: "m").with {
      $0.goal = goal.id
      $0.date = today
      $0.value = goal.target
    }
    ledger = try Samples.after(Edit("Måling", [measurement.insertion]), on: ledger)
    let round = Round(id: "r2").with { $0.kind = .evaluation }
    ledger = try Samples.after(try ledger.project.add(round, today: today), on: ledger)
    let proposal = Adjustment(id: "j").with {
      $0.round = "r2"
      $0.kind = .goalTarget
      $0.text = "Målet er nået før tid"
      $0.goal = goal.id
      $0.newTarget = Quantity(hundredths: 9050)
    }
    ledger = try Samples.after(ledger.project.add(proposal), on: ledger)
    let decision = ledger.project.approval(of: round, id: "b").with {
      $0.body = "Administrativ ledelse"
      $0.date = today
      $0.minutes = "Punkt 4"
    }
    return try Samples.after(ledger.project.add(decision), on: ledger).project
  }

  @Test func rounds() throws {
    let project = try project()
    let rounds = Report.rounds(project).text
    #expect(rounds.contains("2. evaluering · 23. nov. 2026 · gul (delvist) · godkendt af"))
    expectRecorded(rounds, "opfoelgning")
    expectRecorded(Report.rounds(project).json, "opfoelgning-json")
    let round = try #require(project.evaluation)
    expectRecorded(Report.round(round, in: project).text, "opfoelgning-runde")
  }

  @Test func noRounds() throws {
    #expect(Report.rounds(try Samples.new().project).text.contains("ingen opfølgninger endnu"))
  }

  @Test func advice() throws {
    let project = try Samples.demo().project
    let advice = Report.advice(project, today: today).text
    #expect(advice.contains("1. Tidlig inddragelse: følges ikke helt"))
    #expect(advice.contains("2. Mål, der følges op på: følges\n"))
    expectRecorded(advice, "raad")
    expectRecorded(Report.advice(project, today: today).json, "raad-json")
  }

  @Test func thePaperTellsNothingOfAttitudes() throws {
    let project = try Samples.demo().project
    #expect(!Report.advice(project, today: today).text.contains("skeptisk"))
    #expect(try !Samples.summary(Samples.demo()).contains("skeptisk"))
  }
}

import Core
import Reports
import TestSupport
import Testing

@Suite("Promises and results on paper") struct PromisePaperTests {
  private func words(_ kind: PaperKind, _ ledger: Ledger) throws -> String {
    try Samples.document(kind, ledger).text().unbroken
  }

  @Test func personsAreOnlyCounted() throws {
    let text = try words(.promises, Samples.demo())
    #expect(text.contains("2 holdt, 1 ikke holdt, 3 åbne, heraf 1 overskredet"))
    #expect(text.contains("en enkeltperson") && !text.contains("Vibeke"))
    #expect(text.contains("åbent, overskredet") && text.contains("ikke holdt den"))
  }

  @Test func aPersonWhoStandsInThePromiseItselfIsNotNamed() throws {
    var ledger = try Samples.demo()
    let promise = Promise(id: "p").with {
      ($0.text, $0.note) = ("Vibeke Norup får en nøgle", "Sagt til Vibeke Norup og til [glemt]")
    }
    ledger = try Samples.after(ledger.project.add(promise), on: ledger)
    let text = try words(.promises, ledger)
    #expect(!text.contains("Vibeke") && !text.contains("glemt"), "\(text)")
    #expect(text.contains("En enkeltperson får en"), "\(text)")
  }

  @Test func withoutPromisesItSaysSo() throws {
    #expect(try words(.promises, Samples.new()).contains("Der er ikke skrevet løfter ned endnu."))
  }

  @Test func theyStandInTheEvaluationWhereThereAreAny() throws {
    #expect(try words(.evaluation, Samples.demo()).contains("HVAD VI HAR LOVET"))
    var ledger = try Samples.new()
    ledger = try Samples.after(
      ledger.project.add(Round(id: "r"), today: Samples.today), on: ledger)
    #expect(try !words(.evaluation, ledger).contains("LOVET"))
  }

  @Test func resultsAreToldPlainly() throws {
    var ledger = try Samples.demo()
    let round = ledger.project.rounds.last!
    ledger = try Samples.after(
      ledger.project.edit(round) { $0.newGoals = "Svar samme dag\n\nFærre kørte kilometer" },
      on: ledger)
    let text = try words(.results, ledger)
    #expect(text.contains("Svar på henvendelser inden to hverdage: fra 62 % (2025) til 66 %"))
    #expect(text.contains("FORSLAG TIL NYE MÅL") && text.contains("- Færre kørte kilometer"))
    #expect(text.contains("De er ikke besluttet endnu."))
    for word in ["Milepæl", "milepæl", "Projektleder", "Driftschef", "Vibeke", "ansvarlig"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(try words(.results, Samples.new()).contains("Der er ikke sat mål endnu."))
    #expect(try !words(.results, Samples.new()).contains("FORSLAG"))
  }
}

import Core
import TestSupport
import Testing

@Suite("What the keys say about milestones") struct KeyFactTests {
  private var ledger: Ledger

  init() throws { ledger = try SampleAllocation.ledger() }

  private func facts(_ number: Int) throws -> [String] {
    ledger.project.facts(about: try #require(ledger.project.milestone(number)))
  }

  @Test mutating func theySayHowManyShareAndWhichAreFair() throws {
    #expect(try facts(6).contains("2 af 3 fordelingsnøgler giver hver afdeling en andel"))
    #expect(
      try facts(10).contains {
        $0.hasPrefix("1 af 3 fordelingsnøgler er retvisende, målt på timerne i 2026, ")
      })
    try ledger.make(ledger.project.edit(ledger.project.info) { $0.fairness = Quantity(1) })
    let words = try #require(ledger.project.fairnessWords)
    #expect(try facts(10).contains(words))
    #expect(
      words
        == "0 af 3 fordelingsnøgler er retvisende, målt på timerne i 2026, ikke retvisende: 1 Kontor (1,7 "
        + "procentpoint); 2 kan ikke vurderes endnu")
    let milestone = try #require(ledger.project.milestone(10))
    let fact = try #require(
      ledger.project.checklistFacts(of: milestone).first { $0.text.contains("retvisende") })
    #expect(ledger.project.checklist(of: milestone).contains { fact.supports($0) })
  }

  @Test mutating func withoutUseTheySaySo() throws {
    for usage in ledger.project.usages { try ledger.make(ledger.project.remove(usage.reference)) }
    #expect(
      try facts(10).contains("ingen timer eller kroner at holde fordelingsnøglerne op mod endnu"))
  }
}

import Core
import TestSupport
import Testing

@testable import Reports

@Suite("The proposal for a key on paper") struct FairnessPaperTests {
  private func paper(_ ledger: Ledger, about key: Int? = nil) throws -> Paper {
    var context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
    context.about = key.map { ledger.project.allocationKeys[$0].reference }
    return try Report.paper(.fairness, in: context)
  }

  @Test func isExplainedStepByStep() throws {
    let ledger = try Samples.demo()
    let paper = try paper(ledger)
    #expect(
      paper.parts.map(\.name) == ["kort", "brugt", "blandinger", "forslag", "kroner", "videre"])
    expectRecorded(paper.text(), "noegleforslag")
    let key = ledger.project.allocationKeys[2]
    #expect(try self.paper(ledger, about: 2) == paper)
    let proposal = try key.proposal(in: ledger.project)
    let text = paper.text().unbroken
    for row in proposal.rows {
      #expect(text.contains(row.proposed.percent) && text.contains(row.kroner!.signedKroner))
    }
    #expect(text.contains("Se jeres vedtægter"))
    #expect(text.contains(proposal.mixture.words) && !text.contains("M²"))
    #expect(paper.parts[0].blocks.allSatisfy { !"\($0)".contains(" %") })
    #expect(text.contains("står i aftalens version 1"))
  }

  @Test func aKeyThatIsFairHasNone() throws {
    let ledger = try Samples.demo()
    #expect(throws: Refusal.self) { try self.paper(ledger, about: 0) }
    #expect(throws: Refusal.self) { try self.paper(Samples.new()) }
  }

  /// What the shares lack is told, and not that nothing was used.
  @Test func aDepartmentWithoutItsDwellingsIsNamed() throws {
    var ledger = try Samples.demo()
    let department = ledger.project.departments[1]
    ledger = try Samples.after(ledger.project.edit(department) { $0.dwellings = nil }, on: ledger)
    for key in ledger.project.allocationKeys {
      let edit = ledger.project.edit(key) { $0.basis = .dwellings }
      ledger = try Samples.after(edit, on: ledger)
    }
    for about in [nil, 0] {
      let refusal = #expect(throws: Refusal.self) { try self.paper(ledger, about: about) }
      #expect(
        refusal?.message.hasPrefix("\(department.name) mangler antal boliger.") == true,
        "\(refusal?.message ?? "")")
    }
  }

  @Test func whatIsLeftIsSaidWhereNoneIsFair() throws {
    var ledger = try Samples.demo()
    let project = ledger.project
    let key = project.allocationKeys[2]
    let period = try #require(key.latestFairness(in: project)?.period)
    let hours = zip(project.departments, [100, 100, 800]).map {
      ($0.id, (hours: Optional(Quantity($1)), cost: Quantity?.none))
    }
    ledger = try Samples.after(
      project.edit(usage: Dictionary(uniqueKeysWithValues: hours), in: period, of: key), on: ledger)
    let budgeted = try paper(ledger).text().unbroken
    #expect(budgeted.contains("HVEM VILLE BETALE MERE") && budgeted.contains("ville betale "))
    #expect(budgeted.contains("mere om året.") && budgeted.contains("Nærmest"))
    #expect(!budgeted.contains("betaler mere") && !budgeted.contains("efter forslaget"))
    ledger = try Samples.after(ledger.project.edit(key) { $0.budget = nil }, on: ledger)
    let paper = try paper(ledger)
    #expect(paper.parts.map(\.name) == ["kort", "brugt", "blandinger", "forslag", "videre"])
    #expect(paper.text().contains("3. DET NÆRMESTE"))
    #expect(paper.text().contains("Tilbage"))
  }
}

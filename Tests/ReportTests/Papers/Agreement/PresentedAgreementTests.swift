import Core
import Reports
import TestSupport
import Testing

/// What a presented agreement says on paper is not moved by anything that comes later.
@Suite struct PresentedAgreementTests {
  /// A project with keys and a presented agreement.
  private func presented() throws -> Ledger {
    var ledger = try SampleAllocation.ledger()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    try ledger.make(ledger.project.present(ledger.project.agreements[0], on: Samples.today))
    return ledger
  }

  private func document(_ ledger: Ledger) throws -> Paper {
    try Samples.document(.agreement, ledger)
  }

  /// All that the agreement says, without what is told of later changes and of who has acceded.
  private func content(_ ledger: Ledger) throws -> [PaperPart] {
    try document(ledger).parts.filter { !["aendringer", "tiltraedelse"].contains($0.name) }
  }

  @Test(arguments: UInt64(1)...8) func nothingLaterMovesThePaper(seed: UInt64) throws {
    var ledger = try presented()
    let agreed = try content(ledger)
    var edits = RandomEdits(seed: seed)
    for _ in 0..<120 {
      let merge = ledger.project.merge(edits.edit(of: ledger.project).changes)
      guard merge.conflicts.isEmpty else { continue }
      var next = ledger
      try next.make(Edit("", merge.changes))
      guard next.project.presentedAgreement?.id == "first" else { continue }
      ledger = next
      #expect(try content(ledger) == agreed)
    }
    #expect(!ledger.terms(of: ledger.project.agreements[0]).changes(in: ledger.project).isEmpty)
  }

  @Test func aDepartmentThatIsTakenOutHasNothingToSign() throws {
    var ledger = try presented()
    let no = ledger.project.accession(of: "strandengen", id: "no").with { $0.outcome = .rejected }
    try ledger.make(ledger.project.add(no))
    try ledger.make(
      ledger.project.edit(ledger.project.department("strandengen")!) { $0.participates = false })
    let text = try document(ledger).text()
    #expect(!text.contains("For Afdeling Strandengen, dato"))
    #expect(text.contains("For Afdeling Havnebakken, dato"))
    #expect(text.contains("- Afdeling Strandengen deltager ikke længere"))
    #expect(text.contains("Aftalen her er, som den blev fremlagt.") && !text.contains("Lav en ny"))
  }
}

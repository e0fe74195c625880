import ArgumentParser
import Core
import Storage

extension Stakeholder: RemovableRecord {
  static let removal = CommandConfiguration(
    "interessenter slet", "<nr>",
    abstract: "Slet en interessent med dens vurderinger og kontakter.",
    discussion: "Det kan fortrydes, for historikken husker den. En person kan glemmes i stedet.")
}

/// `samdrift interessenter glem`: takes a person out of the project and its whole history.
struct ForgetStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter glem", "<nr>",
    abstract: "Glem en person: slet alle spor, også i historikken.",
    discussion: """
      Det kan ikke fortrydes. Historikken husker kun, at nogen er glemt, hvornår og af hvem. \
      Sikkerhedskopier og filer, du selv har lavet, må du selv slette.
      """)

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Flag(help: "Glem uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let ledger = try session.ledger()
    guard let stakeholder = ledger.stakeholder(number: number) else {
      throw Failure(.usage, "Der er ingen interessent nr. \(number).")
    }
    try ledger.checkErasure(of: stakeholder.id)
    try Output.demandConsent(
      "»\(stakeholder.name)« slettes med alle spor, også i historikken. Det kan ikke fortrydes.",
      given: ja)
    let environment = session.environment
    var forgetting = Forgetting(
      journal: session.journal, signature: environment.signature,
      drafts: DraftFile(path: environment.draft, database: session.journal.name),
      paths: environment.pathMemory)
    let outcome = try forgetting.forget(stakeholder.id, from: ledger)
    Output.report("Interessent nr. \(number) er glemt.")
    for remark in outcome.remarks { Output.report(remark) }
    if let trouble = outcome.trouble { throw trouble }
  }
}

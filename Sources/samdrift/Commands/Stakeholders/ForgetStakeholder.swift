import ArgumentParser
import Core
import Storage

extension Stakeholder: RemovableRecord {
  static let removal = CommandConfiguration(
    "interessenter slet", "<nr>",
    abstract: "Slet en interessent med dens vurderinger og kontakter.",
    discussion:
      "Det kan fortrydes, for historikken husker den. Alle spor af en person kan slettes med »samdrift interessenter glem«."
  )
}

/// `samdrift interessenter glem`: takes a person out of the project and its whole history.
struct ForgetStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter glem", "<nr>",
    abstract: "Slet alle spor af en person, også i historikken.",
    discussion: """
      Det kan ikke fortrydes. Historikken fortæller kun, at det er sket, hvornår og af hvem. \
      Derefter ledes der efter navnet i udbakken, og i terminalen spørges der for hver fil, om det \
      skal tages ud. Sikkerhedskopier, og hvad der er taget med til et møde, nævnes, hvis personen endnu står \
      der; sider, der er udgivet, udgives igen. Filer andre steder må du selv slette.
      """)

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Flag(help: "Slet uden at spørge.") var ja = false

  @Flag(help: "Tag også personen ud af filerne i udbakken uden at spørge; ingen fil slettes.")
  var filer = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    try session.demand(.forget)
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
      session.journal, of: common.address(environment), in: environment)
    let outcome = try forgetting.forget(stakeholder.id, from: ledger)
    if outcome.trouble?.reason != .unsure {
      Output.report("Alle spor af interessent nr. \(number) er slettet.")
    }
    try outcome.tell(takingNamesOut: filer, in: environment)
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift fordelingsnøgler forslag`: what would make a key fair.
struct ProposalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fordelingsnøgler forslag", "<nr>",
    abstract: "Vis den mindste ændring, der gør en fordelingsnøgle retvisende.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler forslag 3
        samdrift fordelingsnøgler forslag 3 --periode 2026 --foreslå
      Der ses på alle blandinger i hele procent af boliger, lejemålsenheder og m². Intet ændres, \
      før en justering gennemføres.
      """)

  @OptionGroup var key: RecordArgument<AllocationKey>

  @Option(
    help: ArgumentHelp(
      "Perioden, der holdes op mod; ellers den seneste, som er skrevet for alle.",
      valueName: "periode"))
  var periode: String?

  @Flag(
    name: .danish("foreslå"), help: "Foreslå fordelingen som justering i den seneste opfølgning.")
  var isProposed = false

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let period = try periode.flatMap { try Period.typed($0) }
    let proposal = try key.record(in: session).proposal(in: session.project, period: period)
    session.show(Report.proposal(proposal, in: session.project), asJSON: json)
    if isProposed {
      let id = Environment.newID()
      try session.commitAndReport(session.project.propose(proposal, id: id), proposing: id)
    }
  }
}

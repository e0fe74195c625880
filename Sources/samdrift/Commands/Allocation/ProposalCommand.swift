import ArgumentParser
import Core
import Reports
import Text

/// `samdrift fordelingsnøgler forslag`: what would make a key fair.
struct ProposalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fordelingsnøgler forslag", "<nr>",
    abstract: "Vis den mindste ændring, der gør en fordelingsnøgle retvisende.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler forslag 3
        samdrift fordelingsnøgler forslag 3 --periode 2026 --foreslå
        samdrift fordelingsnøgler forslag 3 --gennemfør
      Der ses på alle blandinger i hele procent af boliger, lejemålsenheder og m². Intet ændres, \
      før forslaget gennemføres. --gennemfør gør det hele i ét skridt: justeringen, \
      fordelingsnøglen, den næste version af aftalen og indstillingen.
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

  @Flag(
    name: .danish("gennemfør"),
    help: "Gennemfør forslaget i ét skridt, og gør indstillingen klar.")
  var isCarriedOut = false

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if isProposed, isCarriedOut {
      throw ValidationError("Vælg enten --foreslå eller --gennemfør.")
    }
  }

  func run() throws {
    var session = try common.session()
    let project = session.project
    let period = try periode.flatMap { try Period.typed($0) }
    let proposal = try key.record(in: session).proposal(in: project, period: period)
    let listing = Report.proposal(proposal, in: project)
    if isCarriedOut {
      let deed = try project.carryOut(
        proposal, today: session.today, newID: Environment.newID)
      try session.commit(deed.edit)
      report(deed, in: session)
    } else if isProposed {
      let id = Environment.newID()
      try session.commitAndReport(project.propose(proposal, id: id), proposing: id)
    }
    session.show(listing, asJSON: json)
  }

  /// Tells what was done, and which command prints the recommendation.
  private func report(_ deed: ProposalDeed, in session: Session) {
    Output.report(deed.edit.said)
    for sentence in deed.consequences { Output.report(sentence) }
    let matter: [String]
    if let meeting = deed.meeting,
      let place = session.project.agendaPoints(of: meeting).firstIndex(where: {
        $0.reference == deed.matter
      })
    {
      matter = ["--møde", meeting.date?.iso ?? meeting.plainName, "--punkt", String(place + 1)]
    } else {
      matter = ["--milepæl", deed.matter.id]
    }
    let line = ShellLine(["samdrift", "papir", "indstilling"] + matter + ["--udskriv"])
    Output.report("Udskriv indstillingen med »\(line.text)«.")
    Output.warnOfPersonNumbers(in: deed.edit)
  }
}

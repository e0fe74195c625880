import ArgumentParser
import Core
import Text

/// `samdrift beslutning`: records what a body decided on a milestone.
struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beslutning",
    abstract: "Skriv en beslutning om en milepæl ind.",
    usage: """
      samdrift beslutning <nr> --organ <navn> --dato <dato> --udfald <udfald>
        [<tilvalg>]
      """,
    discussion: """
      For eksempel:
        samdrift beslutning 6 --afdeling "Afd. 1" --organ Afdelingsmødet \\
          --dato 3/12 --udfald godkendt --referat "punkt 6"
      """)

  @Argument(help: ArgumentHelp("Milepælens nummer, 1 til 12.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Hvem der besluttede.", valueName: "navn"))
  var organ: String

  @Option(help: ArgumentHelp("Hvornår.", valueName: "dato"))
  var dato: String

  @Option(
    help: ArgumentHelp(
      "godkendt, godkendt med ændringer, afvist eller udsat.", valueName: "udfald"),
    completion: .list(DecisionOutcome.allCases.map(\.shown)))
  var udfald: String

  @Option(help: ArgumentHelp("Hvor det står.", valueName: "tekst"))
  var referat = ""

  @Option(help: ArgumentHelp("Den afdeling, der tiltræder eller afviser.", valueName: "navn"))
  var afdeling: String?

  @Option(
    help: ArgumentHelp("Opfølgningsrunden, der godkendes som evaluering.", valueName: "nr"))
  var runde: Int?

  @Option(
    name: [.customLong("møde"), .customLong("moede")],
    help: ArgumentHelp("Det møde, der besluttede: dets dato eller navn.", valueName: "møde"))
  var meeting: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if organ.trimmed.isEmpty { throw ValidationError("Skriv, hvem der besluttede, med --organ.") }
    _ = try DecisionOutcome(typed: udfald, "et udfald")
  }

  func run() throws {
    var session = try common.session()
    let milestone = try session.milestone(number)
    var decision = Decision(id: Environment.newID())
    decision.milestone = milestone.id
    decision.department = try afdeling.map { try session.project.department(typed: $0).id }
    decision.round = try runde.map { try session.project.round(typed: $0).id }
    if runde == nil, number == Playbook.evaluationMilestone {
      decision.round = session.project.evaluation?.id
    }
    decision.body = organ.trimmed
    decision.outcome = try DecisionOutcome(typed: udfald, "et udfald")
    decision.minutes = referat.trimmed
    let meeting = try meeting.map { try session.meeting(typed: $0) }
    decision.meeting = meeting?.id
    decision.date = try Day(
      typed: dato, today: session.today, leaning: .past, known: meeting?.date)
    let former = session.project.accessions.first { $0.department.id == decision.department }
    let edit = session.project.add(decision)
    try session.commit(edit)
    Output.report("\(edit.label), \(decision.date!.medium)")
    Output.warnOfPersonNumbers(in: edit)
    if let held = meeting?.date, held != decision.date {
      Output.report(
        "Bemærk: Mødet er den \(held.medium), men beslutningen den \(decision.date!.medium).")
    }
    if number == Playbook.accessionMilestone, decision.department != nil {
      session.remark(onAccession: decision, after: former)
    }
    session.remind(of: edit)
  }
}

import ArgumentParser
import Core
import Reports
import Text

/// `samdrift opfølgning ny`: takes stock of plan, goals and keys.
struct NewRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ny",
    abstract: "Hold en opfølgningsrunde: gør status over plan, mål og nøgler.",
    usage: "samdrift opfølgning ny [<tilvalg>]",
    discussion: """
      Svarene følger af tallene; »samdrift opfølgning ret« svarer anderledes med en begrundelse. \
      For eksempel:
        samdrift opfølgning ny --slags evaluering --konklusion "Målene er næsten nået"
      """)

  @Option(help: ArgumentHelp("Dagen; ellers i dag.", valueName: "dato"))
  var dato: String?

  @Option(
    help: ArgumentHelp("opfølgning, evaluering eller servicetjek.", valueName: "slags"),
    completion: .list(RoundKind.allCases.map(\.shown)))
  var slags: String?

  @Option(help: ArgumentHelp("Hvad runden kommer frem til.", valueName: "tekst"))
  var konklusion = ""

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let slags { _ = try RoundKind(typed: slags, "en slags") }
  }

  func run() throws {
    var session = try common.session()
    let kind = try slags.map { try RoundKind(typed: $0, "en slags") }
    let day = try dato.map { try Day(typed: $0, today: session.today, leaning: .past) }
    let new = Round(id: Environment.newID()).with {
      $0.date = day ?? session.today
      $0.sort = kind ?? session.project.nextRoundKind
      $0.conclusion = konklusion.trimmed
    }
    let edit = try session.project.add(new, today: session.today)
    try session.commit(edit)
    Output.report(edit.label)
    Output.warnOfPersonNumbers(in: edit)
    if let round = session.project.round(new.id) {
      Output.print(Report.round(round, in: session.project))
    }
  }
}

/// `samdrift opfølgning ret`: answers a round's questions otherwise than the figures.
struct EditRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en runde, eller svar anderledes, end tallene siger.",
    usage: "samdrift opfølgning ret <nr> [<tilvalg>]",
    discussion: """
      Et svar, der afviger fra tallene, skal have en begrundelse; \"\" lader tallene tale igen. \
      For eksempel:
        samdrift opfølgning ret 2 --mål delvist --mål-fordi "To målinger mangler"
      """)

  @Argument(help: ArgumentHelp("Rundens nummer.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("En anden dag.", valueName: "dato"))
  var dato: String?

  @Option(
    help: ArgumentHelp("opfølgning, evaluering eller servicetjek.", valueName: "slags"),
    completion: .list(RoundKind.allCases.map(\.shown)))
  var slags: String?

  @Option(help: ArgumentHelp("Er aktiviteterne udført? ja, delvist eller nej.", valueName: "svar"))
  var aktiviteter: String?

  @Option(help: ArgumentHelp("Hvorfor.", valueName: "tekst"))
  var aktiviteterFordi: String?

  @Option(
    name: [.customLong("mål"), .customLong("maal")],
    help: ArgumentHelp("Er målene nået? ja, delvist eller nej.", valueName: "svar"))
  var goals: String?

  @Option(
    name: [.customLong("mål-fordi"), .customLong("maal-fordi")],
    help: ArgumentHelp("Hvorfor.", valueName: "tekst"))
  var goalsReason: String?

  @Option(
    name: [.customLong("nøgler"), .customLong("noegler")],
    help: ArgumentHelp("Er nøglerne retvisende? ja, delvist eller nej.", valueName: "svar"))
  var keys: String?

  @Option(
    name: [.customLong("nøgler-fordi"), .customLong("noegler-fordi")],
    help: ArgumentHelp("Hvorfor.", valueName: "tekst"))
  var keysReason: String?

  @Option(help: ArgumentHelp("Samlet: ja, delvist eller nej.", valueName: "svar"))
  var samlet: String?

  @Option(help: ArgumentHelp("Hvorfor.", valueName: "tekst"))
  var samletFordi: String?

  @Option(help: ArgumentHelp("Hvad runden kommer frem til.", valueName: "tekst"))
  var konklusion: String?

  @Flag(help: "Slet runden med det, den fandt.") var slet = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let slags { _ = try RoundKind(typed: slags, "en slags") }
    for answer in [aktiviteter, goals, keys, samlet] { _ = try Self.answer(answer) }
  }

  func run() throws {
    var session = try common.session()
    let round = try Round.with(number: number, in: session)
    if slet {
      try session.commitAndReport(session.project.remove(round.reference))
      return
    }
    let kind = try slags.map { try RoundKind(typed: $0, "en slags") }
    let day = try dato.map { try Day(typed: $0, today: session.today, leaning: .past) }
    let answers = try [aktiviteter, goals, keys, samlet].map(Self.answer)
    try session.commitAndReport(
      try session.project.edit(round: round, today: session.today) {
        if let day { $0.date = day }
        if let kind { $0.sort = kind }
        if let answer = answers[0] { $0.activities = answer }
        if let answer = answers[1] { $0.goals = answer }
        if let answer = answers[2] { $0.keys = answer }
        if let answer = answers[3] { $0.overall = answer }
        if let aktiviteterFordi { $0.activitiesReason = aktiviteterFordi.trimmed }
        if let goalsReason { $0.goalsReason = goalsReason.trimmed }
        if let keysReason { $0.keysReason = keysReason.trimmed }
        if let samletFordi { $0.overallReason = samletFordi.trimmed }
        if let konklusion { $0.conclusion = konklusion.trimmed }
      })
  }

  /// What was typed as an answer: nil when nothing was, and an answer of nil when the figures are to
  /// speak again.
  private static func answer(_ text: String?) throws -> RoundAnswer?? {
    guard let text else { return nil }
    return text.trimmed.isEmpty ? .some(nil) : try RoundAnswer(typed: text, "et svar")
  }
}

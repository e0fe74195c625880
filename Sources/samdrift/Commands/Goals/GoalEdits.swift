import ArgumentParser
import Core
import Text

/// `samdrift mål tilføj`: a new goal.
struct AddGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj et mål.",
    usage: "samdrift mål tilføj <titel> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift mål tilføj "Billigere renholdelse" --indikator "Konto 114 pr. m²" \\
          --enhed kr./m² --retning lavere --udgangspunkt 92,50 --år 2025 \\
          --måltal 80 --inden 31/12-2027
      """,
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Hvad der skal nås.", valueName: "titel"))
  var title: String

  @OptionGroup(title: "Om målet") var fields: GoalFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let new = try fields.filling(Goal(id: Environment.newID()), today: session.today)
      .with { $0.title = title.trimmed }
    let edit = try session.project.add([new])
    try session.commit(edit)
    guard let added = session.project.goal(new.id) else { return }
    Output.report("\(edit.label), nr. \(added.number)")
    session.reportAmounts(in: edit)
    Output.warn(ofDoubts: added)
    Output.warnOfPersonNumbers(in: edit)
  }
}

/// `samdrift mål ret`: changes a goal, or judges it.
struct EditGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret et mål, eller vurdér det selv.",
    usage: "samdrift mål ret <nr> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift mål ret 3 --måltal 82 --inden 31/12-2028
        samdrift mål ret 3 --vurdering "delvist nået" --begrundelse "To afdelinger mangler"
      En tom værdi ("") fjerner det, der stod. Uden egen vurdering følger målet tallene.
      """)

  @Argument(help: ArgumentHelp("Målets nummer.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Hvad der skal nås.", valueName: "tekst"))
  var titel: String?

  @Option(
    help: ArgumentHelp(
      "nået, delvist nået, ikke nået eller endnu ikke målt.", valueName: "ord"),
    completion: .list(GoalAssessment.allCases.map(\.shown)))
  var vurdering: String?

  @Option(help: ArgumentHelp("Hvorfor I selv vurderer sådan.", valueName: "tekst"))
  var begrundelse: String?

  @Option(help: ArgumentHelp("Hvad der skal gøres anderledes.", valueName: "tekst"))
  var justering: String?

  @OptionGroup(title: "Om målet") var fields: GoalFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let vurdering, !vurdering.trimmed.isEmpty {
      _ = try GoalAssessment(typed: vurdering, "en vurdering")
    }
  }

  func run() throws {
    var session = try common.session()
    let goal = try session.goal(typed: number)
    var edited = try fields.filling(goal, today: session.today)
    if let titel { edited.title = titel.trimmed }
    if let vurdering {
      edited.assessment =
        vurdering.trimmed.isEmpty ? nil : try GoalAssessment(typed: vurdering, "en vurdering")
      if edited.assessment == nil { edited.reason = "" }
    }
    if let begrundelse { edited.reason = begrundelse.trimmed }
    if let justering { edited.adjustment = justering.trimmed }
    try session.commitAndReport(try session.project.edit(goal: goal) { $0 = edited })
    if edited.doubts != goal.doubts { Output.warn(ofDoubts: edited) }
  }
}

/// `samdrift mål slet`: removes a goal with its measurements; it can be undone.
struct RemoveGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet et mål med dets målinger.",
    usage: "samdrift mål slet <nr> [<tilvalg>]",
    discussion: "Nummeret bruges ikke igen.")

  @Argument(help: ArgumentHelp("Målets nummer.", valueName: "nr"))
  var number: Int

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let goal = try session.goal(typed: number)
    let measured = session.project.measurements(of: goal).count
    let lost = session.project.lost(with: goal)
    let edit = session.project.remove(goal.reference)
    try session.commit(edit)
    let with = measured == 0 ? "" : " med \(measured) \(measured == 1 ? "måling" : "målinger")"
    Output.report("\(edit.label)\(with). »samdrift fortryd« tager det tilbage.")
    for sentence in lost { Output.report(sentence) }
  }
}

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

  @OptionGroup(title: "Om målet") var fields: RecordOptions<GoalOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let new = try fields.typed.filled(Goal(id: Environment.newID()), in: session)
      .with { $0.title = title.trimmed }
    let edit = session.project.add(new)
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

  @OptionGroup var judgement: RecordOptions<GoalJudgement>

  @OptionGroup(title: "Om målet") var fields: RecordOptions<GoalOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let goal = try Goal.with(number: number, in: session)
    let said = judgement.typed + fields.typed
    var edited = try said.filled(goal, in: session)
    if said.has(GoalJudgement.assessment), edited.assessment == nil,
      !said.has(GoalJudgement.reason)
    {
      edited.reason = ""
    }
    try session.commitAndReport(session.project.edit(goal) { $0 = edited })
    if edited.doubts != goal.doubts { Output.warn(ofDoubts: edited) }
  }
}

extension Goal: RemovableRecord {
  static let removal = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet et mål med dets målinger.",
    usage: "samdrift mål slet <nr> [<tilvalg>]",
    discussion: "Nummeret bruges ikke igen.")

  static let numberHelp = "Målets nummer."

  /// Its measurements, and what served it.
  func loss(in project: Project) -> (with: String, remarks: [String]) {
    let measured = project.measurements(of: self).count
    let with = measured == 0 ? "" : " med \(measured) \(measured == 1 ? "måling" : "målinger")"
    return (with, project.lost(with: self))
  }
}

import ArgumentParser
import Core
import Text

/// `samdrift mål måling`: writes down how a goal was found to stand.
struct MeasureGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    "mål måling", "<nr> <værdi>",
    abstract: "Tilføj en måling.",
    discussion: """
      For eksempel:
        samdrift mål måling 3 84,50 --dato 30/6 --bemærkning "Halvårsregnskab"
      Et mål, der beskrives i ord, får ord i stedet for et tal.
      """)

  @OptionGroup var goal: RecordArgument<Goal>

  @Argument(help: ArgumentHelp("Det, der er målt.", valueName: "værdi"))
  var value: String

  @Option(help: ArgumentHelp("Dagen, målingen er fra; ellers i dag.", valueName: "dato"))
  var dato: String?

  @Option(
    name: .danish("bemærkning"),
    help: ArgumentHelp("Hvor tallet kommer fra.", valueName: "tekst"))
  var note: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let (project, today) = (session.project, session.today)
    let goal = try goal.record(in: session)
    var measurement = Measurement(id: Environment.newID())
    measurement.goal = goal.id
    measurement.date = try dato.map { try Day(typed: $0, today: today, leaning: .past) } ?? today
    measurement.note = note?.trimmed ?? ""
    if goal.scale == .words {
      measurement.words = value.trimmed
    } else {
      measurement.value = try Quantity.typed(value, "Værdien", as: goal.numberForm)
    }
    let edit = try project.add(measurement, today: today)
    try session.commit(edit)
    Output.report(edit.said)
    let standing = goal.standing(in: session.project, today: today)
    Output.report("Målet er \(standing.assessmentText). \(standing.explanation)")
    if let doubt = measurement.value.flatMap(goal.doubt(about:)) {
      Output.report("Bemærk: \(doubt)")
    }
    Output.warnOfPersonNumbers(in: edit)
  }
}

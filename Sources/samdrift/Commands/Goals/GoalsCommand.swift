import ArgumentParser
import Core
import Reports

/// `samdrift mål`: the goals, and what is measured of them.
struct GoalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mål",
    abstract: "Vis målene, ret dem, og skriv målinger ned.",
    usage: "samdrift mål [<kommando>] [<tilvalg>]",
    discussion: """
      Uden en kommando vises målene. Et mål kaldes ved sit nummer, som aldrig skifter. Tal skrives \
      på dansk: 1.234,56.
      """,
    subcommands: [
      GoalsList.self, AddGoal.self, EditGoal.self, RemoveRecord<Goal>.self, MeasureGoal.self,
    ],
    defaultSubcommand: GoalsList.self,
    aliases: ["maal"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift mål liste`: the goals from baseline over the latest measurement to the target.
struct GoalsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis målene med udgangspunkt, seneste måling, måltal og vurdering.",
    usage: "samdrift mål [liste] [<tilvalg>]")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let (project, today) = (session.project, session.today)
    Output.print(
      json
        ? Report.goalsJSON(project, today: today) : Report.goals(project, today: today))
  }
}

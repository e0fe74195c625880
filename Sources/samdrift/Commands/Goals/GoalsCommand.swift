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
      Show<GoalsList>.self, AddRecord<Goal>.self, EditRecord<Goal>.self, RemoveRecord<Goal>.self,
      MeasureGoal.self,
    ],
    defaultSubcommand: Show<GoalsList>.self,
    aliases: ["maal"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift mål liste`: the goals from baseline over the latest measurement to the target.
enum GoalsList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis målene med udgangspunkt, seneste måling, måltal og vurdering.",
    usage: "samdrift mål [liste] [<tilvalg>]")

  static func listing(_ session: Session) -> Listing {
    Report.goals(session.project, today: session.today)
  }
}

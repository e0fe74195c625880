import ArgumentParser
import Core
import Reports

/// `samdrift opfølgning`: the follow-up rounds.
struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opfølgning",
    abstract: "Vis opfølgningsrunderne, hold en ny, og gennemfør justeringer.",
    usage: "samdrift opfølgning [<kommando>] [<tilvalg>]",
    discussion: """
      Uden en kommando vises runderne side om side. En runde og en justering kaldes ved deres \
      numre.
      """,
    subcommands: [
      RoundList.self, ShowRound.self, NewRound.self, EditRound.self, AdjustmentCommand.self,
    ],
    defaultSubcommand: RoundList.self,
    aliases: ["opfoelgning"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift opfølgning liste`: the rounds side by side.
struct RoundList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis runderne side om side.",
    usage: "samdrift opfølgning [liste] [<tilvalg>]")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    Output.print(json ? Report.roundsJSON(session.project) : Report.rounds(session.project))
  }
}

/// `samdrift opfølgning vis`: one round.
struct ShowRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis en runde med det, der har flyttet sig siden den forrige.",
    usage: "samdrift opfølgning vis <nr> [<tilvalg>]")

  @Argument(help: ArgumentHelp("Rundens nummer.", valueName: "nr"))
  var number: Int

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let round = try Round.with(number: number, in: session)
    Output.print(
      json
        ? Report.roundJSON(round, in: session.project)
        : Report.round(round, in: session.project))
  }
}

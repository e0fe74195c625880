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
      Show<RoundList>.self, ShowRecord<Round>.self, NewRound.self, EditRound.self,
      AdjustmentCommand.self,
    ],
    defaultSubcommand: Show<RoundList>.self,
    aliases: ["opfoelgning"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift opfølgning liste`: the rounds side by side.
enum RoundList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis runderne side om side.",
    usage: "samdrift opfølgning [liste] [<tilvalg>]")

  static func listing(_ session: Session) -> Listing {
    Report.rounds(session.project)
  }
}

extension Round: ShownRecord {
  static let showing = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis en runde med det, der har flyttet sig siden den forrige.",
    usage: "samdrift opfølgning vis <nr> [<tilvalg>]")

  func listing(in session: Session) -> Listing {
    Report.round(self, in: session.project)
  }
}

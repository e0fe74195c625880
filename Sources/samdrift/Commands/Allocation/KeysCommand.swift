import ArgumentParser
import Core
import Reports

/// `samdrift nøgler`: the allocation keys and what they are worked out from.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nøgler",
    abstract: "Vis fordelingsnøglerne med andele, og ret dem.",
    usage: "samdrift nøgler [<kommando>] [<tilvalg>]",
    discussion: """
      Uden en kommando vises nøglerne. En nøgle kaldes ved sit nummer, som aldrig skifter. Tal \
      skrives på dansk: 1.234,56.
      """,
    subcommands: [
      KeyList.self, AddKey.self, EditKey.self, RemoveRecord<AllocationKey>.self,
      FixedSharesCommand.self,
      UsageCommand.self, FairnessLimit.self,
    ],
    defaultSubcommand: KeyList.self,
    aliases: ["noegler"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift nøgler liste`: the keys with every department's share.
struct KeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis nøglerne med hver afdelings andel, og om de er retvisende.",
    usage: "samdrift nøgler [liste] [<tilvalg>]")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let (project, today) = (session.project, session.today)
    Output.print(
      json
        ? Report.allocationKeysJSON(project, today: today)
        : Report.allocationKeys(project, today: today))
  }
}

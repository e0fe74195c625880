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
      Show<KeyList>.self, AddRecord<AllocationKey>.self, EditRecord<AllocationKey>.self,
      RemoveRecord<AllocationKey>.self,
      FixedSharesCommand.self,
      UsageCommand.self, FairnessLimit.self,
    ],
    defaultSubcommand: Show<KeyList>.self,
    aliases: ["noegler"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift nøgler liste`: the keys with every department's share.
enum KeyList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis nøglerne med hver afdelings andel, og om de er retvisende.",
    usage: "samdrift nøgler [liste] [<tilvalg>]")

  static func listing(_ session: Session) -> Listing {
    Report.allocationKeys(session.project, today: session.today)
  }
}

import ArgumentParser
import Core

/// `samdrift interessenter`: who is affected, where they stand, and who has been spoken to.
struct StakeholdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter", "[<kommando>]",
    abstract: "Vis interessenterne, ret dem, og hent dem til og fra et regneark.",
    discussion: """
      Uden en kommando vises listen; »samdrift hjælp interessenter liste« har dens tilvalg. \
      Holdninger og bekymringer er fortrolige, og det står på listen.
      """,
    subcommands: [
      StakeholderList.self, MatrixCommand.self, ShowRecord<Stakeholder>.self,
      AddRecord<Stakeholder>.self,
      EditRecord<Stakeholder>.self, ContactCommand.self, RemoveRecord<Stakeholder>.self,
      ForgetStakeholder.self,
      ExportStakeholders.self, ImportStakeholders.self,
    ],
    defaultSubcommand: StakeholderList.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

import ArgumentParser

/// The whole command line: without a command, it opens the program.
struct Samdrift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samdrift",
    abstract: "Styr et samdriftsprojekt gennem tre faser og tolv milepæle.",
    usage: "samdrift [<tilvalg>] [<kommando>]",
    discussion: """
      Uden en kommando åbnes programmet i terminalen; med --oplæs skriver det linje for linje til \
      en skærmlæser eller punktskrift. Alt gemmes, så snart det er gjort, i én database. Med --kiosk \
      som det første er programmet alt, hvad der kan bruges på en server.
      """,
    version: "samdrift \(Version.number)",
    groupedSubcommands: [
      CommandGroup(name: "Begynd", subcommands: [Open.self, DemoCommand.self, Create.self]),
      CommandGroup(
        name: "Se",
        subcommands: [
          Projects.self, Show<Board>.self, MilestoneCommand.self,
          ShowOrChange<PhaseList>.self, SummaryCommand.self,
          PaperCommand.self, PublishCommand.self,
          TemplateCommand.self, History.self, SearchCommand.self, DueCommand.self,
          MineCommand.self, IdentityCommand.self,
        ]),
      CommandGroup(
        name: "Forarbejdet og interessenterne",
        subcommands: [
          StakeholdersCommand.self, ShowOrChange<CommunicationList>.self,
          ShowOrChange<ConditionList>.self,
          SubjectCommand<WishSubject>.self, ShowOrChange<OpportunityList>.self,
          DialogueCommand.self, SubjectCommand<PromiseSubject>.self,
        ]),
      CommandGroup(
        name: "Modellen og aftalen",
        subcommands: [SubjectCommand<ModelSubject>.self, AgreementCommand.self, AccedeCommand.self]),
      CommandGroup(
        name: "Planen", subcommands: [PlanCommand.self]),
      CommandGroup(
        name: "Opfølgningen",
        subcommands: [
          SubjectCommand<GoalSubject>.self, SubjectCommand<RoundSubject>.self,
          Show<AdviceList>.self,
        ]),
      CommandGroup(
        name: "Afdelingerne og fordelingen",
        subcommands: [SubjectCommand<DepartmentSubject>.self, SubjectCommand<KeySubject>.self]),
      CommandGroup(
        name: "Møderne og kalenderen",
        subcommands: [
          SubjectCommand<MeetingSubject>.self, CalendarCommand.self, RemindCommand.self,
        ]),
      CommandGroup(
        name: "Ret",
        subcommands: [
          DecisionCommand.self, SubjectCommand<ProjectSubject>.self, ShowOrChange<RoleList>.self,
          Undo.self, Redo.self,
        ]),
      CommandGroup(
        name: "Gem og ryd op",
        subcommands: [
          Export.self, Import.self, TakeAlongCommand.self, MergeCommand.self, BackUpCommand.self,
          RestoreCommand.self, CheckCommand.self,
          SetUpPostgreSQL.self,
          Delete.self,
        ]),
      CommandGroup(name: "Om programmet", subcommands: [Info.self, Help.self]),
    ],
    defaultSubcommand: Open.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

extension ParsableCommand {
  /// Every command under this one, with all the names it answers to.
  static var commands: [(type: any ParsableCommand.Type, names: [String])] {
    subcommands.map { ($0, $0.names) }
  }

  /// The command under this one with this name, or nil.
  static func command(named name: String) -> (any ParsableCommand.Type)? {
    // One after the other, since what a command says of itself takes long to make.
    subcommands.first { $0.names.contains(name) }
  }

  /// Every command under this one.
  static var subcommands: [any ParsableCommand.Type] {
    let configuration = configuration
    return configuration.groupedSubcommands.flatMap(\.subcommands)
      + configuration.ungroupedSubcommands
  }

  private static var names: [String] {
    let configuration = configuration
    return [configuration.commandName ?? ""] + configuration.aliases
  }
}

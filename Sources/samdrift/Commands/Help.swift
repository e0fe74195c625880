import ArgumentParser

/// `samdrift hjælp`: how a command is used.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hjælp", abstract: "Vis hjælp til en kommando.", aliases: ["hjaelp", "help"])

  @Argument(help: ArgumentHelp("Kommandoens navn.", valueName: "kommando"))
  var command: String?

  func run() throws {
    guard let command else { throw CleanExit.helpRequest(Samdrift.self) }
    guard let type = Samdrift.command(named: command) else {
      throw Failure(
        .usage,
        "Der er ingen kommando, der hedder »\(command)«. Skriv »samdrift hjælp« for at se dem alle."
      )
    }
    throw CleanExit.helpRequest(type)
  }
}

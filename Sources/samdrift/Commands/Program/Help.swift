import ArgumentParser

/// `samdrift hjælp`: how a command is used.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hjælp", abstract: "Vis hjælp til en kommando.", aliases: ["hjaelp", "help"])

  @Argument(help: ArgumentHelp("Kommandoens navn.", valueName: "kommando"))
  var command: [String] = []

  func run() throws {
    var type: any ParsableCommand.Type = Samdrift.self
    for name in command {
      guard let next = type.command(named: name) else {
        throw Failure(
          .usage,
          "Der er ingen kommando, der hedder »\(command.joined(separator: " "))«. "
            + "Skriv »samdrift hjælp« for at se dem alle.")
      }
      type = next
    }
    throw CleanExit.helpRequest(type)
  }
}

import ArgumentParser
import Reports

/// `samdrift tavle`: the board as plain text.
struct Board: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tavle",
    abstract: "Vis tavlen som ren tekst, også til skærmlæsere og pipes.")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    Output.print(
      json
        ? Report.boardJSON(session.project, today: session.today)
        : Report.board(session.project, today: session.today))
  }
}

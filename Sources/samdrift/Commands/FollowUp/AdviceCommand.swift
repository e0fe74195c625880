import ArgumentParser
import Core
import Reports

/// `samdrift råd`: the playbook's advice held against the project.
struct AdviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "råd",
    abstract: "Vis drejebogens fem råd, og om projektet følger dem.",
    usage: "samdrift råd [<tilvalg>]",
    discussion: "Hvert råd står med det, der kan ses i projektet, og hvad der kan gøres hvor.",
    aliases: ["raad"])

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    Output.print(
      json
        ? Report.adviceJSON(session.project, today: session.today)
        : Report.advice(session.project, today: session.today))
  }
}

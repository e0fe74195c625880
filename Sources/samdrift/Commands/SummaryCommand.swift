import ArgumentParser
import Core
import Foundation
import Reports

/// `samdrift oversigt`: the milestone summary for a meeting.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversigt",
    abstract: "Lav milepælsoversigten til mødet: én A4-side.",
    usage: "samdrift oversigt [<tilvalg>]",
    discussion: """
      En organisation kan lægge sin egen skabelon i oversigt.txt.mustache i mappen med skabeloner; \
      »samdrift info« viser hvor.
      """)

  @Option(
    name: .customLong("ud"),
    help: ArgumentHelp("Skriv i denne fil.", valueName: "fil"), completion: .file())
  var file: String?

  @Option(
    name: .customLong("udskriv"), defaultAsFlag: "",
    help: ArgumentHelp(
      "Udskriv, på denne printer eller på standardprinteren.", valueName: "printer"))
  var printer: String?

  @Flag(help: "Tag interessenternes holdninger og bekymringer med; siderne mærkes FORTROLIGT.")
  var fortrolig = false

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let template = try OwnTemplate.summary(in: session.environment)
    let text =
      fortrolig
      ? Report.confidentialSummary(session.project, today: session.today, template: template)
      : Report.summary(session.project, today: session.today, template: template)
    if let file {
      try PrivateFile.write(Data(text.utf8), to: file, mayReplace: ja)
      Output.report("Oversigten er skrevet i \(file).")
    }
    if let printer {
      try Printer.print(text, title: "Milepælsoversigt", on: printer.isEmpty ? nil : printer)
      Output.report("Oversigten er sendt til printeren.")
    }
    if file == nil, printer == nil { Output.print(text) }
  }
}

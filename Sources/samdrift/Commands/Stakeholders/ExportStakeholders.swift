import ArgumentParser
import Foundation
import Spreadsheet

/// `samdrift interessenter eksport`: the list as a spreadsheet opens it.
struct ExportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eksport",
    abstract: "Skriv listen i en CSV-fil, som dansk Excel åbner.",
    usage: "samdrift interessenter eksport <fil> [<tilvalg>]",
    discussion: """
      Filen er fortrolig: den har holdninger og bekymringer med. En fil, der findes, overskrives \
      kun efter et ja. Filen »-« er standardoutput.
      """)

  @Argument(help: ArgumentHelp("Filen, der skal skrives.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    if file == "-" {
      // The bytes go out as they are, and a terminal could take some of them for orders.
      guard isatty(STDOUT_FILENO) == 0 else {
        throw Failure(.usage, "Skriv navnet på en fil, eller send »-« videre i en pipe.")
      }
      Output.print(String(decoding: Sheet(stakeholdersOf: session.project).csv, as: UTF8.self))
    } else {
      Output.report(
        try SheetFile(path: file).write(.stakeholders, of: session.project, mayReplace: ja))
    }
  }
}

import ArgumentParser
import Foundation
import Reports
import Storage

/// `samdrift eksport`: a whole project with its history, as a file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eksport",
    abstract: "Skriv hele projektet med dets historik i en JSON-fil.",
    discussion: "En fil, der findes, overskrives kun efter et ja. Filen »-« er standardoutput.")

  @Argument(help: ArgumentHelp("Filen, der skal skrives.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let data = try ProjectDocument(try session.ledger()).encoded()
    if file == PrivateFile.standard {
      Output.print(Report.safe(json: String(decoding: data, as: UTF8.self)))
    } else {
      try PrivateFile.write(data, to: file, mayReplace: ja)
      Output.report("Projektet »\(session.project.info.name)« er skrevet i \(file).")
    }
  }
}

import ArgumentParser

/// `samdrift interessenter eksport`: the list as a spreadsheet opens it.
struct ExportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter eksport", "<fil>",
    abstract: "Skriv listen i en CSV-fil, som dansk Excel åbner.",
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
    Output.report(
      try SheetFile(path: file).write(.stakeholders, of: session.project, mayReplace: ja))
  }
}

import ArgumentParser

/// `samdrift interessenter eksport`: the list as a spreadsheet opens it.
struct ExportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter eksport", "<fil>",
    abstract: "Gem listen som Excel-fil (.xlsx) eller CSV.",
    discussion: """
      Filen er fortrolig: den har holdninger og bekymringer med. En fil, der findes, overskrives \
      kun efter et ja. Filen »-« er standardoutput.
      """)

  @OptionGroup var list: ExportOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try list.write(.stakeholders, of: common.session())
  }
}

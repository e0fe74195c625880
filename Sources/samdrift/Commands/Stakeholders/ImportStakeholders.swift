import ArgumentParser

/// `samdrift interessenter import`: brings a list from a spreadsheet in.
struct ImportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter import", "<fil>",
    abstract: "Hent interessenter fra et regneark: .xlsx eller CSV.",
    discussion: """
      Kolonnerne kendes på deres overskrifter; kun »Interessent« skal være der. En række kendes på \
      Nr. eller ellers på navn og afdeling, og en tom celle ændrer ingenting. Se med --prøv, hvad \
      der vil ske. Er der rækker, som ikke kan bruges, hentes intet, medmindre du skriver \
      --uden-afviste. »samdrift fortryd« tager hele importen tilbage. Filen »-« er standardinput.
      """)

  @OptionGroup var list: ImportOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try list.bring(.stakeholders, into: &session)
  }
}

import ArgumentParser

/// `samdrift plan import`: brings activities from a spreadsheet in.
struct ImportPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan import", "<fil>",
    abstract: "Hent aktiviteter fra et regneark: .xlsx eller CSV.",
    discussion: """
      Kolonnerne kendes på deres overskrifter; kun »Aktivitet« skal være der. En række kendes på \
      Nr. eller ellers på titel og indsatsområde, og en tom celle ændrer ingenting. »Venter på« \
      er numre eller titler på aktiviteter i filen eller i planen. Se med --prøv, hvad der vil ske. \
      Er der rækker, som ikke kan bruges, hentes intet, medmindre du skriver --uden-afviste. \
      »samdrift fortryd« tager hele importen tilbage. Filen »-« er standardinput.
      """)

  @OptionGroup var list: ImportOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try list.bring(.plan, into: &session)
  }
}

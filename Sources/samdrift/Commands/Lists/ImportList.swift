import ArgumentParser
import Core

/// A list that a command brings in from a spreadsheet.
protocol ImportedList: ExportedList {
  /// Which columns it is known by, in sentences.
  static var columns: String { get }
}

/// Brings a list in from a spreadsheet: `samdrift mål import`.
struct ImportList<List: ImportedList>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "\(List.command) import", "<fil>",
      abstract: "Hent \(List.brought.many) fra et regneark: .xlsx eller CSV.",
      discussion: """
        \(List.columns) En tom celle ændrer ingenting. Se med --prøv, hvad der vil ske. Er der \
        rækker, som ikke kan bruges, hentes intet, medmindre du skriver --uden-afviste. »samdrift \
        fortryd« tager hele importen tilbage. Filen »-« er standardinput.
        """)
  }

  @OptionGroup var list: ImportOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try list.bring(List.brought, into: &session)
  }
}

extension ImportedList {
  /// The list that is brought in where it is written.
  static var brought: ListKind { kind.brought ?? kind }
}

extension GoalSubject: ImportedList {
  static let columns = """
    Kolonnerne »Mål« (nummeret eller titlen) og »Dato« skal være der, og »Værdi« eller »I ord«. En \
    måling kendes på målet og dagen.
    """
}

extension KeySubject: ImportedList {
  static let columns = """
    Kolonnerne »Afdeling« og »Timer« eller »Kroner« skal være der, og »Periode« eller »Dato«. Rækker \
    om samme afdeling og periode lægges sammen, så en udskrift fra et tidsregistreringssystem kan \
    bruges, som den er; er der kun datoer, samles de for det kvartal, halvår eller år, de alle ligger \
    i. Det, der stod for afdelingen og perioden i forvejen, skiftes ud.
    """
}

extension DepartmentSubject: ImportedList {
  static let columns = "Kolonnen »Navn« skal være der, og en afdeling kendes på sit navn."
}

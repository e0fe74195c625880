import ArgumentParser
import Core
import Reports
import Storage

/// `samdrift kontrol`: whether the database and its backups are as they are to be.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "kontrol",
    abstract: "Se efter, om databasen og dens sikkerhedskopier er i orden.",
    discussion: """
      Intet ændres, og andre kan arbejde videre imens. Koden til overvågning er 0, når alt er i \
      orden, 65, når der er noget galt med databasen, 66, når den ikke er der, 69, når der ikke er en frisk og hel \
      sikkerhedskopi, og 75, når databasen er optaget.
      """)

  @Option(
    name: .customLong("kopier"),
    help: ArgumentHelp("Se også efter den nyeste kopi i denne mappe.", valueName: "mappe"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .danish("højst-timer"),
    help: ArgumentHelp("Så gammel må den nyeste kopi være.", valueName: "timer"))
  var mostHours = 36

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandPresent()
    guard mostHours >= 1 else { throw Failure(.usage, "Skriv et antal timer fra 1.") }
    let environment = Environment()
    let address = common.address(environment)
    if folder != nil { _ = try address.demandFile(for: .copies) }
    var checkup = Checkup(environment: environment)
    if let path = address.file {
      try checkup.look(at: path)
    } else {
      try checkup.look(onServer: address)
    }
    let isDatabaseFine = checkup.isFine
    if let folder, let path = address.file {
      checkup.look(in: CopyFolder(folder, of: path), hours: mostHours)
    }
    Output.print(Report.check(checkup.lines), asJSON: json)
    if !isDatabaseFine { throw ExitCode(Failure.Code.data.rawValue) }
    if !checkup.isFine { throw ExitCode(Failure.Code.unavailable.rawValue) }
  }
}

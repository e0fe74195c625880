import ArgumentParser
import Core
import Storage

/// `samdrift medbring`: a copy of a project for where the database can't be reached.
struct TakeAlongCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "medbring", "<fil>",
    abstract: "Tag en kopi af projektet med, til at arbejde i, hvor databasen ikke kan nås.",
    discussion: """
      Kopien er en database for sig med projektet og hele dets historik, også det fortrolige. Åbn den \
      med »samdrift --database FIL«, og flet den ind i projektet igen med »samdrift flet FIL«. \
      En fil, der findes, bliver aldrig overskrevet.
      """)

  @Argument(
    help: ArgumentHelp("Filen, kopien skal ligge i.", valueName: "fil"),
    completion: .file(extensions: ["db"]))
  var file: String

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandPresent()
    let session = try common.session(activities: [])
    try session.demandConfidential("En kopi af hele projektet")
    if file == PrivateFile.standard {
      throw Failure(.usage, "En kopi kan kun skrives i en fil. Skriv, hvad den skal hedde.")
    }
    let path = try TypedFile.toWrite(file)
    let (environment, address) = (session.environment, common.address(session.environment))
    let taking = TakingAlong(
      journal: session.journal, address: address, environment: environment,
      places: environment.knownPlaces(of: address))
    try taking.take(session.project, to: path).forEach(Output.report)
  }
}

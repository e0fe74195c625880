import ArgumentParser
import Core
import Storage
import Text

/// `samdrift opret`: a new project, without opening it.
struct Create: ParsableCommand {
  static let configuration = CommandConfiguration(
    "opret", "<navn>",
    abstract: "Opret et projekt med alle tolv milepæle.",
    discussion: """
      For eksempel:
        samdrift opret "Samdrift i Nord" --organisation Nordbo \\
          --afdeling "Afd. 1 Bakken; 96; 7940" --afdeling "Afd. 2 Engen"
      """)

  @Argument(help: ArgumentHelp("Projektets navn.", valueName: "navn"))
  var name: String

  @Option(help: ArgumentHelp("Boligorganisationens navn.", valueName: "navn"))
  var organisation = ""

  @Option(help: ArgumentHelp("Projektlederens navn eller stilling.", valueName: "navn"))
  var projektleder = ""

  @Option(
    name: .customLong("afdeling"),
    help: ArgumentHelp(
      "En afdeling med antal boliger og areal; tallene kan udelades. Kan bruges flere gange.",
      valueName: "navn; boliger; m²"))
  var departments: [String] = []

  @Option(
    help: ArgumentHelp(
      "Dagen, projektet begynder: giver alle tolv milepæle en frist.", valueName: "dato"))
  var start: String?

  @Flag(help: "Fyld projektet med et opdigtet forløb, der er halvvejs.")
  var demo = false

  @Flag(
    name: .danish("øvelse"),
    help: "Lav en ny database til øvelse, hvor --dag vælger, hvilken dag det er.")
  var isPractice = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if name.trimmed.isEmpty { throw ValidationError("Projektet skal have et navn.") }
    _ = try newDepartments()
    if demo, !organisation.isEmpty || !projektleder.isEmpty || !departments.isEmpty || start != nil
    {
      throw ValidationError(
        "--demo har sin egen organisation, projektleder, afdelinger og start. Giv kun et navn.")
    }
  }

  func run() throws {
    let (environment, journal) = try common.openOrCreate(forPractice: isPractice)
    let name = name.trimmed.onOneLine
    if try journal.snapshots().contains(where: { $0.name.lowercased() == name.lowercased() }) {
      throw Failure(
        .data,
        "Der er allerede et projekt, der hedder »\(name)«, i \(journal.name). Vælg et andet navn.")
    }
    _ = try journal.append(
      try transactions(name, environment), to: Environment.newID(), expecting: 0)
    Output.report("Projektet »\(name)« er oprettet i \(journal.name).")
  }

  private func transactions(_ name: String, _ environment: Environment) throws -> [Transaction] {
    if demo { return DemoProject.transactions(today: environment.clockDay, named: name) }
    let edit = Playbook.newProject(
      name: name, organisation: organisation.trimmed, leader: projektleder.trimmed,
      departments: try newDepartments(),
      start: try start.map { try Day(typed: $0, today: environment.today) },
      newID: Environment.newID)
    return [environment.signature.sign(edit)]
  }

  private func newDepartments() throws -> [NewDepartment] {
    try departments.map { line in
      do throws(Refusal) {
        return try NewDepartment(line: line)
      } catch {
        throw ValidationError(error.message)
      }
    }
  }
}

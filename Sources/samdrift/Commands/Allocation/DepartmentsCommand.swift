import ArgumentParser
import Core
import Reports
import Text

/// `samdrift afdelinger`: the departments and what the allocation keys go by.
struct DepartmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afdelinger",
    abstract: "Vis afdelingerne med boliger, areal og lejemålsenheder, og ret dem.",
    usage: "samdrift afdelinger [<kommando>] [<tilvalg>]",
    subcommands: [DepartmentList.self, AddDepartment.self, EditDepartment.self],
    defaultSubcommand: DepartmentList.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift afdelinger liste`: the departments.
struct DepartmentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis afdelingerne.",
    usage: "samdrift afdelinger [liste] [<tilvalg>]")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let project = try common.session().project
    Output.print(json ? Report.departmentsJSON(project) : Report.departments(project))
  }
}

/// The options that say what is known of a department.
enum DepartmentOptions: OptionList {
  static let participation = Department.option("participates").own
  static let options =
    Department.options("dwellings", "area", "businesses", "garages", "typedUnits")
    + [participation]
}

/// The option that says what a department is called.
enum DepartmentName: OptionList {
  static let options = Department.options("name")
}

extension RecordOptions<DepartmentOptions> {
  /// The department with what is said.
  func filled(_ department: Department, in session: Session) throws -> Department {
    var result = try typed.filled(department, in: session)
    switch typed.text(DepartmentOptions.participation)?.trimmed.lowercased() {
    case "ja"?: (result.participates, result.participatesFrom) = (true, nil)
    case "nej"?: (result.participates, result.participatesFrom) = (false, nil)
    case nil: break
    case let other?:
      guard let day = try? Day(typed: other, today: session.today, leaning: .future) else {
        throw Failure(.usage, "--deltager: »\(other)« er hverken ja, nej eller en dag.")
      }
      (result.participates, result.participatesFrom) = (true, day)
    }
    return result
  }
}

/// `samdrift afdelinger tilføj`: a new department.
struct AddDepartment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en afdeling.",
    usage: "samdrift afdelinger tilføj <navn> [<tilvalg>]",
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Afdelingens navn.", valueName: "navn"))
  var name: String

  @OptionGroup(title: "Om afdelingen") var fields: RecordOptions<DepartmentOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    try DepartmentName.demand(name)
  }

  func run() throws {
    var session = try common.session()
    let new = Department(id: Environment.newID()).with { $0.name = name.trimmed }
    try session.commitAndReport(session.project.add(try fields.filled(new, in: session)))
  }
}

/// `samdrift afdelinger ret`: changes a department.
struct EditDepartment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en afdeling.",
    usage: "samdrift afdelinger ret <afdeling> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift afdelinger ret Fjordglimt --boliger 96 --erhverv "120 + 61" --garager 12
      En tom værdi ("") fjerner det, der stod.
      """)

  @Argument(help: ArgumentHelp("Afdelingens navn.", valueName: "afdeling"))
  var department: String

  @OptionGroup var name: RecordOptions<DepartmentName>

  @OptionGroup(title: "Om afdelingen") var fields: RecordOptions<DepartmentOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let department = try Department.called(department, in: session)
    let edited = try fields.filled(name.typed.filled(department, in: session), in: session)
    try session.commitAndReport(session.project.edit(department) { $0 = edited })
  }
}

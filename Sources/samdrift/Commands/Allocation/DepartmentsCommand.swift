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
struct DepartmentFields: ParsableArguments {
  @Option(help: ArgumentHelp("Antal boliger.", valueName: "antal"))
  var boliger: String?

  @Option(help: ArgumentHelp("Areal i m².", valueName: "m²"))
  var areal: String?

  @Option(
    help: ArgumentHelp("Arealet af hvert erhverv og hver institution.", valueName: "m² + m²"))
  var erhverv: String?

  @Option(help: ArgumentHelp("Antal garager og carporte.", valueName: "antal"))
  var garager: String?

  @Option(
    help: ArgumentHelp("Lejemålsenheder; udelades de, beregnes de.", valueName: "antal"))
  var enheder: String?

  @Option(
    help: ArgumentHelp("ja, nej eller den dag, den deltager fra.", valueName: "svar"),
    completion: .list(["ja", "nej"]))
  var deltager: String?

  /// The department with what is said; an empty text takes away what was there.
  func filling(_ department: Department, today: Day) throws -> Department {
    var result = department
    if let boliger { result.dwellings = try Self.whole(boliger, "--boliger", .dwellings, least: 0) }
    if let areal { result.area = try Self.whole(areal, "--areal", .wholeSquareMetres, least: 0) }
    if let garager { result.garages = try Self.whole(garager, "--garager", .whole, least: 0) }
    if let erhverv {
      switch BusinessAreas.read(erhverv) {
      case .success(let areas): result.businesses = areas
      case .failure(let refusal): throw Failure(.usage, "--erhverv: \(refusal.message)")
      }
    }
    if let enheder {
      result.typedUnits = try Quantity.typed(enheder, "--enheder")
      if let units = result.typedUnits, units < .zero {
        throw Failure(.usage, "--enheder: skriv et tal, eller \"\" for at beregne dem.")
      }
    }
    switch deltager?.trimmed.lowercased() {
    case "ja"?: (result.participates, result.participatesFrom) = (true, nil)
    case "nej"?: (result.participates, result.participatesFrom) = (false, nil)
    case nil: break
    case let other?:
      guard let day = try? Day(typed: other, today: today, leaning: .future) else {
        throw Failure(.usage, "--deltager: »\(other)« er hverken ja, nej eller en dag.")
      }
      (result.participates, result.participatesFrom) = (true, day)
    }
    return result
  }

  private static func whole(
    _ text: String, _ option: String, _ form: NumberFormat, least: Int
  ) throws(Failure) -> Int? {
    let number = try Int.typed(text, option, as: form)
    if let number, number < least {
      throw Failure(.usage, "\(option): »\(text)« skal være mindst \(least).")
    }
    return number
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

  @OptionGroup(title: "Om afdelingen") var fields: DepartmentFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if name.trimmed.isEmpty { throw ValidationError("En afdeling skal have et navn.") }
  }

  func run() throws {
    var session = try common.session()
    let new = Department(id: Environment.newID()).with { $0.name = name.trimmed }
    try session.commitAndReport(session.project.add(try fields.filling(new, today: session.today)))
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

  @Option(help: ArgumentHelp("Et andet navn.", valueName: "navn"))
  var navn: String?

  @OptionGroup(title: "Om afdelingen") var fields: DepartmentFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let navn, navn.trimmed.isEmpty { throw ValidationError("En afdeling skal have et navn.") }
  }

  func run() throws {
    var session = try common.session()
    let department = try session.project.department(typed: department)
    var edited = try fields.filling(department, today: session.today)
    if let navn { edited.name = navn.trimmed }
    try session.commitAndReport(session.project.edit(department) { $0 = edited })
  }
}

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
    subcommands: [
      Show<DepartmentList>.self, AddRecord<Department>.self, EditRecord<Department>.self,
    ],
    defaultSubcommand: Show<DepartmentList>.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift afdelinger liste`: the departments.
enum DepartmentList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis afdelingerne.",
    usage: "samdrift afdelinger [liste] [<tilvalg>]")

  static func text(_ session: Session) -> String {
    Report.departments(session.project)
  }

  static func json(_ session: Session) -> String {
    Report.departmentsJSON(session.project)
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

extension Department: AddableRecord {
  typealias Name = DepartmentName
  typealias About = DepartmentOptions

  static let heading = "Om afdelingen"
  static let nameHelp = ArgumentHelp("Afdelingens navn.", valueName: "navn")

  static let adding = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en afdeling.",
    usage: "samdrift afdelinger tilføj <navn> [<tilvalg>]",
    aliases: ["tilfoej"])

  static let editing = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en afdeling.",
    usage: "samdrift afdelinger ret <afdeling> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift afdelinger ret Fjordglimt --boliger 96 --erhverv "120 + 61" --garager 12
      En tom værdi ("") fjerner det, der stod.
      """)

  func filled(_ typed: TypedOptions, in session: Session) throws -> Department {
    var result = try typed.filled(self, in: session)
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

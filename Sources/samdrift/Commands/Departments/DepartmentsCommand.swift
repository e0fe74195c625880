import ArgumentParser
import Core
import Reports
import Text

/// `samdrift afdelinger`: the departments and what the allocation keys go by.
enum DepartmentSubject: ListedSubject {
  static let name = "afdelinger"
  static let abstract = "Vis afdelingerne med boliger, areal og lejemålsenheder, og ret dem."
  static let listing = "Vis afdelingerne."
  static let commands: [any ParsableCommand.Type] = [
    AddRecord<Department>.self, EditRecord<Department>.self, ExportList<DepartmentSubject>.self,
    ImportList<DepartmentSubject>.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.departments(session.project)
  }
}

/// The options that say what is known of a department.
enum DepartmentOptions: OptionList {
  static let participation = Department.option("participates").own
  static let options =
    Department.options("dwellings", "area", "businesses", "garages", "typedUnits")
    + [participation] + Department.options("contact", "letter")
}

extension Department: AddableRecord {
  typealias About = DepartmentOptions

  static let heading = "Om afdelingen"
  static let nameHelp = ArgumentHelp("Afdelingens navn.", valueName: "navn")

  static let adding = CommandConfiguration(
    "afdelinger tilføj", "<navn>",
    abstract: "Tilføj en afdeling.")

  static let editing = CommandConfiguration(
    "afdelinger ret", "<afdeling>",
    abstract: "Ret en afdeling.",
    discussion: """
      For eksempel:
        samdrift afdelinger ret Fjordglimt --boliger 96 --erhverv "120 + 61" \\
          --garager 12
      En tom værdi ("") fjerner det, der stod.
      """)

  func filled(_ typed: TypedOptions, in session: Session) throws -> Department {
    var result = try typed.filled(self, in: session)
    switch typed.text(DepartmentOptions.participation)?.trimmed.lowercased() {
    case "ja"?: (result.participates, result.participatesFrom) = (true, nil)
    case "nej"?: (result.participates, result.participatesFrom) = (false, nil)
    case nil: break
    case let other?:
      guard let day = try? Day(typed: other, today: session.today, leaning: .either) else {
        throw Failure(.usage, "--deltager: »\(other)« er hverken ja, nej eller en dag.")
      }
      (result.participates, result.participatesFrom) = (true, day)
    }
    return result
  }
}

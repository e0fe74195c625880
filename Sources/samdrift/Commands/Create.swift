import ArgumentParser
import Core
import Storage

/// `samdrift opret`: a new project, without opening it.
struct Create: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opret",
    abstract: "Opret et projekt med alle tolv milepæle.",
    usage: "samdrift opret <navn> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift opret "Samdrift i Nord" --organisation Nordbo \\
          --afdeling "Afd. 1 Bakken:96:7940" --afdeling "Afd. 2 Engen"
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
      "En afdeling med antal boliger og m²; tallene kan udelades. Kan gives flere gange.",
      valueName: "navn:boliger:m²"))
  var departments: [String] = []

  @Flag(help: "Fyld projektet med et opdigtet forløb, der er halvvejs.")
  var demo = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if name.trimmed.isEmpty { throw ValidationError("Projektet skal have et navn.") }
    _ = try departments.map(NewDepartment.init(typed:))
    if demo, !organisation.isEmpty || !projektleder.isEmpty || !departments.isEmpty {
      throw ValidationError(
        "--demo har sin egen organisation, projektleder og afdelinger. Giv kun et navn.")
    }
  }

  func run() throws {
    let environment = Environment()
    let journal = try common.openOrCreate(environment)
    let name = name.trimmed
    if try journal.ledgers().contains(where: { $0.name.lowercased() == name.lowercased() }) {
      throw Failure(
        .data,
        "Der er allerede et projekt, der hedder »\(name)«, i \(journal.name). Vælg et andet navn.")
    }
    _ = try journal.append(
      try transactions(name, environment), to: Environment.newID(), expecting: 0)
    Output.report("Projektet »\(name)« er oprettet i \(journal.name).")
  }

  private func transactions(_ name: String, _ environment: Environment) throws -> [Transaction] {
    if demo { return DemoProject.transactions(environment, named: name) }
    let edit = Playbook.newProject(
      name: name, organisation: organisation.trimmed, leader: projektleder.trimmed,
      departments: try departments.map(NewDepartment.init(typed:)), newID: Environment.newID)
    return [environment.signature.sign(edit)]
  }
}

extension NewDepartment {
  /// Reads "Navn", "Navn:boliger" or "Navn:boliger:m²"; the name itself may have colons in it.
  init(typed text: String) throws {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    var numbers: [Int?] = []
    while numbers.count < 2, parts.count > 1, let number = Self.number(parts[parts.count - 1]) {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    let name = parts.joined(separator: ":").trimmed
    if name.isEmpty {
      throw ValidationError(
        "»\(text)« er ikke en afdeling. Skriv fx »Afd. 1 Bakken:96:7940«: navn, boliger og m².")
    }
    self.init(
      name: name, dwellings: numbers.first ?? nil, area: numbers.count > 1 ? numbers[1] : nil)
  }

  /// A number with or without points between the thousands; nil inside for nothing at all.
  private static func number(_ text: String) -> Int?? {
    let digits = text.trimmed.filter { $0 != "." }
    if text.trimmed.isEmpty { return .some(nil) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) else {
      return nil
    }
    return .some(number)
  }
}

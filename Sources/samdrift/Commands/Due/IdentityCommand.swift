import ArgumentParser
import Core
import Reports
import Text

/// `samdrift jeg`: who the user is, by name and by the roles in a project.
struct IdentityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "jeg",
    abstract: "Sig, hvem du er, så det, der er dit, kan findes.",
    discussion: """
      Uden tilvalg vises, hvad der er sagt. Navnet gælder i alle projekter, rollerne i ét. Det gemmes \
      kun hos dig på denne computer, ikke i projektet.
      """)

  @Option(help: ArgumentHelp("Dit navn; tomt sletter det.", valueName: "navn"))
  var navn: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "En rolle, du har; skriv tilvalget igen for flere; erstatter dem, du havde.",
      valueName: "rolle"))
  var rolle: [String] = []

  @Flag(help: "Slet dine roller i projektet.") var ingenRoller = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if ingenRoller, !rolle.isEmpty {
      throw ValidationError("Vælg enten --rolle eller --ingen-roller.")
    }
  }

  func run() throws {
    let session = try common.session()
    let (file, project) = (session.environment.identityFile, session.project)
    let known = KnownNames(project.responsibles)
    let roles = rolle.map { known.spelling(of: $0.trimmed) }.filter { !$0.isEmpty }
    var identity = try file.read()
    if navn != nil || ingenRoller || !rolle.isEmpty {
      identity = try file.change {
        if let navn { $0.name = navn.trimmed }
        if ingenRoller { $0.roles[project.id] = nil }
        if !rolle.isEmpty { $0.roles[project.id] = roles }
      }
    }
    for remark in roles.compactMap(known.remark(on:)) { Output.report(remark) }
    let names = identity.names(in: project.id)
    Output.print(
      names.isEmpty
        ? "Det er ikke sagt, hvem du er. Skriv fx »samdrift jeg --navn \"Anne Madsen\" "
          + "--rolle Driftsleder«.\n"
        : "Du er \(names.joinedAsSentence) i »\(project.info.displayName)«.\n")
  }
}

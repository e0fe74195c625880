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
    help: ArgumentHelp("En rolle, du har; skriv tilvalget igen for flere.", valueName: "rolle"))
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
    var identity = file.identity ?? Identity()
    if let navn { identity.name = navn.trimmed }
    if ingenRoller { identity.roles[project.id] = nil }
    if !rolle.isEmpty {
      let known = KnownNames(project.responsibles)
      let roles = rolle.map { known.spelling(of: $0.trimmed) }.filter { !$0.isEmpty }
      for role in roles {
        if let remark = known.remark(on: role) { Output.report(remark) }
      }
      identity.roles[project.id] = roles
    }
    if identity != file.identity ?? Identity() { try file.write(identity) }
    let names = identity.names(in: project.id)
    Output.print(
      names.isEmpty
        ? "Det er ikke sagt, hvem du er. Skriv fx »samdrift jeg --navn \"Anne Madsen\" "
          + "--rolle Driftsleder«.\n"
        : "Du er \(names.joinedAsSentence) i »\(project.info.displayName)«.\n")
  }
}

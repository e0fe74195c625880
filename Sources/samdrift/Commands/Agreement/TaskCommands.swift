import ArgumentParser
import Core
import Text

/// The options that say how a task is placed.
struct TaskFields: ParsableArguments {
  @Option(
    help: ArgumentHelp("fælles, lokal eller delt.", valueName: "ord"),
    completion: .list(TaskPlacement.allCases.map(\.shown)))
  var placering: String?

  @Option(help: ArgumentHelp("Hvordan den deles, og andet.", valueName: "tekst"))
  var note: String?

  @Flag(help: "Slet opgaven.") var slet = false

  func validate() throws {
    if let placering { _ = try TaskPlacement(typed: placering, "en placering") }
  }

  /// The edit that adds, changes or removes the task with a title among those of its owner.
  func edit(
    _ title: String, among tasks: [OperationalTask], in project: Project,
    owner: (inout OperationalTask) -> Void
  ) throws -> Edit {
    let wanted = title.trimmed.lowercased()
    let old = tasks.first { $0.title.lowercased() == wanted }
    if slet {
      guard let old else { throw Failure(.usage, "Der er ingen opgave, der hedder »\(title)«.") }
      return try project.removeFromAgreement(old.reference)
    }
    let placement = try placering.map { try TaskPlacement(typed: $0, "en placering") }
    func fill(_ task: inout OperationalTask) {
      if let placement { task.placement = placement }
      if let note { task.note = note.trimmed }
    }
    if let old { return try project.edit(task: old, fill) }
    var new = OperationalTask(id: Environment.newID())
    new.title = title.trimmed
    owner(&new)
    fill(&new)
    return try project.add(new)
  }
}

/// `samdrift model opgave`: a task of a model.
struct ModelTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opgave",
    abstract: "Tilføj en opgave til en model, ret den, eller slet den.",
    usage: "samdrift model opgave <model> <opgave> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift model opgave Samdrift "Grønne områder" --placering delt \\
          --note "Beplantning ved indgange er lokal"
      Uden --placering bliver en ny opgave fælles.
      """)

  @Argument(help: ArgumentHelp("Modellens navn eller plads.", valueName: "model"))
  var model: String

  @Argument(help: ArgumentHelp("Hvad opgaven er.", valueName: "opgave"))
  var task: String

  @OptionGroup(title: "Om opgaven") var fields: TaskFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let project = session.project
    let model = try project.model(typed: model)
    try session.commitAndReport(
      fields.edit(task, among: project.tasks(of: model), in: project) { $0.model = model.id })
  }
}

/// `samdrift model økonomi`: what a department pays before and after.
struct ModelEconomyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "økonomi",
    abstract: "Skriv, hvad en afdeling betaler før og efter.",
    usage: "samdrift model økonomi <model> <afdeling> [--før <kr>] [--efter <kr>] [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift model økonomi Samdrift Fjordglimt --før 412.500 --efter 389.000
      Beløbene er kroner om året.
      """,
    aliases: ["oekonomi"])

  @Argument(help: ArgumentHelp("Modellens navn eller plads.", valueName: "model"))
  var model: String

  @Argument(help: ArgumentHelp("Afdelingens navn.", valueName: "afdeling"))
  var department: String

  @Option(
    name: [.customLong("før"), .customLong("foer")],
    help: ArgumentHelp("Kroner om året før.", valueName: "kr"))
  var before: String?

  @Option(name: .customLong("efter"), help: ArgumentHelp("Kroner om året efter.", valueName: "kr"))
  var after: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let project = session.project
    let model = try project.model(typed: model)
    let department = try project.department(typed: department)
    let old = project.economy(of: department, in: model)
    try session.commitAndReport(
      project.edit(
        economyOf: department, in: model,
        before: before.map { try Quantity.amount(typed: $0, "--før", as: .kroner) } ?? old?.before,
        after: after.map { try Quantity.amount(typed: $0, "--efter", as: .kroner) } ?? old?.after))
  }
}

/// `samdrift aftale opgave`: a task of the agreement's draft.
struct AgreementTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opgave",
    abstract: "Tilføj en opgave til aftalens udkast, ret den, eller slet den.",
    usage: "samdrift aftale opgave <opgave> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift aftale opgave Snerydning --placering fælles
      """)

  @Argument(help: ArgumentHelp("Hvad opgaven er.", valueName: "opgave"))
  var task: String

  @OptionGroup(title: "Om opgaven") var fields: TaskFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let project = session.project
    let agreement = try project.latestAgreement()
    try project.checkIsDraft(agreement)
    try session.commitAndReport(
      fields.edit(task, among: project.tasks(of: agreement), in: project) {
        $0.agreement = agreement.id
      })
  }
}

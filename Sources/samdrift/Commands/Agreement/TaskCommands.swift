import ArgumentParser
import Core
import Text

/// The options that say how a task is placed.
enum TaskOptions: OptionList {
  static let removal = RecordOption.flag("slet", "Slet opgaven.")
  static let options = OperationalTask.options("placement", "note") + [removal]
}

extension RecordOptions<TaskOptions> {
  /// The edit that adds, changes or removes the task with a title among those of its owner.
  func edit(
    _ title: String, among tasks: [OperationalTask], in session: Session,
    owner: (inout OperationalTask) -> Void
  ) throws -> Edit {
    let project = session.project
    let wanted = title.trimmed.lowercased()
    let old = tasks.first { $0.title.lowercased() == wanted }
    if typed.has(TaskOptions.removal) {
      guard let old else { throw Failure(.usage, "Der er ingen opgave, der hedder »\(title)«.") }
      return project.remove(old.reference)
    }
    let new = OperationalTask(id: Environment.newID()).with {
      $0.title = title.trimmed
      owner(&$0)
    }
    let filled = try typed.filled(old ?? new, in: session)
    return old.map { old in project.edit(old) { $0 = filled } } ?? project.add(filled)
  }
}

/// The options that say what the operation costs a department by a model.
enum EconomyOptions: OptionList {
  static let options = ModelEconomy.options("before", "after")
}

/// `samdrift modeller opgave`: a task of a model.
struct ModelTask: EditCommand {
  static let configuration = CommandConfiguration(
    "modeller opgave", "<model> <opgave>",
    abstract: "Tilføj en opgave til en model, ret den, eller slet den.",
    discussion: """
      For eksempel:
        samdrift modeller opgave Samdrift "Grønne områder" --placering delt \\
          --note "Beplantning ved indgange er lokal"
      Uden --placering bliver en ny opgave fælles.
      """)

  @OptionGroup var model: RecordArgument<OperatingModel>

  @Argument(help: ArgumentHelp("Hvad opgaven er.", valueName: "opgave"))
  var task: String

  @OptionGroup(title: "Om opgaven") var fields: RecordOptions<TaskOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let model = try model.record(in: session)
    return try fields.edit(task, among: session.project.tasks(of: model), in: session) {
      $0.model = model.id
    }
  }
}

/// `samdrift modeller økonomi`: what a department pays before and after.
struct ModelEconomyCommand: EditCommand {
  static let configuration = CommandConfiguration(
    "modeller økonomi", "<model> <afdeling> [--før <kr>] [--efter <kr>]",
    abstract: "Skriv, hvad en afdeling betaler før og efter.",
    discussion: """
      For eksempel:
        samdrift modeller økonomi Samdrift Fjordglimt --før 412.500 --efter 389.000
      Beløbene er kroner om året.
      """)

  @OptionGroup var model: RecordArgument<OperatingModel>

  @OptionGroup var department: RecordArgument<Department>

  @OptionGroup var amounts: RecordOptions<EconomyOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let project = session.project
    let model = try model.record(in: session)
    let department = try department.record(in: session)
    let economy = try amounts.typed.filled(
      project.economy(of: department, in: model) ?? ModelEconomy(id: ""), in: session)
    return project.edit(
      economyOf: department, in: model, before: economy.before, after: economy.after)
  }
}

/// `samdrift aftale opgave`: a task of the agreement's draft.
struct AgreementTask: EditCommand {
  static let configuration = CommandConfiguration(
    "aftale opgave", "<opgave>",
    abstract: "Tilføj en opgave til aftalens udkast, ret den, eller slet den.",
    discussion: """
      For eksempel:
        samdrift aftale opgave Snerydning --placering fælles
      """)

  @Argument(help: ArgumentHelp("Hvad opgaven er.", valueName: "opgave"))
  var task: String

  @OptionGroup(title: "Om opgaven") var fields: RecordOptions<TaskOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let project = session.project
    let agreement = try project.latestAgreement()
    try project.checkIsDraft(agreement)
    return try fields.edit(task, among: project.tasks(of: agreement), in: session) {
      $0.agreement = agreement.id
    }
  }
}

import ArgumentParser
import Core
import Reports
import Text

/// `samdrift model`: the models of joint operation, side by side.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Sammenlign samdriftsmodeller, ret dem, og godkend en.",
    usage: "samdrift model [<kommando>] [<tilvalg>]",
    discussion: """
      Uden en kommando vises modellerne ved siden af hinanden. En model kaldes ved sit navn eller \
      ved sin plads på listen.
      """,
    subcommands: [
      Show<ModelList>.self, AddModel.self, EditRecord<OperatingModel>.self, ModelTask.self,
      ModelEconomyCommand.self, ApproveModel.self, RemoveRecord<OperatingModel>.self,
    ],
    defaultSubcommand: Show<ModelList>.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift model liste`: the models beside each other.
enum ModelList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis modellerne ved siden af hinanden.",
    usage: "samdrift model [liste] [<tilvalg>]")

  static func listing(_ session: Session) -> Listing {
    Report.models(session.project, today: session.today)
  }
}

/// `samdrift model tilføj`: a new model.
struct AddModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en model, eller begynd med to.",
    usage: "samdrift model tilføj [<navn>] [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift model tilføj "Ét fælles kontor" --ledelse "Én driftsleder" --timer 222,5
      Uden et navn begyndes der med »som i dag« og samdrift og de typiske opgaver i begge.
      """,
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Hvad modellen hedder.", valueName: "navn"))
  var name: String?

  @OptionGroup(title: "Om modellen") var fields: RecordOptions<ModelOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    guard let name else {
      guard session.project.operatingModels.isEmpty else {
        throw Failure(.usage, "Der er modeller allerede. Skriv, hvad den nye skal hedde.")
      }
      try session.commitAndReport(session.project.startModels(newID: Environment.newID))
      return
    }
    let model = try OperatingModel(id: Environment.newID()).with { $0.name = name.trimmed }
      .filled(fields.typed, in: session)
    try session.commitAndReport(session.project.add(model))
  }
}

/// `samdrift model godkend`: approves a model, which becomes the agreement's draft.
struct ApproveModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "godkend",
    abstract: "Godkend en model, så den bliver til aftalens udkast.",
    usage: "samdrift model godkend <model> [<tilvalg>]",
    discussion: """
      Parter, opgaver, ledelse og et forslag til formål føres over i ét trin. Hvem der har godkendt \
      modellen, skrives med »samdrift beslutning 3«.
      """)

  @OptionGroup var model: RecordArgument<OperatingModel>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let model = try model.record(in: session)
    try session.commitAndReport(session.project.approve(model, newID: Environment.newID))
    Output.report("Se udkastet med »samdrift aftale«.")
  }
}

extension OperatingModel: RemovableRecord {
  static let removal = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet en model.",
    usage: "samdrift model slet <model> [<tilvalg>]")
}

import ArgumentParser
import Core
import Reports
import Text

/// `samdrift modeller`: the models of joint operation, side by side.
enum ModelSubject: ListedSubject {
  static let name = "modeller"
  static let abstract = "Sammenlign samdriftsmodeller, ret dem, og godkend en."
  static let discussion = """
    Uden en kommando vises modellerne ved siden af hinanden. Angiv en model med dens navn eller \
    ved sin plads på listen.
    """
  static let listing = "Vis modellerne ved siden af hinanden."
  static let commands: [any ParsableCommand.Type] = [
    AddModel.self, EditRecord<OperatingModel>.self, ModelTask.self, ModelEconomyCommand.self,
    ApproveModel.self, RemoveRecord<OperatingModel>.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.models(session.project, today: session.today)
  }
}

/// `samdrift modeller tilføj`: a new model.
struct AddModel: EditCommand {
  static let configuration = CommandConfiguration(
    "modeller tilføj", "[<navn>]",
    abstract: "Tilføj en model, eller begynd med to.",
    discussion: """
      For eksempel:
        samdrift modeller tilføj "Ét fælles kontor" --ledelse "Én driftsleder" \\
          --timer 222,5
      Uden et navn begyndes der med »som i dag« og samdrift og de typiske opgaver i begge.
      """)

  @Argument(help: ArgumentHelp("Hvad modellen hedder.", valueName: "navn"))
  var name: String?

  @OptionGroup(title: "Om modellen") var fields: RecordOptions<ModelOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    guard let name else {
      guard session.project.operatingModels.isEmpty else {
        throw Failure(.usage, "Der er modeller allerede. Skriv, hvad den nye skal hedde.")
      }
      return session.project.startModels(newID: Environment.newID)
    }
    let model = try OperatingModel(id: Environment.newID()).with { $0.name = name.trimmed }
      .filled(fields.typed, in: session)
    return session.project.add(model)
  }
}

/// `samdrift modeller godkend`: approves a model, which becomes the agreement's draft.
struct ApproveModel: EditCommand {
  static let configuration = CommandConfiguration(
    "modeller godkend", "<model>",
    abstract: "Godkend en model, så den bliver til aftalens udkast.",
    discussion: """
      Parter, opgaver, ledelse og et forslag til formål føres over i ét trin. Hvem der har godkendt \
      modellen, skrives med »samdrift beslutning 3«.
      """)

  @OptionGroup var model: RecordArgument<OperatingModel>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    try session.project.approve(try model.record(in: session), newID: Environment.newID)
  }

  func remark(in session: Session) {
    Output.report("Se udkastet med »samdrift aftale«.")
  }
}

extension OperatingModel: RemovableRecord {
  static let removal = CommandConfiguration(
    "modeller slet", "<model>",
    abstract: "Slet en model.")
}

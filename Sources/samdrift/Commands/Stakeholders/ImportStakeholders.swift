import ArgumentParser
import Core
import Reports

/// `samdrift interessenter import`: brings a list from a spreadsheet in.
struct ImportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Hent interessenter fra en CSV-fil.",
    usage: "samdrift interessenter import <fil> [<tilvalg>]",
    discussion: """
      Kolonnerne kendes på deres overskrifter; kun »Interessent« skal være der. En række kendes på \
      Nr. eller ellers på navn og afdeling, og en tom celle ændrer ingenting. Se med --prøv, hvad \
      der vil ske. Er der rækker, som ikke kan bruges, hentes intet, medmindre du skriver \
      --uden-afviste. »samdrift fortryd« tager hele importen tilbage.
      """)

  @Argument(help: ArgumentHelp("Filen, der skal læses.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(
    name: [.customLong("prøv"), .customLong("proev")],
    help: "Vis, hvad der vil ske, og lad alt være.")
  var isTrial = false

  @Flag(help: "Hent resten, selv om nogle rækker ikke kan bruges.") var udenAfviste = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let list = StakeholderFile(path: file)
    let plan = try list.plan(into: session.project, today: session.today)
    if isTrial {
      Output.print(Report.stakeholderImport(plan, file: list.name))
      guard let refusal = plan.refusal else { return }
      throw Failure(.data, "\(refusal) Ret filen, eller hent resten med --uden-afviste.")
    }
    if let refusal = plan.refusal, !udenAfviste {
      Output.report(Report.stakeholderImport(plan, file: list.name))
      throw Failure(
        .data, "\(refusal) Intet er hentet. Ret filen, eller hent resten med --uden-afviste.")
    }
    let edit = try plan.edit(file: list.name, leavingOutRefused: udenAfviste)
    if edit.changes.isEmpty {
      Output.report("Intet er ændret; det stod der allerede.")
    } else {
      try session.commit(edit)
      Output.report("\(edit.label). Nye: \(plan.added.count), ændret: \(plan.changed.count).")
    }
    for remark in plan.remarks { Output.report(remark) }
  }
}
